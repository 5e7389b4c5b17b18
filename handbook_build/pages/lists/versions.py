"""What changed in each version, and the place to check a printed copy."""

from dataclasses import replace

from handbook_build.handbook import Handbook
from handbook_build.languages import Language, Languages
from handbook_build.pages.templates import render
from handbook_build.pages.translations import place_of
from handbook_build.text.chapters import Chapter
from handbook_build.versions.addresses import permalink, relative
from handbook_build.versions.changelog import VersionChanges


def changes(chapter: Chapter, handbook: Handbook) -> str:
    """What changed in each version, newest first."""
    language = handbook.languages.of(chapter)
    return render(
        "partials/changes.html",
        versions=[_in_language(version, language, handbook.languages) for version in handbook.changelog],
        released={release.version.number for release in handbook.releases},
        link=lambda code: relative(permalink(code), chapter.url),
        check=relative(place_of("CHECK", language, handbook), chapter.url),
        language=language,
        edition=lambda version: relative(f"v/{version.number}/", chapter.url),
    )


def _in_language(version: VersionChanges, language: Language, languages: Languages) -> VersionChanges:
    """Return what changed in the sections of one language; the pages of each list their own."""
    changes = tuple(change for change in version.changes if languages.of_code(change.code) is language)
    return replace(version, changes=changes)


def check(chapter: Chapter, handbook: Handbook) -> str:
    """The place to type a code and a version from a printed page."""
    words = handbook.languages.of(chapter).words
    root = relative("", chapter.url)
    return render("partials/check_copy.html", version=handbook.version.number, root=root, words=words)
