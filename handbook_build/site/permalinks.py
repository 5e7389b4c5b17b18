"""The small pages of each code: its short address, how to cite it, and, where it was retired, what became of it."""

from collections.abc import Iterator

from handbook_build.handbook import Handbook
from handbook_build.pages.templates import render
from handbook_build.text.chapters import Chapter, page_url
from handbook_build.text.marks import plain_text
from handbook_build.versions.addresses import permalink, relative, section_address
from handbook_build.versions.cite_formats import CitedSection
from handbook_build.versions.registry import Entry, resolve


def cited(code: str, handbook: Handbook) -> CitedSection:
    """Return a section as it is cited: its address shows the words of this version, whenever it is opened."""
    section = handbook.sections[code]
    chapter = handbook.chapters[section.path]
    title = plain_text(section.title) if section.level == 1 else f"{chapter.meta.title}: {plain_text(section.title)}"
    address = f"{handbook.site.url}v/{handbook.version.number}/{section_address(section, handbook.chapters)}"
    return CitedSection(handbook.languages.of(chapter), code, title, handbook.version, address)


def permalink_pages(handbook: Handbook) -> Iterator[tuple[str, str]]:
    """Yield (address, HTML) for each published code: a page that leads on at once, or a tombstone."""
    for entry in handbook.registry.values():
        yield permalink(entry.code), permalink_page(entry, handbook)
    yield (
        "s/",
        render(
            "pages/all_codes.html",
            handbook=handbook,
            root="../",
            url="s/",
            title="All sections",
            rows=[(entry, resolve(entry.code, handbook.registry)) for entry in handbook.registry.values()],
        ),
    )


def permalink_page(entry: Entry, handbook: Handbook) -> str:
    """Return the page at a code's short address."""
    target, url = resolve(entry.code, handbook.registry), permalink(entry.code)
    if target is None or target.retired:
        return render(
            "pages/tombstone.html",
            handbook=handbook,
            entry=entry,
            target=target or entry,
            kept=last_edition(entry, handbook),
            root="../../",
            url=url,
            title=f"{entry.code} was retired",
        )
    section = handbook.sections[target.code]
    link = relative(section_address(section, handbook.chapters), url)
    return render(
        "pages/short.html",
        handbook=handbook,
        entry=entry,
        target=target,
        link=link,
        root="../../",
        url=url,
        language=handbook.languages.of(handbook.chapters[section.path]),
        title=f"{target.code}: {plain_text(section.title)}",
    )


def last_edition(entry: Entry, handbook: Handbook) -> tuple[str, str] | None:
    """Return (version, address) of the newest released edition that has a code's words; None where none has."""
    for release in reversed(handbook.releases):
        section = release.sections.get(entry.code)
        if section:
            return release.version.number, f"v/{release.version.number}/{page_url(section.page)}#{entry.id}"
    return None


def cite_pages(handbook: Handbook) -> Iterator[tuple[str, str]]:
    """Yield (address, HTML) of how to cite each section, chapter by chapter."""
    for chapter in handbook.chapters.values():
        yield cite_page(chapter, handbook)


def cite_page(chapter: Chapter, handbook: Handbook) -> tuple[str, str]:
    """Return (address, HTML) of the page that shows, without any script, how to cite each section of a chapter."""
    url, language = f"cite/{chapter.code.lower()}/", handbook.languages.of(chapter)
    rows = [
        (section, relative(section_address(section, handbook.chapters), url), cited(section.code, handbook))
        for section in chapter.sections
        if section.code
    ]
    return url, render(
        "pages/cite.html",
        handbook=handbook,
        chapter=chapter,
        rows=rows,
        root="../../",
        url=url,
        language=language,
        title=language.words["cite_title"].format(code=chapter.code),
    )
