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
from handbook_build.exports.typst.form import typst_form
from handbook_build.exports.typst.inline import CannotPrint
from handbook_build.exports.typst.pdf import check_pdf, make_pdf
from handbook_build.problems import BrokenHandbook, Problem


class NotAccessible(RuntimeError):
    """Raised for a PDF that breaks rules of PDF/UA-1, with the rules."""


def export_source(export: Export, manuscript: Manuscript) -> str:
    """Return the text from which the file is made; BrokenHandbook with what cannot be printed, and where."""
    if export.form in PDFS:
        problems = list(check_coverage(manuscript))
        if problems:
            raise BrokenHandbook(problems)
        try:
            return json.dumps([PDFS[export.form](export, manuscript), typst_inputs(manuscript, export.paper)])
        except CannotPrint as error:
            place = manuscript.handbook.sections[export.codes[0]]
            problem = Problem(f"docs/{place.path}", place.line, "cannot-print", str(error))
            raise BrokenHandbook([problem]) from None
    if export.form in DECKS:
        return DECKS[export.form](manuscript, export.shown)
    return worksheet_page(manuscript) if export.form == "worksheet" else pandoc_page(manuscript)


def write_export(export: Export, source: str, manuscript: Manuscript, file: Path) -> None:
    """Write the file; NotAccessible where a PDF does not pass, PandocFailed or BrokenHandbook where it is not made."""
    if export.form in PDFS:
        text, inputs = json.loads(source)
        file.write_bytes(make_pdf(text, inputs, manuscript.handbook))
        rules = check_pdf(file)
        if rules:
            raise NotAccessible(f"{export.name}: pdf-ua: " + "; ".join(rules))
    else:
        PANDOC_FORMS[export.form](source, manuscript, file)


PDFS = {
    "pdf": lambda export, manuscript: typst_book(manuscript),
    "cards": lambda export, manuscript: typst_cards(manuscript, export.layout),
    "form": lambda export, manuscript: typst_form(manuscript, export.codes[0]),
}
DECKS = {"pptx": slides_page, "session": session_page}
PANDOC_FORMS = {"epub": write_epub, "docx": write_docx, "worksheet": write_docx, **dict.fromkeys(DECKS, write_slides)}
