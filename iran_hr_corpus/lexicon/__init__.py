"""What is known about words: sorted CSV files, and the loader that checks and compiles them once."""

from iran_hr_corpus.lexicon.load import Lexicon, load_lexicon

__all__ = ["Lexicon", "load_lexicon"]
