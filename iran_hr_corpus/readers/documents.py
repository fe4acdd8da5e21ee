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

_UNSAFE = re.compile(r"[^\w.-]+")
_SUFFIXES = re.compile(r"\.[^./]*(\.(gz|zst))?\Z", re.IGNORECASE)


_LOCATED = re.compile(r"(?P<name>.*)#(?P<unit>[a-z]+)=(?P<number>[\d+]+)", re.DOTALL)


class Reason(Term):
    """Why an input was set aside."""

    NOT_UTF8 = "not_utf8", "its bytes are not UTF-8"
    NUL = "nul", "it holds NUL bytes, as no text does"
    EMPTY = "empty", "it holds nothing but white space, or a page without an article"
    TOO_LARGE = "too_large", "it is larger than the limit"
    UNREADABLE = "unreadable", "the system does not let us read it"
    OUTSIDE = "outside", "it is a link that leads out of the folder"
    NOT_A_FILE = "not_a_file", "it is a pipe, a device or a linked folder"
    BAD_NAME = "bad_name", "its name is not valid Unicode"
    DAMAGED = "damaged", "its container is cut short or damaged there"
    NOT_JSON = "not_json", "it is no JSON object"
    NO_TEXT = "no_text", "it has no text where text is expected"
    SAME_ID = "same_id", "another input has its id"
    NOT_RELEVANT = "not_relevant", "it scores below the threshold that was asked for"
    UNPARSED = "unparsed", "the parser failed on it, which is a fault of ours"
    CRASHED = "crashed", "the program itself died on it, twice"


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


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands: in a file that is one record, or at so many of a unit in a file of many.

    >>> Place("news.jsonl", "byte", 12345).source_file, Place("a.txt").source_file
    ('news.jsonl#byte=12345', 'a.txt')
    """

    name: str
    unit: str = ""
    number: int | str = 0

    @property
    def source_file(self) -> str:
        """File and locator, as a column of the corpus names it."""
        return f"{self.name}#{self.unit}={self.number}" if self.unit else self.name

    @property
    def article_id(self) -> str:
        """The id of the article there, where the record states none."""
        return safe_id(self.source_file) if self.unit else article_id_of(self.name)

    @classmethod
    def of(cls, source_file: str) -> Place:
        """The place that a `source_file` tells.

        >>> Place.of("news.jsonl#byte=12345"), Place.of("a#1.txt")
        (Place(name='news.jsonl', unit='byte', number='12345'), Place(name='a#1.txt', unit='', number=0))
        """
        found = _LOCATED.fullmatch(source_file)
        return cls(found["name"], found["unit"], found["number"]) if found else cls(source_file)

    def reject(self, code: Reason, detail: str) -> Rejected:
        """The record there as rejected."""
        return Rejected(self.name, f"{self.unit} {self.number}" if self.unit else None, code, detail)

    def reject_unreadable(self, error: OSError) -> Rejected:
        """What the system does not let us read."""
        what = error.strerror or str(error) or error.__class__.__name__
        return self.reject(Reason.UNREADABLE, f"{what}; expected a file that can be read")

    def reject_too_large(self, max_bytes: int, size: int | None = None) -> Rejected:
        """A record over the limit; `size` in bytes, where it is known."""
        told = f"{size:,} bytes; " if size is not None else ""
        detail = f"{told}expected at most {max_bytes:,} bytes; raise the limit or cut the file"
        return self.reject(Reason.TOO_LARGE, detail)

    def reject_damaged(self, error: Exception | str) -> Rejected:
        """What cannot be read from there on, because its container is cut short or damaged."""
        what = str(error) or error.__class__.__name__
        return self.reject(Reason.DAMAGED, f"{what}; mend the file or fetch it anew")


def article_id_of(name: str) -> str:
    """The id of an article that is a whole file: its path below the root without format and compression, made safe.

    >>> article_id_of("000_db0a.txt"), article_id_of("2019/some paper: day 1.html.gz")
    ('000_db0a', '2019_some_paper_day_1')
    """
    return safe_id(_SUFFIXES.sub("", name))


def safe_id(words: str) -> str:
    """An id from any words: letters, digits, `_`, `-` and `.` stay; a run of anything else becomes one `_`.

    Two inputs may meet in one id.

    >>> safe_id("news.jsonl#byte=12345")
    'news.jsonl_byte_12345'
    """
    return _UNSAFE.sub("_", unicodedata.normalize("NFC", words))
