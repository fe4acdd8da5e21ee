"""The seam between what is done and what runs it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Protocol

from iran_hr_corpus.errors import EngineError
from iran_hr_corpus.vocabulary import Term


class Task(Protocol):
    """A small description of some work, the same for the same input, whoever does it."""

    @property
    def number(self) -> int:
        """Its place among the tasks."""


class Stage(Protocol):
    """Does a task and gives its receipt; a second run changes nothing. Task, stage and receipt can be pickled."""

    def __call__(self, task: Any, /) -> Any:
        """Do a task."""

    def was_begun(self, task: Any, /) -> bool:
        """Whether somebody began the task and said nothing since: its process may have died of it."""

    def spare(self, task: Any, /) -> Any | None:
        """The task without what it was at when its worker died; null where nothing can be left out."""


class EngineName(Term):
    """What may run the tasks of a build."""

    LOCAL = "local", "processes on this machine"
    RAY = "ray", "a Ray cluster"


Engine = Callable[[Stage, Sequence[Any]], Iterator[Any]]
"""Does every task once and gives the receipts as they come, in any order.

One that is a context too may start in it what all the stages of a build share.
"""


def started(engine: Engine) -> AbstractContextManager[object]:
    """The context in which an engine does more than one stage."""
    return engine if isinstance(engine, AbstractContextManager) else nullcontext()


def spared(stage: Stage, task: Task) -> Any:
    """A task on which a worker died twice, without what it died of. Raises EngineError where that cannot be told."""
    found = stage.spare(task)
    if found is None:
        place, what = f"task {task.number}", "its workers die, and no article can be blamed"
        raise EngineError(place, what, "workers with enough memory that are not killed", "build again to go on")
    return found
