"""A manuscript as one HTML page that pandoc reads: each call has its own note, since Word cannot call one twice."""

from copy import deepcopy
from dataclasses import dataclass

from lxml.builder import E
from lxml.html import HtmlElement

from handbook_build.citations.notes import Note
from handbook_build.exports.manuscript import BookChapter, Manuscript, dated
from handbook_build.exports.pandoc.adapt import adapt_for_pandoc, replace
from handbook_build.exports.pandoc.images import draw_figures
from handbook_build.pages.page import Page
from handbook_build.pages.templates import render
from handbook_build.pages.trees import serialize
from handbook_build.versions.addresses import permalink

TEMPLATE = "exports/pandoc.html"


@dataclass(frozen=True)
class PandocChapter:
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
    chapters = [pandoc_chapter(book_chapter, manuscript, calls) for book_chapter in manuscript.chapters]
    return render(
        TEMPLATE,
        manuscript=manuscript,
        language=manuscript.language,
        dated=dated(manuscript),
        chapters=chapters,
        notes=calls,
        kinds=manuscript.language.kinds,
        check=manuscript.check_address,
    )


def pandoc_chapter(book_chapter: BookChapter, manuscript: Manuscript, calls: list[Note]) -> PandocChapter:
    """Return one chapter dressed for pandoc; the notes that it calls are added to `calls`."""
    page = book_chapter.page
    root = deepcopy(book_chapter.root)
    draw_figures(root, manuscript.handbook.root)
    adapt_for_pandoc(root, manuscript.handbook.chapters[page.path].code_of, book_chapter.deeper)
    for call in root.xpath('.//span[@class="hb-call"]'):
        insert_note_call(call, manuscript.notes, calls)
    title = root[0]
    title.drop_tree()
    address = manuscript.handbook.site.url + permalink(page.code)
    return PandocChapter(
        page, address, book_chapter.part, book_chapter.whole, serialize_element(title), serialize(root)
    )


def insert_note_call(call: HtmlElement, notes: dict[str, Note], calls: list[Note]) -> None:
    """Put the call of a note in the place of a call."""
    calls.append(notes[call.get("data-note")])
    replace(call, [E.a("x", {"role": "doc-noteref", "href": f"#fn-{len(calls)}"})])


def serialize_element(element: HtmlElement) -> str:
    """Return one element as HTML."""
    holder = E.div(element)
    return serialize(holder)
