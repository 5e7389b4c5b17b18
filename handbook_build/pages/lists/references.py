"""The list of all works, and the same as files for a reference manager."""

from handbook_build.citations.notes import with_works_named
from handbook_build.citations.syntax import citations_in
from handbook_build.handbook import Handbook
from handbook_build.pages.lists.links import links
from handbook_build.pages.templates import render
from handbook_build.text.chapters import Chapter
from handbook_build.text.marks import QUOTE
from handbook_build.versions.addresses import relative

REFERENCE_FILES = (("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "json"))


def works(chapter: Chapter, handbook: Handbook) -> str:
    """All works, each with an id, its limits and every section that cites it."""
    places = places_of_works(handbook)
    rows = [
        (work, limits_of(key, handbook), links(places[key], chapter, handbook)) for key, work in handbook.works.items()
    ]
    return render("partials/works.html", rows=rows)


def places_of_works(handbook: Handbook) -> dict[str, list[str]]:
    """Return, for each work, the codes of the sections that cite it or quote from it, in reading order."""
    places: dict[str, dict[str, None]] = {key: {} for key in handbook.works}
    for chapter in handbook.source_chapters:
        for section in chapter.sections:
            for citation in citations_in(section.body):
                places.get(citation.key, {})[section.code] = None
            for key in QUOTE.findall(section.body):
                places[handbook.quotes[key].source][section.code] = None
    return {key: list(codes) for key, codes in places.items()}


def limits_of(key: str, handbook: Handbook) -> str:
    """Return what is limited about a work; other works that it names by key stand by author and year."""
    limits = handbook.evidence[key].limits if key in handbook.evidence else ""
    return with_works_named(limits, handbook.works)


def reference_files(chapter: Chapter, handbook: Handbook) -> str:
    """All references as files for a reference manager."""
    files = [(name, relative(f"references.{ending}", chapter.url)) for name, ending in REFERENCE_FILES]
    return render("partials/reference_files.html", files=files)
