from handbook_build.quote_html import expand_quotes
from handbook_build.quotes import Quote, check_quotes, read_quotes

from .conftest import chapter_of

QUOTES = {
    "Q1": Quote("Q1", 1, "Practitioner", "alpha2001first", 7, "It's <so>."),
    "Q2": Quote("Q2", 2, withdrawn="2026-11-01"),
}


def rules(body: str, extra: str = "") -> list[str]:
    page = chapter_of(f"# T {{ #r4 }}\n\n{body}\n", extra=extra)
    return [problem.rule for problem in check_quotes({page.path: page}, QUOTES)]


def test_a_quotation_stands_with_speaker_work_page_and_links(works):
    html = expand_quotes("[quote: Q1]\n", chapter_of("# T { #r4 }"), QUOTES, works)
    for part in (
        "“It&#39;s &lt;so&gt;.”",
        "Practitioner",
        "Alpha and Beta (2001)",
        "p. 7",
        "as quoted in the guidance",
        'href="../../quotes/#q1"',
        'href="../../references/#ref-alpha2001first"',
    ):
        assert part in html, html


def test_a_page_that_quotes_says_so_on_top():
    assert rules("[quote: Q1]") == ["content-note"]
    assert rules("[quote: Q1]", "content_note: One quotation about trust.\n") == []


def test_a_withdrawn_quotation_stops_every_use():
    assert "withdrawn-quote" in rules("[quote: Q1]\n\n[quote: Q2]")


def test_unknown_and_unused_quotations_are_named():
    assert "unknown-quote" in rules("[quote: Q9]")
    assert "unused-quote" in rules("Nothing.")


def test_a_record_needs_speaker_source_page_and_text(tmp_path):
    file = tmp_path / "quotes.yml"
    file.write_text("Q1: {speaker: S, text: T}\n\nQ2: {withdrawn: 2026-11-01}\n")
    quotes, problems = read_quotes(file)
    assert quotes["Q2"].withdrawn == "2026-11-01"
    assert [(problem.line, problem.rule) for problem in problems] == [(1, "quote-record")]
