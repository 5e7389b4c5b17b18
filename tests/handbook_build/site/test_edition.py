import pytest
from lxml import html

from handbook_build.pages.page import page_of
from handbook_build.site.edition import STYLE, edition_pages

from ..conftest import page_html


@pytest.fixture
def edition(small) -> dict[str, str]:
    pages = [page_of(path, page_html(path, small), small) for path in small.chapters]
    return {name: content.decode() for name, content in edition_pages(pages, small).items()}


def test_an_edition_is_every_page_and_one_style_sheet(edition, small):
    assert set(edition) == {f"{chapter.url}index.html" for chapter in small.chapters.values()} | {STYLE}


def test_it_takes_the_letters_of_the_site(edition):
    assert (
        "url(../../../../assets/fonts/text.8e1f69c9.woff2)" in edition[STYLE] and "url(../fonts" not in edition[STYLE]
    )


def test_a_page_says_which_version_it_is_and_leads_to_the_newest(edition):
    page = edition["reactions/distrust/index.html"]
    assert "This is version 1.1.0 of 24 November 2026, kept word for word." in page
    assert 'href="../../../../s/r1/"' in page
    assert 'href="../../../../changes/"' in page


def test_each_code_leads_to_what_is_newest_under_it(edition):
    tree = html.fromstring(edition["reactions/distrust/index.html"])
    [link] = tree.xpath('//h2[@id="r1-card"]/following-sibling::p[1]//a')
    assert link.get("href") == "../../../../s/r1-card/"


def test_links_between_its_pages_stay_in_the_edition(edition):
    assert '<a href="../reactions/distrust/' not in edition["reactions/distrust/index.html"]
    assert 'href="../../references/#ref-alpha2001first"' in edition["reactions/distrust/index.html"]


def test_it_runs_no_script_and_is_not_found_by_search_engines(edition):
    for name, page in edition.items():
        if name.endswith(".html"):
            assert "<script" not in page
            assert '<meta name="robots" content="noindex">' in page


def test_the_words_are_those_of_the_page(edition, small):
    words = html.fromstring(edition["training/index.html"]).text_content()
    for text in ("Doubt about what you say.", "“...I did not trust 'anyone' <then>.”", "Duty supervisor"):
        assert text in words


def test_what_is_not_kept_is_linked_on_the_site_of_today(small):
    addresses = ("../claims.csv", "../claims/r1/#x", "https://example.org/")
    html_of_page = "<p>" + "".join(f'<a href="{address}">x</a>' for address in addresses) + "</p>"
    page = page_of("references.md", html_of_page, small)
    tree = html.fromstring(edition_pages([page], small)["references/index.html"].decode())
    links = [link.get("href") for link in tree.xpath("//main/p//a")]
    assert links == ["../../../claims.csv", "../../../claims/r1/#x", "https://example.org/"]


def test_what_only_a_script_could_show_is_left_out(small):
    page = page_of("references.md", '<p>Words</p><div hidden>A form</div><script src="x.js"></script>', small)
    made = edition_pages([page], small)["references/index.html"].decode()
    assert "Words" in made and "A form" not in made and "<script" not in made


def test_the_home_page_of_an_edition_finds_its_style_sheet(edition):
    assert f'href="./{STYLE}"' in edition["index.html"]
    assert f'href="../../{STYLE}"' in edition["reactions/distrust/index.html"]
