"""Links from a chapter to sections, by their codes."""

from handbook_build.handbook import Handbook
from handbook_build.text.chapters import Chapter
from handbook_build.versions.addresses import relative, section_address


def links(codes: list[str], chapter: Chapter, handbook: Handbook) -> list[tuple[str, str]]:
    """Return (code, link from the chapter) for each code."""
    return [
        (code, relative(section_address(handbook.sections[code], handbook.chapters), chapter.url)) for code in codes
    ]
