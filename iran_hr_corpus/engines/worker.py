"""What a process that does tasks is given before its first one, whatever engine started it."""

from __future__ import annotations

import os
import sys
from collections.abc import Container
from functools import cache


@cache
def set_up_worker() -> None:
    """Let this process do with little memory. Comes before Arrow is loaded, so before any stage is unpickled."""
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")  # its own keeps what was let go
    sys.meta_path.insert(0, _Without({"pandas"}))


class _Without:
    """Libraries that are not to be found: Arrow loads pandas for its first list, 45 MB and a third of a second."""

    def __init__(self, names: Container[str]) -> None:
        self._names = names

    def find_spec(self, name: str, *_: object) -> None:
        """Where a module is; null where others may know."""
        if name in self._names:
            raise ModuleNotFoundError(f"{name} is not for workers", name=name)
