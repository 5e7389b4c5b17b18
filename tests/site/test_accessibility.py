"""Pages for everyone: axe finds nothing, the keyboard reaches and sees everything, print shows what is folded."""

import json
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from handbook_build.handbook import Handbook

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
VNU = Path(__file__).parents[2] / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
WIDE_SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
ADOPT = "css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s]; }"
RUN_AXE = """() => axe.run(document, {resultTypes: ['violations']}).then(found => found.violations.map(
  rule => `${rule.id}: ${rule.nodes.slice(0, 3).map(node => node.target.join(' ')).join(', ')}`))"""
STATES = {
    "phone, light": {"viewport": {"width": 320, "height": 640}},
    "desk, dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone, dark": {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"},
    "desk, light": {"viewport": {"width": 1280, "height": 900}},
    "forced colors": {"viewport": {"width": 1280, "height": 900}, "forced_colors": "active"},
}
TEMPLATES = [
    "",
    "reactions/dissociation/",
    "quotes/",
    "references/",
    "describing/",
    "matrix/",
    "find/",
    "safety/",
    "check/",
    "downloads/",
    "cite/r4/",
    "s/",
    "v/1.0.0/reactions/dissociation/",
    "claims/r4/",
    "404.html",
]


def violations(page: Page, address: str) -> list[str]:
    assert page.goto(address).ok, address
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return [f"{address}: {found}" for found in page.evaluate(RUN_AXE)]


@pytest.mark.parametrize(("state", "first"), [("phone, light", 0), ("desk, dark", 1)])
def test_axe_finds_nothing_on_any_page(browser: Browser, server: str, handbook: Handbook, state: str, first: int):
    """Each page in one of two states, in turn; below, each kind of page is judged in all."""
    context = browser.new_context(**STATES[state])
    page = context.new_page()
    chapters = list(handbook.chapters.values())[first::2]
    found = [line for chapter in chapters for line in violations(page, server + chapter.url)]
    context.close()
    assert found == []


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_on_each_kind_of_page_in_each_state(browser: Browser, server: str, state: str):
    context = browser.new_context(**STATES[state])
    page = context.new_page()
    found = [line for address in TEMPLATES for line in violations(page, server + address)]
    context.close()
    assert found == []


def test_axe_finds_nothing_with_everything_open(browser: Browser, server: str):
    context = browser.new_context(**STATES["phone, light"])
    page = context.new_page()
    page.goto(server + "reactions/dissociation/")
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
    page.locator(".hb-code").first.click()
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(RUN_AXE)
    context.close()
    assert found == []


@pytest.mark.parametrize("state", ["phone, light", "desk, dark"])
def test_axe_finds_nothing_in_the_open_menu_and_the_open_search(browser: Browser, server: str, state: str):
    context = browser.new_context(**STATES[state])
    page = context.new_page()
    page.goto(server + "reactions/dissociation/")
    found = []
    if page.get_by_role("button", name="Menu").is_visible():
        page.get_by_role("button", name="Menu").click()
        page.locator(".hb-menu-open #menu").wait_for()
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found += page.evaluate(RUN_AXE)
        page.get_by_role("button", name="Find").click()
    page.fill(".md-search__input", "zoned out")
    page.locator(".md-search-result__link").first.wait_for()
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found += page.evaluate(RUN_AXE)
    context.close()
    assert found == []


STOPS = """() => {
  const stop = document.activeElement, box = stop.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, Math.min(box.bottom - 2, Math.max(box.top + 2, 0)));
  return {name: (stop.textContent || stop.getAttribute('aria-label') || stop.tagName).trim().slice(0, 40),
    body: stop === document.body, hidden: !top || !(stop.contains(top) || top.contains(stop))};
}"""


def walk(page: Page, key: str) -> list[dict]:
    """Press a key until focus leaves the page, and return every stop."""
    stops = []
    for _ in range(400):
        page.keyboard.press(key)
        stop = page.evaluate(STOPS)
        if stop["body"] or (stops and stop == stops[0] and len(stops) > 3):
            break
        stops.append(stop)
    return stops


@pytest.mark.parametrize("width", [320, 1280])
def test_the_keyboard_passes_every_stop_both_ways_and_sees_each(browser: Browser, server: str, width: int):
    context = browser.new_context(viewport={"width": width, "height": 700}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(server + "people/adults/")
    forwards = walk(page, "Tab")
    page.evaluate("document.activeElement.blur(); window.scrollTo(0, document.body.scrollHeight)")
    page.locator("a").last.focus()
    backwards = walk(page, "Shift+Tab")
    context.close()
    assert len(forwards) > 60
    assert [stop["name"] for stop in forwards + backwards if stop["hidden"]] == []
    assert len(backwards) >= len(forwards) - 2, "a trap"


def test_the_first_stop_leads_past_the_header(browser: Browser, server: str):
    page = browser.new_page()
    page.goto(server + "reactions/distrust/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('article') !== null || location.hash.length > 1")
    page.close()


TARGETS = """() => [...document.querySelectorAll('a[href], button, summary, select, input')].filter(target => {
  const box = target.getBoundingClientRect(), inSentence = target.closest('p, li, dd, td, figcaption');
  const inline = getComputedStyle(target).display === 'inline' && inSentence;
  return box.width && box.height && !inline && target.checkVisibility() && (box.height < 24 || box.width < 24);
}).map(target => `${target.className} ${target.textContent.trim().slice(0, 30)}`)"""


@pytest.mark.parametrize("address", ["", "reactions/dissociation/", "find/", "matrix/", "references/"])
def test_targets_are_24_pixels_or_more(browser: Browser, server: str, address: str):
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(server + address)
    small = page.evaluate(TARGETS)
    context.close()
    assert small == []


@pytest.mark.parametrize("address", ["", "reactions/dissociation/", "matrix/", "claims/", "describing/", "cite/r4/"])
def test_nothing_scrolls_sideways_at_320_pixels_even_with_wide_text_spacing(
    browser: Browser, server: str, address: str
):
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(server + address)
    for spacing in (
        "",
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }",
    ):
        page.evaluate(
            "css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s]; }", spacing
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_print_shows_what_is_folded_and_leaves_out_the_header(browser: Browser, server: str, scripts: bool):
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(server + "reactions/dissociation/")
    page.emulate_media(media="print")
    assert not page.locator(".md-header").is_visible()
    assert page.locator(".hb-words dd").first.is_visible()
    assert page.locator(".hb-code").first.is_visible()
    context.close()


def test_the_nu_checker_finds_no_error(site: Path):
    done = subprocess.run(
        [
            "java",
            "-jar",
            str(VNU),
            "--format",
            "json",
            "--skip-non-html",
            "--errors-only",
            *(
                str(site / name)
                for name in (
                    "index.html",
                    "404.html",
                    "reactions",
                    "quotes",
                    "references",
                    "find",
                    "matrix",
                    "check",
                    "safety",
                    "describing",
                    "cite/r4",
                    "s/r4-respond",
                    "claims/r4",
                    "v/1.0.0/reactions",
                )
            ),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    errors = [
        f"{m['url'].split('/', 5)[-1]}:{m.get('lastLine')}: {m['message']}" for m in json.loads(done.stderr)["messages"]
    ]
    assert errors == []
