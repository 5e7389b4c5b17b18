"""A page that was renamed or removed stays at its old address: it leads on to each section that once stood there."""

from collections.abc import Iterator

from handbook_build.handbook import Handbook
from handbook_build.languages import Language
from handbook_build.pages.templates import render
from handbook_build.pages.translations import written
from handbook_build.versions.addresses import relative, section_address
from handbook_build.versions.registry import Entry, resolve


def redirect_pages(handbook: Handbook) -> Iterator[tuple[str, str]]:
    """Yield (address, HTML) for each page that the registry names and docs/ no longer holds."""
    kept = {chapter.url for chapter in handbook.chapters.values()}
    gone = {url: entries for url, entries in handbook.published.items() if url not in kept}
    for url, entries in gone.items():
        rows = [(entry, _link(entry, url, handbook)) for entry in entries]
        yield (
            url,
            render(
                "pages/old_page.html",
                handbook=handbook,
                rows=rows,
                root=relative("", url),
                url=url,
                language=(language := _language(url, handbook)),
                title=language.words["page_moved"],
            ),
        )


def _language(url: str, handbook: Handbook) -> Language:
    """Return the language of the folder in which a page lies."""
    return handbook.languages.by_code.get(url.partition("/")[0], handbook.languages.source)


def lost_pages(handbook: Handbook) -> Iterator[tuple[str, str]]:
    """Yield (address, HTML) for each language but the source: what a wrong address is answered with."""
    for language in written(handbook)[1:]:
        url = f"{language.code}/404/"
        title, root = language.words["lost"], relative("", url)
        yield url, render("pages/lost.html", handbook=handbook, language=language, title=title, root=root, url=url)


def _link(entry: Entry, url: str, handbook: Handbook) -> str:
    """Return the link to the words that now stand under a code, or to what is said of it where there are none."""
    target = resolve(entry.code, handbook.registry)
    if target and target.is_live:
        return relative(section_address(handbook.sections[target.code], handbook.chapters), url)
    return relative(f"s/{entry.id}/", url)
