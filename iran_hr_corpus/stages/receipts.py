"""What a task leaves: a folder that appears whole, with a receipt of all that is in it.

A task that was killed leaves a folder of another name, which nobody reads; one that is done is known by its receipt,
and believed if the files have the checksums that stand there.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from iran_hr_corpus.storage.manifest import files_below, sha256_of

FILE = "receipt.json"


class Receipt(BaseModel):
    """What came of a task: its number, the mark of what it was to do, seconds of work, and the files with checksums."""

    model_config = ConfigDict(frozen=True)

    number: int
    mark: str = ""
    seconds: float = 0
    files: dict[str, str] = {}


AnyReceipt = TypeVar("AnyReceipt", bound=Receipt)


def find_receipt(folder: Path, kind: type[AnyReceipt], mark: str = "") -> AnyReceipt | None:
    """The receipt of a finished task, if it did what `mark` says and every file is as it left it."""
    try:
        receipt = kind.model_validate_json((folder / FILE).read_bytes())
        whole = receipt.mark == mark and all(sha256_of(folder / name) == sum_ for name, sum_ in receipt.files.items())
    except (OSError, ValidationError):
        return None
    return receipt if whole else None


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """An empty folder that takes the place of `folder` at the end of the block; of two makers the last one wins."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        yield made
        made.chmod(0o777 & ~_umask())
        _replace(made, folder)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def write_receipt(folder: Path, receipt: AnyReceipt) -> AnyReceipt:
    """Close a folder with the receipt of all that is in it."""
    sums = {name: sha256_of(folder / name) for name in files_below(folder)}
    closed = receipt.model_copy(update={"files": sums})
    (folder / FILE).write_text(closed.model_dump_json())
    return closed


def _replace(made: Path, folder: Path) -> None:
    try:
        made.rename(folder)
    except OSError:  # something of that name is there: a damaged one, or that of a maker who was taken for dead
        old = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        try:
            folder.replace(old)
            made.rename(folder)
        finally:
            shutil.rmtree(old, ignore_errors=True)


def _umask() -> int:
    found = os.umask(0o022)
    os.umask(found)
    return found
