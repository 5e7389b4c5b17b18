"""Search as a tired person meets it: in the real box, by keyboard, with errors, from disk, with nothing left behind."""

import gzip
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from .conftest import address, published, serve

PARTS = (
    "assets/search/en.js",
    "assets/javascripts/pasted.js",
    "assets/javascripts/search-words.js",
    "assets/javascripts/search-engine.js",
    "assets/javascripts/search-worker.js",
)
HEAVIEST = 200_000  # bytes after gzip: worker, library, index and table together
FIRST = ".md-search-result__item:first-child .md-search-result__link"


def search(page: Page, words: str) -> list[str]:
    """Open the box, type, and return the codes of the results."""
    if page.locator(".hb-search-open").is_visible():  # a button on a phone only
        page.locator(".hb-search-open").click()
    page.locator(".md-search__input").fill(words)
    page.locator(".md-search-result__item").first.wait_for()
    return page.locator(".md-search-result__item .hb-code").all_inner_texts()


@pytest.mark.parametrize(
    ("words", "chapter"),
    [
        ("client missed appointments again", "R2"),
        ("zoned out", "R4"),
        ("agressive behavior", "R2"),
        ("not trust nobody", "R1"),
        ("he does not want our help", "R6"),
        ("behaviour of traumatised child", "A1"),
        ("I take the work home with me", "P6"),
    ],
)
def test_what_people_type_finds_the_chapter_among_the_first_three(page: Page, server: str, words: str, chapter: str):
    page.goto(server)
    assert chapter in [code.split("-")[0] for code in search(page, words)[:3]]


@pytest.mark.parametrize(
    ("path", "words", "codes"),
    [
        ("", "crying", ["I2-today", "R4-flashback"]),
        ("", "she cries", ["I2-today", "R4-flashback"]),
        ("", "tears", ["I2-today", "R4-flashback"]),
        ("es/", "llorando", ["ES-I2-today", "ES-R4-flashback"]),
    ],
)
def test_a_word_for_crying_alone_leads_to_what_to_do_today(
    page: Page, server: str, path: str, words: str, codes: list[str]
):
    page.goto(server + path)
    search(page, words)
    assert page.locator(".hb-search-answer .hb-code").all_inner_texts() == codes


def test_an_answer_to_danger_stands_in_a_frame_without_a_count_and_no_other_does(page: Page, server: str):
    border = "answer => getComputedStyle(answer).borderTopWidth"
    for words, framed in (("she took an overdose", True), ("what does the law say", False)):
        page.goto(server)
        search(page, words)
        assert page.locator(".hb-search-answer").evaluate(border) == ("1px" if framed else "0px")
        assert page.locator(".md-search-result__meta strong").count() == framed
        assert ("sections found" in page.locator(".md-search-result__meta").inner_text()) != framed


def test_nothing_of_search_is_loaded_before_the_box_is_opened(page: Page, server: str, site: Path):
    asked, parts = [], {published(site, part) for part in PARTS}
    page.on("request", lambda request: asked.append(request.url.removeprefix(server)))
    page.goto(server + "reactions/dissociation/")
    assert not [url for url in asked if url in parts]
    search(page, "zoned out")
    assert parts <= set(asked)


def test_all_of_it_together_is_light(site: Path):
    assert sum(len(gzip.compress((site / published(site, part)).read_bytes(), 9)) for part in PARTS) <= HEAVIEST


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("qwertzuiop", "FIND-pick", "Nothing here matches"),
        ("phone number of the hotline", "HELP-local", "no numbers"),
        ("she took an overdose", "HELP-now", "emergency service"),
        ("what does the law say", "ABOUT-not", "no laws"),
    ],
)
def test_what_is_not_here_gets_an_honest_answer(page: Page, server: str, words: str, code: str, said: str):
    page.goto(server)
    page.locator(".hb-search-open").click()
    page.locator(".md-search__input").fill(words)
    answer = page.locator(".hb-search-answer")
    answer.wait_for()
    assert said in page.locator(".md-search-result__meta").inner_text()
    assert answer.locator(".hb-code", has_text=code).count() == 1


def test_a_query_is_neither_stored_nor_in_the_address_nor_sent(page: Page, server: str):
    page.goto(server)
    search(page, "zoned out")
    asked, before = [], page.url
    page.on("request", lambda request: asked.append(request.url))
    page.locator(".md-search__input").fill("very private words")
    page.wait_for_timeout(300)
    assert asked == [] and page.url == before
    assert page.evaluate("document.cookie + localStorage.length + sessionStorage.length") == "00"


def test_quotations_are_kept_out_of_what_search_shows(page: Page, server: str, handbook):
    page.goto(server)
    search(page, "quotation being tricked trust is a big word")
    shown = " ".join(page.locator(".md-search-result__item").all_inner_texts())
    assert not [quote.key for quote in handbook.quotes.values() if quote.text[:30] in shown]


def test_words_that_are_not_ours_find_a_chapter_and_are_never_shown(page: Page, server: str):
    page.goto(server)
    assert "C1" in [code.split("-")[0] for code in search(page, "stockholm syndrome")[:3]]
    assert "stockholm" not in page.locator(".md-search-result__list").inner_text().lower()


def test_it_works_below_a_path(browser: Browser, site: Path, tmp_path: Path):
    shutil.copytree(site, tmp_path / "team" / "handbook", ignore=shutil.ignore_patterns("v", "cite", "claims"))
    server, page = serve(tmp_path), browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(address(server) + "team/handbook/about/")
    search(page, "zoned out")
    page.locator(FIRST).click()
    page.wait_for_url("**/team/handbook/**")
    page.close()
    server.shutdown()
    server.server_close()


def test_without_javascript_the_way_to_search_is_a_list_of_all_sections(browser: Browser, server: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server)
    assert not page.locator(".md-search").is_visible()
    page.locator(".hb-search-open").click()
    page.locator("summary", has_text="Depersonalization").click()
    assert page.get_by_role("link", name="R4-respond", exact=True).is_visible()
    context.close()
