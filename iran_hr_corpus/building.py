"""Raw articles to a build folder: plan, read, settle, write; whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from iran_hr_corpus.engines.local import LocalEngine, cores
from iran_hr_corpus.engines.stage import Engine, Stage, started
from iran_hr_corpus.errors import CorpusError, EngineError, InputError, OutputError
from iran_hr_corpus.journal import Journal, Progress, log_path
from iran_hr_corpus.lexicon import load_lexicon
from iran_hr_corpus.readers.documents import Reason, Rejected
from iran_hr_corpus.readers.reading import Reading
from iran_hr_corpus.storage.swap import keep_only, put_file_in_place, put_in_place, work_folder

if TYPE_CHECKING:
    from iran_hr_corpus.stages.plan import BuildPlan
    from iran_hr_corpus.stages.reading import ReadReceipt
    from iran_hr_corpus.stages.settling import Settled
    from iran_hr_corpus.storage.manifest import Manifest

Watch = Callable[[Progress], None]


def build(  # noqa: PLR0913  each is an option of the command too
    raw: str | Path,
    out: str | Path,
    *,
    curation: str | Path | None = None,
    lexicon: str | Path | None = None,
    reading: Reading | None = None,
    only_relevant: float | None = None,
    strict: bool = False,
    workers: int | None = None,
    engine: Engine | None = None,
    resume: bool = True,
    finish: bool = False,
    watch: Watch | None = None,
    on_rejected: Callable[[Rejected], None] | None = None,
) -> Manifest:
    """Build the corpus of the articles in `raw` as the folder `out`, and return its manifest.

    `raw` is a file, a folder, a glob or a URL of one, read as `reading` says. `curation` holds `provenance.csv` and
    `splits.csv` (by default the folder `curation` beside `raw`, if there is one); `lexicon` is a folder with a lexicon
    of your own. Inputs that cannot be used are told to `on_rejected` and listed in `OUT.rejected.jsonl`; the rest is
    built, or with `strict` nothing. Articles that score less than `only_relevant` (0 to 1) are left out and listed in
    the same way, but are no fault. `engine` does the tasks, by default `workers` processes (all cores). What an
    interrupted build of the same has done is not done again, unless `resume` is false; with `finish` all must have been
    read, by `build_part`. `watch` is told how far it is; `OUT.log.jsonl` says the same. The same input gives the same
    bytes.

    Raises InputError (no input, no article left), CurationError, LexiconError, OutputError (`out` holds something else,
    another build is writing it, or it cannot be written), EngineError (workers that die), CorpusError (`strict`, and
    something was rejected). Whatever is raised, and also when the process is killed, `out` is as it was; the list of
    rejected inputs is that of the last build that read all of its input.
    """
    from iran_hr_corpus.storage.folder import refuse_foreign

    out, plan = Path(os.path.realpath(out)), _plan(raw, curation, lexicon, reading, only_relevant)
    refuse_foreign(out)
    with _told_of(out), work_folder(out) as work:
        home = work / plan.mark[:16]
        keep_only(work, home.name if resume else "")
        home.mkdir(exist_ok=True)
        if finish:
            _check_read(plan, home)
        engine = engine or LocalEngine(workers or cores())
        with Journal(log_path(out), watch) as journal, started(engine):
            run = _Run(plan, home, engine, journal)
            return run.build(out, strict=strict, place=str(raw), on_rejected=on_rejected)


def build_part(  # noqa: PLR0913  each is an option of the command too
    raw: str | Path,
    out: str | Path,
    part: tuple[int, int],
    *,
    curation: str | Path | None = None,
    lexicon: str | Path | None = None,
    reading: Reading | None = None,
    only_relevant: float | None = None,
    workers: int | None = None,
    engine: Engine | None = None,
    watch: Watch | None = None,
) -> int:
    """Read every so-manieth task of a build, and return how many: `part` (2, 8) is the second of eight parts.

    For arrays of jobs on machines with a common file system: the parts may be read in any order, at any time, again
    where one failed; then `build(…, finish=True)` makes `out` of them. Raises what `build` does.
    """
    number, count = part
    if not 1 <= number <= count:
        raise InputError("part", f"{number} of {count}", "1 to the number of parts")
    out, plan = Path(os.path.realpath(out)), _plan(raw, curation, lexicon, reading, only_relevant)
    with _told_of(out), work_folder(out, shared=True) as work:
        home = work / plan.mark[:16]
        home.mkdir(exist_ok=True)
        with Journal(log_path(out, f"{number}-of-{count}"), watch) as journal:
            run = _Run(plan, home, engine or LocalEngine(workers or cores()), journal)
            return len(run.read(slice(number - 1, None, count)))


def rejected_path(out: Path) -> Path:
    """Where a build of `out` lists what it could not use, one JSON object a line."""
    return out.with_name(f"{out.name}.rejected.jsonl")


class _Run:
    """A build on its way in a folder of its own."""

    def __init__(self, plan: BuildPlan, home: Path, engine: Engine, journal: Journal) -> None:
        from iran_hr_corpus.stages.reading import ReadStage
        from iran_hr_corpus.stages.writing import WriteStage

        self._plan, self._home, self._engine, self._journal = plan, home, engine, journal
        self._reading = ReadStage(home / "read")
        self._writing = WriteStage(home / "read", home / "places", home / "write")
        for folder in ("read", "places", "write"):
            (home / folder).mkdir(exist_ok=True)

    def build(self, out: Path, *, strict: bool, place: str, on_rejected: Callable[[Rejected], None] | None) -> Manifest:
        """Do all of it."""
        from iran_hr_corpus.stages.register import new_register

        receipts = self.read(slice(None))
        with new_register(self._home / "register.sqlite") as register:
            from iran_hr_corpus.stages.settling import settle

            settled = settle(self._reading, receipts, self._plan.splits, register, self._home / "places")
            rejected = self._list_rejected(out, receipts, settled, on_rejected)
            _check_enough(place, settled, self._all_rejected(receipts, settled))
            not_relevant = rejected.pop(Reason.NOT_RELEVANT, 0)
            if strict and rejected:
                raise CorpusError(place, f"{rejected.total()} inputs were rejected", "none", "nothing was built")
            manifest = self._write(out, settled, register)
        rows = {table: entry.rows for table, entry in manifest.tables.items()}
        self._journal.tell("done", rows=rows, rejected=rejected.total(), not_relevant=not_relevant)
        return manifest

    def read(self, which: slice) -> list[ReadReceipt]:
        """The first stage, or some tasks of it."""
        return self._map("reading", self._reading, self._plan.tasks[which])

    def _map(self, name: str, stage: Stage, tasks: Sequence[Any]) -> list[Any]:
        self._journal.start(name, len(tasks))
        receipts = []
        for receipt in self._engine(stage, tasks):
            self._journal.enter(receipt)
            receipts.append(receipt)
        return sorted(receipts, key=attrgetter("number"))

    def _write(self, out: Path, settled: Settled, register: Any) -> Manifest:
        from iran_hr_corpus.stages.claiming import write_claims
        from iran_hr_corpus.storage.facts import together
        from iran_hr_corpus.storage.folder import finish_build, keep_images
        from iran_hr_corpus.storage.manifest import Inputs

        shutil.rmtree(new := self._home / "new", ignore_errors=True)
        new.mkdir()
        receipts = self._map("writing", self._writing, settled.tasks)
        shards, facts = write_claims(new, register.claims())
        for receipt in receipts:
            for path in receipt.shards:
                (new / path).parent.mkdir(exist_ok=True)
                (self._writing.folder(receipt.number) / path).rename(new / path)
        keep_images(out, new)
        shards = {path: shard for receipt in receipts for path, shard in receipt.shards.items()} | shards
        inputs = Inputs(
            raw=dict(sorted(settled.raw.items())), curation=dict(self._plan.curation), lexicon=dict(self._plan.lexicon)
        )
        facts = together([*(receipt.facts for receipt in receipts), facts])
        manifest = finish_build(new, facts, shards, load_lexicon(self._plan.words), inputs)
        put_in_place(new, out)
        return manifest

    def _all_rejected(self, receipts: Sequence[ReadReceipt], settled: Settled) -> Iterator[Rejected]:
        """Everything that was set aside, read from where its task listed it."""
        from iran_hr_corpus.stages.reading import read_rejected

        some = (one for one in receipts if one.rejected or one.not_relevant)
        listed = (read_rejected(self._reading.folder(one.number)) for one in some)
        return chain(self._plan.rejected, chain.from_iterable(listed), settled.rejected)

    def _list_rejected(
        self,
        out: Path,
        receipts: Sequence[ReadReceipt],
        settled: Settled,
        on_rejected: Callable[[Rejected], None] | None,
    ) -> Counter[Reason]:
        path = rejected_path(out)
        counts: Counter[Reason] = Counter()
        new = self._home / path.name
        with new.open("w", encoding="utf-8", newline="") as stream:
            for one in self._all_rejected(receipts, settled):
                stream.write(json.dumps(one.row(), ensure_ascii=False) + "\n")
                counts[one.code] += 1
                if on_rejected:
                    on_rejected(one)
        if counts:
            put_file_in_place(new, path)
        else:
            path.unlink(missing_ok=True)
        return counts


def _plan(
    raw: str | Path,
    curation: str | Path | None,
    lexicon: str | Path | None,
    reading: Reading | None,
    only_relevant: float | None,
) -> BuildPlan:
    """The plan of a build; what is wrong with the words is told before anything is read."""
    from iran_hr_corpus.stages.plan import plan_build

    if only_relevant is not None and not 0 <= only_relevant <= 1:
        raise InputError("only_relevant", repr(only_relevant), "a score from 0 to 1")
    words = Path(lexicon) if lexicon else None
    load_lexicon(words)
    beside = Path(os.path.realpath(raw)).parent / "curation"
    return plan_build(raw, reading or Reading(), Path(curation) if curation else beside, words, only_relevant)


def _check_read(plan: BuildPlan, home: Path) -> None:
    """Raises EngineError where a part of the input has not been read."""
    missing = [task.number + 1 for task in plan.tasks if not (home / "read" / f"{task.number:05d}").exists()]
    if missing:
        of = f"{len(missing)} of {len(plan.tasks)} tasks are not read, the first being {missing[0]}"
        raise EngineError(str(home), of, "every part of the same input and options", "read the missing parts again")


def _check_enough(place: str, settled: Settled, rejected: Iterator[Rejected]) -> None:
    if not settled.tasks:
        first = next(rejected, None)
        count = sum(1 for _ in rejected) + 1
        why = f"{count} inputs were rejected, the first being {first}" if first else "it has no file of articles"
        raise InputError(place, f"no article is left: {why}", "at least one article with text")


@contextmanager
def _told_of(out: Path) -> Iterator[None]:
    """Inputs that cannot be read are rejected long before: whatever the system refuses here is about the output."""
    try:
        yield
    except OSError as error:
        what = f"cannot be written: {error.strerror or error}"
        raise OutputError(str(out), what, remedy="what stood there is as it was") from error
