"""Locales: data/languages.yml has each language's own words. English is one of them; the others have all that it has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handbook_build.data_files import read_parsed
from handbook_build.language import Language
from handbook_build.problems import BrokenHandbook, Problem
from handbook_build.text.chapters import Chapter
from handbook_build.text.mkdocs_settings import SiteSettings

FILE = "data/languages.yml"
OURS = Path(__file__).resolve().parent.parent
ONLY_IN_TRANSLATIONS = ("handbook", "license", "labels", "translation")  # English has them in mkdocs.yml, or needs none
FILLED_IN = """address because choice code command date day handbook method month new number old page pages since target times
title version versions year"""
FILLINGS = {f"{{{name}}}" for name in re.findall(r"\w+", FILLED_IN)}
FILLED = ("citation", "scripts", "words", "exports")  # the words in which the build fills in {…}


@dataclass(frozen=True, eq=False)
class Languages:
    """Every language by its code, which of them the others follow, and the chapters that are translated whole."""

    by_code: dict[str, Language]
    source: Language
    whole: tuple[str, ...]

    @property
    def translations(self) -> list[Language]:
        """The languages that follow the source."""
        return [language for language in self.by_code.values() if language is not self.source]

    def of(self, chapter: Chapter) -> Language:
        """Return a chapter's language; the source for a folder of no known language, which is reported by itself."""
        return self.by_code.get(chapter.language, self.source)

    def is_source(self, chapter: Chapter) -> bool:
        """Say whether a chapter is written in the language that the others follow."""
        return self.of(chapter) is self.source

    def prefix(self, language: Language) -> str:
        """Return what a language's codes begin with: '' in the source, 'ES-' in Spanish."""
        return "" if language is self.source else f"{language.code.upper()}-"

    def of_code(self, code: str) -> Language:
        """Return the language of a code: Spanish for 'ES-R1-card'."""
        start = code.removesuffix(self.in_source(code))
        return next((each for each in self.translations if self.prefix(each) == start), self.source)

    def index(self, language: Language) -> str:
        """Return the address of the list of all sections of a language."""
        return "s/" if language is self.source else f"s/{language.code}/"

    def in_source(self, code: str) -> str:
        """Return the code of what a translation's code is of: 'R1' for 'ES-R1', and 'R1' for 'R1'."""
        prefixes = [prefix for each in self.translations if code.startswith(prefix := self.prefix(each))]
        return code.removeprefix(max(prefixes, key=len, default=""))


def read_languages(root: Path, site: SiteSettings) -> Languages:
    """Read the languages of the handbook under `root`; BrokenHandbook where one lacks a word.

    Name and license in the source language are those of mkdocs.yml. A handbook without languages of its own has ours, as
    it has our templates.
    """
    parsed = read_parsed(root / FILE if (root / FILE).exists() else OURS / FILE)
    entries, source = parsed.value["languages"], parsed.value["source"]
    found = [Problem(FILE, parsed.line(path), "language-words", remedy) for path, remedy in _faults(entries, source)]
    if found:
        raise BrokenHandbook(found)
    entries = {**entries, source: {**entries[source], "handbook": site.name, "license": site.copyright}}
    by_code = {code: Language(code, **entry) for code, entry in entries.items()}
    return Languages(by_code, by_code[source], tuple(parsed.value["whole"]))


def _faults(entries: dict, source: str) -> Iterator[tuple[tuple, str]]:
    """Yield the place and the remedy of what no schema knows: what all but the source have, and what is filled in."""
    if source not in entries:
        yield ("source",), f"`source` is one of {', '.join(entries)}"
    for code, entry in entries.items():
        for key in ONLY_IN_TRANSLATIONS:
            if (key in entry) == (code == source):
                why = "it is the source" if code == source else f"it follows `{source}`"
                yield ("languages", code, key), f"{'remove' if key in entry else 'add'} `{key}` in `{code}`: {why}"
        for path, text in (("date",), entry["date"]), *_filled(entry):
            for name in (name for name in _fields(text) if name not in FILLINGS):
                remedy = f"`{name}` is filled in by nothing; there are {', '.join(sorted(FILLINGS))}"
                yield ("languages", code, *path), remedy


def _filled(entry: dict) -> Iterator[tuple[tuple, str]]:
    for name in FILLED:
        yield from (((name, key), text) for key, text in entry[name].items())


def _fields(text: str) -> list[str]:
    """Return the names between braces in a text, each as it is written; a brace that stands alone is one too.

    >>> _fields("{day} of {month}")
    ['{day}', '{month}']
    """
    return sorted(set(re.findall(r"\{[^{}]*\}|[{}]", text)))
