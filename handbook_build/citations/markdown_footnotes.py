"""Turns citations into notes: a Python-Markdown extension, so that any builder that runs Python-Markdown cites alike.

`Trust takes time.[@guidance, fact F18]` becomes a note call that shows the kind of claim, and one note for each work
and place. The first note of a work on a page gives the full reference, later ones author and year.
"""

import re
import xml.etree.ElementTree as etree
from dataclasses import dataclass

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from handbook_build.citations.bibliography import Work
from handbook_build.citations.claims import UNTESTED
from handbook_build.citations.facts import Evidence
from handbook_build.citations.syntax import PRACTICE, Citation, find_groups
from handbook_build.languages import Language

AFTER_FENCES, AFTER_INLINE, BEFORE_LINKS = 22, 5, 165
REFERENCES = "/references.md#ref-"


@dataclass
class Sources:
    """What notes are made of. Pages are made one after the other, and the language is set before each."""

    works: dict[str, Work]
    evidence: dict[str, Evidence]
    language: Language  # of the page at hand


class CitationNotes(Preprocessor):
    """Replaces each group of citations by note calls and adds the notes at the end."""

    def __init__(self, md: Markdown, sources: Sources, kinds: dict[str, str]):
        super().__init__(md)
        self.sources, self.kinds = sources, kinds

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
            self.kinds[label] = kinds[work.kind]
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
    """`[practice]` marks a claim that rests on practice wisdom alone."""

    def __init__(self, md: Markdown, sources: Sources):
        super().__init__(PRACTICE, md)
        self.sources = sources

    def handleMatch(self, match: re.Match, data: str):
        mark = etree.Element("sup", {"class": "hb-claim"})
        mark.text = self.sources.language.kinds[UNTESTED]
        return mark, match.start(0), match.end(0)


class NoteKinds(Treeprocessor):
    """Writes the kind of claim before the number of each note call, once for calls in a row of the same kind."""

    def __init__(self, md: Markdown, kinds: dict[str, str]):
        super().__init__(md)
        self.kinds = kinds

    def run(self, root: etree.Element) -> None:
        for parent in root.iter():
            before, kind_before = None, ""
            for call in parent:
                kind = self._kind(call)
                if kind:
                    follows = before is not None and not before.tail
                    self._write(call, "" if follows and kind == kind_before else kind, follows)
                before, kind_before = (call, kind) if kind else (None, "")

    def _kind(self, element: etree.Element) -> str:
        if element.tag != "sup" or not element.get("id", "").startswith("fnref"):
            return ""
        return self.kinds.get(element.get("id").split(":", 1)[1], "")

    def _write(self, call: etree.Element, kind: str, follows: bool) -> None:
        call.set("class", "hb-claim")
        link = call[0]
        link.text = f"{kind}\N{NO-BREAK SPACE}{link.text}" if kind else link.text
        if follows:
            call.text = ", "


class CitationExtension(Extension):
    """`CitationExtension(sources=Sources(works, evidence, language))`; it needs the footnotes extension beside it."""

    def __init__(self, sources: Sources, **options):
        self.sources = sources
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:
        kinds: dict[str, str] = {}  # of each note by its label: what is learned before inline marks is needed after
        md.preprocessors.register(CitationNotes(md, self.sources, kinds), "citation_notes", AFTER_FENCES)
        md.inlinePatterns.register(PracticeMark(md, self.sources), "practice_mark", BEFORE_LINKS)
        md.treeprocessors.register(NoteKinds(md, kinds), "note_kinds", AFTER_INLINE)
