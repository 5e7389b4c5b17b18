"""Pocket cards as Typst source: the card of each chapter in a manuscript, without links and calls, to cut or to hang up."""

from handbook_build.citations.markdown_footnotes import CARD
from handbook_build.exports.manuscript import BookChapter, Manuscript
from handbook_build.exports.simplify import without_notes_and_links
from handbook_build.exports.typst.inline import Inline, string
from handbook_build.exports.typst.qr import qr_svg
from handbook_build.versions.addresses import permalink

TEMPLATE = "templates/exports/cards.typ"


def typst_cards(manuscript: Manuscript, form: str) -> str:
    """Return the Typst source; `form` is the name of the function in the template that lays the cards out."""
    cards = "".join(f"{_card(book_chapter, manuscript)},\n" for book_chapter in manuscript.chapters)
    return f'#import "/{TEMPLATE}": *\n#show: set-up\n#{form}(\n{cards})\n'


def _card(book_chapter: BookChapter, manuscript: Manuscript) -> str:
    """Return one card as a Typst dictionary."""
    page, terms = book_chapter.page, book_chapter.root.find(f".//dl[@class='{CARD}']")
    inline, address = Inline(), manuscript.handbook.site.url + permalink(page.code)
    pairs = "".join(
        f"({inline.content(label)}, {inline.content(without_notes_and_links(words))}), "
        for label, words in zip(terms.findall("dt"), terms.findall("dd"), strict=True)
    )
    facts = {
        "code": page.code,
        "id": page.code.lower(),
        "name": page.title,
        "address": address,
        "qr": qr_svg(address),
        "sources": "; ".join(sources(book_chapter, manuscript)),
    }
    return "(" + "".join(f"{name}: {string(value)}, " for name, value in facts.items()) + f"pairs: ({pairs}))"


def sources(book_chapter: BookChapter, manuscript: Manuscript) -> list[str]:
    """Return the works that a card rests on, each once, in a few words."""
    calls = book_chapter.root.xpath('.//span[@class="hb-call"]')
    return list(dict.fromkeys(manuscript.notes[call.get("data-note")].name for call in calls))
