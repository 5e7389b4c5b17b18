"""A page that was renamed or removed stays at its old address: it leads on to each section that once stood there."""

from collections.abc import Iterator

from handbook_build.handbook import Handbook
from handbook_build.pages.templates import render
from handbook_build.text.chapters import page_url
from handbook_build.versions.addresses import relative, section_address
from handbook_build.versions.registry import Entry, resolve


def redirect_pages(handbook: Handbook) -> Iterator[tuple[str, str]]:
    """Yield (address, HTML) for each page that the registry names and docs/ no longer holds."""
    kept = {chapter.url for chapter in handbook.chapters.values()}
    gone: dict[str, list[Entry]] = {}
    for entry in handbook.registry.values():
        for url in map(page_url, entry.pages):
            if url not in kept:
                gone.setdefault(url, []).append(entry)
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
                title="This page moved",
            ),
        )


def _link(entry: Entry, url: str, handbook: Handbook) -> str:
    """Return the link to the words that now stand under a code, or to what is said of it where there are none."""
    target = resolve(entry.code, handbook.registry)
    if target and target.is_live:
        return relative(section_address(handbook.sections[target.code], handbook.chapters), url)
    return relative(f"s/{entry.id}/", url)
