"""The finder in three engines: a field leaves the signs with the words typed, and each opens to what to do."""

import pytest

from .reader import Reader

FIELD, SIGN = "#hb-finder-filter", ".hb-sign"


def test_the_field_leaves_the_signs_with_the_words_typed_and_each_opens_to_what_to_do(reader: Reader, server: str):
    reader.open(server + "find/")
    every = len(reader.all(SIGN))
    reader.type(FIELD, "hurt")
    assert 0 < len(reader.all(SIGN)) < every
    reader.click(f"{SIGN} summary")
    reader.find(f"{SIGN}[open] dt")


@pytest.mark.parametrize(
    ("path", "words", "first"),
    [
        ("find/", "crying", "They cry and cannot stop"),
        ("find/", "kill", "They speak of not wanting to live"),
        ("find/", "isolating", "They stay in their room"),
        ("es/find/", "llorando", "La persona llora y no puede parar"),
    ],
)
def test_what_people_type_shows_the_sign_they_mean_first(
    reader: Reader, server: str, path: str, words: str, first: str
):
    reader.open(server + path)
    reader.type(FIELD, words)
    assert reader.text(f"{SIGN}:not([hidden]) summary") == first


def test_where_no_sign_fits_all_stay_and_a_link_leads_to_what_is_urgent(reader: Reader, server: str):
    reader.open(server + "find/")
    every = len(reader.all(SIGN))
    reader.type(FIELD, "zzzz")
    assert len(reader.all(SIGN)) == every
    reader.click(".hb-finder-none a")
    reader.arrives("#find-urgent")


def test_the_keyboard_opens_a_sign(reader: Reader, server: str):
    reader.open(server + "find/")
    reader.focus(f"{SIGN} summary")
    reader.press("Enter")
    reader.find(f"{SIGN}[open] dd")
    reader.press("Space")
    reader.wait(f"!document.querySelector('{SIGN}[open]')")


def test_an_urgent_sign_shows_first_what_comes_first(reader: Reader, server: str):
    reader.open(server + "find/")
    reader.click(".hb-sign-urgent summary")
    assert reader.texts(".hb-sign-first li")


def test_a_sign_leads_to_its_section(reader: Reader, server: str):
    reader.open(server + "find/")
    reader.type(FIELD, "hurt")
    reader.click(f"{SIGN} summary")
    code = reader.text(f"{SIGN}[open] .hb-sign-act .hb-code-plain")
    reader.click(f"{SIGN}[open] .hb-sign-act a")
    reader.wait(f"document.querySelector('.hb-code') && document.getElementById('{code.lower()}')")


def test_who_comes_back_finds_the_link_they_left_by(reader: Reader, server: str):
    reader.open(server + "find/")
    reader.evaluate("addEventListener('pageshow', ({ persisted }) => { self.fromMemory = persisted; }) ?? 1")
    reader.type(FIELD, "hurt")
    reader.click(f"{SIGN} summary", place=-1)
    reader.click(f"{SIGN}[open] .hb-sign-act a")
    reader.wait(f"!document.querySelector('{SIGN}')")
    reader.back()
    reader.arrives("find/")
    if not reader.evaluate("self.fromMemory"):
        pytest.skip("this engine, as it is driven, loads the page anew")
    reader.wait(
        f"(({{top, bottom}}) => top > 0 && bottom <= innerHeight)"
        f"(document.querySelector('{SIGN}[open] .hb-sign-act a').getBoundingClientRect())"
    )


def test_the_signs_on_the_first_page_open_in_place(reader: Reader, server: str):
    reader.open(server)
    reader.click(".hb-door summary")
    reader.click(".hb-door[open] a")
    reader.wait("document.querySelector('h1') && location.pathname !== '/'")
