"""The menu and the list of sections in three engines, by keyboard and at both widths."""

import pytest

from .reader import Reader

CHAPTER, MENU = "reactions/dissociation/", ".hb-menu-button"
IN_MENU = "document.getElementById('menu').contains(document.activeElement)"


def test_the_menu_opens_by_keyboard_takes_focus_and_gives_it_back(reader: Reader, server: str):
    reader.open(server + CHAPTER)
    reader.focus(MENU, "Menu")
    reader.press("Enter")
    reader.find(f"{MENU}[aria-expanded=true]")
    assert reader.evaluate(IN_MENU)
    reader.press("Escape")
    reader.find(f"{MENU}[aria-expanded=false]")
    assert reader.evaluate("document.activeElement.textContent.trim()") == "Menu"


def test_a_tap_on_its_sign_opens_and_closes_the_menu_and_one_beside_it_closes_it(reader: Reader, server: str):
    reader.open(server + CHAPTER)
    reader.click(f"{MENU} svg")
    reader.wait(f"document.querySelector('{MENU}').getAttribute('aria-expanded') === 'true' && {IN_MENU}")
    assert reader.evaluate("document.querySelector('#menu a').getBoundingClientRect().top < innerHeight")
    reader.click(f"{MENU} svg")
    reader.find(f"{MENU}[aria-expanded=false]")
    reader.resize(640, 360)
    reader.click(f"{MENU} svg")
    reader.find(f"{MENU}[aria-expanded=true]")
    reader.click("h1")
    reader.find(f"{MENU}[aria-expanded=false]")


def test_the_words_stay_where_they_are_while_menu_and_search_open_and_close(reader: Reader, server: str):
    reader.open(server + CHAPTER + "#r4-say")
    reader.wait("scrollY > 1000")
    place = reader.evaluate("scrollY")
    for control, way in ((".hb-search-open", ("t", "ArrowDown", "Escape")), (MENU, ("Escape",))):
        reader.find(control).click()
        reader.press(*way)
        reader.wait("document.documentElement.classList.length === 0")
        assert abs(reader.evaluate("scrollY") - place) < 2, control


def test_who_comes_back_finds_the_words_and_not_the_menu(reader: Reader, server: str):
    reader.open(server + CHAPTER)
    reader.click(MENU)
    reader.click("#menu a", "Introduction")
    reader.arrives("introduction/")
    reader.back()
    reader.arrives(CHAPTER)
    reader.find(f"{MENU}[aria-expanded=false]")


def test_the_menu_leads_on(reader: Reader, server: str):
    reader.open(server + CHAPTER)
    reader.click(MENU)
    reader.find(f"{MENU}[aria-expanded=true]")
    reader.click("#menu a", "Home")
    reader.arrives(server)


@pytest.mark.parametrize(("width", "is_open"), [(1280, True), (360, False)])
def test_sections_are_listed_open_beside_the_words_and_folded_on_a_phone(
    reader: Reader, server: str, width: int, is_open: bool
):
    reader.resize(width)
    reader.open(server + CHAPTER)
    reader.wait(f"document.querySelector('.hb-outline').open === {str(is_open).lower()}")


def test_the_section_that_is_read_is_marked_in_the_list_of_sections(reader: Reader, server: str):
    reader.resize(1280)
    reader.open(server + CHAPTER)
    for ending in ("say", "evidence"):
        reader.evaluate(f"document.getElementById('r4-{ending}').scrollIntoView()")
        reader.find(f'.hb-outline a[aria-current="location"][href="#r4-{ending}"]')
