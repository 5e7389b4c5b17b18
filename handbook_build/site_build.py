"""One build of the site: what the hooks call, event by event. It holds the pages that the build has made so far."""

from collections.abc import Sequence
from pathlib import Path

from mkdocs_bibtex.plugin import BibTexPlugin

from handbook_build.citations.bibtex_registry import HandbookRegistry, shield_code, unshield_code
from handbook_build.citations.markdown_footnotes import NoteSources, card_labels
from handbook_build.handbook import Handbook
from handbook_build.pages.finish import finished_page, read_removals
from handbook_build.pages.markdown import page_markdown
from handbook_build.pages.page import FILE, Page, page_of, write_pages
from handbook_build.pages.site_html import site_html
from handbook_build.pages.translations import counterparts, places, with_link_languages
from handbook_build.problems import BrokenHandbook, Problem
from handbook_build.site.asset_names import publish_asset_names
from handbook_build.site.assets import publish_assets
from handbook_build.site.downloads import chapter_files, publish_downloads
from handbook_build.site.edition import edition_pages
from handbook_build.site.files import files_beside
from handbook_build.site.hosting import publish_hosting
from handbook_build.site.offer import with_downloads
from handbook_build.site.offline_manifest import publish_offline_list
from handbook_build.site.script_words import word_scripts
from handbook_build.versions.releases import unpack


class SiteBuild:
    """Makes the site of `handbook` under the folder `site`. `told` is what its author should know, of a sound one nothing;
    `kept` are pages that stay as the build before made them, with all that stands beside pages (rebuild.py)."""

    told: Sequence[str] = ()
    shared: tuple = ()
    is_written = False

    def __init__(self, handbook: Handbook, site: Path, is_published: bool = False):
        self.handbook, self.site, self.is_published = handbook, site, is_published
        cards = card_labels(handbook.shapes, handbook.languages)
        self.sources = NoteSources(handbook.works, handbook.evidence, handbook.languages.source, cards)
        self.made: dict[str, Page] = {}
        self.texts: dict[str, str] = {}
        self.kept: set[str] = set()
        self.removals = read_removals(handbook.root)

    def cite_with(self, plugin: BibTexPlugin | None) -> None:
        """Have mkdocs-bibtex, which has read references.bib, make our notes of the citations it finds."""
        if plugin is None:
            raise BrokenHandbook(
                [Problem("mkdocs.yml", 1, "site-settings", "add `bibtex` to `plugins`: it finds citations")]
            )
        plugin.registry = HandbookRegistry(self.sources, plugin.registry.bib_data)

    @property
    def pages(self) -> list[Page]:
        """The pages in reading order, which is not the order in which MkDocs makes them."""
        return [self.made[path] for path in self.handbook.chapters if path in self.made]

    def template_values(self, path: str) -> dict:
        """Return what the theme's templates need to know of a chapter."""
        chapter = self.handbook.chapters[path]
        language = self.handbook.languages.of(chapter)
        return {
            "description": chapter.meta.summary,
            "handbook": self.handbook,
            "chapter": chapter,
            "language": language,
            "counterparts": counterparts(chapter, self.handbook),
            "places": places(language, self.handbook),
        }

    def markdown(self, path: str) -> str:
        """Return the Markdown of a page."""
        chapter = self.handbook.chapters[path]
        self.sources.language = self.handbook.languages.of(chapter)
        return self.texts.get(path) or self.texts.setdefault(path, shield_code(page_markdown(chapter, self.handbook)))

    def problems_of(self, path: str) -> list[Problem]:
        """Return what is listed at the head of a page: of a sound one nothing."""
        return []

    def content(self, path: str, html: str) -> str:
        """Keep a page's HTML and return it as the site shows it."""
        chapter = self.handbook.chapters[path]
        html = with_link_languages(unshield_code(html), chapter, self.handbook)
        self.made[path] = page_of(path, html, self.handbook)
        html = with_downloads(html, chapter, self.handbook)
        return site_html(html, chapter, self.handbook, chapter_files(chapter, self.handbook))

    def finished(self, output: str) -> str:
        """Return a whole page as it is published."""
        return finished_page(output, self.removals)

    def write(self) -> None:
        """Write everything that is not a page of the theme's; where pages are kept, it stays as it was too."""
        if not self.kept:
            self.write_all()
        self.is_written = True

    def write_all(self) -> None:
        """Write all parts, and keep the pages for what is made of them."""
        for part in (self.write_words, self.write_beside, self.publish):
            part()
        write_pages(self.handbook.root / FILE, self.pages)

    def write_words(self) -> None:
        """Write the words of scripts."""
        for name, text in word_scripts(self.handbook):
            self._write(name, text)

    def write_beside(self) -> None:
        """Write short addresses, citations, lists for machines, the search and released editions."""
        for name, text in files_beside(self.pages, self.handbook):
            self._write(name, text)
        self._write_editions()

    def publish(self) -> None:
        """Write what is made of all that is written: style sheets, the list of files to keep offline, settings of hosts."""
        publish_assets(self.handbook.root, self.site)
        if self.is_published:  # while writing, an edit leaves the other pages as they are
            publish_asset_names(self.site)
        publish_offline_list(self.handbook, self.site)
        publish_hosting(self.handbook.root, self.site, self.handbook.site.url)
        publish_downloads(self.handbook, self.site)

    def _write_editions(self) -> None:
        """Released versions come from their archives; the version at hand is made anew until it is released."""
        for release in self.handbook.releases:
            unpack(release, self.site / "v" / release.version.number)
        if self.handbook.version.number not in [release.version.number for release in self.handbook.releases]:
            for name, content in edition_pages(self.pages, self.handbook).items():
                self._write(f"v/{self.handbook.version.number}/{name}", content.decode())

    def _write(self, name: str, text: str) -> None:
        (self.site / name).parent.mkdir(parents=True, exist_ok=True)
        (self.site / name).write_text(text, encoding="utf-8", newline="")
