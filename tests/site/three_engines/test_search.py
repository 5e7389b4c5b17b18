"""Search in three engines: at once, by keyboard, with nothing left behind, from a disk, and where its words do not come."""

from pathlib import Path

from ..conftest import published
from .conftest import Host
from .reader import Reader

FIELD, RESULT, FIRST = ".md-search__input", ".md-search-result__item", ".md-search-result__item:first-child a"
AT_ONCE = 1.0  # seconds from the key to the answer, where the box opens at that moment


def asked(reader: Reader, words: str, button: str = "Find") -> list[str]:
    """Open the box, put a question into it at once, so that there is one answer, and return the codes of the results."""
    reader.click("button", button)
    reader.paste(FIELD, words)
    reader.find(RESULT)
    return reader.texts(f"{RESULT} .hb-code")


def test_what_people_type_finds_the_chapter_among_the_first_three(reader: Reader, server: str):
    reader.open(server)
    assert "R4" in [code.split("-")[0] for code in asked(reader, "zoned out")[:3]]


def test_a_result_leads_to_its_section(reader: Reader, server: str):
    reader.open(server + "about/")
    code = asked(reader, "how to respond to dissociation")[0]
    reader.click(FIRST)
    reader.arrives(f"#{code.lower()}")


def test_enter_waits_for_the_answer_to_what_was_typed_and_another_question_takes_the_place_of_the_last(
    reader: Reader, server: str
):
    reader.open(server + "about/")
    reader.click("button", "Find")
    reader.press(*"zoned out")
    reader.press("Escape")
    reader.click("button", "Find")
    reader.press(*"refuses help", "Enter")
    reader.wait("location.hash.startsWith('#r6')")


def test_the_last_result_can_be_moved_above_the_keys_of_a_phone(reader: Reader, server: str):
    reader.open(server)
    asked(reader, "trust")
    last = f"[...document.querySelectorAll('{RESULT}')].pop()"
    reader.evaluate("document.querySelector('.md-search__output').scrollTo(0, 99999)")
    reader.wait(f"{last}.getBoundingClientRect().bottom < innerHeight * 0.6")


def test_the_keyboard_opens_walks_and_closes_and_focus_comes_back(reader: Reader, server: str):
    reader.open(server)
    reader.focus(".md-content a")
    before = reader.evaluate("document.activeElement.href")
    reader.press("Control+k")
    reader.press(*"trust")
    reader.find(FIRST)
    reader.press("ArrowDown")
    assert reader.evaluate("document.activeElement.className") == "md-search-result__link"
    reader.press("ArrowUp")
    assert reader.evaluate("document.activeElement.name") == "query"
    reader.press("Escape")
    assert reader.evaluate("document.activeElement.href") == before


def test_an_answer_that_comes_late_leaves_the_focus_among_the_results(reader: Reader, server: str):
    reader.open(server)
    asked(reader, "trust")
    reader.press("ArrowDown")
    reader.evaluate("document.activeElement.id = 'earlier'")
    reader.evaluate(
        f"(field => {{ field.value = 'trusted nobody'; field.dispatchEvent(new InputEvent('input')); }})"
        f"(document.querySelector('{FIELD}'))"
    )
    reader.wait("!document.getElementById('earlier')")
    assert reader.evaluate(f"document.querySelector('{FIRST}') === document.activeElement")


def test_results_are_announced(reader: Reader, server: str):
    reader.open(server)
    asked(reader, "trust")
    assert "8 sections found" in reader.text(".md-search-result__meta")


def test_danger_leads_to_the_urgent_section_before_all_else(reader: Reader, server: str):
    reader.open(server)
    reader.click("button", "Find")
    reader.type(FIELD, "she took an overdose")
    assert "HELP-now" in reader.text(".hb-search-answer")
    assert "emergency service" in reader.text(".md-search-result__meta")


def test_a_long_question_that_was_pasted_is_answered(reader: Reader, server: str):
    reader.open(server)
    reader.click("button", "Find")
    reader.paste(FIELD, "My client sits there, stares at the wall and does not answer when I ask her. " * 400)
    assert "R4" in [code.split("-")[0] for code in (reader.find(RESULT), reader.texts(f"{RESULT} .hb-code"))[1]]


def test_a_page_that_one_comes_back_to_has_forgotten_the_question(reader: Reader, server: str):
    reader.open(server)
    asked(reader, "zoned out")
    reader.open(server + "about/")
    reader.back()
    reader.arrives(server)
    assert reader.evaluate(f"document.querySelector('{FIELD}').value") == ""
    assert reader.evaluate(f"document.querySelectorAll('{RESULT}').length") == 0


def test_it_works_from_a_disk(reader: Reader, site: Path):
    reader.open((site / "about" / "index.html").as_uri())
    assert "R4" in [code.split("-")[0] for code in asked(reader, "zoned out")[:3]]


def test_where_the_list_of_words_does_not_come_the_way_to_all_sections_is_shown(reader: Reader, site: Path):
    broken = Host(site, missing=(published(site, "assets/search/en.js"),))
    reader.open(broken.address)
    reader.press("Control+k")
    reader.press(*"trust")
    reader.find(".md-search-result__meta", "The search did not load.")
    reader.click(".hb-search-answer a")
    reader.arrives("/s/")
    broken.end()


def test_urgent_words_in_spanish_lead_to_help(reader: Reader, server: str):
    reader.open(server + "es/")
    asked(reader, "quiere suicidarse", "Buscar")
    assert "ES-HELP-now" in reader.text(".hb-search-answer")
