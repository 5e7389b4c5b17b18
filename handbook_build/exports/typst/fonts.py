"""The fonts of the exports lie in the repository; a character that they lack is an error with its place.

Each language is set in the handbook's own families. Where these have not its letters, its entry in data/languages.yml names
one more, as `font`, whose files lie beside them.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont

from handbook_build.data_files import read_parsed
from handbook_build.exports.manuscript import BookChapter, Manuscript
from handbook_build.languages import FILE, Language
from handbook_build.problems import Problem

FOLDER = "templates/exports/fonts"
TEXT = "Atkinson Hyperlegible Next"
OURS = {TEXT, "Source Serif 4"}
NEEDS_NO_GLYPH = set("\t\n\r\u00ad\u200b\u200c\u200d\u200e\u200f\u2060")
OF_FAMILY, OF_FONT = 16, 1  # entries of a font's table of names: the family of all its weights, and of this one


@lru_cache(maxsize=8)
def families(folder: Path) -> dict[str, frozenset[str]]:
    """Return the characters that each family of a folder has in all of its styles, by the family's name."""
    found: dict[str, set[int]] = {}
    for family, file in _files(folder):
        with TTFont(file, lazy=True) as font:
            characters = set(font.getBestCmap())
        found[family] = found.get(family, characters) & characters
    return {family: frozenset(map(chr, characters)) for family, characters in found.items()}


def first_file(folder: Path, family: str) -> Path:
    """Return the first file of a family in a folder, by name: that of the lightest upright letters of ours."""
    return next(file for other, file in _files(folder) if other == family)


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for file in sorted(folder.glob("*.[ot]tf")):
        with TTFont(file, lazy=True) as font:
            yield font["name"].getDebugName(OF_FAMILY) or font["name"].getDebugName(OF_FONT), file


def fonts_of(manuscript: Manuscript) -> set[str]:
    """Return the families that the languages of a manuscript name."""
    return {language.font for language in _languages(manuscript) if language.font}


def _languages(manuscript: Manuscript) -> list[Language]:
    of = manuscript.handbook.languages.by_code
    return [of[code] for code in dict.fromkeys(book_chapter.page.language for book_chapter in manuscript.chapters)]


def check_coverage(manuscript: Manuscript) -> Iterator[Problem]:
    """Every character of a manuscript is in the fonts that it is set in, and these are there."""
    root = manuscript.handbook.root
    there = families(root / FOLDER)
    for language in _languages(manuscript):
        if language.font and language.font not in there:
            remedy = f"`{language.font}` is not in {FOLDER}, where there are {', '.join(there)}; put its files there"
            line = read_parsed(root / FILE).line(("languages", language.code, "font"))
            yield Problem(FILE, line, "missing-font", remedy)
    known = NEEDS_NO_GLYPH.union(*(there.get(family, ()) for family in OURS | fonts_of(manuscript)))
    for book_chapter in manuscript.chapters:
        if set(book_chapter.root.text_content()) - known:
            yield from _places(book_chapter, manuscript, known)


def _places(book_chapter: BookChapter, manuscript: Manuscript, known: set[str]) -> Iterator[Problem]:
    chapter = manuscript.handbook.chapters[book_chapter.page.path]
    lines = {section.id: section.line for section in chapter.sections}
    line = 1
    for block in book_chapter.root:
        line = lines.get(block.get("id"), line)
        for character in sorted(set(block.text_content()) - known):
            name = f"U+{ord(character):04X} “{character}”"
            remedy = f"no font of {chapter.language} has {name}; write it otherwise, or name such a font in {FILE}"
            yield Problem(f"docs/{book_chapter.page.path}", line, "uncovered-character", remedy)
