"""The small pages of each code: its short address, how to cite it, and, where it was retired, what became of it."""

from collections.abc import Iterator

from handbook_build.handbook import Handbook
from handbook_build.languages import Language
from handbook_build.pages.templates import render
from handbook_build.pages.translations import written
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
    for language in written(handbook):
        yield handbook.languages.index(language), all_codes(language, handbook)


def all_codes(language: Language, handbook: Handbook) -> str:
    """Return the page that lists all sections of a language, those that moved or were retired at its end."""
    url, languages = handbook.languages.index(language), handbook.languages
    chapters = [chapter for chapter in handbook.chapters.values() if languages.of(chapter) is language]
    ours = [entry for entry in handbook.registry.values() if languages.of_code(entry.code) is language]
    return render(
        "pages/all_codes.html",
        handbook=handbook,
        language=language,
        root=relative("", url),
        url=url,
        title=language.words["all_sections"],
        chapters=chapters,
        gone=[(entry, resolve(entry.code, handbook.registry)) for entry in ours if not entry.is_live],
        permalink=permalink,
        others=[(each, relative(languages.index(each), url)) for each in written(handbook) if each is not language],
    )


def permalink_page(entry: Entry, handbook: Handbook) -> str:
    """Return the page at a code's short address."""
    target = resolve(entry.code, handbook.registry)
    if target is None or target.retired:
        return tombstone(entry, target or entry, handbook)
    section, url = handbook.sections[target.code], permalink(entry.code)
    return render(
        "pages/short.html",
        handbook=handbook,
        entry=entry,
        target=target,
        link=relative(section_address(section, handbook.chapters), url),
        root="../../",
        url=url,
        language=handbook.languages.of_code(target.code),
        title=f"{target.code}: {plain_text(section.title)}",
    )


def tombstone(entry: Entry, target: Entry, handbook: Handbook) -> str:
    """Return the page at the short address of a code that was retired, or whose words went to one, `target`, that was."""
    language = handbook.languages.of_code(target.code)
    return render(
        "pages/tombstone.html",
        handbook=handbook,
        entry=entry,
        target=target,
        kept=last_edition(entry, handbook),
        root="../../",
        url=permalink(entry.code),
        language=language,
        title=f"{entry.code} {language.words['was_retired']}",
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
