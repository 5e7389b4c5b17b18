"""The real handbook breaks no rule: one test for each chapter and family of rules, so that a failure says where."""

from pathlib import Path

import pytest

from handbook_build.checks import all_problems, reading_levels
from handbook_build.data_files import read_data
from handbook_build.handbook import Handbook
from handbook_build.problems import Problem
from handbook_build.search.index import ANSWERS

DOCS = Path(__file__).parents[2] / "docs"
CHAPTERS = sorted(f"docs/{path.relative_to(DOCS).as_posix()}" for path in DOCS.rglob("*.md"))
FAMILIES = {
    "front matter": ("front-matter", "content-note"),
    "headings": ("heading-without-id", "heading-level", "heading-form", "section-id-form", "duplicate-id"),
    "codes": ("section-not-registered", "code-used-again"),
    "shape": ("chapter-shape", "card-labels", "word-budget", "checklist-alone"),
    "lines": ("wrapped-line", "indented-line", "raw-html"),
    "links": ("broken-link", "broken-anchor", "image-alt"),
    "citations": ("unknown-citation", "unknown-fact", "wrapped-citation", "malformed-citation"),
    "claims": ("claim-without-kind", "figure-without-sample", "practice-share"),
    "placeholders": ("placeholder-form", "unknown-section", "section-in-section", "unknown-local", "unknown-list"),
    "quotations": ("unknown-quote", "withdrawn-quote"),
    "words": ("avoided-wording", "long-sentence", "reading-level"),
}


@pytest.fixture(scope="module")
def found(handbook: Handbook) -> list[Problem]:
    """Everything that is said of the real handbook."""
    return sorted({*all_problems(handbook), *reading_levels(handbook)})


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("path", CHAPTERS)
def test_a_chapter_keeps_the_rules(path: str, family: str, found: list[Problem]):
    assert [str(problem) for problem in found if problem.path == path and problem.rule in FAMILIES[family]] == []


def test_nothing_else_is_wrong(found: list[Problem]):
    tested = {rule for rules in FAMILIES.values() for rule in rules}
    assert [str(problem) for problem in found if problem.path not in CHAPTERS or problem.rule not in tested] == []


def test_every_family_names_rules_that_there_are(root: Path):
    catalogue = (root / "tests" / "handbook_build" / "cases" / "checks" / "broken_handbook.txt").read_text("utf-8")
    for rules in FAMILIES.values():
        for rule in rules:
            assert f": {rule}: " in catalogue


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_search_turns_people_to_is_there(language: str, handbook: Handbook):
    answers = read_data(handbook.root / ANSWERS)[language]
    codes = {code for answer in [*answers["rules"], answers["none"]] for code in answer["sections"]}
    assert codes and sorted(codes - set(handbook.sections)) == []
    assert {handbook.languages.of(handbook.chapters[handbook.sections[code].path]).code for code in codes} == {language}
