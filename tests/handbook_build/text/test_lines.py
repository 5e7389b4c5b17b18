import pytest

from handbook_build.text.lines import check_lines

from ..conftest import chapter_of


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("One line.\n\nAnother.", []),
        ("One line\ngoes on.", [(10, "wrapped-line")]),
        ("- one\n- two\n- three", []),
        ("- one\ngoes on", [(10, "wrapped-line")]),
        ("- [ ] one\ngoes on", [(10, "wrapped-line")]),
        ("Term\n:   Meaning\ngoes on", [(11, "wrapped-line")]),
        ("| a |\n| - |\n| b |", []),
        ("Words.\n## Next { #r4-next }\n\nMore.", []),
        ("## Next { #r4-next }\nWords.", []),
        ("- one\n\n  more of one", [(11, "indented-line")]),
        ("- one\n    - in it", [(10, "indented-line")]),
        ("Text.\n\n    code", [(11, "indented-line")]),
        ("\tA tab.", [(9, "indented-line")]),
        ("```\none\n  two\n```", []),
        ("`code` and words", []),
        ("<!-- a\n  note -->", []),
    ],
)
def test_what_says_something_is_one_line_at_the_margin(body, expected):
    found = [(problem.line, problem.rule) for problem in check_lines(chapter_of(f"# T {{ #r4 }}\n\n{body}\n"))]
    assert found == expected
