"""The generated tables of README.md and DATASHEET.md, written anew by `make papers`.

Each stands between markers: `<!-- begin generated: NAME -->` and `<!-- end generated: NAME -->`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from iran_hr_corpus.corpus import Corpus, load
from iran_hr_corpus.schema import Claim, Figure
from iran_hr_corpus.storage.datasheet import fill_blocks, render_tables
from iran_hr_corpus.storage.markdown import markdown_table
from iran_hr_corpus.storage.tables import claims_of_table
from iran_hr_corpus.terminal import talk
from iran_hr_corpus.wording import in_reading_order, number_of, speaker_of

EXAMPLE_EVENT, EXAMPLE_FAMILY = "protests_2019_november", "deaths"
_CONTEXT = 45
"""Characters of the sentence that are shown on either side of a figure."""


def render_papers(folder: Path, corpus: Corpus) -> dict[Path, str]:
    """The papers that stand in `folder`, each as it should be for this corpus."""
    blocks = {"README.md": {"claims": _example_claims(corpus)}, "DATASHEET.md": render_tables(corpus.tables)}
    return {folder / name: _fill(folder / name, found) for name, found in blocks.items()}


def words_around(figure: Figure) -> str:
    """The figure in the middle of its sentence, which is cut between words, in Markdown.

    >>> from iran_hr_corpus import parse
    >>> words_around(parse("At least 23 people were killed.").figures[0])
    'At least **23** people were killed.'
    """
    start, end = figure.start - figure.sentence_start, figure.end - figure.sentence_start
    before, after = figure.sentence[:start], figure.sentence[end:]
    if len(before) > _CONTEXT:
        before = "… " + before[-_CONTEXT:].partition(" ")[2]
    if len(after) > _CONTEXT:
        after = after[:_CONTEXT].rpartition(" ")[0] + " …"
    return f"{before}**{figure.text}**{after}"


def main() -> None:
    """Write the papers of the checkout anew, from its own build."""
    folder = Path.cwd()
    for path, text in render_papers(folder, load(folder / "build")).items():
        path.write_bytes(text.encode("utf-8"))
        talk(f"{path.name}: written")


def _fill(path: Path, blocks: Mapping[str, str]) -> str:
    return fill_blocks(path.read_bytes().decode("utf-8"), blocks)


def _example_claims(corpus: Corpus) -> str:
    figures = {figure.figure_id: figure for article in corpus for figure in article.figures}
    claims = (claim for claim in claims_of_table(corpus.tables) if claim.event == EXAMPLE_EVENT)
    found = in_reading_order(claim for claim in claims if claim.family == EXAMPLE_FAMILY)
    rows = (row for claim in found for row in _mentions(claim, figures))
    return markdown_table(["number", "who says it, by the text", "article", "in which words"], rows)


def _mentions(claim: Claim, figures: Mapping[str, Figure]) -> Iterator[tuple[str, str, str, str]]:
    """A row for each figure of a claim; what they share stands in the first."""
    number, speaker = number_of(claim), speaker_of(claim)
    for figure_id in claim.figure_ids:
        figure = figures[figure_id]
        yield number, speaker, figure.article_id[:3], words_around(figure)
        number = speaker = ""


if __name__ == "__main__":
    main()
