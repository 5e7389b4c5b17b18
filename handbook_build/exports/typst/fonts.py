"""The fonts of the exports lie in the repository; a character that they lack is an error with its place."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont

from handbook_build.exports.manuscript import BookChapter, Manuscript
from handbook_build.problems import Problem

FOLDER = "templates/exports/fonts"
NEEDS_NO_GLYPH = set("\t\n\r\u00ad\u200b\u2060")


@lru_cache(maxsize=1)
def covered(folder: Path) -> frozenset[str]:
    """Return the characters that at least one family has in all of its styles."""
    families: dict[str, set[int]] = {}
    for file in sorted(folder.glob("*.ttf")):
        with TTFont(file, lazy=True) as font:
            characters = set(font.getBestCmap())
        family = file.name.partition("_")[0]
        families[family] = families.get(family, characters) & characters
    return frozenset(chr(code) for characters in families.values() for code in characters)


def check_coverage(manuscript: Manuscript) -> Iterator[Problem]:
    """Every character of a manuscript is in the fonts."""
    known = covered(manuscript.handbook.root / FOLDER) | NEEDS_NO_GLYPH
    for book_chapter in manuscript.chapters:
        if set(book_chapter.root.text_content()) - known:
            yield from _places(book_chapter, manuscript, known)


def _places(book_chapter: BookChapter, manuscript: Manuscript, known: frozenset[str]) -> Iterator[Problem]:
    chapter = manuscript.handbook.chapters[book_chapter.page.path]
    lines = {section.id: section.line for section in chapter.sections}
    line = 1
    for block in book_chapter.root:
        line = lines.get(block.get("id"), line)
        for character in sorted(set(block.text_content()) - known):
            name = f"U+{ord(character):04X} “{character}”"
            remedy = f"{name} is not in {FOLDER}; write it otherwise, or add a font that has it"
            yield Problem(f"docs/{book_chapter.page.path}", line, "uncovered-character", remedy)
