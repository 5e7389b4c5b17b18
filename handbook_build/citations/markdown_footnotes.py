"""The marks of notes and cards, as a Python-Markdown extension: a call is a number, `[practice]` is nothing to see, and a
list of terms is a card where these are the labels of one (data/chapter_shapes.yml), in its chapter and where it is repeated.

The calls and notes themselves are made of citations by `bibtex_registry.py`, before Markdown is read.
"""

import re
import xml.etree.ElementTree as etree
from collections.abc import Collection
from copy import deepcopy
from dataclasses import dataclass

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from handbook_build.citations.bibliography import Work
from handbook_build.citations.facts import Evidence
from handbook_build.languages import Language, Languages
from handbook_build.text.made_html import BEFORE_HTML, MadeHtml
from handbook_build.text.marks import PRACTICE
from handbook_build.text.shapes import Shapes

AFTER_INLINE, BEFORE_LINKS = 5, 165
# No page has these (`link-form`, `raw-html`), and each pattern is tried on each piece of text.
NOT_OURS = ("reference", "short_reference", "image_reference", "short_image_ref", "autolink", "automail")
CARD = "hb-card"  # the class of each card, on the site, in editions and in exports
SOURCES = "hb-sources"  # and of the line below it with the calls of its notes


@dataclass
class NoteSources:
    """What notes are made of. Pages are made one after the other, and the language is set before each."""

    works: dict[str, Work]
    evidence: dict[str, Evidence]
    language: Language  # of the page at hand
    cards: Collection[tuple[str, ...]] = ()  # the labels of each kind of card


class PracticeMark(InlineProcessor):
    """`[practice]` leaves no mark on the page: a hidden place, where a script says on demand what the claim rests on."""

    def handleMatch(self, match: re.Match, data: str):  # type: ignore[override]  # Markdown has two kinds of pattern
        return etree.Element("sup", {"class": "hb-practice", "hidden": "hidden"}), match.start(0), match.end(0)


class NoteMarks(Treeprocessor):
    """A call is a number, with a comma between calls in a row; the calls of a card stand in one line below it."""

    def __init__(self, md: Markdown, sources: NoteSources):
        super().__init__(md)
        self.sources = sources

    def run(self, root: etree.Element) -> None:
        for parent in root.iter():
            before = None
            for child in parent:
                if is_call(child):
                    child.set("class", "hb-claim")
                    child.text = ", " if before is not None and not before.tail else None
                before = child if is_call(child) else None
        for parent in list(root.iter()):
            for card in [child for child in parent if child.tag == "dl" and labels(child) in self.sources.cards]:
                card.set("class", CARD)
                line = gathered(card, self.sources.language.words["sources"])
                if line is not None:
                    line.tail, card.tail = card.tail, None
                    parent.insert(list(parent).index(card) + 1, line)
        settle_backlinks(root, self.sources.language.words["back_to_text"])


def card_labels(shapes: Shapes, languages: Languages) -> set[tuple[str, ...]]:
    """Return the labels of each kind of card, in each language."""
    cards, all_languages = [shape.card for shape in shapes.kinds], languages.by_code.values()
    return {tuple(each.labels.get(label, label) for label in card) for each in all_languages for card in cards}


def labels(terms: etree.Element) -> tuple[str, ...]:
    """Return the terms of a list of terms."""
    return tuple("".join(term.itertext()).strip() for term in terms.findall("dt"))


def is_call(element: etree.Element) -> bool:
    """Say whether an element is the call of a note, as the footnotes extension writes it."""
    return element.tag == "sup" and element.get("id", "").startswith("fnref")


def gathered(card: etree.Element, name: str) -> etree.Element | None:
    """Return the line below a card that calls each of its notes once, or None; the calls inside are hidden."""
    line, called = etree.Element("p", {"class": SOURCES}), set[str | None]()
    line.text = f"{name}: "
    for call in filter(is_call, list(card.iter())):
        target = call[0].get("href")
        if target not in called:
            copy = deepcopy(call)
            copy.text, copy.tail = ", " if called else None, None
            line.append(copy)
            called.add(target)
        del call.attrib["id"]
        call.set("hidden", "hidden")
    return line if called else None


def settle_backlinks(root: etree.Element, title: str) -> None:
    """A note has no way back to a call that is hidden, and says in the page's language where one leads: the footnotes
    extension wrote one for each, in English."""
    ids = {element.get("id") for element in root.iter("sup")}
    for parent in root.iter():
        for link in [child for child in parent if child.get("class") == "footnote-backref"]:
            if link.get("href", "").removeprefix("#") not in ids:
                parent.remove(link)
            else:
                link.set("title", title.format(number=re.sub(r"\D", "", link.get("title", ""))))


class CitationExtension(Extension):
    """`CitationExtension(sources=NoteSources(works, evidence, language))`; it needs the footnotes extension beside it."""

    def __init__(self, sources: NoteSources, **options):
        self.sources = sources
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:
        md.inlinePatterns.register(PracticeMark(PRACTICE, md), "practice_mark", BEFORE_LINKS)
        md.treeprocessors.register(NoteMarks(md, self.sources), "note_marks", AFTER_INLINE)
        md.preprocessors.register(MadeHtml(md), "made_html", BEFORE_HTML)
        for name in NOT_OURS:
            md.inlinePatterns.deregister(name)
