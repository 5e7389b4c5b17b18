"""The handbook and its worksheets for word processors; templates/exports/reference.docx holds the styles."""

from copy import deepcopy
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

from handbook_build.citations.notes import Note
from handbook_build.exports.manuscript import Manuscript, dated
from handbook_build.exports.pandoc.adapt import adapt_for_pandoc
from handbook_build.exports.pandoc.finish_docx import finish_docx
from handbook_build.exports.pandoc.page import insert_note_call
from handbook_build.exports.pandoc.reference_pptx import rewrite_xml
from handbook_build.exports.pandoc.run import run_pandoc
from handbook_build.pages.templates import render
from handbook_build.pages.trees import serialize
from handbook_build.versions.addresses import permalink

REFERENCE = "templates/exports/reference.docx"
ANSWER = '<div data-custom-style="Answer line"><p>&#160;</p></div>'
LINES_TO_WRITE_ON = 3


def write_docx(page: str, manuscript: Manuscript, file: Path) -> None:
    """Write a manuscript's page as a Word document; a copy of several chapters has contents."""
    handbook, language = manuscript.handbook, manuscript.language
    options = [
        f"--reference-doc={handbook.root / REFERENCE}",
        f"--metadata=title:{manuscript.title}",
        f"--metadata=subtitle:{manuscript.about}. {dated(manuscript)}",
        f"--metadata=lang:{language.bcp47}",
        f"--metadata=toc-title:{language.exports['contents']}",
    ]
    if len(manuscript.chapters) > 1:
        options += ["--toc", "--toc-depth=2"]
    run_pandoc(page, "docx", file, handbook.version, options)
    file.write_bytes(
        rewrite_xml(file.read_bytes(), lambda name, part: finish_docx(name, part, language.exports["page"]))
    )


def worksheet_page(manuscript: Manuscript) -> str:
    """Return the HTML of a worksheet: the one section of the manuscript, with room to write under each question."""
    book_chapter = manuscript.chapters[0]
    root, calls = deepcopy(book_chapter.root), list[HtmlElement]()
    chapter = manuscript.handbook.chapters[book_chapter.page.path]
    for heading in root.xpath("./h1|./h2"):  # the title of the document says what they say
        code = chapter.code_of(heading.get("id"))
        root.remove(heading)
    add_room_to_write(root)
    adapt_for_pandoc(root, chapter.code_of, 0)
    _insert_note_calls(root, manuscript.notes, calls)
    return render(
        "exports/worksheet.html",
        title=manuscript.title,
        body=serialize(root),
        language=manuscript.language,
        dated=dated(manuscript),
        code=code,
        address=manuscript.handbook.site.url + permalink(code),
        notes=calls,
    )


def add_room_to_write(root: HtmlElement) -> None:
    """Put lines to write on under each question."""
    for item in root.xpath(".//ol/li"):
        for _ in range(LINES_TO_WRITE_ON):
            item.append(html.fragment_fromstring(ANSWER))


def _insert_note_calls(root: HtmlElement, notes: dict[str, Note], calls: list[Note]) -> None:
    for call in root.xpath('.//span[@class="hb-call"]'):
        insert_note_call(call, notes, calls)
