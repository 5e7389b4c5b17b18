"""Notes and terms in three engines: they open in place by tap, focus and mouse, and close with Escape."""

import re

from .reader import Reader

CHAPTER = "reactions/dissociation/"
CALL, POPUP = "p > .hb-claim a", ".hb-popup"


def test_a_tap_opens_the_note_in_place_and_a_second_or_one_elsewhere_closes_it(reader: Reader, server: str):
    reader.open(server + CHAPTER)
    reader.click(CALL, place=8)
    assert reader.text(POPUP)
    assert reader.evaluate("location.hash") == ""
    left, right = reader.evaluate(
        f"(({{left, right}}) => [left, right])(document.querySelector('{POPUP}').getBoundingClientRect())"
    )
    assert left >= 0 and right <= 360
    reader.click(CALL, place=8)
    reader.wait(f"!document.querySelector('{POPUP}')")
    reader.click(CALL, place=8)
    reader.find(POPUP)
    reader.click("h1")
    reader.wait(f"!document.querySelector('{POPUP}')")


def test_notes_are_folded_until_their_title_or_an_address_of_one_opens_them(reader: Reader, server: str):
    reader.open(server + CHAPTER)
    assert reader.all(".footnote li") == []
    reader.click(".footnote summary", "Notes (")
    reader.find(".footnote li", place=-1)
    reader.open(server)
    reader.open(server + CHAPTER + "#_n9")
    reader.find(".footnote li:target")


def test_a_note_is_seen_where_its_number_stands_also_at_the_foot_of_the_window_and_in_a_table(
    reader: Reader, server: str
):
    reader.open(server + CHAPTER)
    for selector in (CALL, "td .hb-claim a"):
        reader.evaluate(
            f"scrollBy(0, document.querySelector('{selector}').getBoundingClientRect().top - innerHeight + 40)"
        )
        reader.find(selector).click()
        call, top, bottom = reader.evaluate(
            f"[document.querySelector('{selector}').getBoundingClientRect().bottom,"
            f" ...(({{top, bottom}}) => [top, bottom])(document.querySelector('{POPUP}').getBoundingClientRect())]"
        )
        assert top - call < 60 and bottom <= 740, selector


def test_keyboards_open_a_note_by_focus_go_into_it_after_enter_and_close_it_with_escape(reader: Reader, server: str):
    reader.open(server + CHAPTER)
    reader.focus(CALL, place=8)
    reader.find(POPUP)
    reader.press("Tab")
    assert not reader.evaluate(f"document.activeElement.closest('{POPUP}')")
    reader.focus(CALL, place=8)
    reader.press("Enter", "Tab")
    assert reader.evaluate(f"document.activeElement.closest('{POPUP}') !== null")
    reader.press("Escape")
    reader.wait(f"!document.querySelector('{POPUP}')")
    assert reader.evaluate("document.activeElement.matches('.hb-claim a')")


def test_a_mouse_shows_a_note_and_a_term_while_it_is_there(reader: Reader, server: str):
    reader.resize(1280)
    reader.open(server + CHAPTER)
    for selector in (CALL, ".hb-term"):
        reader.hover(selector)
        reader.find(POPUP)
        reader.hover("h1")
        reader.wait(f"!document.querySelector('{POPUP}')")


def test_a_term_opens_to_what_it_means(reader: Reader, server: str):
    reader.open(server + CHAPTER)
    reader.click(".hb-term")
    assert ": " in reader.text(POPUP)


def test_one_control_writes_out_what_each_sentence_rests_on_and_takes_it_back(reader: Reader, server: str):
    reader.open(server + CHAPTER)
    before = reader.text("#content")
    reader.click("button", "Show what each sentence rests on")
    shown = reader.text("#content")
    assert "practice advice" in shown and re.search(r"guideline\s\d", shown)
    reader.click("button", "Hide what each sentence rests on")
    assert reader.text("#content") == before
