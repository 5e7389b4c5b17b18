"""Sections that a data file names by their English codes, in the language of the page that shows them, and links to them."""

from typing import NamedTuple

from handbook_build.handbook import Handbook
from handbook_build.languages import Language
from handbook_build.text.chapters import Chapter, Section
from handbook_build.text.marks import plain_text


class SectionLink(NamedTuple):
    """A link to a section: its address, its title with its chapter's, and its code."""

    address: str
    title: str
    code: str


def own_section(code: str, language: Language, handbook: Handbook) -> Section | None:
    """Return a section in a language, or in English where the language has none; None where there is none at all."""
    own = handbook.languages.prefix(language) + code
    return handbook.sections.get(own) or handbook.sections.get(code)


def known_section(code: str, language: Language, handbook: Handbook) -> Section:
    """The same for a section that the checks have seen to be there."""
    section = own_section(code, language, handbook)
    assert section, code
    return section


def link_to(code: str, chapter: Chapter, handbook: Handbook) -> SectionLink:
    """Return the link from a chapter to the section of a code."""
    section = known_section(code, handbook.languages.of(chapter), handbook)
    own, title = handbook.chapters[section.path].meta.title, plain_text(section.title)
    address = handbook.link(section.code, chapter.url)
    return SectionLink(address, title if title == own else f"{own}: {title}", section.code)
