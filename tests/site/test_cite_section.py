"""A reader cites a section: by mouse, touch and keyboard, and without JavaScript."""

from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page

from handbook_build.handbook import Handbook
from handbook_build.site.permalinks import cited

ADDRESS, CODE = "reactions/dissociation/", "R4-respond"
READ_BOTH = """async () => {
  const [item] = await navigator.clipboard.read(), found = {};
  for (const type of item.types) found[type] = await (await item.getType(type)).text();
  return found;
}"""


@pytest.fixture
def reading(browser: Browser, server: str):
    """A page of the chapter in a browser that lets the test read the clipboard."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    page.goto(server + ADDRESS)
    yield page
    context.close()


def code(page: Page, name: str = CODE):
    return page.locator(".hb-code", has_text=name).first


def pressed(page: Page, choice: str) -> dict:
    page.get_by_role("button", name=choice, exact=True).click()
    page.get_by_role("status").get_by_text("Copied").wait_for()
    return page.evaluate(READ_BOTH)


@pytest.mark.parametrize(
    ("choice", "name"),
    [
        ("Copy for a note", "Note"),
        ("Copy as Markdown", "Markdown"),
        ("Copy APA", "APA"),
        ("Copy BibTeX", "BibTeX"),
        ("Copy RIS", "RIS"),
    ],
)
def test_each_choice_copies_what_the_page_without_script_shows(
    reading: Page, handbook: Handbook, choice: str, name: str
):
    code(reading).click()
    assert pressed(reading, choice)["text/plain"] == cited(CODE, handbook).formats()[name]


def test_copy_link_gives_the_short_address_of_what_is_newest(reading: Page, handbook: Handbook):
    code(reading).click()
    assert pressed(reading, "Copy link")["text/plain"] == f"{handbook.site.url}s/r4-respond/"


def test_a_note_is_one_plain_line_with_name_code_title_version_date_and_address(reading: Page):
    code(reading).click()
    note = pressed(reading, "Copy for a note")["text/plain"]
    assert "\n" not in note
    for part in ("Reactions and Responses", CODE, "What to do", "version 2.", "2026", "https://"):
        assert part in note


def test_what_was_copied_is_announced_and_shown(reading: Page):
    code(reading).click()
    pressed(reading, "Copy APA")
    assert reading.get_by_role("status").get_by_text("Copied R4-respond: APA.").is_visible()
    assert "Version 2." in reading.locator(".hb-cite-text").inner_text()


def test_touch_opens_it_too(browser: Browser, server: str):
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(server + ADDRESS)
    code(page).tap()
    assert page.get_by_role("group", name="Cite R4-respond").is_visible()
    context.close()


def test_without_the_clipboard_api_the_copy_event_carries_both_kinds(browser: Browser, server: str):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined}); window.realRead = true")
    page.goto(server + ADDRESS)
    code(page).click()
    page.get_by_role("button", name="Copy for a note").click()
    page.get_by_role("status").get_by_text("Copied").wait_for()
    other = context.new_page()
    other.goto(server)
    copied = other.evaluate(READ_BOTH)
    assert CODE in copied["text/plain"] and "<a href=" in copied["text/html"]
    context.close()


def test_citing_makes_no_request_and_leaves_the_address_alone(reading: Page):
    requests = []
    reading.on("request", lambda request: requests.append(request.url))
    before = reading.url
    code(reading).click()
    pressed(reading, "Copy RIS")
    assert requests == []
    assert reading.url == before


def test_the_panel_has_no_field_to_type_in(reading: Page):
    code(reading).click()
    assert reading.locator(".hb-cite").locator("input, textarea, [contenteditable]").count() == 0


def test_without_javascript_the_code_leads_to_the_same_lines(browser: Browser, server: str, handbook: Handbook):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + ADDRESS)
    link = code(page).get_attribute("href")
    page.goto(urljoin(page.url, link))
    assert page.locator("#cite-r4-respond").count() == 1
    assert cited(CODE, handbook).note() in page.locator("main").inner_text()
    context.close()


def test_every_heading_down_to_h3_has_its_code_beside_it(reading: Page):
    missing = reading.eval_on_selector_all(
        "article :is(h1, h2, h3)[id]",
        """headings => headings.filter(h => !h.parentElement.querySelector('.hb-code') ||
             (h.nextElementSibling || {}).className !== 'hb-code' ||
             h.nextElementSibling.textContent.trim().toLowerCase() !== h.id).map(h => h.id)""",
    )
    assert missing == []
