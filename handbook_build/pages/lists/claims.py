"""How many claims there are of each kind, chapter by chapter: as a table, and as bars for whoever would rather look."""

from collections import Counter

from handbook_build.citations.bibliography import KINDS
from handbook_build.citations.claims import practice_share
from handbook_build.handbook import Handbook
from handbook_build.pages.templates import render
from handbook_build.text.chapters import Chapter
from handbook_build.versions.addresses import relative


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
        parts=counts_by_part(handbook),
        bar=bar,
        kinds=KINDS,
        claims=len(found),
        practice=practice_share(found),
        total=Counter(kind for claim in found for kind in claim.kinds),
        all_link=relative("claims/all/", chapter.url),
        csv=relative("claims.csv", chapter.url),
    )


def bar(counts: Counter) -> list[tuple[str, float, float]]:
    """Return the pieces of a bar of length 100 that shows the share of each kind: kind, start, length.

    >>> bar(Counter({"study": 1, "guideline": 3}))
    [('study', 0.0, 25.0), ('guideline', 25.0, 75.0)]
    """
    pieces, start = [], 0.0
    for kind in [kind for kind in KINDS if counts[kind]]:
        length = 100 * counts[kind] / counts.total()
        pieces.append((kind, round(start, 1), round(length, 1)))
        start += length
    return pieces


def counts_by_part(handbook: Handbook) -> list[tuple[str, Counter]]:
    """Return (title, claims by kind) of each part of the navigation that makes claims."""
    parts = [
        (title, Counter(kind for claim in handbook.claims if claim.path in paths for kind in claim.kinds))
        for title, paths in handbook.site.parts
    ]
    return [(title, counts) for title, counts in parts if counts]


def counts_by_chapter(handbook: Handbook) -> list[tuple[str, str, Counter, int]]:
    """Return (code, title, claims by kind, all claims) for each chapter that makes claims."""
    rows = []
    for chapter in handbook.chapters.values():
        found = [claim for claim in handbook.claims if claim.path == chapter.path]
        if found:
            kinds = Counter(kind for claim in found for kind in claim.kinds)
            rows.append((chapter.code, chapter.meta.title, kinds, len(found)))
    return rows
