from handbook_build.pages.quotations import expand_quotes, quote_html
from handbook_build.text.quotes import Quote

from ..conftest import ENGLISH, chapter_of

QUOTE = Quote("Q1", 1, "Practitioner", "alpha2001first", 7, "It's <so>.", "Page as the guidance gives it.")


def test_a_quotation_stands_with_speaker_work_page_and_links(works):
    html = quote_html(QUOTE, chapter_of("# T { #r4 }"), works, ENGLISH)
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


def test_on_its_own_page_the_quotation_is_linked_in_place(works):
    assert 'href="#q1"' in quote_html(QUOTE, chapter_of("# Q { #q }", "Q", "quotes.md"), works, ENGLISH)


def test_each_use_is_replaced_and_code_is_left(works):
    made = expand_quotes(
        "One.\n\n[quote: Q1]\n\n`[quote: Q1]`\n\n```\n[quote: Q1]\n```\n",
        chapter_of("# T { #r4 }"),
        {"Q1": QUOTE},
        works,
        ENGLISH,
    )
    assert made.count("<figure") == 1 and made.count("[quote: Q1]") == 2
