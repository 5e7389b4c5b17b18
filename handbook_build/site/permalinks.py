"""The small pages of each code: its short address, how to cite it, and, where it was retired, what became of it."""

from collections.abc import Iterator

from handbook_build.handbook import Handbook
from handbook_build.languages import Language
from handbook_build.pages.parts import chapters_by_part
from handbook_build.pages.translations import written
from handbook_build.site.small_page import SmallPage, small_page
from handbook_build.text.chapters import page_url
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


def permalink_pages(handbook: Handbook) -> Iterator[SmallPage]:
    """Yield the page of each published code (a redirect to its section, or a tombstone) and the lists of all codes."""
    for entry in handbook.registry.values():
        yield permalink_page(entry, handbook)
    for language in written(handbook):
        yield all_codes(language, handbook)


def all_codes(language: Language, handbook: Handbook) -> SmallPage:
    """Return the page that lists all sections of a language, those that moved or were retired at its end."""
    url, languages = handbook.languages.index(language), handbook.languages
    ours = [entry for entry in handbook.registry.values() if languages.of_code(entry.code) is language]
    return small_page(
        *("all_codes", url, language.words["all_sections"], language, handbook),
        parts=chapters_by_part(handbook, language),
        gone=[(entry, resolve(entry.code, handbook.registry)) for entry in ours if not entry.is_live],
        permalink=permalink,
        others=[(each, relative(languages.index(each), url)) for each in written(handbook) if each is not language],
    )


def permalink_page(entry: Entry, handbook: Handbook) -> SmallPage:
    """Return the page at a code's short address."""
    target, url = resolve(entry.code, handbook.registry) or entry, permalink(entry.code)
    language = handbook.languages.of_code(target.code)
    if target.retired or target.moved_to:
        title, kept = f"{entry.code} {language.words['was_retired']}", last_edition(entry, handbook)
        return small_page("tombstone", url, title, language, handbook, entry=entry, target=target, kept=kept)
    title = f"{target.code}: {plain_text(handbook.sections[target.code].title)}"
    link = handbook.link(target.code, url)
    return small_page("short", url, title, language, handbook, entry=entry, target=target, link=link)


def last_edition(entry: Entry, handbook: Handbook) -> tuple[str, str] | None:
    """Return (version, address) of the newest released edition that has a code's words; None where none has."""
    for release in reversed(handbook.releases):
        section = release.sections.get(entry.code)
        if section:
            return release.version.number, f"v/{release.version.number}/{page_url(section.page)}#{entry.id}"
    return None


def cite_pages(handbook: Handbook) -> Iterator[SmallPage]:
    """Yield the page that shows, without any script, how to cite each section, for each chapter."""
    for chapter in handbook.chapters.values():
        url, language = f"cite/{chapter.code.lower()}/", handbook.languages.of(chapter)
        sections = [section for section in chapter.sections if section.code]
        rows = [(each, handbook.link(each.code, url), cited(each.code, handbook)) for each in sections]
        title = language.words["cite_title"].format(code=chapter.code)
        yield small_page("cite", url, title, language, handbook, chapter=chapter, rows=rows)
