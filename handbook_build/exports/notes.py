"""A note on paper is short: author, year and place, at the foot of the page; the list of works has the rest."""

from dataclasses import replace

from lxml.html import HtmlElement

from handbook_build.citations.notes import Note
from handbook_build.languages import Language

CALLS = './/sup[@class="hb-claim"]'


class StalePages(RuntimeError):
    """Raised where the pages call a note that the text no longer has: they were built before it changed."""

    def __init__(self, label: str):
        super().__init__(f".build/pages.json: stale-pages: the text has no note {label} any more; run `make site`")


def notes_in(language: Language, notes: dict[str, Note]) -> dict[str, Note]:
    """Return the notes as a language names the guidance; names and places of other works stay as they are."""
    return {label: replace(note, guidance=language.words["guidance"]) for label, note in notes.items()}


def convert_notes(root: HtmlElement, notes: dict[str, Note]) -> set[str]:
    """Turn each call into `<span class="hb-call" data-note data-first data-follows>`; drop the list of notes.

    At the call with `data-first` the note is written out; later ones repeat its number, so that a note has the number
    that it has on the site. Returns the works' keys.
    """
    keys, seen = set(), set()
    for notes_list in root.xpath('.//div[@class="footnote"]'):
        notes_list.drop_tree()
    for call in root.xpath(CALLS):
        label = _convert_call(call)
        if label not in notes:
            raise StalePages(label)
        keys.add(notes[label].work.key)
        if label not in seen:
            call.set("data-first", "yes")
        seen.add(label)
    return keys


def _convert_call(call: HtmlElement) -> str:
    """Rewrite one call; return the label of its note."""
    label = call.find("a").get("href").removeprefix("#fn:")
    follows = (call.text or "").startswith(",")
    tail = call.tail
    call.clear()
    call.tag, call.tail = "span", tail
    call.set("class", "hb-call")
    if follows:
        call.set("data-follows", "yes")
    call.set("data-note", label)
    return label
