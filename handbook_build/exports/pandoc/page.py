"""A manuscript as one HTML page that pandoc reads: each call has its own note, since Word cannot call one twice."""

from copy import deepcopy
from dataclasses import dataclass

from lxml.builder import E
from lxml.html import HtmlElement

from handbook_build.exports.manuscript import Manuscript, Opening, dated
from handbook_build.exports.notes import Note
from handbook_build.exports.pandoc.dress import dress, replace
from handbook_build.exports.pandoc.images import draw_figures
from handbook_build.pages.page import Page
from handbook_build.pages.templates import render
from handbook_build.pages.trees import serialize
from handbook_build.versions.addresses import short_address

TEMPLATE = "exports/pandoc.html"


@dataclass(frozen=True)
class DressedChapter:
    """One chapter as the template shows it: its heading and its body as HTML."""

    page: Page
    address: str
    part: str
    whole: bool
    title: str
    body: str


def pandoc_page(manuscript: Manuscript) -> str:
    """Return the whole page."""
    calls: list[Note] = []
    chapters = [dressed_chapter(opening, manuscript, calls) for opening in manuscript.chapters]
    return render(
        TEMPLATE,
        manuscript=manuscript,
        language=manuscript.language,
        dated=dated(manuscript),
        chapters=chapters,
        notes=calls,
        check=manuscript.check_address,
    )


def dressed_chapter(opening: Opening, manuscript: Manuscript, calls: list[Note]) -> DressedChapter:
    """Return one chapter dressed for pandoc; the notes that it calls are added to `calls`."""
    page = opening.page
    root = deepcopy(opening.root)
    draw_figures(root, manuscript.handbook.root)
    dress(root, manuscript.handbook.chapters[page.path].code_of, opening.deeper)
    for call in root.xpath('.//span[@class="hb-call"]'):
        settle_call(call, manuscript.notes, calls)
    title = root[0]
    title.drop_tree()
    address = manuscript.handbook.site.url + short_address(page.code)
    return DressedChapter(page, address, opening.part, opening.whole, serialize_element(title), serialize(root))


def settle_call(call: HtmlElement, notes: dict[str, Note], calls: list[Note]) -> None:
    """Put the call of a note in the place of a call."""
    calls.append(notes[call.get("data-note")])
    replace(call, [E.a("x", {"role": "doc-noteref", "href": f"#fn-{len(calls)}"})])


def serialize_element(element: HtmlElement) -> str:
    """Return one element as HTML."""
    holder = E.div(element)
    return serialize(holder)
