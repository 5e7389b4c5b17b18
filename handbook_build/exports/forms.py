"""The forms of exports: each has a source, which is text, and a way to make a file of it."""

import json
from pathlib import Path

from handbook_build.exports.manuscript import Manuscript
from handbook_build.exports.pandoc.docx import worksheet_page, write_docx
from handbook_build.exports.pandoc.epub import write_epub
from handbook_build.exports.pandoc.page import pandoc_page
from handbook_build.exports.pandoc.session import session_page
from handbook_build.exports.pandoc.slides import slides_page, write_slides
from handbook_build.exports.plan import Export
from handbook_build.exports.typst.book import typst_book, typst_inputs
from handbook_build.exports.typst.cards import typst_cards
from handbook_build.exports.typst.fonts import check_coverage
from handbook_build.exports.typst.pdf import check_pdf, make_pdf
from handbook_build.problems import BrokenHandbook


class NotAccessible(RuntimeError):
    """Raised for a PDF that breaks rules of PDF/UA-1, with the rules."""


def source_of(export: Export, manuscript: Manuscript) -> str:
    """Return the text from which the file is made; BrokenHandbook with what cannot be printed, and where."""
    if export.form in PDFS:
        problems = list(check_coverage(manuscript))
        if problems:
            raise BrokenHandbook(problems)
        text = typst_cards(manuscript, export.layout) if export.form == "cards" else typst_book(manuscript)
        return json.dumps([text, typst_inputs(manuscript, export.paper)])
    if export.form in DECKS:
        return DECKS[export.form](manuscript, export.shown)
    return worksheet_page(manuscript) if export.form == "worksheet" else pandoc_page(manuscript)


def write(export: Export, source: str, manuscript: Manuscript, file: Path) -> None:
    """Write the file; NotAccessible where a PDF does not pass, PandocFailed or BrokenHandbook where it is not made."""
    if export.form in PDFS:
        text, inputs = json.loads(source)
        file.write_bytes(make_pdf(text, inputs, manuscript.handbook))
        rules = check_pdf(file)
        if rules:
            raise NotAccessible(f"{export.name}: pdf-ua: " + "; ".join(rules))
    else:
        PANDOC_FORMS[export.form](source, manuscript, file)


PDFS = ("pdf", "cards")
DECKS = {"pptx": slides_page, "session": session_page}
PANDOC_FORMS = {"epub": write_epub, "docx": write_docx, "worksheet": write_docx, **dict.fromkeys(DECKS, write_slides)}
