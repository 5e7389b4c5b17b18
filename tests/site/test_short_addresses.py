"""A printed code leads to its words: at any host, below any path, with and without JavaScript."""

import re
import shutil
from pathlib import Path
from urllib.parse import urldefrag

from playwright.sync_api import Browser, Page, expect

from handbook_build.handbook import Handbook

from .conftest import address, serve


def test_there_is_a_page_for_every_published_code(site: Path, handbook: Handbook):
    missing = [code for code in handbook.registry if not (site / "s" / code.lower() / "index.html").exists()]
    assert missing == []


def test_every_short_address_leads_to_an_id_that_is_there(site: Path, handbook: Handbook):
    ids: dict[Path, set[str]] = {}
    for code in handbook.sections:
        folder = site / "s" / code.lower()
        target = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', (folder / "index.html").read_text())[1]
        path, fragment = urldefrag(target)
        page = (folder / path / "index.html").resolve()
        if page not in ids:
            ids[page] = set(re.findall(r'\bid="?([^" >]+)', page.read_text()))
        assert not fragment or fragment in ids[page], f"{code} leads to {target}"


def test_it_works_below_a_path_as_well(browser: Browser, site: Path, tmp_path: Path):
    shutil.copytree(site, tmp_path / "team" / "handbook")
    server = serve(tmp_path)
    page = browser.new_page()
    page.goto(f"{address(server)}team/handbook/s/p2-alone/")
    page.wait_for_url("**/team/handbook/practices/communication/#p2-alone")
    page.close()
    server.shutdown()
    server.server_close()


def test_an_unknown_address_without_javascript_leads_to_all_codes(browser: Browser, server: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + "s/no-such-code/")
    page.get_by_role("link", name="All sections", exact=True).first.click()
    page.locator("summary", has_text="Depersonalization").click()
    expect(page.get_by_role("link", name="R4-respond", exact=True)).to_be_visible()
    context.close()


def test_the_list_of_codes_is_whole(page: Page, server: str, handbook: Handbook):
    listed = set()
    for language in handbook.languages.by_code.values():
        page.goto(server + handbook.languages.index(language))
        listed |= set(page.locator("main a").all_text_contents())
    assert set(handbook.registry) <= listed
