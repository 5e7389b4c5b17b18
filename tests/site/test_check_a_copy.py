"""A trainer types the code and version of a printed page, or scans them, and learns whether it changed."""

import json
import re
from pathlib import Path

import jsonschema
from playwright.sync_api import Page

from handbook_build.handbook import Handbook

ANSWER = ".hb-check-answer"


def ask(page: Page, server: str, code: str, version: str) -> str:
    page.goto(server + "check/")
    page.get_by_label("Code", exact=False).fill(code)
    page.get_by_label("Version", exact=False).fill(version)
    page.get_by_role("button", name="Check").click()
    return page.locator(ANSWER).inner_text()


def test_a_version_that_never_was_is_answered_with_those_that_were(page: Page, server: str, handbook: Handbook):
    assert handbook.version.number in ask(page, server, "R4-respond", "9.9.9")


def test_an_empty_field_is_asked_for(page: Page, server: str):
    assert "both" in ask(page, server, "", "")


def test_what_is_typed_leaves_neither_a_request_nor_an_address(page: Page, server: str, handbook: Handbook):
    page.goto(server + "check/")
    requests, before = [], page.url
    page.on("request", lambda request: requests.append(request.url))
    page.get_by_label("Code", exact=False).fill("R1")
    page.get_by_label("Version", exact=False).fill(handbook.version.number)
    page.keyboard.press("Enter")
    page.locator(ANSWER).get_by_text("current").wait_for()
    assert requests == []
    assert page.url == before


def test_it_works_from_disk(page: Page, copy: Path, handbook: Handbook):
    page.goto((copy / "check" / "index.html").as_uri() + f"#R4-respond@{handbook.version.number}")
    assert "Your copy is current" in page.locator(ANSWER).inner_text()


def test_sections_json_is_as_its_schema_says(site: Path, root: Path):
    schema = json.loads((root / "data" / "sections.schema.json").read_text())
    jsonschema.validate(json.loads((site / "sections.json").read_text()), schema)


def test_sections_json_lists_every_section_once(site: Path, handbook: Handbook):
    codes = [section["code"] for section in json.loads((site / "sections.json").read_text())["sections"]]
    assert sorted(codes) == sorted(handbook.sections)


def test_the_version_and_date_stand_on_every_page(site: Path, handbook: Handbook):
    version = handbook.version.number
    for chapter in handbook.chapters.values():
        html = (site / chapter.url / "index.html").read_text()
        assert re.search(rf"Version {re.escape(version)}, \d+ \w+ \d{{4}}|{re.escape(version)}", html), chapter.path
