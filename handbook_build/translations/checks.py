"""A translation has the sections, card labels and citations of its English chapter; which words it follows is on record."""

from collections.abc import Iterator

from handbook_build.handbook import Handbook
from handbook_build.problems import Problem
from handbook_build.text.blocks import section_blocks
from handbook_build.text.chapters import Section
from handbook_build.text.marks import SOURCE
from handbook_build.translations.following import CARD, Translation, translated_codes, translations
from handbook_build.translations.record import FILE, Hashes, read_translated

NOT_COMPARED = ("term", "placeholder")  # a label has no citation; a placeholder is compared by its own words


def check_translations(handbook: Handbook) -> Iterator[Problem]:
    """Each chapter in a language's folder follows an English chapter; what it says of that chapter is sound."""
    found = {translation.chapter.path: translation for translation in translations(handbook)}
    languages, record = handbook.languages, read_translated(handbook.root / FILE)
    for chapter in handbook.chapters.values():
        if chapter.language not in languages.by_code:
            remedy = f"add `{chapter.language}` to data/languages.yml, or move the file"
            yield chapter.problem(1, "unknown-language", remedy)
        elif chapter.path in found:
            yield from _check_record(found[chapter.path], record)
            yield from _check_sections(found[chapter.path], handbook)
            yield from _check_labels(found[chapter.path], handbook)
        elif not languages.is_source(chapter):
            prefix = languages.prefix(languages.of(chapter))
            remedy = f"write `code: {prefix}<English code>`, and give the file the path of the English one"
            yield chapter.problem(2, "translation-code", remedy)


def _check_record(translation: Translation, record: dict[str, Hashes]) -> Iterator[Problem]:
    """data/translated.yml says of which English words it is made."""
    chapter = translation.chapter
    if chapter.code not in record:
        command = f"`make translated FILES=docs/{chapter.path}`"
        remedy = f"{FILE} does not have it; once its words follow the English, run {command}"
        yield chapter.problem(1, "translation-record", remedy)


def _check_sections(translation: Translation, handbook: Handbook) -> Iterator[Problem]:
    """The sections are those of the English, and line by line each rests on the very same citations."""
    chapter = translation.chapter
    wanted = translated_codes(translation.english, handbook, translation.followed)
    there = {translation.english_code(section.code): section for section in chapter.sections if section.code}
    for code in wanted:
        if code not in there:
            prefix = chapter.code.removesuffix(translation.english.code)
            yield chapter.problem(1, "translation-sections", f"add the section `{{ #{(prefix + code).lower()} }}`")
        elif _marks(there[code]) != _marks(handbook.sections[code]) and _is_compared(code, translation, handbook):
            remedy = f"each line cites what the line of {code} cites: no more, no less, in the same order"
            yield chapter.problem(there[code].line, "translation-citations", remedy)
    for code, section in there.items():
        if code not in wanted:
            yield chapter.problem(
                section.line, "translation-sections", f"the English has no {code}; remove the section"
            )


def _is_compared(code: str, translation: Translation, handbook: Handbook) -> bool:
    """What stands above the first h2 is only translated where the whole chapter is."""
    return code != translation.english.code or code in handbook.languages.whole


def _marks(section: Section) -> list[list[str]]:
    """Return the citations of each line of a section."""
    return [
        [match.group() for match in SOURCE.finditer(block.text)]
        for block in section_blocks(section)
        if block.form not in NOT_COMPARED
    ]


def _check_labels(translation: Translation, handbook: Handbook) -> Iterator[Problem]:
    """The labels of a card are the language's own words for the English labels."""
    chapter, shape = translation.chapter, handbook.shapes.of(translation.english)
    words = handbook.languages.of(chapter).labels
    if not shape:
        return
    for section in chapter.sections:
        labels = [block.text for block in section_blocks(section) if block.form == "term"]
        wanted = [words.get(label, label) for label in shape.card]
        if section.code == f"{chapter.code}-{CARD}" and labels != wanted:
            remedy = f"the labels are: {', '.join(wanted)}"
            yield chapter.problem(section.line, "translation-labels", remedy)
