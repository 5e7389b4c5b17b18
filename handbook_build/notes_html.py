"""Notes as the site shows them: short ids, one mark for calls in a row, one way back, and a name for the list.

Undressed pages (exports, editions) keep the long ids of the footnotes extension; here they would be a tenth of the
bytes.
"""

from lxml.html import HtmlElement

from .html_trees import insert_before
from .templates import render


def dress_notes(root: HtmlElement) -> None:
    """Dress the calls and the notes of a page."""
    numbers = {note.get("id"): number for number, note in enumerate(root.xpath('.//li[starts-with(@id, "fn:")]'), 1)}
    for call in root.xpath('.//sup[starts-with(@id, "fnref")]'):
        _shorten(call, numbers)
    for call in root.xpath('.//sup[@class="hb-claim"]'):
        _join(call)
    for notes in root.xpath('.//div[@class="footnote"]'):
        _name(notes)
        for note in notes.xpath(".//li"):
            _lead_back(note, numbers[note.get("id")])


def _shorten(call: HtmlElement, numbers: dict[str, int]) -> None:
    """The first call of a note is where its way back leads; without a script, Back leads to later ones."""
    link = call.find("a")
    number = numbers[link.get("href").removeprefix("#")]
    link.set("href", f"#n{number}")
    link.attrib.pop("class", None)
    if call.get("id").startswith("fnref:"):
        link.set("id", f"r{number}")
    del call.attrib["id"]


def _join(call: HtmlElement) -> None:
    before = call.getprevious()
    if before is None or before.tail or before.get("class") != "hb-claim":
        return
    if len(before):
        before[-1].tail = (before[-1].tail or "") + (call.text or "")
    else:
        before.text = (before.text or "") + (call.text or "")
    before.extend(list(call))
    before.tail = call.tail
    call.getparent().remove(call)


def _name(notes: HtmlElement) -> None:
    notes.tag = "section"
    notes.set("aria-label", "Notes and references")
    for rule in notes.findall("hr"):
        notes.remove(rule)
    insert_before(notes[0], render("partials/notes_title.html"))


def _lead_back(note: HtmlElement, number: int) -> None:
    note.set("id", f"n{number}")
    first, *others = note.xpath('.//a[@class="footnote-backref"]')
    first.attrib.clear()
    first.set("class", "footnote-backref")
    first.set("href", f"#r{number}")
    first.set("aria-label", f"Back from note {number}")
    for other in others:
        other.getparent().remove(other)
