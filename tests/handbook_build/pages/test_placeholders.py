from dataclasses import replace

import pytest

from handbook_build.pages.placeholders import expand_placeholders, quotation
from handbook_build.text.quotes import Quote

from ..conftest import chapter_of

QUOTE = Quote("Q1", 1, "Practitioner", "alpha2001first", 7, "It's <so>.", "Page as the guidance gives it.")


@pytest.fixture
def quoting(small, works):
    """A handbook with one quotation."""
    return replace(small, quotes={"Q1": QUOTE}, works=works)


def test_a_quotation_stands_with_speaker_work_page_and_links(quoting):
    html = quotation("Q1", chapter_of("# T { #r4 }"), quoting)
    for part in (
        "“It&#39;s &lt;so&gt;.”",
        "Practitioner",
        "Alpha and Beta (2001)",
        "p. 7",
        "as quoted in the guidance",
        "Page as the guidance gives it.",
        'href="../../quotes/#q1"',
        'href="../../references/#ref-alpha2001first"',
    ):
        assert part in html


def test_on_its_own_page_a_quotation_does_not_lead_to_itself(quoting):
    assert "#q1" not in quotation("Q1", chapter_of("# Q { #q }", "Q", "quotes.md"), quoting)


def test_each_use_is_replaced_and_code_is_left(quoting):
    made = expand_placeholders(
        "One.\n\n[quote: Q1]\n\n`[quote: Q1]`\n\n```\n[quote: Q1]\n```\n",
        chapter_of("# T { #r4 }"),
        quoting,
    )
    assert made.count("<figure") == 1 and made.count("[quote: Q1]") == 2
