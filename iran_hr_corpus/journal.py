"""How far a build is: told to whoever watches, and written down beside it, a JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any


@dataclass(frozen=True, slots=True)
class Progress:
    """How many tasks of a stage are done, of how many, and what they held: articles, figures, records left out."""

    stage: str
    done: int
    tasks: int
    articles: int = 0
    figures: int = 0
    rejected: int = 0
    not_relevant: int = 0


def log_path(out: Path, part: str = "") -> Path:
    """Where a build of `out`, or a part of it, writes down how far it is.

    >>> str(log_path(Path("build"))), str(log_path(Path("build"), "2-of-8"))
    ('build.log.jsonl', 'build.2-of-8.log.jsonl')
    """
    return out.with_name(".".join(filter(None, (out.name, part, "log.jsonl"))))


class Journal:
    """The log of one build; that of an earlier one at its place is replaced."""

    def __init__(self, path: Path, watch: Callable[[Progress], None] | None = None) -> None:
        self._file = path.open("w", encoding="utf-8", newline="")
        self._watch = watch
        self._now = Progress("", 0, 0)

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is not None:
                self.tell("failed", error=f"{error.__class__.__name__}: {error}")
        finally:
            self._file.close()

    def start(self, stage: str, tasks: int) -> None:
        """A stage begins."""
        self._now = replace(self._now, stage=stage, done=0, tasks=tasks)
        self.tell("start", stage=stage, tasks=tasks)
        self._show()

    def enter(self, receipt: Any) -> None:
        """A task is done."""
        counts = {name: getattr(receipt, name, 0) for name in ("articles", "figures", "rejected", "not_relevant")}
        held = {name: getattr(self._now, name) + count for name, count in counts.items()}
        self._now = replace(self._now, done=self._now.done + 1, **held)
        self.tell("task", stage=self._now.stage, task=receipt.number, seconds=receipt.seconds, **counts)
        self._show()

    def tell(self, event: str, **facts: object) -> None:
        """Write a line, with the time of day in UTC."""
        time = datetime.now(UTC).isoformat(timespec="milliseconds")
        self._file.write(json.dumps({"time": time, "event": event, **facts}, ensure_ascii=False) + "\n")
        self._file.flush()

    def _show(self) -> None:
        if self._watch:
            self._watch(self._now)
