"""Synthetic articles: real ones taken apart and put together anew, as many as are wanted, no two alike.

    python -m benchmarks.synthetic FOLDER [--count 1000] [--seed 0]

An article keeps the lines of one real article; the prose between them is made of sentences of all of them, in another
order, with other numbers, and with names and rare words in each other's places, so that two articles share few runs of
words. Everything it states is made up. The same seed gives the same articles.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.texts import read_annotated
from iran_hr_corpus import parse
from iran_hr_corpus.lexicon import load_lexicon
from iran_hr_corpus.text.sentences import find_sentences
from iran_hr_corpus.vocabulary import Role

_NUMBER = re.compile(r"\d+(?:,\d{3})*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)+")
_LONG_WORD = re.compile(r"\b[a-z]{5,}\b")
_RARE = 3
"""A word is rare that all real articles together have no more often; common ones carry the grammar."""
_FILES_PER_FOLDER = 1000
_NOTE = "Articles made up for timing, from pieces of real ones: nothing that they state was ever said by anybody.\n"


class Piece(NamedTuple):
    """A stretch of a real article; prose gives way to as many sentences as it had."""

    text: str
    sentences: int


class Material(NamedTuple):
    """Real articles, taken apart."""

    articles: tuple[tuple[Piece, ...], ...]
    sentences: tuple[str, ...]
    names: tuple[str, ...]
    rare_words: tuple[str, ...]


SHORT = 8
"""Sentences of a short article: about one and a half kilobytes, as agencies write them."""


def synthetic_articles(texts: Sequence[str], seed: int = 0) -> Iterator[str]:
    """Endlessly many articles made from `texts`; the n-th is the same whenever it is asked for."""
    material = take_apart(texts)
    number = 0
    while True:
        yield put_together(material, number, Random(f"{seed} {number}"))  # noqa: S311  nothing here is secret
        number += 1


def take_apart(texts: Sequence[str]) -> Material:
    """The pieces of the articles, the sentences of their prose, and the names in them."""
    sentences: dict[str, None] = {}
    articles = []
    for text in texts:
        pieces, end = [], 0
        for paragraph in parse(text).paragraphs:
            found = _sentences(paragraph.text) if paragraph.role is Role.BODY else []
            sentences.update(dict.fromkeys(found))
            pieces += [Piece(text[end : paragraph.start], 0), Piece(paragraph.text, len(found))]
            end = paragraph.end
        articles.append((*pieces, Piece(text[end:], 0)))
    names = dict.fromkeys(name for text in texts for name in _NAME.findall(text))
    words = Counter(word for text in texts for word in _LONG_WORD.findall(text))
    rare = (word for word, times in words.items() if times <= _RARE)
    return Material(tuple(articles), tuple(sentences), tuple(names), tuple(rare))


def put_together(material: Material, number: int, random: Random) -> str:
    """The article of this number."""
    article = material.articles[number % len(material.articles)]
    wanted = sum(piece.sentences for piece in article)
    drawn = iter(random.sample(material.sentences, wanted))
    text = "".join(" ".join(islice(drawn, piece.sentences)) or piece.text for piece in article)
    return _varied(text, material, random)


def write_articles(folder: Path, count: int, seed: int = 0) -> int:
    """Write `count` articles as `.txt` files below a new folder, and return their bytes."""
    folder.mkdir(parents=True)
    (folder / "README.md").write_bytes(_NOTE.encode())
    written = 0
    texts = [one.text for one in read_annotated()]
    for number, text in enumerate(islice(synthetic_articles(texts, seed), count)):
        path = folder / f"{number // _FILES_PER_FOLDER:05d}" / f"{number:08d}.txt"
        path.parent.mkdir(exist_ok=True)
        written += path.write_bytes(text.encode("utf-8"))
    return written


def write_lines(path: Path, count: int, seed: int = 0, sentences: int = SHORT) -> int:
    """Write `count` short articles as a file of JSON lines, and return the bytes of their texts.

    For large counts: they are made in a tenth of the time that it takes to parse them.
    """
    material = take_apart([one.text for one in read_annotated()])
    written = 0
    with path.open("w", encoding="utf-8", newline="") as stream:
        for number in range(count):
            text = short_article(material, Random(f"{seed} {number}"), sentences)  # noqa: S311  nothing here is secret
            written += len(text.encode("utf-8"))
            stream.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
    return written


def short_article(material: Material, random: Random, sentences: int = SHORT) -> str:
    """A headline and an even number of sentences, two a paragraph."""
    headline = " ".join(random.sample(material.rare_words, 7)).capitalize()
    drawn = random.sample(material.sentences, sentences)
    text = "\n\n".join([headline, *map(" ".join, zip(drawn[::2], drawn[1::2], strict=True))]) + "\n"
    return _varied(text, material, random)


def _sentences(text: str) -> list[str]:
    return [span.slice(text) for span in find_sentences(text, 0, len(text), load_lexicon().words["abbreviation"])]


def _varied(text: str, material: Material, random: Random) -> str:
    text = _NUMBER.sub(lambda found: _other_number(found.group(), random), text)
    text = _exchanged(text, _NAME, material.names, random)
    return _exchanged(text, _LONG_WORD, material.rare_words, random)


def _other_number(written: str, random: Random) -> str:
    """A number of the same shape: days stay days, years years of the same decade."""
    if len(written) <= 2 and int(written) <= 31:
        return str(random.randint(1, 28))
    if _YEAR.fullmatch(written):
        return written[:3] + random.choice("0123456789")
    others = "".join(random.choice("0123456789") if digit.isdigit() else digit for digit in written[1:])
    return random.choice("123456789") + others


def _exchanged(text: str, pattern: re.Pattern[str], words: Sequence[str], random: Random) -> str:
    """What the pattern finds gives way to another of `words`, the same one throughout the article."""
    others = dict(zip(words, random.sample(words, len(words)), strict=True))
    return pattern.sub(lambda found: others.get(found.group(), found.group()), text)


def main() -> None:
    """Write a folder of articles."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where to write them; must not exist yet")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    written = write_articles(options.folder, options.count, options.seed)
    print(f"{options.count} articles, {written / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
