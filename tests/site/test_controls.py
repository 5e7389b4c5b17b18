"""Controls of the page: the menu, the list of sections, leaving; each with its script, and without."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page

CHAPTER = "reactions/dissociation/"


@pytest.fixture(params=["JavaScript is off", "scripts are blocked"])
def bare(request, browser: Browser) -> Iterator[Page]:
    """A page 360 px wide on which no script of the site runs."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=request.param != "JavaScript is off"
    )
    page = context.new_page()
    page.route("**/*.js", lambda route: route.abort())
    yield page
    context.close()


def test_the_menu_closes_when_focus_leaves_it_and_traps_nobody(page: Page, server: str):
    page.goto(server + CHAPTER)
    page.get_by_role("button", name="Menu").click()
    for _ in range(40):
        page.keyboard.press("Tab")
    assert not page.evaluate("document.getElementById('menu').contains(document.activeElement)")
    assert page.get_by_role("button", name="Menu").get_attribute("aria-expanded") == "false"


def test_sections_are_listed_open_beside_the_words_and_folded_above_them_on_a_phone(browser: Browser, server: str):
    for width, is_open in ((1280, True), (360, False)):
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.goto(server + CHAPTER)
        page.wait_for_function(f"document.querySelector('.hb-outline').open === {str(is_open).lower()}")
        page.close()


class SlowHost(BaseHTTPRequestHandler):
    """Another site on a slow line."""

    def log_message(self, *arguments):
        """Say nothing: the tests speak."""

    def do_GET(self):
        time.sleep(2)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"<title>Weather</title>")


def test_leaving_blanks_the_page_before_the_other_site_answers(browser: Browser, server: str):
    other = ThreadingHTTPServer(("127.0.0.1", 0), SlowHost)
    threading.Thread(target=other.serve_forever, daemon=True).start()
    target = f"http://127.0.0.1:{other.server_address[1]}/"
    page = browser.new_page()
    page.goto(server + CHAPTER)
    page.evaluate("target => { document.querySelector('.hb-leave').href = target; }", target)
    left = page.evaluate("document.querySelector('.hb-leave').click() ?? document.body.innerText + document.title")
    assert left == "\u200e"
    page.wait_for_url(target)
    page.close()
    other.shutdown()
    other.server_close()


def test_shift_says_how_often_it_is_still_to_be_pressed(page: Page, server: str):
    page.goto(server + CHAPTER)
    page.keyboard.press("Shift")
    assert page.get_by_role("status").filter(has_text="Still to press: 2").count() == 1


def test_without_scripts_every_control_is_a_link_that_leads_somewhere(bare: Page, server: str):
    bare.goto(server + CHAPTER)
    bare.get_by_role("link", name="Menu").click()
    assert bare.locator("#menu a").first.is_visible() and bare.url.endswith("#menu")
    bare.goto(server + CHAPTER)
    bare.locator(".hb-code").nth(1).click()
    assert "version" in bare.locator("main").inner_text()
    bare.goto(server + CHAPTER)
    bare.get_by_role("link", name="Find").click()
    assert bare.get_by_role("heading", name="All sections").is_visible()


def test_without_scripts_every_word_of_a_chapter_is_there(bare: Page, server: str):
    bare.goto(server + CHAPTER)
    bare.locator(".hb-outline summary").click()
    assert bare.locator(".hb-outline a").first.is_visible()
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


def test_the_finder_leaves_the_signs_with_the_words_typed_and_each_opens_to_what_to_do(page: Page, server: str):
    page.goto(server + "find/")
    page.locator("#hb-finder-filter").fill("hurt")
    shown = page.locator(".hb-sign:visible")
    assert 0 < shown.count() < page.locator(".hb-sign").count()
    shown.first.locator("summary").click()
    assert shown.first.locator("dt").first.is_visible()
    page.locator("#hb-finder-filter").fill("zzzz")
    assert page.locator(".hb-finder-none").inner_text()


def test_on_paper_the_sign_that_is_open_stays_and_the_field_goes(page: Page, server: str):
    page.goto(server + "find/")
    first = page.locator(".hb-sign").first
    first.locator("summary").click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert first.locator("dd").first.is_visible()
    assert not page.locator(".hb-sign").nth(1).locator("dd").first.is_visible()
    assert not page.locator("#hb-finder-filter").is_visible()
