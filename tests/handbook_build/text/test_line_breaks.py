import pytest

from handbook_build.text.line_breaks import advance, break_lines


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Stay beside them", 300, ["Stay beside them"]),
        ("Stay beside them", 120, ["Stay beside", "them"]),
        ("Incomprehensible to", 60, ["Incomprehensible", "to"]),
        ("Stay beside", advance("Stay beside"), ["Stay beside"]),
        ("a\u00a0b c", 30, ["a\u00a0b", "c"]),
    ],
)
def test_words_are_broken_where_they_must_be_and_never_inside_or_at_a_no_break_space(text, width, lines):
    assert break_lines(text, width) == lines


def test_strong_words_are_wider_and_narrow_letters_narrower():
    assert advance("will") < advance("wide") < advance("wide", strong=True)
