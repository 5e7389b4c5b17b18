import pytest

from handbook_build.text.mark_checks import check_marks, check_tables

from ..conftest import chapter_of

HEAD = "# T { #r4 }\n\n"  # of which the next line is the file's ninth


def said(check, text: str) -> list[str]:
    return [f"{problem.line}: {problem.rule}: {problem.remedy}" for problem in check(chapter_of(HEAD + text))]


@pytest.mark.parametrize(
    "text",
    [
        "- one\n- two",
        "* one",
        "1. one",
        "- [ ] one\n- [x] two",
        "- [one](a.md)",
        "- [@alpha, fact 1]",
        "A\n:   b",
        '### A { #r4-a data-forms="b, c" data-mark="no" }',
        "### A {: #r4-a }",
        "`{{ code }}`",
        "```\n{% code %}\n```",
        "—Hola, dijo.",
        "20-30 people",
    ],
)
def test_marks_as_they_are_read_pass(text):
    assert said(check_marks, text) == []


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("＃＃ A", "`＃＃ A` (FULLWIDTH NUMBER SIGN (U+FF03) stands in it): begin a heading with `## `"),
        ("• one", "`• one` (BULLET (U+2022) stands in it): begin an item of a list with `- `"),
        ("– one", "`– one` (EN DASH (U+2013) stands in it): begin an item of a list with `- `"),
        ("+ one", "`+ one`: begin an item of a list with `- `"),
        ("1) one", "`1) one`: begin a numbered item with `1. `"),
        (":\tb", "`:\tb`: begin a definition with `:` and three spaces"),
        (": b", "`: b`: begin a definition with `:` and three spaces"),
        ("- [] one", "`- [] one`: begin a thing to check with `- [ ] `"),
        ("- [X] one", "`- [X] one`: begin a thing to check with `- [ ] `"),
        ('--8<-- "a"', '`--8<-- "a"`: no such mark is read: write plain Markdown, as STYLE.md shows'),
        ("!!! note", "`!!! note`: no such mark is read: write plain Markdown, as STYLE.md shows"),
        ("{{ a }}", "take the braces out: nothing is put in their place, and attributes are for headings"),
        (
            "A *word*{ .x onclick='y' }",
            "take the braces out: nothing is put in their place, and attributes are for headings",
        ),
        ("{++A++} word", "take the braces out: nothing is put in their place, and attributes are for headings"),
    ],
)
def test_what_only_looks_like_a_mark_is_named(text, remedy):
    assert said(check_marks, text) == [f"9: mark-form: {remedy}"]


@pytest.mark.parametrize(
    "attributes",
    [
        "#r4-a #r4-b",
        "#r4-a .hidden",
        '#r4-a onclick="x()"',
        '#r4-a style="color: red"',
        "#r4-a data-forms=“b”",
        "＃r4-a",
    ],
)
def test_a_heading_has_an_id_and_nothing_that_would_be_published_with_it(attributes):
    [problem] = said(check_marks, f"## A {{ {attributes} }}")
    assert problem.startswith(f"9: mark-form: `{attributes}`") and "write `{ #id }`" in problem


@pytest.mark.parametrize(
    "text",
    ["| a | b |\n| --- | --- |\n| c | d |", "| a |\n| :-: |\n| c \\| d |", "| a | b |\n|---|---|\n| `c|d` | e |"],
)
def test_a_table_passes(text):
    assert said(check_tables, text) == []


@pytest.mark.parametrize(
    ("text", "line", "remedy"),
    [
        ("| a | b |\n| c | d |", 10, "put a line `| --- | --- |` below the head of the table"),
        ("| a | b |\n| — | — |\n| c | d |", 10, "put a line `| --- | --- |` below the head of the table"),
        ("| a | b |\n| --- | --- |\n| c | d | e |", 11, "the row has 3 cells, and the head 2"),
        ("| a | b |\n| --- | --- |\n| c |", 11, "the row has 1 cells, and the head 2"),
        ("| a | b |\n| --- |\n| c | d |", 10, "the row has 1 cells, and the head 2"),
    ],
)
def test_a_cell_that_would_be_lost_is_named(text, line, remedy):
    assert [problem[: len(f"{line}: table-form: {remedy}")] for problem in said(check_tables, text)] == [
        f"{line}: table-form: {remedy}"
    ]
