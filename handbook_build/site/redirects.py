"""Redirects: at the old address of a page that was renamed or removed stand links to each section that it had."""

from collections.abc import Iterator

from handbook_build.handbook import Handbook
from handbook_build.pages.translations import written
from handbook_build.site.small_page import SmallPage, small_page
from handbook_build.versions.addresses import permalink, relative
from handbook_build.versions.registry import Entry, resolve


def redirect_pages(handbook: Handbook) -> Iterator[SmallPage]:
    """Yield the page of each address that the registry names and docs/ no longer holds."""
    kept, languages = {chapter.url for chapter in handbook.chapters.values()}, handbook.languages
    for url, entries in handbook.published.items():
        if url not in kept:
            language = languages.by_code.get(url.partition("/")[0], languages.source)
            rows = [(entry, _link(entry, url, handbook)) for entry in entries]
            yield small_page("old_page", url, language.words["page_moved"], language, handbook, rows=rows)


def lost_pages(handbook: Handbook) -> Iterator[SmallPage]:
    """Yield, for each language but the source, what a wrong address is answered with."""
    for language in written(handbook)[1:]:
        yield small_page("lost", f"{language.code}/404/", language.words["lost"], language, handbook)


def _link(entry: Entry, url: str, handbook: Handbook) -> str:
    """Return the link to the section that has a code now, or to the code's permalink where no section has it."""
    target = resolve(entry.code, handbook.registry)
    return handbook.link(target.code, url) if target and target.is_live else relative(permalink(entry.code), url)
