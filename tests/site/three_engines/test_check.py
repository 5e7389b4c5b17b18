"""Checking a copy in three engines: a code as people type, paste or scan it, and addresses that were cut."""

from handbook_build.handbook import Handbook
from handbook_build.site.permalinks import cited

from .reader import Reader

ANSWER = ".hb-check-answer"


def asked(reader: Reader, code: str, version: str) -> str:
    """Type a code and a version, and return the answer."""
    reader.type("#hb-check-code", code)
    reader.type("#hb-check-version", version)
    reader.click(".hb-check button", "Check")
    return reader.text(ANSWER)


def test_a_current_copy_is_said_to_be_current_however_its_code_is_pasted(
    reader: Reader, server: str, handbook: Handbook
):
    reader.open(server + "check/")
    for code in ("r4-RESPOND", " R4\u2011respond.", "R4 – respond", "https://example.org/s/r4-respond/"):
        assert "Your copy is current" in asked(reader, code, handbook.version.number), code


def test_a_note_that_was_pasted_whole_names_the_version_too(reader: Reader, server: str, handbook: Handbook):
    reader.open(server + "check/")
    for note in (cited("R4-respond", handbook).note(), "R4-respond, version 2.0, 26.11.2026"):
        reader.paste("#hb-check-code", note)
        reader.click(".hb-check button", "Check")
        reader.find(ANSWER, "R4-respond")


def test_a_mistyped_code_gets_the_nearest_ones(reader: Reader, server: str, handbook: Handbook):
    reader.open(server + "check/")
    assert "R4-respond" in asked(reader, "R4-resond", handbook.version.number)


def test_a_scanned_code_is_answered_at_once_and_what_changed_stands_beside_it(reader: Reader, server: str):
    reader.open(f"{server}check/#R4-respond@1.0.0")
    assert "R4-respond" in reader.text(ANSWER)
    reader.find(".hb-check-words section")


def test_an_address_that_was_cut_breaks_nothing(reader: Reader, server: str):
    for cut in ("check/#R4%E2%8", "check/#R4-respond@%", "reactions/dissociation/#%E2%8", "s/#%E2"):
        reader.open(server + cut)
        reader.find("h1")


def test_the_answer_is_gone_when_one_comes_back(reader: Reader, server: str, handbook: Handbook):
    reader.open(server + "check/")
    asked(reader, "R1", handbook.version.number)
    reader.open(server + "about/")
    reader.back()
    reader.arrives("check/")
    assert reader.evaluate("document.querySelector('#hb-check-code').value") == ""
    assert reader.evaluate(f"document.querySelector('{ANSWER}').textContent") == ""
