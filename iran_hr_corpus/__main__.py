"""`python -m iran_hr_corpus` is the command `iran-hr-corpus`."""

from __future__ import annotations

from iran_hr_corpus.cli import main

if __name__ == "__main__":
    main()
