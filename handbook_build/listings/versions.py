"""What changed in each version, and the place to check a printed copy."""

from ..addresses import relative, short_address
from ..chapters import Chapter
from ..handbook import Handbook
from ..history import handbook_history
from ..templates import render


def changes(chapter: Chapter, handbook: Handbook) -> str:
    """What changed in each version, newest first."""
    versions = handbook_history(handbook)
    return render(
        "partials/changes.html",
        versions=versions,
        released={release.version.number for release in handbook.releases},
        link=lambda code: relative(short_address(code), chapter.url),
        long_date=handbook.languages.of(chapter).long_date,
        edition=lambda version: relative(f"v/{version.number}/", chapter.url),
    )


def check(chapter: Chapter, handbook: Handbook) -> str:
    """The place to type a code and a version from a printed page."""
    return render("partials/check_copy.html", version=handbook.version.number, root=relative("", chapter.url))
