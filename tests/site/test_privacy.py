"""Nothing leaves, nothing stays: no request to anyone else, nothing stored, nothing inline, and a quick way out."""

import gzip
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html
from playwright.sync_api import Browser

from handbook_build.handbook import Handbook

STORED = """async () => ({cookies: document.cookie, local: localStorage.length, session: sessionStorage.length,
  databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length})"""
NOTHING = {"cookies": "", "local": 0, "session": 0, "databases": 0, "caches": 0}
FIRST_FLIGHT, FIRST_VISIT = 14_600, 60_000  # bytes after gzip; ten segments of 1,460 bytes, as RFC 6928 has it


def test_no_page_asks_anyone_else_or_stores_anything_or_complains(browser: Browser, server: str, handbook: Handbook):
    context = browser.new_context()
    page = context.new_page()
    asked, errors = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: errors.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    for chapter in handbook.chapters.values():
        page.goto(server + chapter.url)
    assert page.evaluate(STORED) == NOTHING
    assert [url for url in asked if not url.startswith(server)] == []
    assert errors == []
    context.close()


def test_the_policy_of_every_page_is_strict_and_nothing_is_inline(site: Path):
    for file in site.rglob("*.html"):
        if "v" in file.relative_to(site).parts[:1]:
            continue  # editions have no script at all: see below
        text = file.read_text()
        policy = re.search(r'http-equiv="?Content-Security-Policy"? content="([^"]*)"', text)
        assert policy, file
        assert "default-src 'none'" in policy[1] and "unsafe-inline" not in policy[1] and "unsafe-eval" not in policy[1]
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style\b|\son[a-z]+=\"|\sstyle=\"", text), file
        assert re.search(r'<meta name="?referrer"? content="?no-referrer', text), file


def test_editions_hold_no_script(site: Path):
    assert [file for file in (site / "v").rglob("*.html") if "<script" in file.read_text()] == []


@pytest.mark.parametrize("way", ["the link", "the link for keyboards", "Shift three times"])
def test_leaving_goes_elsewhere_and_back_skips_the_page(browser: Browser, server: str, handbook: Handbook, way: str):
    context = browser.new_context()
    page = context.new_page()
    page.route(
        re.compile(re.escape(handbook.site.exit_url)), lambda route: route.fulfill(body="<title>Weather</title>")
    )
    page.goto(server)
    page.goto(server + "reactions/dissociation/")
    if way == "the link":
        page.locator(".hb-leave").click()
    elif way == "the link for keyboards":
        for key in ("Tab", "Tab", "Enter"):
            page.keyboard.press(key)
    else:
        for _ in range(3):
            page.keyboard.press("Shift")
    page.wait_for_url(handbook.site.exit_url)
    page.go_back()
    assert "dissociation" not in page.url
    context.close()


def test_leave_is_a_plain_link_that_is_44_pixels_high_and_stays_on_screen(
    browser: Browser, server: str, handbook: Handbook
):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(server + "reactions/dissociation/#r4-evidence")
    link = page.locator(".hb-leave")
    box = link.bounding_box()
    assert box["height"] >= 44 and 0 <= box["y"] < 700
    assert "noreferrer" in link.get_attribute("rel")
    context.close()


def weight(site: Path, address: str, kinds: str) -> int:
    """Return the bytes after gzip of a page and what it loads at once: `kinds` is an XPath of links and scripts."""
    page = site / address / "index.html"
    tree = html.fromstring(page.read_text())
    files = [page] + [site / urljoin(f"/{address}", link).removeprefix("/") for link in tree.xpath(kinds)]
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in dict.fromkeys(files))


def heaviest(site: Path, handbook: Handbook, kinds: str) -> tuple[int, str]:
    return max(
        (weight(site, chapter.url, kinds), chapter.code)
        for chapter in handbook.chapters.values()
        if handbook.shapes.of(chapter)
    )


def test_the_first_visit_of_the_heaviest_chapter_is_light(site: Path, handbook: Handbook):
    assert heaviest(site, handbook, "//link[@rel='stylesheet']/@href|//script/@src")[0] <= FIRST_VISIT


def test_what_blocks_the_first_paint_of_a_chapter_fits_one_flight(site: Path, handbook: Handbook):
    size, code = heaviest(
        site, handbook, "//head/link[@rel='stylesheet']/@href|//head/script[not(@defer) and not(@async)]/@src"
    )
    assert size <= FIRST_FLIGHT, f"{code}: {size}"
