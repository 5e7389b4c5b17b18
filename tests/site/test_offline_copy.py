"""The handbook as a folder on a disk: links lead somewhere, citing and checking work, nothing is asked of a network."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from handbook_build.handbook import Handbook
from handbook_build.site.offline_copy import offline_files, relinked
from handbook_build.versions.releases import archive_of


@pytest.fixture
def opened(browser: Browser):
    """A page without any network, its console errors and what it asked for."""
    context = browser.new_context()
    context.set_offline(True)
    page, errors, asked = context.new_page(), [], []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    yield page, errors, asked
    context.close()


def test_every_link_leads_to_a_file_or_to_the_web(copy: Path):
    dead = [
        (file.relative_to(copy).as_posix(), path)
        for file in copy.rglob("*.html")
        for path in re.findall(r'(?:href|src)="([^"#?:]+)(?:#[^"]*)?"', file.read_text())
        if not (file.parent / path).is_file()
    ]
    assert dead == []


def test_pages_open_by_links_without_an_error_or_a_request(copy: Path, opened):
    page, errors, asked = opened
    page.goto(f"file://{copy}/index.html")
    page.locator("summary", has_text="In the conversation").click()
    page.locator(".hb-tile a", has_text="They do not believe what I say").click()
    page.wait_for_url("**/reactions/distrust/index.html*")
    page.get_by_role("link", name="What changed").first.click()
    page.wait_for_url("**/changes/index.html")
    assert errors == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


def test_editions_and_exports_are_linked_on_the_web():
    kept = {"index.html", "a/index.html"}
    page = '<a href="../v/1.0.0/a/#x">old</a><a href="../">home</a><a href="#here">here</a>'
    assert relinked(page, "a/index.html", kept, "https://h.org/") == (
        '<a href="https://h.org/v/1.0.0/a/#x">old</a><a href="../index.html">home</a><a href="#here">here</a>'
    )


def test_the_same_site_gives_the_same_archive(site: Path, handbook: Handbook):
    made = [archive_of(offline_files(site, handbook.site.url), handbook.version.date) for _ in range(2)]
    assert made[0] == made[1] and len(made[0]) < 5_000_000
