"""What changed in each version, and the place to check a printed copy."""

from handbook_build.handbook import Handbook
from handbook_build.pages.templates import render
from handbook_build.text.chapters import Chapter
from handbook_build.versions.addresses import permalink, relative


def changes(chapter: Chapter, handbook: Handbook) -> str:
    """What changed in each version, newest first."""
    versions = handbook.changelog
    return render(
        "partials/changes.html",
        versions=versions,
        released={release.version.number for release in handbook.releases},
        link=lambda code: relative(permalink(code), chapter.url),
        check=relative("check/", chapter.url),
        long_date=handbook.languages.of(chapter).long_date,
        edition=lambda version: relative(f"v/{version.number}/", chapter.url),
    )


def check(chapter: Chapter, handbook: Handbook) -> str:
    """The place to type a code and a version from a printed page."""
    words = handbook.languages.of(chapter).words
    root = relative("", chapter.url)
    return render("partials/check_copy.html", version=handbook.version.number, root=root, words=words)
