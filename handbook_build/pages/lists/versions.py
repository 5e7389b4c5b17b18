"""What changed in each version, and the place to check a printed copy."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from handbook_build.handbook import Handbook
from handbook_build.languages import Language, Languages
from handbook_build.pages.templates import render
from handbook_build.pages.translations import place_of
from handbook_build.text.chapters import Chapter
from handbook_build.versions.addresses import permalink, relative
from handbook_build.versions.changelog import Change, VersionChanges

MOST = 12  # changes of a version that are read in one go; more are folded, chapter by chapter


def changes(chapter: Chapter, handbook: Handbook) -> str:
    """What changed in each version, newest first, and of many changes chapter by chapter."""
    language = handbook.languages.of(chapter)
    versions = [_in_language(version, language, handbook.languages) for version in handbook.changelog]
    return render(
        "partials/changes.html",
        versions=[(version, list(_by_chapter(version.changes, language, handbook))) for version in versions],
        most=MOST,
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


def _by_chapter(
    changes: Sequence[Change], language: Language, handbook: Handbook
) -> Iterator[tuple[str, str, list[Change]]]:
    """Yield (code, title, changes) of each chapter; one that is no more goes by its code alone."""

    def chapter_of(change: Change) -> str:
        prefix = handbook.languages.prefix(language)
        return prefix + change.code.removeprefix(prefix).partition("-")[0]

    found: dict[str, list[Change]] = {}
    for change in changes:
        found.setdefault(chapter_of(change), []).append(change)
    for code, ours in found.items():
        known = handbook.by_code.get(code)
        yield code, known.meta.title if known else "", ours


def check(chapter: Chapter, handbook: Handbook) -> str:
    """The place to type a code and a version from a printed page."""
    words = handbook.languages.of(chapter).words
    root = relative("", chapter.url)
    return render("partials/check_copy.html", version=handbook.version.number, root=root, words=words)
