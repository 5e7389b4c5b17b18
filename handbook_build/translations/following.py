"""A translation follows the English: what it was made from is known by content hashes, and what lags behind is listed.

Which parts of an English chapter are hashed depends on its kind; hashes are kept by code:

    chapter                             code                what is hashed
    with a card                         R1                  title and summary
                                        R1-card             the card
                                        R1-say, …           each further section that the translation has
    `whole` in data/languages.yml       SAFE                title, summary and the words above the first h2
                                        SAFE-phone, …       every section

data/translated.yml keeps the hashes; `python -m handbook_build translated` writes it (decisions/translations.md).
"""

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from handbook_build.handbook import Handbook
from handbook_build.problems import Problem
from handbook_build.text.chapters import Chapter
from handbook_build.translations.record import FILE, Hashes, read_translated
from handbook_build.versions.section_text import HASH_LENGTH

CARD = "card"


@dataclass(frozen=True)
class Translation:
    """A chapter in another language and the English chapter that it follows."""

    chapter: Chapter
    english: Chapter

    def english_code(self, code: str) -> str:
        """Return the code that a code of this translation stands for: R1-card for ES-R1-card."""
        return code.removeprefix(self.chapter.code.removesuffix(self.english.code))

    @property
    def followed(self) -> set[str]:
        """The English codes of the sections that the translation has."""
        return {self.english_code(section.code) for section in self.chapter.sections if section.code}


@lru_cache(maxsize=4)
def translations(handbook: Handbook) -> list[Translation]:
    """Return every translation whose code and address are those of an English chapter."""
    found = []
    for chapter in handbook.chapters.values():
        language = handbook.languages.of(chapter)
        if language is handbook.languages.source:
            continue
        english = handbook.by_code.get(chapter.code.removeprefix(handbook.languages.prefix(language)))
        if english and english is not chapter and chapter.path == f"{language.code}/{english.path}":
            found.append(Translation(chapter, english))
    return found


def translated_codes(english: Chapter, handbook: Handbook, followed: Collection[str] = ()) -> list[str]:
    """Return the codes of an English chapter that a translation follows; [] where there is nothing to translate.

    `followed` are the sections that it has: of a chapter with a card, those besides the card are free.
    """
    codes = [section.code for section in english.sections if section.code]
    if english.code in handbook.languages.whole:
        return codes
    card = f"{english.code}-{CARD}"
    free = [code for code in codes if code in {english.code, card, *followed}]
    return free if card in codes and handbook.shapes.of(english) else []


def english_hashes(english: Chapter, handbook: Handbook, followed: Collection[str] = ()) -> Hashes:
    """Return the content hash of each English section that a translation follows, by code."""
    texts = handbook.texts
    hashes = {code: texts[code].hash for code in translated_codes(english, handbook, followed)}
    first_words = texts[english.code].text if english.code in handbook.languages.whole else ""
    if hashes:
        hashes[english.code] = _hash(f"{english.meta.title}\n{english.meta.summary}\n{first_words}")
    return hashes


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:HASH_LENGTH]


def lagging(handbook: Handbook) -> Iterator[Problem]:
    """Yield a note for each translation that lags behind the English, and for each that is not there yet."""
    record = read_translated(handbook.root / FILE)
    found = {translation.chapter.code: translation for translation in translations(handbook)}
    for code, translation in found.items():
        before = record.get(code, {})
        now = english_hashes(translation.english, handbook, translation.followed)
        changed = [name for name in (*now, *(set(before) - set(now))) if before.get(name) != now.get(name)]
        if changed:
            path = f"docs/{translation.chapter.path}"
            command = f"`make translated FILES={path}`"
            remedy = f"{', '.join(changed)} changed in English; bring the words after, then {command}"
            yield Problem(path, 1, "translation-lags", remedy)
    for language in handbook.languages.translations:
        for english in _to_translate(handbook):
            if handbook.languages.prefix(language) + english.code not in found:
                remedy = f"{english.code} is not in {language.name} yet; it goes to docs/{language.code}/{english.path}"
                yield Problem(f"docs/{english.path}", 1, "translation-missing", remedy)


def _to_translate(handbook: Handbook) -> list[Chapter]:
    return [chapter for chapter in handbook.source_chapters if translated_codes(chapter, handbook)]
