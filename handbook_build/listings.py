"""Lists that are made from the text and the data, never typed: `[list: works]` alone on a line."""

import re
from collections import Counter
from collections.abc import Iterator

from .addresses import relative, section_address, short_address
from .bibliography import KINDS
from .chapters import Chapter
from .citations import find_groups
from .cite_formats import long_date
from .claim_ledger import counts_by_chapter
from .claims import practice_share
from .handbook import Handbook
from .history import handbook_history
from .includes import LIST
from .problems import Problem
from .quotes import USE as QUOTE
from .templates import render


def places_of_works(handbook: Handbook) -> dict[str, list[str]]:
    """Return, for each work, the codes of the sections that cite it or quote from it, in reading order."""
    places: dict[str, dict[str, None]] = {key: {} for key in handbook.works}
    for chapter in handbook.chapters.values():
        for section in chapter.sections:
            for group in find_groups(section.body):
                for citation in group.citations:
                    places.get(citation.key, {})[section.code] = None
            for key in QUOTE.findall(section.body):
                places[handbook.quotes[key].source][section.code] = None
    return {key: list(codes) for key, codes in places.items()}


def places_of_facts(handbook: Handbook) -> dict[str, list[str]]:
    """Return, for each fact of the guidance, the codes of the sections that cite it."""
    places: dict[str, dict[str, None]] = {number: {} for number in handbook.evidence["guidance"].facts}
    for chapter in handbook.chapters.values():
        for section in chapter.sections:
            for group in find_groups(section.body):
                for citation in group.citations:
                    for number in citation.facts if citation.key == "guidance" else ():
                        places[number][section.code] = None
    return {number: list(codes) for number, codes in places.items()}


def links(codes: list[str], chapter: Chapter, handbook: Handbook) -> list[tuple[str, str]]:
    """Return (code, link from the chapter) for each code."""
    return [
        (code, relative(section_address(handbook.sections[code], handbook.chapters), chapter.url)) for code in codes
    ]


def works(chapter: Chapter, handbook: Handbook) -> str:
    """All works, each with an id, its limits and every section that cites it."""
    places = places_of_works(handbook)
    rows = [
        (work, limits_of(key, handbook), links(places[key], chapter, handbook)) for key, work in handbook.works.items()
    ]
    return render("partials/works.html", rows=rows)


def limits_of(key: str, handbook: Handbook) -> str:
    """Return what is limited about a work; other works that it names by key stand by author and year."""
    limits = handbook.evidence[key].limits if key in handbook.evidence else ""
    return re.sub(r"\b[a-z]+\d{4}[a-z]+\b", lambda match: handbook.works[match.group()].short, limits)


def facts(chapter: Chapter, handbook: Handbook) -> str:
    """The facts of the guidance, each with the sections in which it stands."""
    places = places_of_facts(handbook)
    rows = [
        (number, fact, links(places[number], chapter, handbook))
        for number, fact in handbook.evidence["guidance"].facts.items()
    ]
    return render("partials/facts.html", rows=rows)


def codes(chapter: Chapter, handbook: Handbook) -> str:
    """Every code that stands, by chapter."""
    rows = [
        (
            handbook.chapters[path],
            [(section, links([section.code], chapter, handbook)[0][1]) for section in found.sections],
        )
        for path, found in handbook.chapters.items()
    ]
    return render("partials/codes.html", rows=rows)


def claim_counts(chapter: Chapter, handbook: Handbook) -> str:
    """How many claims of each kind every chapter makes, with links to its ledger."""
    found = handbook.claims
    rows = [
        (code, title, counts, count, relative(f"claims/{code.lower()}/", chapter.url))
        for code, title, counts, count in counts_by_chapter(handbook)
    ]
    return render(
        "partials/claim_counts.html",
        rows=rows,
        kinds=KINDS,
        claims=len(found),
        practice=practice_share(found),
        total=Counter(kind for claim in found for kind in claim.kinds),
        all_link=relative("claims/all/", chapter.url),
        csv=relative("claims.csv", chapter.url),
    )


def reference_files(chapter: Chapter, handbook: Handbook) -> str:
    """All references as files for a reference manager."""
    files = [(name, relative(f"references.{ending}", chapter.url)) for name, ending in REFERENCE_FILES]
    return render("partials/reference_files.html", files=files)


def changes(chapter: Chapter, handbook: Handbook) -> str:
    """What changed in each version, newest first."""
    versions = handbook_history(handbook)
    return render(
        "partials/changes.html",
        versions=versions,
        released={release.version.number for release in handbook.releases},
        link=lambda code: relative(short_address(code), chapter.url),
        long_date=long_date,
        edition=lambda version: relative(f"v/{version.number}/", chapter.url),
    )


def check(chapter: Chapter, handbook: Handbook) -> str:
    """The place to type a code and a version from a printed page."""
    return render("partials/check_copy.html", version=handbook.version.number, root=relative("", chapter.url))


LISTS = {
    "works": works,
    "facts": facts,
    "codes": codes,
    "claim-counts": claim_counts,
    "reference-files": reference_files,
    "changes": changes,
    "check": check,
}
REFERENCE_FILES = (("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "json"))


def expand_lists(markdown: str, chapter: Chapter, handbook: Handbook) -> str:
    """Put each list in its place."""
    return LIST.sub(lambda match: LISTS[match["name"]](chapter, handbook), markdown)


def check_lists(chapter: Chapter) -> Iterator[Problem]:
    """A list that is asked for is one that can be made."""
    for match in LIST.finditer(chapter.masked):
        if match["name"] not in LISTS:
            remedy = f"the lists are: {', '.join(LISTS)}"
            yield Problem(f"docs/{chapter.path}", chapter.line_at(match.start()), "unknown-list", remedy)
