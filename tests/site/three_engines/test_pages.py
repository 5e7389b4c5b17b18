"""Pages in three engines: nothing runs over the edge, the card comes first on a phone, and the fonts are ours."""

import pytest

from .reader import Reader

PAGES = [
    "",
    "reactions/dissociation/",
    "situations/court/",
    "find/",
    "matrix/",
    "quotes/",
    "safety-plan/",
    "es/reactions/dissociation/",
]
BEYOND = """[...document.querySelectorAll('body *')].filter((element) => element.getClientRects().length
  && !element.closest('.hb-table, pre, svg, .md-search') && element.getBoundingClientRect().right > innerWidth + 1)
  .map((element) => element.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_nothing_runs_over_the_edge(reader: Reader, server: str, width: int):
    reader.resize(width)
    wide = {}
    for page in PAGES:
        reader.open(server + page)
        if reader.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide[page] = reader.evaluate(BEYOND)
    assert wide == {}


@pytest.mark.parametrize("width", [360, 1280])
def test_a_form_has_room_to_write_in_each_row_and_says_what_it_asks_once(reader: Reader, server: str, width: int):
    reader.resize(width)
    reader.open(server + "safety-plan/")
    rem = reader.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    cells = reader.evaluate("[...document.querySelectorAll('.hb-blank')].map((cell) => cell.clientHeight)")
    assert len(cells) == 14 and min(cells) >= 2.9 * rem
    assert reader.evaluate("document.querySelector('.hb-form th').getBoundingClientRect().width > 100")
    said = "[...document.querySelectorAll('.hb-form td')].map((cell) => getComputedStyle(cell, '::before').content)"
    assert set(reader.evaluate(said)) <= {"none", "normal"}


def test_a_table_whose_rows_are_blocks_has_no_shadow_of_scrolling(reader: Reader, server: str):
    shadow = "getComputedStyle(document.querySelector('.hb-table')).backgroundImage"
    for width, there in ((360, False), (768, True)):
        reader.resize(width)
        reader.open(server + "reactions/self-destructive-behavior/")
        assert ("gradient" in reader.evaluate(shadow)) is there


@pytest.mark.parametrize("page", ["reactions/dissociation/", "es/reactions/dissociation/"])
def test_the_first_screen_on_a_phone_is_one_line_of_header_title_and_card(reader: Reader, server: str, page: str):
    reader.resize(360, 640)
    reader.open(server + page)
    reader.wait("document.fonts.status === 'loaded'")
    assert reader.evaluate("document.querySelector('.hb-card dd').getBoundingClientRect().top") <= 420
    assert reader.evaluate("document.querySelector('.md-header').getBoundingClientRect().height") <= 60


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("page", ["", "es/"])
def test_the_name_in_the_header_of_a_phone_is_one_line(reader: Reader, server: str, page: str, width: int):
    reader.resize(width)
    reader.open(server + page)
    reader.wait("document.fonts.status === 'loaded'")
    assert reader.evaluate("document.querySelector('.md-header__title span').getBoundingClientRect().height") < 20


def test_the_first_page_shows_what_to_pick_on_a_first_screen_and_leads_there_in_one_tap(bare: Reader, server: str):
    bare.resize(360, 640)
    bare.open(server)
    first = "document.querySelector('.hb-tile a').getBoundingClientRect().bottom <= innerHeight"
    assert bare.evaluate(first)
    bare.click(".hb-tile a", "They go blank")
    bare.arrives("reactions/dissociation/#r4-first")


def test_the_fonts_are_ours(reader: Reader, server: str):
    reader.open(server + "reactions/dissociation/")
    reader.wait("document.fonts.check('16px Text') && document.fonts.check('600 16px Heading')")
    assert reader.evaluate("getComputedStyle(document.querySelector('#content p')).fontFamily").startswith("Text")
