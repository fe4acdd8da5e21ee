"""Which lines belong together, and where they stand."""

from __future__ import annotations

import pytest

from iran_hr_corpus.layout.lines import find_lines, join_lines, signature_of

LONG = "The men were taken from their homes at dawn, and nobody has heard of them since then."


def joined(text: str) -> list[str]:
    return [line.text for line in join_lines(text, find_lines(text))]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one\r\n\r\n two\u00a0\n", ["one", "two"]),
        ("\ufeff\u00a0one\ufeff\n", ["one"]),
        ("one\x0btwo\u2028three\x85four\x1cfive", ["one\x0btwo\u2028three\x85four\x1cfive"]),
        ("\n\n", []),
    ],
)
def test_lines_are_cut_at_line_feeds_alone_and_lose_their_outer_white_space(text: str, lines: list[str]) -> None:
    found = find_lines(text)

    assert [line.text for line in found] == lines
    assert [text[line.start : line.end] for line in found] == lines


@pytest.mark.parametrize(
    "post",
    [
        "No war with us! pic.twitter.com/Mr0HpJuJ5g\n— Jane Doe (@janedoe) July 17, 2020",
        ".@jane: they try to cover it up.\n#FreeThem https://t.co/tiKu1N2P9o— NGO (@ngo) July 19, 2020",
        "No war with us!\n\n— Jane Doe (@janedoe) [July 17, 2020](https://example.org/1)",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_post_is_joined_with_its_signature(post: str, gap: str) -> None:
    assert joined(gap.join([LONG, LONG, post, LONG])) == [LONG, LONG, post, LONG]


def test_the_lines_of_a_post_are_joined_up_to_the_blank_line() -> None:
    post = "We ask for three things:\n1. free them\n2. try nobody twice\n— Jane Doe (@janedoe) July 17, 2020"

    assert joined(f"{LONG}\n\n{post}\n\n{LONG}") == [LONG, post, LONG]


@pytest.mark.parametrize(
    "quote",
    [
        "“It is not a crime.”\n\n— Jane Doe, Example Watch",
        "To speak on behalf of victims is not a crime.\n\nJane Doe, Example Watch",
    ],
)
def test_a_pull_quote_is_joined_with_who_said_it(quote: str) -> None:
    repeated = "“To speak on behalf of victims is not a crime,” she said."

    assert joined(f"{LONG}\n\n{quote}\n\n{repeated}") == [LONG, quote, repeated]


@pytest.mark.parametrize("line", ["Tehran, Iran", "Jane Doe, Example Watch", "Jane Doe"])
def test_a_name_below_a_sentence_that_is_no_quote_stands_alone(line: str) -> None:
    assert joined(f"{LONG}\n\n{line}\n\nNobody knows why.") == [LONG, line, "Nobody knows why."]


WRAPPED = """
The men were taken from their homes at dawn, and their
families have not heard of them since. A lawyer in the
town said he would ask the Court.

Nobody at the Ministry would say where they were held
but a guard told one of the families that they had been
taken to the Capital by Night.
"""


def test_a_paragraph_of_a_wrapped_page_ends_with_a_sentence_and_room_for_a_word() -> None:
    first = [
        "The envoys met again on Tuesday in a small hotel by the",
        "lake, and spoke of oil, prisoners and trade until dawn.",
    ]
    second = [
        "Nobody said what had been agreed, though one of the men",
        "who drove them smiled and waved at those who waited on",
        "the road.",
    ]
    third = ["The talks will go on next week in another town, said a", "clerk of the hotel."]
    text = "\n".join([*first, *second, *third])

    found = [line.text for line in join_lines(text, find_lines(text))]

    assert found == ["\n".join([*first, *second]), "\n".join(third)]


def test_lines_of_one_width_are_wrapped_prose() -> None:
    assert joined(WRAPPED) == WRAPPED.strip().split("\n\n")


@pytest.mark.parametrize(
    "split",
    ["The\npair had been arrested in May.", "Ali Reza and his friend Mohammad Ali \nSarvari were tried in May."],
)
def test_a_sentence_that_goes_on_below_is_one_paragraph(split: str) -> None:
    assert joined(f"{LONG}\n\n{split}\n\n{LONG}\n\n{LONG}") == [LONG, split, LONG, LONG]


def test_a_byline_goes_on_below() -> None:
    assert joined(f"By \nJane Doe\n\n{LONG}") == ["By \nJane Doe", LONG]


@pytest.mark.parametrize(
    "lines",
    [
        ["- hanging", "- stoning", "- flogging"],
        ["hanging", "stoning", "flogging"],
        ["Ministers", "Judges", "Guards"],
        [LONG, LONG, LONG],
        ["A line that Markdown breaks  ", "And another"],
    ],
)
def test_lines_that_do_not_go_on_stay_apart(lines: list[str]) -> None:
    assert joined("\n".join([*lines, "", LONG])) == [*(line.strip() for line in lines), LONG]


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("No. — Jane (@jane) January 3, 2018", 4),
        ("No. -- Jane (@jane) 3 January 2018", 4),
        ("— Jane 📡 (@jane)", 0),
        ("He wrote to Jane (@jane) about it.", None),
        ("No. — Jane Doe, January 3, 2018", None),
    ],
)
def test_a_signature_has_a_dash_and_a_handle_at_the_end(line: str, start: int | None) -> None:
    assert signature_of(line) == start


PRINTED = """
          MILL OF SHUSH STOPS

          The mill of Shush stood still on Monday, and those of its
          workers who came to the gate were told to go home. Their
          union says that it asked for the wages of two months.
          Nobody at the office of the governor would say when they
          will be paid.
          The court in the town, which had been asked to hear the
          union in May, has not named a day.
"""

LINKED = """
The mill of Shush stood still on Monday, says [the union of its workers](https://example.org/statement-of-monday)
which had asked for the wages of two months. Nobody at the
office would say when they will be paid.
The court has not named a day to hear the [union](https://example.org/union)
which had asked it to do so in May.

The workers wait at the gate, where the guards let nobody
in but the manager.
"""

SIMILAR = "\n".join(
    f"Court in the town of {town} frees two of its workers" for town in ("Bam", "Yazd", "Qom", "Ahvaz") * 2
)


def test_a_print_out_with_a_margin_is_joined_to_its_paragraphs() -> None:
    found = [line.split()[-1] for line in joined(PRINTED)]

    assert found == ["STOPS", "paid.", "day."]


def test_in_wrapped_markdown_blank_lines_alone_part_the_paragraphs() -> None:
    found = [line.split()[-1] for line in joined(LINKED)]

    assert found == ["May.", "manager."]


def test_lines_of_equal_length_that_each_open_with_a_capital_are_not_wrapped() -> None:
    assert joined(SIMILAR) == SIMILAR.split("\n")


@pytest.mark.parametrize(
    ("quote", "count"),
    [
        ("> **A letter**\n> \n> The men are at home.\n>\n> Their friends wait.", 1),
        ("> The men are at home.\n> Their friends wait.", 2),
        ("> The men are at home.\n\n>\n\n> Their friends wait.", 3),
    ],
)
def test_a_quotation_of_markdown_is_joined_where_a_bare_mark_parts_its_paragraphs(quote: str, count: int) -> None:
    assert len(joined(f"{LONG}\n\n{quote}\n\n{LONG}")) == count + 2
