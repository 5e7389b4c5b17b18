"""Citing in three engines: what is copied is what a paste brings, with its link where a link can be kept."""

from handbook_build.handbook import Handbook
from handbook_build.site.permalinks import cited

from .reader import Reader

CHAPTER, CODE = "reactions/dissociation/", "R4-respond"


def copied(reader: Reader, choice: str) -> tuple[str, str]:
    """Copy so from the panel of the section; return what a paste brings, plain and with links."""
    reader.click(".hb-code", CODE)
    reader.click("button", choice)
    reader.find(".hb-cite-status", "Copied")
    return reader.pasted()


def test_a_paste_brings_what_the_page_without_script_shows(reader: Reader, server: str, handbook: Handbook):
    for choice, name in (("Copy as Markdown", "Markdown"), ("Copy RIS", "RIS")):
        reader.open(server + CHAPTER)
        assert copied(reader, choice)[0] == cited(CODE, handbook).formats()[name]


def test_a_rich_paste_keeps_the_link(reader: Reader, server: str, handbook: Handbook):
    reader.open(server + CHAPTER)
    plain, rich = copied(reader, "Copy for a note")
    assert plain == cited(CODE, handbook).formats()["Note"]
    assert f'href="{cited(CODE, handbook).address}"' in rich


def test_the_keyboard_opens_copies_closes_and_comes_back(reader: Reader, server: str):
    reader.open(server + CHAPTER)
    reader.focus(".hb-code", CODE)
    reader.press("Enter")
    reader.wait("document.activeElement.textContent === 'Copy link'")
    reader.press("Tab", "Enter")
    reader.find(".hb-cite-status", f"Copied {CODE}: for a note.")
    reader.press("Escape")
    reader.wait(f"!document.querySelector('.hb-cite') && document.activeElement.textContent.trim() === '{CODE}'")


def test_a_spanish_section_is_cited_in_spanish(reader: Reader, server: str, handbook: Handbook):
    reader.open(server + "es/reactions/distrust/")
    reader.click(".hb-code", "ES-R1-card")
    reader.click("button", "Copiar para una nota")
    reader.find(".hb-cite-status", "Se copió ES-R1-card: para una nota.")
    assert reader.pasted()[0] == cited("ES-R1-card", handbook).formats()["Nota"]
