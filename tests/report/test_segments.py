"""Texts cut at the borders of stretches."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from iran_hr_corpus.report.segments import Segment, Stretch, cut


def test_a_text_without_stretches_is_one_segment():
    assert cut("abc", 10, []) == (Segment("abc", ()),)
    assert cut("", 10, [Stretch("x", 10, 10)]) == ()


def test_borders_of_nested_touching_and_outer_stretches():
    stretches = [Stretch("all", 0, 99), Stretch("in", 12, 14), Stretch("next", 14, 15), Stretch("off", 3, 10)]

    assert cut("abcdef", 10, stretches) == (
        Segment("ab", ("all",)),
        Segment("cd", ("all", "in")),
        Segment("e", ("all", "next")),
        Segment("f", ("all",)),
    )


def test_characters_beyond_the_basic_plane_count_once():
    assert cut("🕊️ 300 e\u0301", 0, [Stretch("f", 3, 6)])[1] == Segment("300", ("f",))


SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted), max_size=8)


@given(st.text(max_size=30), st.integers(0, 9), SPANS)
def test_nothing_is_lost_and_each_stretch_covers_its_own_words(text, start, spans):
    stretches = [Stretch(str(number), *span) for number, span in enumerate(spans)]

    segments = cut(text, start, stretches)

    assert "".join(one.text for one in segments) == text
    assert all(one.text for one in segments)
    for one in stretches:
        covered = "".join(segment.text for segment in segments if one.name in segment.names)
        assert covered == text[max(one.start - start, 0) : max(one.end - start, 0)]
