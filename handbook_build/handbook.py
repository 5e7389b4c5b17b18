"""The whole handbook as it lies on disk: chapters, works, evidence, quotations, registry and rules."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from handbook_build.citations.bibliography import Work, read_works
from handbook_build.citations.claims import Claim, claims
from handbook_build.citations.facts import Evidence, read_evidence
from handbook_build.citations.figures import cited_in
from handbook_build.citations.notes import Note, notes_by_label
from handbook_build.citations.syntax import Citation, citations_in
from handbook_build.data_files import check_data
from handbook_build.languages import Languages, read_languages
from handbook_build.problems import BrokenHandbook, Problem
from handbook_build.text.chapters import Chapter, Section, live_sections, read_chapters
from handbook_build.text.figures import Figures, read_figures
from handbook_build.text.files import check_files, find_pictures
from handbook_build.text.finder import Finder, read_finder
from handbook_build.text.local_contacts import LocalPlace, read_local
from handbook_build.text.mkdocs_settings import SiteSettings, read_site_settings
from handbook_build.text.quotes import Quote, read_quotes
from handbook_build.text.shapes import Shapes, read_shapes
from handbook_build.text.wording import Avoided, read_wording
from handbook_build.versions.addresses import relative, section_address
from handbook_build.versions.changelog import VersionChanges, changelog
from handbook_build.versions.registry import Entry, by_address, read_registry
from handbook_build.versions.releases import Release, read_releases
from handbook_build.versions.section_text import SectionText, TextSources, section_texts
from handbook_build.versions.version import Version, read_version


@dataclass(frozen=True, eq=False)  # one handbook is itself, so that what is computed of it can be kept
class Handbook:
    """Everything that is read from the repository; `reading_problems` are those met while reading."""

    root: Path
    site: SiteSettings
    version: Version
    chapters: dict[str, Chapter]
    works: dict[str, Work]
    evidence: dict[str, Evidence]
    quotes: dict[str, Quote]
    figures: Figures
    registry: dict[str, Entry]
    shapes: Shapes
    avoided: list[Avoided]
    pictures: set[str]
    languages: Languages
    local: dict[str, LocalPlace]
    finder: Finder
    releases: list[Release]
    reading_problems: list[Problem] = field(default_factory=list)

    @cached_property
    def published(self) -> dict[str, list[Entry]]:
        """Every entry of the registry by the address of each page on which it stood."""
        return by_address(self.registry)

    @property
    def day(self) -> str:
        """The day of the version as it is written out in English."""
        return self.languages.source.long_date(self.version.date)

    @cached_property
    def sections(self) -> dict[str, Section]:
        """Every section that has a code, by code."""
        return live_sections(self.chapters)

    def link(self, code: str, from_url: str) -> str:
        """Return the relative link from an address below the root to the section of a code."""
        return relative(section_address(self.sections[code], self.chapters), from_url)

    @cached_property
    def texts(self) -> dict[str, SectionText]:
        """The words of every section that has a code, by code."""
        return section_texts(TextSources(self.sections, self.works, self.evidence, self.quotes, self.figures))

    @cached_property
    def changelog(self) -> list[VersionChanges]:
        """The changes of every version, newest first, the current text included."""
        return changelog(self.releases, self.version, self.texts, self.registry)

    @cached_property
    def source_chapters(self) -> list[Chapter]:
        """The chapters that are not translations, in reading order."""
        return [chapter for chapter in self.chapters.values() if self.languages.is_source(chapter)]

    @cached_property
    def claims(self) -> list[Claim]:
        """Every claim of the handbook, in reading order; a translation makes the same ones again."""
        return [claim for chapter in self.source_chapters for claim in claims(chapter, self.works)]

    @cached_property
    def citations(self) -> list[Citation]:
        """Every citation of the chapters, in reading order, and of the figures."""
        of_chapters = (each for chapter in self.chapters.values() for each in citations_in(chapter.body))
        return [*of_chapters, *(each for figure in self.figures.by_name.values() for each in cited_in(figure))]

    @cached_property
    def notes(self) -> dict[str, Note]:
        """Every note by the label that its citations share."""
        return notes_by_label(self.citations, self.works, self.evidence)

    @cached_property
    def by_code(self) -> dict[str, Chapter]:
        """Every chapter by its code."""
        return {chapter.code: chapter for chapter in self.chapters.values()}


def read_handbook(root: Path) -> Handbook:
    """Read the handbook under `root`; BrokenHandbook names what cannot be read, `reading_problems` has what is wrong."""
    data, docs, site = root / "data", root / "docs", read_site_settings(root / "mkdocs.yml")
    unread = [*check_files(docs), *check_data(data)]
    read = partial(_read, unread)
    parts = {
        "version": read(read_version, data / "version.yml"),
        "evidence": read(read_evidence, data / "evidence.yml"),
        "quotes": read(read_quotes, data / "quotes.yml"),
        "figures": read(read_figures, root),
        "registry": read(read_registry, data / "section_ids.yml"),
        "shapes": read(read_shapes, data / "chapter_shapes.yml"),
        "avoided": read(read_wording, data / "wording.yml"),
        "languages": read(read_languages, root, site),
        "local": read(read_local, data / "local.yml"),
        "finder": read(read_finder, data / "finder.yml"),
        "releases": read(read_releases, root),
        "pictures": find_pictures(docs),
    }
    chapters, found = read(read_chapters, docs, site.pages) or ({}, [])
    works, of_works = read(read_works, root / "references.bib") or ({}, [])
    if unread:
        raise BrokenHandbook(unread)
    return Handbook(root, site, chapters=chapters, works=works, reading_problems=found + of_works, **parts)


def _read(unread: list[Problem], reader: Callable, *places: object) -> Any:
    """Return what a reader reads; None where it cannot, with the reason added to `unread`."""
    try:
        return reader(*places)
    except BrokenHandbook as error:
        unread += error.problems
        return None
