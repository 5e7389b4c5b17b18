"""Notes as the site shows them: short, on a phone and on a slow line. A note names author, year, place, kind, whom the work
is about and its limits; its link leads to the full reference, which stands once, with the way to the original
(decisions/weight.md). popups.js opens it at its call.

Their ids begin with an underscore, which no section's id has. Undressed pages (exports, editions) keep the full notes
and the long ids of the footnotes extension.
"""

from lxml.html import HtmlElement

from handbook_build.citations.notes import Note
from handbook_build.handbook import Handbook
from handbook_build.languages import Language
from handbook_build.pages.templates import render
from handbook_build.pages.trees import fragments
from handbook_build.text.chapters import Chapter
from handbook_build.versions.addresses import relative

REFERENCES = "references/"


def render_notes(root: HtmlElement, chapter: Chapter, handbook: Handbook) -> None:
    """Dress the calls and the notes of a page."""
    notes = root.xpath('.//div[@class="footnote"]//li')
    numbers = {note.get("id"): number for number, note in enumerate(notes, 1)}
    for call in root.xpath('.//sup[@class="hb-claim"]'):
        _shorten_call(call, numbers)
    for call in root.xpath('.//sup[@class="hb-claim"]'):
        _join_adjacent_calls(call)
    language = handbook.languages.of(chapter)
    _write_notes(notes, chapter.url, handbook.notes, language)
    for section in root.xpath('.//div[@class="footnote"]'):
        _fold_section(section, language.words)


def _shorten_call(call: HtmlElement, numbers: dict[str, int]) -> None:
    link = call.find("a")
    link.set("href", f"#_n{numbers[link.get('href').removeprefix('#')]}")
    link.attrib.pop("class", None)
    call.attrib.pop("id", None)


def _join_adjacent_calls(call: HtmlElement) -> None:
    """Calls in a row share one mark."""
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


def _write_notes(items: list[HtmlElement], url: str, notes: dict[str, Note], language: Language) -> None:
    """Write each note; the first of a work says whom it is about, and what limits it."""
    named = set()
    for number, item in enumerate(items, 1):
        note = notes[item.get("id").removeprefix("fn:")]
        key = note.work.key
        first = key not in named
        named.add(key)
        link = relative(f"{REFERENCES}#ref-{key}", url)
        html = render("partials/note.html", note=note, first=first, link=link, number=number, language=language)
        item.getparent().replace(item, fragments(html)[0])


def _fold_section(section: HtmlElement, words: dict[str, str]) -> None:
    """Fold the notes, a quarter of a chapter on a phone: a browser opens the fold for a link to the list, or to a note."""
    section.tag = "section"
    section.set("aria-label", words["notes"])
    notes = section.find("ol")
    notes.set("id", "_notes")
    for child in list(section):
        section.remove(child)
    [fold] = fragments(render("partials/notes_fold.html", words=words, count=len(notes)))
    fold.append(notes)
    section.append(fold)
