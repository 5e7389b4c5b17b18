"""What the source guidance says, fact by fact, and where each fact stands in the handbook."""

from handbook_build.citations.syntax import citations_in
from handbook_build.handbook import Handbook
from handbook_build.pages.lists.links import links
from handbook_build.pages.templates import render
from handbook_build.text.chapters import Chapter

SOURCE = "guidance"


def facts(chapter: Chapter, handbook: Handbook) -> str:
    """The facts of the guidance, each with the sections in which it stands."""
    places = places_of_facts(handbook)
    rows = [
        (number, fact, links(places[number], chapter, handbook))
        for number, fact in handbook.evidence[SOURCE].facts.items()
    ]
    return render("partials/facts.html", rows=rows)


def places_of_facts(handbook: Handbook) -> dict[str, list[str]]:
    """Return, for each fact of the guidance, the codes of the sections that cite it."""
    places: dict[str, dict[str, None]] = {number: {} for number in handbook.evidence[SOURCE].facts}
    for chapter in handbook.source_chapters:
        for section in chapter.sections:
            for citation in citations_in(section.body):
                for number in citation.facts if citation.key == SOURCE else ():
                    places[number][section.code] = None
    return {number: list(codes) for number, codes in places.items()}
