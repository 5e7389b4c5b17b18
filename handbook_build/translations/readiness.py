"""A language with pages has what search and the made lists say on them, and its pages are in the menu."""

from collections.abc import Iterator

from handbook_build.data_files import read_parsed
from handbook_build.handbook import Handbook
from handbook_build.problems import Problem
from handbook_build.text.chapters import Chapter
from handbook_build.text.finder import FILE as FINDER
from handbook_build.text.finder import MATRIX
from handbook_build.text.marks import LIST

SEARCH = ("data/search_words.yml", "data/search_answers.yml")
ASKED_BY = {
    "finder": FINDER,
    "signs": FINDER,
    "matrix-stages": MATRIX,
    "matrix-roles": MATRIX,
}  # which list has whose words


def check_readiness(handbook: Handbook) -> Iterator[Problem]:
    """Yield what a language of the handbook lacks beside its pages."""
    source = handbook.languages.source
    asked: dict[tuple[str, str], str] = {}
    for chapter in handbook.chapters.values():
        language = handbook.languages.of(chapter)
        asked |= {(file, language.code): chapter.path for file in (*SEARCH, *_asked(chapter))}
        if handbook.site.pages and language is not source and chapter.path not in handbook.site.pages:
            remedy = f"name {chapter.path} in `nav`, under `{language.code}`: no menu leads to it"
            yield Problem("mkdocs.yml", 1, "language-lacks", remedy)
    for (file, code), page in asked.items():
        if not (handbook.root / file).exists():
            continue
        parsed = read_parsed(handbook.root / file)
        for place in _lacking(parsed.value, source.code, code):
            remedy = f"add `{code}`, as there is `{source.code}`: docs/{page} needs it"
            yield Problem(file, parsed.line(place), "language-lacks", remedy)


def _asked(chapter: Chapter) -> set[str]:
    """Return the files whose words the lists of a chapter show."""
    return {ASKED_BY[match["name"]] for match in LIST.finditer(chapter.masked) if match["name"] in ASKED_BY}


def _lacking(value: object, source: str, language: str, place: tuple = ()) -> Iterator[tuple]:
    """Yield the place of each mapping that has words in the source and none in a language."""
    if isinstance(value, dict) and source in value:
        if language not in value:
            yield (*place, source)
    elif isinstance(value, dict | list):
        for key, child in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _lacking(child, source, language, (*place, key))
