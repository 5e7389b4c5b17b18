"""`translated`: note that translations now have the words of the English as it is."""

import argparse

from handbook_build.checks import require_sound_text
from handbook_build.handbook import Handbook, read_handbook
from handbook_build.problems import Problem
from handbook_build.translations.following import Translation, english_hashes, translated_codes, translations
from handbook_build.translations.record import FILE, read_translated, translated_text


def add_to(commands) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("translated", help="note that translations have the words of the English as it is")
    command.add_argument("names", nargs="+", help="files (docs/es/safety.md) or codes (ES-GLOSS-trigger)")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the hashes of the English into data/translated.yml.

    Return 1, and write nothing, where a name is unknown. Other translations may lag behind; the rest must be sound.
    """
    handbook = read_handbook(arguments.root)
    require_sound_text(handbook)
    found = {name: find(name, handbook) for name in arguments.names}
    unknown = [name for name, place in found.items() if not place]
    for name in unknown:
        print(Problem(name, 1, "translation-name", "name a file below docs/<language>/, or a code of one"))
    if unknown:
        return 1
    record = {code: dict(hashes) for code, hashes in read_translated(handbook.root / FILE).items()}
    places = [place for place in found.values() if place]
    for translation, section in places:
        before = record.get(translation.chapter.code, {})
        now = english_hashes(translation.english, handbook, translation.followed)
        record[translation.chapter.code] = {**before, section: now[section]} if section else now
    (handbook.root / FILE).write_text(translated_text(record), encoding="utf-8")
    print(f"{len(found)} name(s) noted in {FILE}")
    return 0


def find(name: str, handbook: Handbook) -> tuple[Translation, str] | None:
    """Return the translation that a file or code names, and the English code of the one section ('' for all)."""
    for translation in translations(handbook):
        chapter = translation.chapter
        if name in (f"docs/{chapter.path}", chapter.code):
            return translation, ""
        codes = english_codes(translation, handbook)
        if name in codes:
            return translation, codes[name]
    return None


def english_codes(translation: Translation, handbook: Handbook) -> dict[str, str]:
    """Return the English code of each section of a translation that follows an English one, by its own code."""
    codes = [section.code for section in translation.chapter.sections if section.code]
    wanted = translated_codes(translation.english, handbook, translation.followed)
    english = {code: translation.english_code(code) for code in codes if code != translation.chapter.code}
    return {code: name for code, name in english.items() if name in wanted}
