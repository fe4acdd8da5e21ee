"""The plan of a build: its tasks, and a mark by which a build that was interrupted is known again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import pyarrow as pa

from iran_hr_corpus.readers.documents import Rejected
from iran_hr_corpus.readers.parts import Part, Reading, plan_parts
from iran_hr_corpus.readers.provenance import Provenance, read_provenance
from iran_hr_corpus.readers.remote import is_remote
from iran_hr_corpus.splits import read_splits
from iran_hr_corpus.stages.reading import ReadTask
from iran_hr_corpus.storage.manifest import checksums
from iran_hr_corpus.version import __version__
from iran_hr_corpus.vocabulary import SplitName


@dataclass(frozen=True)
class BuildPlan:
    """What a build is to do: the tasks of the first stage, inputs set aside unopened, and the recorded splits.

    `words` is the folder of the lexicon, null for the package's; `curation` and `lexicon` are the checksums of their
    files. `mark` is the same where input, options, curation, lexicon and program are, by names, sizes and times of the
    input's files.
    """

    tasks: tuple[ReadTask, ...]
    rejected: tuple[Rejected, ...]
    splits: Mapping[str, SplitName]
    words: Path | None
    curation: Mapping[str, str]
    lexicon: Mapping[str, str]
    mark: str


def plan_build(
    raw: str | Path, reading: Reading, curation: Path, lexicon: Path | None, only_relevant: float | None = None
) -> BuildPlan:
    """The plan for an input.

    Raises InputError where there is no such input or it cannot be read so, CurationError where a row does not hold.
    """
    parts = plan_parts(raw, reading)
    known = {name for part in parts.parts for name in part.files} | {one.input for one in parts.rejected}
    provenance = read_provenance(curation, known)
    listing = curation / "splits.csv"
    tasks = tuple(
        ReadTask(number, part, reading, lexicon, _known_of(part, provenance), only_relevant=only_relevant)
        for number, part in enumerate(parts.parts)
    )
    sums = {
        "curation": checksums(curation, ".csv"),
        "lexicon": checksums(lexicon or files("iran_hr_corpus.lexicon"), ".csv"),
    }
    splits = read_splits(listing) if listing.exists() else {}
    told = {"tasks": [asdict(task) for task in tasks], "versions": [__version__, pa.__version__], **sums}
    return BuildPlan(tasks, parts.rejected, splits, lexicon, mark=_mark(told, tasks), **sums)


def _known_of(part: Part, provenance: Mapping[str, Provenance]) -> dict[str, Provenance]:
    return {name: dict(provenance[name]) for name in part.files if name in provenance}


def _mark(told: Mapping[str, Any], tasks: tuple[ReadTask, ...]) -> str:
    digest = hashlib.sha256(json.dumps(told, sort_keys=True, default=str).encode())
    digest.update(_program().encode())
    for task in tasks:
        for facts in _file_facts(task.part):
            digest.update(repr(facts).encode())
    return digest.hexdigest()


def _file_facts(part: Part) -> Iterator[tuple[int, int]]:
    """Size and time of change of each file, in bytes and nanoseconds; of remote ones the plan has to do."""
    for name in () if is_remote(part.root) else part.files:
        try:
            found = Path(part.root, name).stat()
        except OSError:
            continue
        yield found.st_size, found.st_mtime_ns


def _program() -> str:
    """A checksum of the package's own code, so that nothing is mixed with what other code has read."""
    digest = hashlib.sha256()
    for path in sorted(_modules(files("iran_hr_corpus")), key=lambda one: one.name):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _modules(folder: Traversable) -> Iterator[Traversable]:
    for one in folder.iterdir():
        if one.is_dir() and one.name not in ("published", "__pycache__"):
            yield from _modules(one)
        elif one.name.endswith(".py"):
            yield one
