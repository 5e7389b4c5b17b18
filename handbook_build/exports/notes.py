"""A note on paper is short: author, year and place, at the foot of the page; the list of works has the rest."""

from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from handbook_build.citations.bibliography import KINDS, Work
from handbook_build.handbook import Handbook
from handbook_build.languages import Language

GUIDANCE = KINDS[0]
CALLS = './/sup[@class="hb-claim"]'


class StalePages(RuntimeError):
    """Raised where the pages call a note that the text no longer has: they were built before it changed."""

    def __init__(self, label: str):
        super().__init__(f".build/pages.json: stale-pages: the text has no note {label} any more; run `make site`")


@dataclass(frozen=True)
class Note:
    """What one note says: the kind of claim, the work, and the place in it ('' for the whole work)."""

    key: str
    kind: str
    short: str
    place: str


def handbook_notes(handbook: Handbook) -> dict[str, Note]:
    """Return every note of the handbook by the label that its citations share."""
    found: dict[str, Note] = {}
    for citation in handbook.citations:
        label = citation.label(handbook.evidence)
        if label not in found and citation.key in handbook.works:
            found[label] = _note(handbook.works[citation.key], citation.place(handbook.evidence))
    return found


def _note(work: Work, place: str) -> Note:
    return Note(work.key, work.kind, work.short, place)


def notes_in(language: Language, notes: dict[str, Note]) -> dict[str, Note]:
    """Return the notes with the kinds of claims as a language calls them; names and places of works stay as they are.

    The guidance, which has no author and a long title, goes by the name that the handbook uses.
    """
    return {label: _in(language, note) for label, note in notes.items()}


def _in(language: Language, note: Note) -> Note:
    short = language.words["guidance"] if note.kind == GUIDANCE else note.short
    return replace(note, kind=language.kinds[note.kind], short=short)


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
        keys.add(notes[label].key)
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
