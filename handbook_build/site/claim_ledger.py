"""The claim ledger sets each claim beside the verified facts on which it rests: as pages, and as one CSV file."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from handbook_build.citations.bibliography import KINDS
from handbook_build.citations.claims import Claim
from handbook_build.citations.facts import Evidence
from handbook_build.handbook import Handbook
from handbook_build.pages.templates import render
from handbook_build.versions.addresses import relative, section_address

ROOT = "../../"
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


def ledger_pages(handbook: Handbook) -> Iterator[tuple[str, str]]:
    """Yield (address, HTML): a page for each chapter that makes claims, and one with all of them."""
    every = ""
    for path, found in groupby(handbook.claims, key=lambda claim: claim.path):
        chapter, rows = handbook.chapters[path], _rows(found, handbook)
        url, title = f"claims/{chapter.code.lower()}/", f"Claims of {chapter.code}: {chapter.meta.title}"
        yield url, _page(url, title, rows, handbook)
        every += rows
    yield "claims/all/", _page("claims/all/", "All claims", every, handbook)


def _rows(found: Iterable[Claim], handbook: Handbook) -> str:
    """Return claims as any page of the ledger lists them: all lie as deep below the site's root."""
    chapters, sections = handbook.chapters, handbook.sections
    links = ((each, relative(section_address(sections[each.code], chapters), "claims/all/")) for each in found)
    rows = [(claim, link, supports(claim, handbook)) for claim, link in links]
    return render("partials/claim_rows.html", rows=rows, kind_id=kind_id, root=ROOT)


def _page(url: str, title: str, rows: str, handbook: Handbook) -> str:
    kinds = [(kind, kind_id(kind)) for kind in KINDS]
    return render("pages/claims.html", handbook=handbook, rows=rows, kinds=kinds, root=ROOT, url=url, title=title)


def kind_id(kind: str) -> str:
    """Return a kind of claim as one word for attributes: 'source-guidance'."""
    return re.sub(r"\W+", "-", kind)
