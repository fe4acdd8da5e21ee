"""Copies of articles as syndication makes them, and articles that only share something with another.

    python -m benchmarks.copies [--originals 300] [--seed 0] [--sketches 200000]

Each original gets a copy of every kind and a relative of every kind; all are grouped at once. Prints the share of
copies found, of each kind and of pairs, how many of the grouped pairs are copies, and what
grouping takes in time and memory.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, combinations
from random import Random
from typing import NamedTuple

from benchmarks.children import run_python
from benchmarks.machine import describe_machine
from benchmarks.synthetic import synthetic_articles
from benchmarks.tables import aligned_table
from benchmarks.texts import megabytes, read_annotated
from iran_hr_corpus import parse
from iran_hr_corpus.duplicates import group_sketches, sketch_of
from iran_hr_corpus.vocabulary import Role

_BOILERPLATE = (
    "This site relies on its readers. If you value what we publish, think of a donation, and share our pages with your "
    "friends; every contribution pays for the lawyers, translators and editors who make them."
)

_MANY = """
import random, sys
from iran_hr_corpus.duplicates import Sketch, group_sketches
made = random.Random(0)
numbers = range(int(sys.argv[1]))
head = (800).to_bytes(4, "little")
group_sketches(Sketch(f"{n:016d}", f"20{n % 23:02d}", head + made.randbytes(256)) for n in numbers)
"""


class Story(NamedTuple):
    """A headline and the paragraphs below it."""

    headline: str
    paragraphs: tuple[str, ...]

    def text(self) -> str:
        """The story as a page of text."""
        return "\n\n".join([self.headline, *self.paragraphs]) + "\n"


Edit = Callable[[Story, Random], Story]
Blend = Callable[[Story, Story, Random], Story]


def story_of(text: str) -> Story:
    """An article's headline and running text."""
    paragraphs = parse(text).paragraphs
    headline = next((part.text for part in paragraphs if part.role is Role.TITLE), "A report")
    return Story(headline, tuple(part.text for part in paragraphs if part.role is Role.BODY))


def other_headline(story: Story, random: Random) -> Story:
    """Another headline over the same story."""
    words = " ".join(story.paragraphs).split()
    return story._replace(headline=" ".join(random.sample(words, 9)).capitalize())


def cut_at_the_end(story: Story, random: Random) -> Story:
    """The first half of the words, or more, to the word."""
    kept = random.uniform(0.5, 0.9) * sum(map(_n_words, story.paragraphs))
    paragraphs: list[str] = []
    for paragraph in story.paragraphs:
        room = int(kept) - sum(map(_n_words, paragraphs))
        paragraphs += [" ".join(paragraph.split()[:room])] if room > 0 else []
    return story._replace(paragraphs=tuple(paragraphs))


def cut_in_the_middle(story: Story, random: Random) -> Story:
    """Up to two fifths of the paragraphs gone, in one stretch."""
    gone = max(1, int(len(story.paragraphs) * random.uniform(0.1, 0.4)))
    start = random.randint(1, max(1, len(story.paragraphs) - gone - 1))
    return story._replace(paragraphs=story.paragraphs[:start] + story.paragraphs[start + gone :])


def credit_added(story: Story, random: Random) -> Story:
    """A line that says where the story comes from, and one that credits the author."""
    paper = f"The {random.choice(['Daily', 'Evening', 'Sunday'])} {random.choice(['Courier', 'Ledger', 'Tribune'])}"
    line = f"This article first appeared in {paper} on {random.randint(1, 28)} May and is republished with permission."
    return story._replace(paragraphs=(f"By the staff of {paper}", *story.paragraphs, line))


def paragraph_dropped(story: Story, random: Random) -> Story:
    """One paragraph gone."""
    gone = random.randrange(len(story.paragraphs))
    return story._replace(paragraphs=story.paragraphs[:gone] + story.paragraphs[gone + 1 :])


def reordered(story: Story, random: Random) -> Story:
    """The paragraphs in another order."""
    return story._replace(paragraphs=tuple(random.sample(story.paragraphs, len(story.paragraphs))))


def lightly_edited(story: Story, random: Random) -> Story:
    """One word in fifty another, straight quotation marks, another dash."""
    vocabulary = " ".join(story.paragraphs).split()

    def edited(paragraph: str) -> str:
        words = [random.choice(vocabulary) if random.random() < 0.02 else word for word in paragraph.split()]
        return " ".join(words).translate({0x201C: '"', 0x201D: '"', 0x2019: "'", 0x2014: "–"})

    return story._replace(paragraphs=tuple(map(edited, story.paragraphs)))


def by_another_desk(story: Story, random: Random) -> Story:
    """Headline, credit, a paragraph and some words changed at once."""
    for edit in (other_headline, paragraph_dropped, lightly_edited, credit_added):
        story = edit(story, random)
    return story


def shares_quotations(story: Story, other: Story, random: Random) -> Story:
    """A story of its own that takes over two paragraphs."""
    taken = random.sample(story.paragraphs, min(2, len(story.paragraphs)))
    return other._replace(paragraphs=tuple(random.sample([*other.paragraphs, *taken], len(other.paragraphs) + 2)))


def same_boilerplate(story: Story, other: Story, _: Random) -> Story:
    """A story of its own with the headline and the furniture of the other's site."""
    return Story(story.headline, (*other.paragraphs, _BOILERPLATE))


def follow_up(story: Story, other: Story, _: Random) -> Story:
    """News of its own, then the last third of the other's paragraphs as background, in about as many words."""
    background = story.paragraphs[-max(1, len(story.paragraphs) // 3) :]
    wanted, news = sum(map(_n_words, background)), 0
    while news < len(other.paragraphs) and sum(map(_n_words, other.paragraphs[:news])) < wanted:
        news += 1
    return Story(other.headline, (*other.paragraphs[:news], *background))


COPIES: dict[str, Edit] = {
    edit.__name__: edit
    for edit in (
        other_headline,
        cut_at_the_end,
        cut_in_the_middle,
        credit_added,
        paragraph_dropped,
        reordered,
        lightly_edited,
        by_another_desk,
    )
}
RELATIVES: dict[str, Blend] = {blend.__name__: blend for blend in (shares_quotations, same_boilerplate, follow_up)}


def stories(originals: int, seed: int = 0) -> Iterator[tuple[str, Story]]:
    """Originals, copies and relatives by name; the first word of a name is the story that it tells.

    A relative tells a story of its own: it is nobody's copy.
    """
    texts = [one.text for one in read_annotated()]
    made = map(story_of, chain(texts, synthetic_articles(texts, seed)))
    for number in range(originals):
        random = Random(f"{seed} {number}")  # noqa: S311  nothing here is secret
        story = next(made)
        yield f"{number:05d} original", story
        yield from ((f"{number:05d} {kind}", edit(story, random)) for kind, edit in COPIES.items())
        for kind, blend in RELATIVES.items():
            yield f"{kind}{number:05d} relative", blend(story, next(made), random)


class Found(NamedTuple):
    """How well groups tell copies: the share found of each kind, and precision and recall over pairs."""

    by_kind: dict[str, float]
    precision: float
    recall: float


def judge(groups: Mapping[str, str]) -> Found:
    """The groups of stories, by name as `stories` names them, against what they are copies of."""
    grouped, wanted = _pairs(groups.__getitem__, groups), _pairs(_story, groups)
    originals = [name for name in groups if name.endswith(" original")]
    by_kind = {
        kind: sum(groups[f"{_story(name)} {kind}"] == groups[name] for name in originals) / len(originals)
        for kind in COPIES
    }
    both = len(grouped & wanted)
    return Found(by_kind, both / len(grouped), both / len(wanted))


def _story(name: str) -> str:
    return name.partition(" ")[0]


def _pairs(group_of: Callable[[str], str], names: Iterable[str]) -> set[tuple[str, str]]:
    """The pairs of names that are in one group."""
    groups = defaultdict(list)
    for name in sorted(names):
        groups[group_of(name)].append(name)
    return {pair for group in groups.values() for pair in combinations(group, 2)}


def _n_words(paragraph: str) -> int:
    return len(paragraph.split())


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--originals", type=int, default=300)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--sketches", type=int, default=200_000, help="made up, to see what grouping needs")
    options = parser.parse_args()
    print(describe_machine("rensa"))
    # First, for a child begins with the memory of its parent.
    few, many = (run_python(_MANY, str(count)) for count in (2, options.sketches))
    memory, seconds = (many.peak - few.peak) / 1e6, many.cpu - few.cpu
    print(f"{options.sketches:,} made-up sketches grouped: {memory:.0f} MB more than two, {seconds:.1f} CPU s\n")

    texts = {name: story.text() for name, story in stories(options.originals, options.seed)}
    start = time.process_time()
    articles = [parse(text, name) for name, text in texts.items()]
    parsed = time.process_time()
    sketches = list(map(sketch_of, articles))
    sketched = time.process_time()
    groups = group_sketches(sketches)
    grouped = time.process_time()

    found = judge(groups)
    size = megabytes(list(texts.values()))
    print(f"{options.originals} originals, {len(COPIES)} copies and {len(RELATIVES)} relatives of each: {size:.1f} MB")
    print(aligned_table(["copies", "found"], [[kind, f"{share:.1%}"] for kind, share in found.by_kind.items()]))
    print(f"pairs: precision {found.precision:.4f}, recall {found.recall:.4f}\n")
    steps = {"parse": parsed - start, "sketch_of": sketched - parsed, "group_sketches": grouped - sketched}
    rows = [
        [step, f"{size / taken:.1f}", f"{1000 * taken / len(texts):.3f}", f"{taken / steps['parse']:.1%}"]
        for step, taken in steps.items()
    ]
    print(aligned_table(["CPU time, one core", "MB/s", "ms an article", "of parse"], rows))


if __name__ == "__main__":
    main()
