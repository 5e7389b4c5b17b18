"""Turns citations into notes: a Python-Markdown extension, so that any builder that runs Python-Markdown cites alike.

`Trust takes time.[@guidance, fact F18]` becomes a note call, one small number, and one note for each work and place. The
first note of a work on a page gives the full reference, later ones author and year. `[practice]` becomes nothing to see.
"""

import re
import xml.etree.ElementTree as etree
from copy import deepcopy
from dataclasses import dataclass

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from handbook_build.citations.bibliography import Work
from handbook_build.citations.facts import Evidence
from handbook_build.citations.syntax import PRACTICE, Citation, find_groups
from handbook_build.languages import Language

AFTER_FENCES, AFTER_INLINE, BEFORE_LINKS = 22, 5, 165
REFERENCES = "/references.md#ref-"
LABELS = 4  # of a card; no other list of terms has as many


@dataclass
class Sources:
    """What notes are made of. Pages are made one after the other, and the language is set before each."""

    works: dict[str, Work]
    evidence: dict[str, Evidence]
    language: Language  # of the page at hand


class CitationNotes(Preprocessor):
    """Replaces each group of citations by note calls and adds the notes at the end."""

    def __init__(self, md: Markdown, sources: Sources):
        super().__init__(md)
        self.sources = sources

    def run(self, lines: list[str]) -> list[str]:
        text, notes, position, parts = "\n".join(lines), {}, 0, []
        for group in find_groups(text):
            parts.append(text[position : group.start])
            for citation in group.citations:
                label = citation.label(self.sources.evidence)
                notes.setdefault(label, citation)
                parts.append(f"[^{label}]")
            position = group.end
        return ("".join(parts) + text[position:] + self._notes(notes)).split("\n")

    def _notes(self, notes: dict[str, Citation]) -> str:
        seen, lines, words, kinds = set(), [], self.sources.language.words, self.sources.language.kinds
        for label, citation in notes.items():
            work = self.sources.works[citation.key]
            text = work.short if citation.key in seen else work.text
            place = citation.place(self.sources.evidence)
            seen.add(citation.key)
            reference = note(text, citation, place, words["in_work"])
            uses = f"[{words['all_uses']}]({REFERENCES}{citation.key})"
            lines.append(f"\n\n[^{label}]: {reference} *{kinds[work.kind].capitalize()}.* {uses}")
        return "".join(lines)


def note(text: str, citation: Citation, place: str, in_work: str) -> str:
    """Return a reference with its locator: a page as it is printed, the place of a fact as `In: …`."""
    if not place:
        return text.rstrip(".") + "."
    return f"{text.rstrip('.')}. {in_work}: {place}." if citation.facts else f"{text.rstrip('.')}, {place}."


class PracticeMark(InlineProcessor):
    """`[practice]` leaves no mark on the page: a hidden place, where a script says on demand what the claim rests on."""

    def handleMatch(self, match: re.Match, data: str):
        return etree.Element("sup", {"class": "hb-practice", "hidden": "hidden"}), match.start(0), match.end(0)


class NoteMarks(Treeprocessor):
    """A call is a number, with a comma between calls in a row; the calls of a card stand in one line below it."""

    def __init__(self, md: Markdown, sources: Sources):
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
            for card in [child for child in parent if child.tag == "dl" and len(child.findall("dt")) == LABELS]:
                line = gathered(card, self.sources.language.words["sources"])
                if line is not None:
                    line.tail, card.tail = card.tail, None
                    parent.insert(list(parent).index(card) + 1, line)
        drop_dead_ways_back(root)


def is_call(element: etree.Element) -> bool:
    """Say whether an element is the call of a note, as the footnotes extension writes it."""
    return element.tag == "sup" and element.get("id", "").startswith("fnref")


def gathered(card: etree.Element, name: str) -> etree.Element | None:
    """Return the line below a card that calls each of its notes once, or None; the calls inside are hidden."""
    line, called = etree.Element("p", {"class": "hb-sources"}), set()
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


def drop_dead_ways_back(root: etree.Element) -> None:
    """A note has no way back to a call that is hidden: the footnotes extension wrote one for each."""
    ids = {element.get("id") for element in root.iter("sup")}
    for parent in root.iter():
        for link in [child for child in parent if child.get("class") == "footnote-backref"]:
            if link.get("href", "").removeprefix("#") not in ids:
                parent.remove(link)


class CitationExtension(Extension):
    """`CitationExtension(sources=Sources(works, evidence, language))`; it needs the footnotes extension beside it."""

    def __init__(self, sources: Sources, **options):
        self.sources = sources
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.register(CitationNotes(md, self.sources), "citation_notes", AFTER_FENCES)
        md.inlinePatterns.register(PracticeMark(PRACTICE, md), "practice_mark", BEFORE_LINKS)
        md.treeprocessors.register(NoteMarks(md, self.sources), "note_marks", AFTER_INLINE)
