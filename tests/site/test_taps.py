"""A tired person with a phone: real taps at the place of each sign, a page printed as it stands, a script late or missing."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

CHAPTER = "reactions/dissociation/"
SIZES = [(360, 640), (320, 568), (640, 360)]
BROUGHT = {  # what a tap on each control brings, where its scripts are there and where one of them is missing
    ".hb-menu-button": ("html.hb-menu-open", "#menu"),
    ".hb-search-open": (".md-search__input", "/s/"),
    "p > .hb-claim a": (".hb-popup", "#_n"),
    ".hb-rests > *": (".hb-practice > .hb-kind", "#_notes"),
    ".hb-h2 > .hb-code": (".hb-cite", "/cite/r4/"),
}
CAME = """([brought, led]) => location.href.includes(led)
  || [...document.querySelectorAll(brought)].some((element) => element.checkVisibility())"""


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page of a phone 360 px wide, touched by a finger."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def tap(page: Page, what: str | Locator) -> None:
    """Put a finger on the middle of what is there, and see what it meets there."""
    place = page.locator(what).first if isinstance(what, str) else what
    if place.evaluate("e => !e.closest('header')"):
        place.evaluate("e => e.scrollIntoView({ block: 'center' })")
    box = place.bounding_box()
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_tap_on_each_sign_brings_what_it_promises_and_another_one_takes_it_away(
    phone: Page, server: str, width: int, height: int
):
    phone.set_viewport_size({"width": width, "height": height})
    phone.goto(server + CHAPTER)
    for control, (brought, _) in BROUGHT.items():
        for sign in (f"{control} svg", control):
            if not phone.locator(sign).count():
                continue
            tap(phone, sign)
            expect(phone.locator(brought).first).to_be_visible()
            tap(phone, ".md-search__close" if "search" in control else control)
            expect(phone.locator(brought).first).not_to_be_visible()
    tap(phone, ".hb-menu-button svg")
    tap(phone, ".hb-search-open svg")
    expect(phone.locator("html")).to_have_class("hb-searching")
    tap(phone, ".hb-menu-button svg")
    expect(phone.locator("html")).to_have_class("hb-menu-open")


def test_paper_shows_the_words_and_not_the_menu_that_is_open(phone: Page, server: str):
    phone.goto(server + CHAPTER)
    tap(phone, ".hb-menu-button")
    expect(phone.locator("html")).to_have_class("hb-menu-open")
    phone.emulate_media(media="print")
    assert (
        phone.evaluate(
            """[...document.querySelectorAll("#content > p:not(.hb-where)")].filter((words) => {
          words.scrollIntoView({ block: "center" });
          const box = words.getBoundingClientRect();
          return box.height && !words.contains(document.elementFromPoint(box.right - 9, box.top + box.height / 2));
        }).map((words) => words.textContent)"""
        )
        == []
    )


@pytest.mark.parametrize("missing", ["words/en", "menu", "popups", "search-asking"])
def test_where_one_script_is_missing_each_tap_still_leads_to_what_it_promises(phone: Page, server: str, missing: str):
    phone.route(f"**/{missing}.js", lambda route: route.fulfill(status=404))
    for control, (brought, led) in BROUGHT.items():
        phone.goto(server + CHAPTER)
        tap(phone, control)
        phone.wait_for_function(CAME, arg=[brought, led])
    phone.goto(server + CHAPTER)
    tap(phone, ".hb-search-open")
    phone.keyboard.type("zoned out")
    expect(phone.locator(".md-search__output a").first).to_be_visible()


def test_what_a_reader_opened_before_its_script_came_stays_open(phone: Page, server: str):
    late = []
    phone.route("**/contents.js", lambda route: late.append(route))  # noqa: PLW0108 - Playwright marks what it calls
    phone.goto(server + CHAPTER, wait_until="commit")
    tap(phone, ".hb-outline summary")
    late.pop().continue_()
    phone.wait_for_load_state()
    expect(phone.locator(".hb-outline a").first).to_be_visible()


def test_a_control_that_keys_reached_before_its_script_came_keeps_the_focus(phone: Page, server: str):
    late = []
    phone.route(re.compile("/(menu|search|rests).js"), lambda route: late.append(route))  # noqa: PLW0108 - as above
    for control, (brought, _) in list(BROUGHT.items())[:4]:
        if "claim" in control:
            continue
        phone.goto(server + CHAPTER, wait_until="commit")
        phone.locator(control).focus()
        while len(late) < 3:
            phone.wait_for_timeout(50)
        while late:
            late.pop().continue_()
        phone.wait_for_load_state()
        phone.keyboard.press("Enter")
        expect(phone.locator(brought).first).to_be_visible()
