"""The claim ledger sets each claim beside the verified facts on which it rests: as pages, and as one CSV file."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from handbook_build.citations.bibliography import KINDS
from handbook_build.citations.claims import Claim
from handbook_build.citations.facts import Evidence
from handbook_build.handbook import Handbook
from handbook_build.site.small_page import SmallPage, small_page
from handbook_build.text.marks import plain_text
from handbook_build.versions.addresses import section_address

COLUMNS = ("code", "claim", "kinds", "works", "places", "facts", "address")


@dataclass(frozen=True)
class Support:
    """One citation of a claim as the ledger shows it: the work, where in it, and what was verified there."""

    key: str
    work: str
    place: str
    facts: tuple[str, ...]


def supports(claim: Claim, handbook: Handbook) -> list[Support]:
    """Return what a claim rests on."""
    found = []
    for citation in claim.citations:
        known = handbook.evidence.get(citation.key, Evidence()).facts
        facts = tuple(known[number].text for number in citation.facts)
        work = handbook.works[citation.key].short
        found.append(Support(citation.key, work, citation.place(handbook.evidence), facts))
    return found


def ledger_csv(handbook: Handbook) -> str:
    """Return every claim as CSV (RFC 4180): code, claim, kinds, works, places, facts, address."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for claim in handbook.claims:
        rests_on = supports(claim, handbook)
        address = handbook.site.url + section_address(handbook.sections[claim.code], handbook.chapters)
        cells = [[support.key for support in rests_on], [support.place for support in rests_on]]
        facts = [fact for support in rests_on for fact in support.facts]
        writer.writerow(
            [claim.code, claim.text, "; ".join(claim.kinds), *map("; ".join, cells), " ".join(facts), address]
        )
    return buffer.getvalue()


def ledger_pages(handbook: Handbook) -> Iterator[SmallPage]:
    """Yield a page for each chapter that makes claims, and one with all of them."""
    for chapter in handbook.chapters.values():
        found = [claim for claim in handbook.claims if claim.path == chapter.path]
        if found:
            title = f"Claims of {chapter.code}: {chapter.meta.title}"
            yield _page(f"claims/{chapter.code.lower()}/", title, found, handbook)
    yield _page("claims/all/", "All claims", handbook.claims, handbook)


def _page(url: str, title: str, found: list[Claim], handbook: Handbook) -> SmallPage:
    """Return the page of some claims, section by section, with the number of each kind in its filter."""
    counts = Counter(kind for claim in found for kind in claim.kinds)
    sections = [
        (
            code,
            plain_text(handbook.sections[code].title),
            handbook.link(code, url),
            [(claim, supports(claim, handbook)) for claim in claims],
        )
        for code, claims in groupby(found, lambda claim: claim.code)
    ]
    return small_page(
        *("claims", url, title, handbook.languages.source, handbook),
        sections=sections,
        kinds=[(kind, kind_id(kind), counts[kind]) for kind in KINDS if counts[kind]],
        claims=len(found),
        kind_id=kind_id,
    )


def kind_id(kind: str) -> str:
    """Return a kind of claim as one word for attributes: 'source-guidance'."""
    return re.sub(r"\W+", "-", kind)
