"""data/languages.yml has each language's own words: English is one of them, and the others have all that it has."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path

from handbook_build.data_files import read_data
from handbook_build.problems import BrokenHandbook, Problem
from handbook_build.text.chapters import Chapter
from handbook_build.text.mkdocs_settings import SiteSettings

FILE = "data/languages.yml"
OURS = Path(__file__).resolve().parent.parent
DIRECTIONS, MONTHS = ("ltr", "rtl"), 12
# What only a language that follows another has, and what it may have besides, until a practitioner has reviewed it.
OF_TRANSLATIONS = ("handbook", "license", "labels", "translation", "translation chapter", "translation term")
OPTIONAL = "translation unreviewed"


@dataclass(frozen=True, eq=False)
class Language:
    """One language. `words` are for templates, `scripts` for scripts, `citation` for references, `exports` for paper, all
    by the same keys in every language; `kinds` (of claims), `labels` (of cards) and `translation` say in it what English
    calls so."""

    code: str
    name: str
    direction: str
    handbook: str
    license: str
    months: list[str]
    date: str
    citation: dict[str, str]
    scripts: dict[str, str]
    words: dict[str, str]
    exports: dict[str, str]
    kinds: dict[str, str]
    labels: dict[str, str] = field(default_factory=dict)
    translation: dict[str, str] = field(default_factory=dict)

    @property
    def short_name(self) -> str:
        """The handbook's name without what follows its colon."""
        return self.handbook.partition(":")[0]

    def long_date(self, day: date) -> str:
        """Return a date as it is written out: '24 November 2026'."""
        return self._dated(self.date, day)

    def cited_date(self, day: date) -> str:
        """Return a date as a reference has it: '2026, November 24'."""
        return self._dated(self.citation["date"], day)

    def _dated(self, form: str, day: date) -> str:
        return form.format(day=day.day, month=self.months[day.month - 1], year=day.year)


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

    def in_source(self, code: str) -> str:
        """Return the code of what a translation's code is of: 'R1' for 'ES-R1', and 'R1' for 'R1'."""
        language, _, rest = code.partition("-")
        return rest if language.lower() in self.by_code and rest else code


def read_languages(root: Path, site: SiteSettings) -> Languages:
    """Read the languages of the handbook under `root`; BrokenHandbook where one lacks a word.

    Name and license in the source language are those of mkdocs.yml. A handbook without languages of its own has ours, as
    it has our templates.
    """
    data = read_data(root / FILE if (root / FILE).exists() else OURS / FILE)
    entries, source = data["languages"], data["source"]
    problems = [Problem(FILE, 1, "language-words", remedy) for remedy in _lacking(entries, source)]
    if problems:
        raise BrokenHandbook(problems)
    entries = {**entries, source: {**entries[source], "handbook": site.name, "license": site.copyright}}
    by_code = {code: Language(code, **entry) for code, entry in entries.items()}
    return Languages(by_code, by_code[source], tuple(data["whole"]))


def _lacking(entries: dict, source: str) -> Iterator[str]:
    """Yield what is wrong with each language, compared with the keys that the source has, and the source must have."""
    every = {item.name for item in fields(Language)} - {"code", *OF_TRANSLATIONS}
    for code, entry in entries.items():
        wanted = _keys(entries[source]) | every | (set(OF_TRANSLATIONS) if code != source else set())
        found = {key for key in _keys(entry) if key != OPTIONAL and not key.startswith("labels ")}
        for key in sorted(wanted ^ found):
            what = "add" if key in wanted else "remove"
            yield f"{what} `{key}` in `{code}`: {_reason(key, what, source)}"
        if entry.get("direction") not in DIRECTIONS:
            yield f"`direction` in `{code}` is one of {', '.join(DIRECTIONS)}"
        if len(entry.get("months", ())) != MONTHS:
            yield f"`months` in `{code}` are {MONTHS}"


def _reason(key: str, what: str, source: str) -> str:
    if key.partition(" ")[0] not in OF_TRANSLATIONS:
        return f"every language has the keys of `{source}`"
    return f"every language that follows `{source}` has it" if what == "add" else "nothing asks for it"


def _keys(entry: dict) -> set[str]:
    """Return the keys of an entry, and those inside as 'words menu'."""
    inner = {f"{key} {name}" for key, value in entry.items() if isinstance(value, dict) for name in value}
    return set(entry) | inner
