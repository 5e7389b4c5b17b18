"""A long list in the order of the alphabet begins with its letters, each a link to the first entry under it."""

import unicodedata

from lxml.html import HtmlElement

from handbook_build.handbook import Handbook
from handbook_build.pages.glossary import GLOSSARY
from handbook_build.pages.templates import render
from handbook_build.pages.trees import insert_before
from handbook_build.text.chapters import Chapter

FEWEST = 8  # letters that are worth a line of their own


def add_letters(root: HtmlElement, chapter: Chapter, handbook: Handbook) -> None:
    """Put the letters above the terms of a glossary and above the list of works."""
    works = root.xpath('.//ul[@class="hb-works"]')
    if works:
        entries = [(handbook.works[each.get("id").removeprefix("ref-")].short, each) for each in works[0]]
        place = works[0]
    elif handbook.languages.in_source(chapter.code) == GLOSSARY:
        entries = [(each.text_content(), each) for each in root.xpath("./h3[@id]")]
        place = entries[0][1] if entries else root
    else:
        return
    first: dict[str, str] = {}
    for name, entry in entries:
        first.setdefault(letter(name), entry.get("id"))
    named = place.xpath("preceding-sibling::h2[@id][1]")
    if len(first) >= FEWEST and named:
        insert_before(place, render("partials/letters.html", letters=first.items(), named=named[0].get("id")))


def letter(name: str) -> str:
    """Return the letter under which a name is looked for.

    >>> letter("Ética"), letter("“Trust”")
    ('E', 'T')
    """
    plain = (sign for sign in unicodedata.normalize("NFD", name) if sign.isalnum())
    return next(plain, "").upper()
