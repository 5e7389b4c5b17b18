"""What mkdocs-bibtex asks of a registry: the call and the note of each citation that the plugin finds on a page.

`Trust takes time.[@guidance, fact F18]` becomes a call for each work and place, and one note for all calls of the same. The
first note of a work on a page gives the full reference, later ones author and year. The plugin reads code as text: what is in
code is shield_code before, and unshield_code again in the page's HTML.
"""

from mkdocs_bibtex import citation as bibtex
from mkdocs_bibtex.registry import ReferenceRegistry
from pybtex.database import BibliographyData

from handbook_build.citations.markdown_footnotes import NoteSources
from handbook_build.citations.syntax import Citation, faults
from handbook_build.languages import Language
from handbook_build.text.code_spans import CODE

REFERENCES = "/references.md#ref-"
SHIELD = "\ufdd0"  # a noncharacter: it stands in no text


class HandbookRegistry(ReferenceRegistry):
    """Makes the notes of one page after the other. `bib_data` is what the plugin has read."""

    def __init__(self, sources: NoteSources, bib_data: BibliographyData):
        super().__init__(bib_files=[])
        self.bib_data, self.sources, self.keys = bib_data, sources, set(bib_data.entries)

    def validate_citation_blocks(self, citation_blocks: list[bibtex.CitationBlock]) -> None:
        """Begin a page: name each citation by its note, since the plugin makes a note of each name. What is no citation
        of ours, or breaks a rule, stays as it was typed: `make check` names its place."""
        self.cited: dict[str, Citation] = {}
        self.seen: set[str] = set()
        for block in citation_blocks:
            found = [Citation(each.key, " ".join(each.suffix.split())) for each in block.citations]
            if any(each.prefix for each in block.citations) or any(map(self._faulty, found)):
                block.citations = []
            for each, ours in zip(block.citations, found, strict=False):
                each.key = ours.label(self.sources.evidence)
                self.cited.setdefault(each.key, ours)

    def _faulty(self, citation: Citation) -> bool:
        return any(faults(citation, ("", 0), self.keys, self.sources.evidence))

    def validate_inline_references(
        self, inline_references: list[bibtex.InlineReference]
    ) -> set[bibtex.InlineReference]:
        """Return none: an `@` outside brackets is no citation here."""
        return set()

    def inline_text(self, citation_block: bibtex.CitationBlock) -> str:
        """Return the calls of a block."""
        return "".join(f"[^{each.key}]" for each in citation_block.citations) or str(citation_block)

    def reference_text(self, citation: bibtex.Citation | bibtex.InlineReference) -> str:
        """Return a note: the reference and its place, the kind of the claim, and the way to all uses of the work."""
        ours, language = self.cited[citation.key], self.sources.language
        work = self.sources.works[ours.key]
        text = work.short if ours.key in self.seen else work.text
        self.seen.add(ours.key)
        text, place = (_english(part, language) for part in (text, ours.place(self.sources.evidence)))
        reference = note(text, ours, place, language.words["in_work"])
        uses = f"[{language.words['all_uses']}]({REFERENCES}{ours.key})"
        return f"{reference} *{language.kinds[work.kind].capitalize()}.* {uses}"


def _english(text: str, language: Language) -> str:
    """Return words about a work; on a translation's page they are marked as English."""
    return f'<span lang="en">{text.rstrip(".")}</span>' if text and language.labels else text


def note(text: str, citation: Citation, place: str, in_work: str) -> str:
    """Return a reference with its locator: a page as it is printed, the place of a fact as `In: …`."""
    if not place:
        return text.rstrip(".") + "."
    return f"{text.rstrip('.')}. {in_work}: {place}." if citation.facts else f"{text.rstrip('.')}, {place}."


def shield_code(markdown: str) -> str:
    """Return Markdown in which no citation in code can be taken for one."""
    return CODE.sub(lambda code: code.group().replace("[@", f"[{SHIELD}@"), markdown)


def unshield_code(html: str) -> str:
    """Return HTML with its code as it was typed."""
    return html.replace(SHIELD, "")
