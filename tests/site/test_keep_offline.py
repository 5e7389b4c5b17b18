"""The site without a network: only where a reader asked for it, all of it, and gone when they say so."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page

from .conftest import address, published, serve

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


@pytest.fixture
def own(site: Path, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A copy of the site that a test may change, and the address of its host."""
    folder = shutil.copytree(site, tmp_path / "own", ignore=shutil.ignore_patterns("v", "cite"))
    running = serve(folder)
    yield folder, address(running)
    running.shutdown()
    running.server_close()


def test_a_page_that_a_new_version_lacks_is_gone_from_the_copy_too(browser: Browser, own: tuple[Path, str]):
    folder, server = own
    context = browser.new_context()
    page = context.new_page()
    keep(page, server)
    assert server + "quotes/" in page.evaluate(STORED)
    listed = json.loads((folder / "offline.json").read_text())
    shutil.rmtree(folder / "quotes")
    (folder / "index.html").write_text((folder / "index.html").read_text().replace("</h1>", " anew</h1>"))
    data = {"of": "newer", "files": [name for name in listed["files"] if name != "quotes/"]}
    (folder / "offline.json").write_text(json.dumps(data))
    page.close()
    page = context.new_page()  # the worker looks once in its life whether there is a newer list
    page.goto(server)
    stopped = context.new_cdp_session(page)
    stopped.send("ServiceWorker.enable")
    stopped.send("ServiceWorker.stopAllWorkers")
    page.goto(server)
    page.evaluate(f"""async () => {{
        while ((await ({STORED})()).some((url) => url.endsWith("/quotes/")))
            await new Promise((later) => setTimeout(later, 50));
    }}""")
    assert {url.removeprefix(server) or "./" for url in page.evaluate(STORED)} == {*data["files"], "offline.json"}
    assert page.goto(server + "quotes/").status == 404
    context.set_offline(True)
    page.goto(server)
    assert "anew" in page.locator("h1").inner_text()
    with pytest.raises(Error, match="ERR_"):
        page.goto(server + "quotes/")
    context.close()


def test_an_address_with_more_behind_it_or_without_its_last_slash_leads_to_the_page(browser: Browser, server: str):
    context = browser.new_context()
    page = context.new_page()
    keep(page, server)
    context.set_offline(True)
    for ending in ("reactions/distrust/?utm_source=x", "reactions/distrust", "reactions/distrust/?a=b#r1-respond"):
        page.goto(server + ending)
        assert page.locator("#r1-respond").count() == 1, ending
    context.close()


def test_a_page_that_is_open_when_a_new_version_comes_has_its_own_scripts(browser: Browser, own: tuple[Path, str]):
    folder, server = own
    context = browser.new_context()
    page = context.new_page()
    keep(page, server)
    page.goto(server + "about/")
    (folder / published(folder, "assets/search/en.js")).parent.rename(folder / "assets" / "search.newer")
    page.keyboard.press("Control+k")
    page.keyboard.type("zoned out")
    page.locator(".md-search-result__item").first.wait_for()
    context.close()


def test_everything_it_would_store_is_there(site: Path):
    for name in json.loads((site / "offline.json").read_text())["files"]:
        assert (site / name).is_file() or (site / name / "index.html").is_file(), name
