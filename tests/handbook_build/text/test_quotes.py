import pytest

from handbook_build.text.quotes import Quote, check_quotes, check_sources, quotations_in, read_quotes

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


def test_a_quotation_comes_from_a_work_that_is_there(works):
    assert list(check_sources(QUOTES, works)) == []
    [problem] = check_sources({"Q1": Quote("Q1", 4, source="nobody1999nothing")}, works)
    assert (problem.line, problem.rule) == (4, "unknown-source")


@pytest.mark.parametrize(
    ("entry", "rules"),
    [
        ("{speaker: S, source: a, page: 1, text: T}", []),
        ("{speaker: S, source: a, page: 1, text: T, limits: L}", []),
        ("{withdrawn: 2026-11-01}", []),
        ("{speaker: S, text: T}", ["quote-record"]),
        ("{speaker: S, source: a, page: 1, text: T, author: A}", ["quote-record"]),
        ("Words.", ["quote-record"]),
        ("", ["quote-record"]),
    ],
)
def test_a_record_needs_speaker_source_page_and_text_or_the_day_it_was_withdrawn(tmp_path, entry, rules):
    file = tmp_path / "quotes.yml"
    file.write_text(f"Q1: {{withdrawn: 2026-11-01}}\n\nQ2: {entry}\n")
    quotes, problems = read_quotes(file)
    assert quotes["Q1"].withdrawn == "2026-11-01"
    assert [problem.rule for problem in problems] == rules
    assert all(problem.line == 3 for problem in problems)


@pytest.mark.parametrize(("written", "key"), [('"Q5"', "Q5"), ("'Q5'", "Q5"), ("5", "5"), ("Q5 ", "Q5")])
def test_a_key_may_be_quoted_or_a_number(tmp_path, written, key):
    file = tmp_path / "quotes.yml"
    file.write_text(f"# Ours\nQ1: {{withdrawn: 2026-11-01}}\n{written}: {{text: T}}\n")
    quotes, [problem] = read_quotes(file)
    assert (problem.line, problem.rule) == (3, "quote-record")
    page = chapter_of(f"# T {{ #r4 }}\n\n[quote: {key}]\n", extra="content_note: One quotation.\n")
    assert list(check_quotes({page.path: page}, quotes)) == []
