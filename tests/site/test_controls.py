"""Controls of the page: the menu, the list of sections, leaving; each with its script, and without."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

CHAPTER = "reactions/dissociation/"


@pytest.fixture
def bare(browser: Browser) -> Iterator[Page]:
    """A page 360 px wide whose scripts are blocked on the way (scripts switched off: tests/site/three_engines)."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.route("**/*.js", lambda route: route.abort())
    yield page
    context.close()


def test_the_menu_closes_when_focus_leaves_it_and_traps_nobody(page: Page, server: str):
    page.goto(server + CHAPTER)
    page.get_by_role("button", name="Menu").click()
    assert page.evaluate("document.getElementById('menu').contains(document.activeElement)")
    for _ in range(40):
        page.keyboard.press("Tab")
    assert not page.evaluate("document.getElementById('menu').contains(document.activeElement)")
    assert page.get_by_role("button", name="Menu").get_attribute("aria-expanded") == "false"


def test_without_scripts_every_control_is_a_link_that_leads_somewhere(bare: Page, server: str):
    bare.goto(server + CHAPTER)
    bare.get_by_role("link", name="Menu").click()
    assert bare.locator("#menu a").first.is_visible() and bare.url.endswith("#menu")
    bare.goto(server + CHAPTER)
    bare.locator(".hb-code").nth(1).click()
    assert bare.url.endswith("/cite/r4/#cite-r4-card")
    bare.goto(server + CHAPTER)
    bare.get_by_role("link", name="Find").click()
    assert bare.get_by_role("heading", name="All sections").is_visible()


def test_without_scripts_every_word_of_a_chapter_is_there(bare: Page, server: str):
    bare.goto(server + CHAPTER)
    bare.locator(".hb-outline summary").click()
    assert bare.locator(".hb-outline a").first.is_visible()
    bare.locator(".footnote summary").click()
    assert bare.locator("section.footnote li").last.is_visible()
    assert bare.locator(".hb-words dd").last.is_visible()
    assert not bare.locator(".md-search").is_visible()


def test_nothing_is_blocked_stored_or_sent_while_everything_is_used(browser: Browser, server: str):
    context = browser.new_context()
    page, errors, asked = context.new_page(), [], []
    page.on("console", lambda message: errors.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server + CHAPTER)
    page.fill(".md-search__input", "zoned out")
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("Escape")
    page.locator(".hb-term").first.hover()
    page.locator("#content .hb-code").nth(1).click()
    page.get_by_role("button", name="Copy for a note").click()
    page.goto(server + "find/")
    page.locator("#hb-finder-filter").fill("hurt")
    page.locator(".hb-sign:visible summary").first.click()
    page.goto(server + "check/#R4-respond@1.0.0")
    left = page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]")
    context.close()
    assert errors == [] and left == ["", 0, 0]
    assert [url for url in asked if not url.startswith((server, "data:", "blob:"))] == []
