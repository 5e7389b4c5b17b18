"""How many claims there are of each kind: a bar for each part, which opens to a bar for each of its chapters."""

from collections import Counter
from typing import NamedTuple

from handbook_build.citations.bibliography import KINDS
from handbook_build.citations.claims import practice_share
from handbook_build.handbook import Handbook
from handbook_build.pages.parts import chapters_by_part
from handbook_build.pages.templates import render
from handbook_build.text.chapters import Chapter
from handbook_build.versions.addresses import relative


class ChapterCount(NamedTuple):
    """How many claims a chapter makes, by kind and in all: a claim may be of several kinds."""

    code: str
    title: str
    kinds: Counter
    all: int


def claim_counts(chapter: Chapter, handbook: Handbook) -> str:
    """How many claims of each kind every chapter makes, part by part, with links to its ledger."""
    found = handbook.claims
    return render(
        "partials/claim_counts.html",
        parts=counts_by_part(handbook),
        bar=bar,
        kinds=KINDS,
        claims=len(found),
        practice=practice_share(found),
        total=Counter(kind for claim in found for kind in claim.kinds),
        ledger=lambda code: relative(f"claims/{code.lower()}/", chapter.url),
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


def counts_by_part(handbook: Handbook) -> list[tuple[str, Counter, list[ChapterCount]]]:
    """Return (title, claims by kind, chapters) of each part of the navigation that makes claims, "" for those of no part."""
    made, parts = {count.code: count for count in counts_by_chapter(handbook)}, []
    for title, chapters in chapters_by_part(handbook, handbook.languages.source):
        counts = [made[chapter.code] for chapter in chapters if chapter.code in made]
        if counts:
            parts.append((title, sum((count.kinds for count in counts), Counter()), counts))
    return parts


def counts_by_chapter(handbook: Handbook) -> list[ChapterCount]:
    """Return the claims of each chapter that makes any."""
    rows = []
    for chapter in handbook.chapters.values():
        found = [claim for claim in handbook.claims if claim.path == chapter.path]
        if found:
            kinds = Counter(kind for claim in found for kind in claim.kinds)
            rows.append(ChapterCount(chapter.code, chapter.meta.title, kinds, len(found)))
    return rows
