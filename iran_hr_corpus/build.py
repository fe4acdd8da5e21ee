"""Raw articles to a build folder: readers, engine, storage; whole or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from iran_hr_corpus.claims import claims_of
from iran_hr_corpus.duplicates import duplicate_groups
from iran_hr_corpus.engines.tasks import Executor, Receipt, Run, Task, local, plan, read_part, run_task
from iran_hr_corpus.errors import CorpusError, InputError, OutputError
from iran_hr_corpus.lexicon import load_lexicon
from iran_hr_corpus.readers.documents import MAX_BYTES, Rejected
from iran_hr_corpus.readers.provenance import Provenance, read_provenance
from iran_hr_corpus.readers.raw_files import RawFile, list_files
from iran_hr_corpus.schema import Article
from iran_hr_corpus.splits import assign_splits, read_splits
from iran_hr_corpus.storage.swap import put_in_place, work_folder, write_whole
from iran_hr_corpus.vocabulary import SplitName

if TYPE_CHECKING:
    from iran_hr_corpus.storage.manifest import Inputs, Manifest


def build(  # noqa: PLR0913  each is an option of the command too
    raw: str | Path,
    out: str | Path,
    *,
    curation: str | Path | None = None,
    lexicon: str | Path | None = None,
    max_bytes: int = MAX_BYTES,
    strict: bool = False,
    engine: Executor = local,
    advance: Callable[[int, int], None] | None = None,
    on_rejected: Callable[[Rejected], None] | None = None,
) -> Manifest:
    """Build the corpus of the `.txt` files in and below `raw` as the folder `out`, and return its manifest.

    `curation` holds `provenance.csv` and `splits.csv` (by default the folder `curation` beside `raw`, if there is one);
    `lexicon` is a folder with a lexicon of your own. Inputs that cannot be used, or are larger than `max_bytes`, are
    told to `on_rejected` and listed in `OUT.rejected.jsonl`; the rest is built, or with `strict` nothing. `advance` is
    told how many tasks are done, of how many. The same input gives the same bytes.

    Raises InputError (no folder, no article left), CurationError, LexiconError, OutputError (`out` holds something
    else, another build is writing it, or it cannot be written), CorpusError (`strict`, and something was rejected).
    Whatever is raised, and also when the process is killed, `out` is as it was.
    """
    from iran_hr_corpus.storage.folder import keep_images, refuse_foreign, write_build

    raw, out, lexicon = Path(raw), Path(os.path.realpath(out)), Path(lexicon) if lexicon else None
    curation = Path(curation) if curation else Path(os.path.realpath(raw)).parent / "curation"
    words = load_lexicon(lexicon)
    listed = list_files(raw, max_bytes)
    provenance = read_provenance(curation, {_name(one) for one in listed})
    splits = _read_splits(curation)
    refuse_foreign(out)
    with _told_of(out), work_folder(out) as work:
        tasks = plan(raw, [one for one in listed if isinstance(one, RawFile)], max_bytes, lexicon)
        receipts = _run(engine, partial(run_task, out=work), tasks, advance)
        rejected = _rejected(listed, receipts, on_rejected)
        articles = [article for receipt in receipts for article in read_part(receipt)]
        _check_enough(raw, articles, rejected)
        _list_rejected(out, rejected, work)
        if strict and rejected:
            raise CorpusError(str(raw), f"{len(rejected)} inputs were rejected", "none", "nothing was built")
        articles = complete(articles, provenance, splits)
        new = work / "new"
        new.mkdir()
        keep_images(out, new)
        manifest = write_build(new, articles, claims_of(articles, words), words, _inputs(articles, curation, lexicon))
        put_in_place(new, out)
    return manifest


def complete(
    articles: Sequence[Article], provenance: Mapping[str, Provenance], listed: Mapping[str, SplitName]
) -> list[Article]:
    """The articles with what only a build knows: provenance, duplicate groups, splits.

    `provenance` goes by raw file; `listed` are the splits that were recorded, by article.
    """
    known = [article.model_copy(update=dict(provenance.get(article.source_file or "", {}))) for article in articles]
    groups = duplicate_groups(known)
    splits = assign_splits(known, groups, listed)
    return [
        article.model_copy(update={"duplicate_group": groups[article.article_id], "split": splits[article.article_id]})
        for article in known
    ]


def rejected_path(out: Path) -> Path:
    """Where a build of `out` lists what it could not use, one JSON object a line."""
    return out.with_name(f"{out.name}.rejected.jsonl")


def _run(
    engine: Executor, run: Run, tasks: Sequence[Task], advance: Callable[[int, int], None] | None
) -> list[Receipt]:
    receipts = []
    for receipt in engine(run, tasks):
        receipts.append(receipt)
        if advance:
            advance(len(receipts), len(tasks))
    return receipts


def _rejected(
    listed: Sequence[RawFile | Rejected],
    receipts: Sequence[Receipt],
    on_rejected: Callable[[Rejected], None] | None,
) -> list[Rejected]:
    found = [one for one in listed if isinstance(one, Rejected)]
    found += [one for receipt in receipts for one in receipt.rejected]
    found.sort(key=lambda one: one.input)
    if on_rejected:
        for one in found:
            on_rejected(one)
    return found


def _check_enough(raw: Path, articles: Sequence[Article], rejected: Sequence[Rejected]) -> None:
    if articles:
        return
    why = f"{len(rejected)} inputs were rejected, the first being {rejected[0]}" if rejected else "it has no .txt file"
    raise InputError(str(raw), f"no article is left: {why}", "at least one .txt file with text")


def _list_rejected(out: Path, rejected: Sequence[Rejected], work: Path) -> None:
    path = rejected_path(out)
    if rejected:
        lines = (json.dumps(one.row(), ensure_ascii=False) + "\n" for one in rejected)
        write_whole(path, "".join(lines).encode("utf-8"), work)
    else:
        path.unlink(missing_ok=True)


def _inputs(articles: Sequence[Article], curation: Path, lexicon: Path | None) -> Inputs:
    from iran_hr_corpus.storage.manifest import Inputs, checksums

    return Inputs(
        raw=dict(sorted((article.source_file or "", article.sha256 or "") for article in articles)),
        curation=checksums(curation, ".csv"),
        lexicon=checksums(lexicon or files("iran_hr_corpus.lexicon"), ".csv"),
    )


def _read_splits(curation: Path) -> dict[str, SplitName]:
    path = curation / "splits.csv"
    return read_splits(path) if path.exists() else {}


def _name(one: RawFile | Rejected) -> str:
    return one.source_file if isinstance(one, RawFile) else one.input


@contextmanager
def _told_of(out: Path) -> Iterator[None]:
    """Inputs that cannot be read are rejected long before: whatever the system refuses here is about the output."""
    try:
        yield
    except OSError as error:
        what = f"cannot be written: {error.strerror or error}"
        raise OutputError(str(out), what, remedy="what stood there is as it was") from error
