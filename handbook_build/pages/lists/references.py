"""All works, the same as files for a reference manager, and the facts of the guidance, with the sections that cite them."""

from collections.abc import Callable, Iterable

from handbook_build.citations.notes import with_works_named
from handbook_build.citations.syntax import citations_in
from handbook_build.handbook import Handbook
from handbook_build.pages.templates import render
from handbook_build.text.chapters import Chapter
from handbook_build.text.marks import QUOTE
from handbook_build.versions.addresses import relative

REFERENCE_FILES = (("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "json"))
GUIDANCE = "guidance"


def works(chapter: Chapter, handbook: Handbook) -> str:
    """Return all works by the names that notes give them, each with an id, its limits and every section that cites it."""
    places = places_of_works(handbook)
    rows = [
        (work, limits_of(key, handbook), links(places.get(key, ()), chapter, handbook))
        for key, work in sorted(handbook.works.items(), key=lambda item: item[1].short.casefold())
    ]
    return render("partials/works.html", rows=rows)


def facts(chapter: Chapter, handbook: Handbook) -> str:
    """Return what the guidance says, fact by fact, each with the sections in which it stands."""
    places, known = places_of_facts(handbook), handbook.evidence[GUIDANCE].facts
    rows = [(number, fact, links(places.get(number, ()), chapter, handbook)) for number, fact in known.items()]
    return render("partials/facts.html", rows=rows)


def places_of_works(handbook: Handbook) -> dict[str, list[str]]:
    """Return, by the key of each work, the codes of the sections that cite it or quote from it, in reading order."""
    return _places(
        handbook,
        lambda body: [
            *(citation.key for citation in citations_in(body)),
            *(handbook.quotes[key].source for key in QUOTE.findall(body)),
        ],
    )


def places_of_facts(handbook: Handbook) -> dict[str, list[str]]:
    """Return, by the number of each fact of the guidance, the codes of the sections that cite it."""
    return _places(
        handbook, lambda body: [number for each in citations_in(body) if each.key == GUIDANCE for number in each.facts]
    )


def _places(handbook: Handbook, named_in: Callable[[str], Iterable[str]]) -> dict[str, list[str]]:
    """Return the codes of the sections that name a thing, each once, by what `named_in` finds in their bodies."""
    places: dict[str, dict[str, None]] = {}
    for chapter in handbook.source_chapters:
        for section in chapter.sections:
            for name in named_in(section.body):
                places.setdefault(name, {})[section.code] = None
    return {name: list(codes) for name, codes in places.items()}


def links(codes: Iterable[str], chapter: Chapter, handbook: Handbook) -> list[tuple[str, str]]:
    """Return (code, link from the chapter) for each code."""
    return [(code, handbook.link(code, chapter.url)) for code in codes]


def limits_of(key: str, handbook: Handbook) -> str:
    """Return what is limited about a work; other works that it names by key stand by author and year."""
    limits = handbook.evidence[key].limits if key in handbook.evidence else ""
    return with_works_named(limits, handbook.works)


def reference_files(chapter: Chapter, handbook: Handbook) -> str:
    """Return links to all references as files for a reference manager."""
    files = [(name, relative(f"references.{ending}", chapter.url)) for name, ending in REFERENCE_FILES]
    return render("partials/reference_files.html", files=files)
