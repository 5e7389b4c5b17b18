"""How many claims there are of each kind, chapter by chapter."""

from collections import Counter

from ..addresses import relative
from ..bibliography import KINDS
from ..chapters import Chapter
from ..claim_ledger import counts_by_chapter
from ..claims import practice_share
from ..handbook import Handbook
from ..templates import render


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
