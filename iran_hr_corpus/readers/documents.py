"""What a reader gives: documents, and what was rejected with the reason.

Every reader, whatever its format, yields a stream of `Document | Rejected`; one bad record never stops the rest.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from iran_hr_corpus.vocabulary import Term

MAX_BYTES = 64 * 1024 * 1024
"""The largest record that is read unless told otherwise."""


class Reason(Term):
    """Why an input was set aside."""

    NOT_UTF8 = "not_utf8", "its bytes are not UTF-8"
    NUL = "nul", "it holds NUL bytes, as no text does"
    EMPTY = "empty", "it holds nothing but white space"
    TOO_LARGE = "too_large", "it is larger than the limit"
    UNREADABLE = "unreadable", "the system does not let us read it"
    OUTSIDE = "outside", "it is a link that leads out of the folder"
    NOT_A_FILE = "not_a_file", "it is a pipe, a device or a linked folder"
    BAD_NAME = "bad_name", "its name is not valid Unicode"
    SAME_ID = "same_id", "another input has its id"
    UNPARSED = "unparsed", "the parser failed on it, which is a fault of ours"


@dataclass(frozen=True, slots=True)
class Document:
    """One raw article: its id, where it stands below the folder, the SHA-256 of its bytes, and its text.

    `provenance` are the fields `provenance_*` that its container states (the address of a page, the title in a table).
    """

    article_id: str
    source_file: str
    sha256: str
    text: str
    provenance: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rejected:
    """An input that was not used: its name, the place inside it (`byte 17`; null for the whole), the reason.

    >>> str(Rejected("a.txt", "byte 17", Reason.NOT_UTF8, "byte 17 is 0xff; expected UTF-8 text"))
    'a.txt: not_utf8 (byte 17 is 0xff; expected UTF-8 text)'
    """

    input: str
    position: str | None
    code: Reason
    detail: str

    def __str__(self) -> str:
        return f"{self.input}: {self.code} ({self.detail})"

    def row(self) -> dict[str, str | None]:
        """The fields, as they are listed beside a build."""
        return asdict(self)


def rejected_as_unreadable(name: str, error: OSError) -> Rejected:
    """An input that the system does not let us read."""
    detail = f"{error.strerror or error.__class__.__name__}; expected a file that can be read"
    return Rejected(name, None, Reason.UNREADABLE, detail)


def rejected_as_too_large(name: str, max_bytes: int, size: int | None = None, position: str | None = None) -> Rejected:
    """A record over the limit; `size` in bytes, where it is known."""
    told = f"{size:,} bytes; " if size is not None else ""
    detail = f"{told}expected at most {max_bytes:,} bytes; raise the limit or cut the file"
    return Rejected(name, position, Reason.TOO_LARGE, detail)


def article_id_of(name: str) -> str:
    """A safe id from a path below the raw folder, without its last suffix.

    Letters, digits, `_`, `-` and `.` stay; a run of anything else becomes one `_`. Two names may meet in one id.

    >>> article_id_of("000_db0a.txt"), article_id_of("2019/some paper: day 1.txt")
    ('000_db0a', '2019_some_paper_day_1')
    """
    stem = re.sub(r"\.[^./]*\Z", "", unicodedata.normalize("NFC", name))
    return re.sub(r"[^\w.-]+", "_", stem)
