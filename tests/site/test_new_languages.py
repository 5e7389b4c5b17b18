"""A reader of any script finds a page by its words, and the lines run in its direction: here in four languages."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from ..new_languages import CODES
from .conftest import address, serve

# What is typed, and what is marked of the words that the result shows: without vowel signs, hamza and article, within a
# line without spaces, without the dot below a letter, without accents.
TYPED = {
    "ar": {"ثقة": "", "انت": "", "فِيمَا": "فيما"},
    "th": {"สงสัย": "สงสัย"},
    "hi": {"फौरन": "", "संदेह": "संदेह"},
    "pt-BR": {"duvida": "", "encontro": "encontro"},
}
OVERLAPPING = """() => {
    const shown = [...document.querySelectorAll("header a, header button, article :is(.hb-heading, p, dt, dd, li, td)")]
        .filter((one) => one.checkVisibility() && one.innerText.trim() && !one.querySelector("p, li, dd"));
    const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    return shown.flatMap((one, place) => shown.slice(place + 1)
        .filter((other) => !one.contains(other) && meet(one.getBoundingClientRect(), other.getBoundingClientRect()))
        .map((other) => [one.innerText, other.innerText]));
}"""


@pytest.fixture(scope="module")
def small_site(new_languages: Path) -> Iterator[str]:
    """The address of the small handbook with all languages."""
    running = serve(new_languages / "site")
    yield address(running)
    running.shutdown()
    running.server_close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 360, "height": 640})
    yield page
    page.close()


@pytest.mark.parametrize("code", CODES)
def test_a_page_says_its_language_and_its_lines_fit_a_phone(phone: Page, small_site: str, code: str):
    phone.goto(f"{small_site}{code}/reactions/distrust/")
    direction = "rtl" if code == "ar" else "ltr"
    assert (phone.locator("html").get_attribute("lang"), phone.locator("body").get_attribute("dir")) == (
        code,
        direction,
    )
    left, right = phone.evaluate(
        """() => { const range = document.createRange(), title = document.querySelector("h1");
            range.selectNodeContents(title);
            const words = range.getBoundingClientRect();
            return [words.left, innerWidth - words.right]; }"""
    )
    assert (right < left) == (direction == "rtl"), "the title begins where lines begin"
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert phone.evaluate(OVERLAPPING) == []
    assert phone.locator(f'link[hreflang="{code}"]').get_attribute("href").endswith(f"/{code}/reactions/distrust/")


@pytest.mark.parametrize(("code", "typed"), [(code, typed) for code in CODES for typed in TYPED[code]])
def test_a_page_is_found_by_its_words_and_they_are_marked(phone: Page, small_site: str, code: str, typed: str):
    phone.goto(f"{small_site}{code}/reactions/distrust/")
    phone.locator("button.hb-search-open").click()
    phone.locator(".md-search__input").fill(typed)
    first = phone.locator(".md-search-result__link").first
    expect(first).to_have_attribute("href", re.compile(f"/{code}/reactions/distrust/"))
    marks = phone.locator(".md-search-result__item").first.locator("mark").all_inner_texts()
    assert "".join(marks) == TYPED[code][typed]


def test_the_ways_between_languages_lead_there_and_back(phone: Page, small_site: str):
    phone.goto(small_site + "pt-BR/reactions/distrust/")
    phone.get_by_role("link", name="العربية", exact=True).first.click()
    expect(phone).to_have_url(small_site + "ar/reactions/distrust/")
    phone.goto(small_site + "s/pt-br-r1-respond/")
    expect(phone).to_have_url(small_site + "pt-BR/reactions/distrust/#pt-br-r1-respond")
