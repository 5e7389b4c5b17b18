"""The site without a network: only where a reader asked for it, all of it, and gone when they say so."""

import json
from pathlib import Path

from playwright.sync_api import Browser, Page

REGISTERED = "async () => (await navigator.serviceWorker.getRegistrations()).length"
STORED = """async () => (await Promise.all((await caches.keys()).map(async (name) =>
  (await (await caches.open(name)).keys()).map((request) => request.url)))).flat()"""
DATED = """async () => (await Promise.all((await caches.keys()).map(async (name) => {
  const copy = await caches.open(name), kept = await copy.keys();
  return Promise.all(kept.map(async (request) => [request.url, (await copy.match(request)).headers.get("date")]));
}))).flat()"""
KEEP, REMOVE = "Keep the handbook on this device", "Remove the handbook from this device"


def keep(page: Page, server: str) -> None:
    page.goto(server + "safety/")
    page.get_by_role("button", name=KEEP).click()
    page.get_by_text("The handbook is on this device.").wait_for()


def remove(page: Page) -> None:
    page.get_by_role("button", name=REMOVE).click()
    page.get_by_text("no longer stored").wait_for()


def test_what_is_kept_is_the_handbook_whole_and_nothing_else(browser: Browser, server: str, site: Path):
    context = browser.new_context()
    page = context.new_page()
    keep(page, server)
    listed = json.loads((site / "offline.json").read_text())["files"]
    assert {url.removeprefix(server) or "./" for url in page.evaluate(STORED)} == {*listed, "offline.json"}
    assert page.evaluate("document.activeElement.textContent") == REMOVE
    context.close()


def test_it_is_read_without_a_network_pages_never_opened_too(browser: Browser, server: str):
    context = browser.new_context()
    page = context.new_page()
    keep(page, server)
    context.set_offline(True)
    page.goto(server + "roles/police/")
    assert page.locator("h1").inner_text() == "Police"
    assert page.locator(".md-header").evaluate("header => getComputedStyle(header).position") == "sticky"
    page.goto(server + "s/r4-respond/")
    assert page.url == server + "s/#r4-respond"
    page.locator("#r4-respond a").click()
    page.wait_for_url(server + "reactions/dissociation/#r4-respond")
    page.get_by_role("link", name="Safe use").first.click()
    page.get_by_role("button", name=REMOVE).wait_for()
    context.close()


def test_what_is_kept_does_not_tell_what_was_read(browser: Browser, server: str):
    context = browser.new_context()
    page = context.new_page()
    keep(page, server)
    before = page.evaluate(DATED)
    page.wait_for_timeout(1100)  # dates are told to the second
    page.goto(server + "roles/police/")
    page.goto(server + "safety/")
    assert page.evaluate(DATED) == before
    context.close()


def test_one_button_removes_it_and_nothing_comes_back(browser: Browser, server: str):
    context = browser.new_context()
    page = context.new_page()
    keep(page, server)
    remove(page)
    assert page.evaluate(REGISTERED) == 0 and page.evaluate(STORED) == []
    assert page.get_by_role("button", name=KEEP).is_visible()
    page.evaluate("fetch('../glossary/')")  # the page is still the worker's: what it fetches must not start a new copy
    assert page.evaluate("caches.keys()") == []
    context.close()


def test_everything_it_would_store_is_there(site: Path):
    for name in json.loads((site / "offline.json").read_text())["files"]:
        assert (site / name).is_file() or (site / name / "index.html").is_file(), name
