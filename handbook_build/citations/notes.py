"""What a note says of a citation, on the site and on paper: author, year, place and kind; whom the work is about, its limits.

All citations of the same work and place share one note, known by its label (Citation.label).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from handbook_build.citations.bibliography import KINDS, Work
from handbook_build.citations.facts import Evidence
from handbook_build.citations.syntax import Citation

GUIDANCE = KINDS[0]
KEY_IN_TEXT = re.compile(r"\b[a-z]+\d{4}[a-z]+\b")  # the key `guidance` is a word like others in a text


@dataclass(frozen=True)
class Note:
    """One note: the work, the place in it ('' for the whole work), whom it is about, and its limits."""

    work: Work
    place: str
    about: str = ""
    limits: str = ""
    guidance: str = "The guidance"

    @property
    def name(self) -> str:
        """Author and year; the guidance, which has no author and a long title, goes by the name that the handbook uses."""
        return self.guidance if self.is_guidance else self.work.short

    @property
    def is_guidance(self) -> bool:
        """Say whether the work is the guidance."""
        return self.work.kind == GUIDANCE


def notes_by_label(
    citations: Iterable[Citation], works: dict[str, Work], evidence: dict[str, Evidence]
) -> dict[str, Note]:
    """Return the notes of citations by label; a citation of a work that is not in `works` has none."""
    notes: dict[str, Note] = {}
    for citation in citations:
        label = citation.label(evidence)
        if label not in notes and citation.key in works:
            known = evidence.get(citation.key, Evidence())
            limits = with_works_named(known.limits, works)
            notes[label] = Note(works[citation.key], citation.place(evidence), known.about, limits)
    return notes


def with_works_named(text: str, works: dict[str, Work]) -> str:
    """Return a text in which works stand by author and year, where it has their keys."""
    return KEY_IN_TEXT.sub(lambda match: works[match[0]].short if match[0] in works else match[0], text)
