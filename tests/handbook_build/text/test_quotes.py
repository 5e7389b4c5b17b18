import pytest

from handbook_build.problems import BrokenHandbook
from handbook_build.text.quotes import Quote, check_quotes, past_quotations, quotations_in, read_quotes

from ..conftest import chapter_of

QUOTES = {
    "Q1": Quote("Q1", 1, "Practitioner", "alpha2001first", 7, "It's <so>."),
    "Q2": Quote("Q2", 2, withdrawn="2026-11-01"),
}


def rules(body: str, extra: str = "") -> list[str]:
    page = chapter_of(f"# T {{ #r4 }}\n\n{body}\n", extra=extra)
    return [problem.rule for problem in check_quotes({page.path: page}, QUOTES)]


def test_a_page_that_quotes_says_so_on_top():
    assert rules("[quote: Q1]") == ["content-note"]
    assert rules("[quote: Q1]", "content_note: One quotation about trust.\n") == []


def test_a_withdrawn_quotation_stops_every_use():
    assert "withdrawn-quote" in rules("[quote: Q1]\n\n[quote: Q2]")


def test_unknown_and_unused_quotations_are_named():
    assert "unknown-quote" in rules("[quote: Q9]")
    assert "unused-quote" in rules("Nothing.")


def test_a_page_that_repeats_a_section_with_a_quotation_says_so_too(small):
    page = chapter_of("# T { #r4 }\n\n[section: R1-voice]\n")
    found = list(check_quotes(small.chapters | {page.path: page}, small.quotes))
    assert [(problem.path, problem.line, problem.rule) for problem in found] == [
        ("docs/reactions/dissociation.md", 1, "content-note")
    ]


def test_the_quotations_of_a_text_are_those_it_uses_and_repeats_and_not_those_in_code(small):
    text = "[quote: Q7]\n\n`[quote: Q8]`\n\n[section: R1-voice]\n\n[section: R9]\n"
    assert quotations_in(text, small.sections) == ["Q7", "Q1"]


@pytest.mark.parametrize(
    ("entry", "remedy"),
    [
        ("{speaker: S, source: a, page: 1, text: T}", ""),
        ("{speaker: S, source: a, page: 1, text: T, limits: L}", ""),
        ("{withdrawn: 2026-11-01}", ""),
        ("{speaker: S, text: T, page: 1}", "add `source`"),
        ("{speaker: S, source: a, page: 1, text: T, author: A}", "remove `author`"),
        ("{speaker: S, source: a, pages: 1, text: T}", "`pages` is no key here: write `page`"),
        ("{speaker: S, source: a, page: one, text: T}", "`page`: write a whole number without quotation marks"),
        ("Words.", "`Q2`: write `key: value` lines"),
        ("", "`Q2`: write `key: value` lines"),
    ],
)
def test_a_record_needs_speaker_source_page_and_text_or_the_day_it_was_withdrawn(tmp_path, entry, remedy):
    file = tmp_path / "quotes.yml"
    file.write_text(f"Q1: {{withdrawn: 2026-11-01}}\n\nQ2: {entry}\n")
    if not remedy:
        assert read_quotes(file)["Q1"].withdrawn == "2026-11-01"
        return
    with pytest.raises(BrokenHandbook) as raised:
        read_quotes(file)
    [problem] = raised.value.problems
    assert (problem.line, problem.rule) == (3, "data-form") and problem.remedy.startswith(remedy)


@pytest.mark.parametrize("written", ['"Q5"', "'Q5'", "Q5 "])
def test_a_key_may_be_quoted(tmp_path, written):
    file = tmp_path / "quotes.yml"
    file.write_text(f"# Ours\nQ1: {{withdrawn: 2026-11-01}}\n{written}: {{withdrawn: 2026-11-01}}\n")
    assert read_quotes(file)["Q5"].line == 3


@pytest.mark.parametrize(
    ("body", "past"),
    [
        ("# T { #r4 }\n\n[quote: Q1]\n\n## A { #r4-a }\n", "r4-a"),
        ("# T { #r4 }\n\n## Q { #r4-q }\n\n[quote: Q1]\n\n## R { #r4-r }\n\n[quote: Q1]\n\n## A { #r4-a }\n", "r4-a"),
        ("# T { #r4 }\n\n## Q { #r4-q }\n\n[section: R1-voice]\n\n## A { #r4-a }\n", "r4-a"),
        ("# T { #r4 }\n\n## Q { #r4-q }\n\n[quote: Q1]\n", ""),
        ("# T { #r4 }\n\n## A { #r4-a }\n", ""),
    ],
)
def test_a_reader_can_go_past_the_quotations(body, past, small):
    assert past_quotations(chapter_of(body), small.sections) == past
