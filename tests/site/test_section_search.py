"""Search leads to the section that acts: hundreds of questions as people in these jobs ask them, put to the real box.

section_questions.tsv, sense_pairs.tsv and section_questions_es.tsv name for each question the sections that help. What is
accepted holds its parts: the heading below a section, the sections of a page. Half of the questions were set aside: nothing
was tuned on them, and their figures alone are published. So were those of the set `fresh`, later and apart from them. Spanish
is judged by pages, since a page in Spanish may hold less; where Spanish lacks a page, its English one is right.
"""

import os
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser

from handbook_build.handbook import Handbook
from handbook_build.search.examples import read_examples
from handbook_build.search.words import words

from .search_evaluation import SHOWN

HERE = Path(__file__).parent
RESULTS, HEAD = (
    "data/search_results.yml",
    "# yaml-language-server: $schema=schemas/search_results.json\n"
    "# Written by `make search-eval` from the real box in Chromium: never edit it.\n",
)
FIRST_THREE = 3
FLOORS = {  # a little below what was measured
    "sections": {"section_1": 0.6, "section_3": 0.82, "hit_3": 0.86},
    "sections-es": {"hit_3": 0.62, "mrr": 0.55},
    "fresh": {"section_1": 0.5},
    "fresh-es": {"hit_3": 0.5},
}
DRIFT = 0.03  # by which the published figures may differ from today's


@dataclass(frozen=True)
class Question:
    """One question; `accepted` are codes of sections or pages, `groups` what it is counted with."""

    language: str
    words: str
    accepted: tuple[str, ...]
    groups: tuple[str, ...]


def questions(half: str = "aside") -> list[Question]:
    """Read the questions of one set: `tuning`, `aside` or `fresh`."""
    found = []
    for words_, accepted, role, kind, own in rows("section_questions.tsv"):
        found += [Question("en", words_, tuple(accepted.split()), (kind, f"role: {role}"))] if own == half else []
    for _, words_, accepted, sense, own in rows("sense_pairs.tsv"):
        found += [Question("en", words_, tuple(accepted.split()), (f"pairs: {sense}",))] if own == half else []
    for words_, accepted, role, kind, own, _ in rows("section_questions_es.tsv"):
        codes = tuple(accepted.split())
        found += [Question("es", words_, codes, (kind, f"role: {role}"))] if own == half else []
    return found


def rows(name: str) -> list[list[str]]:
    """Return the cells of each row of a table, without its head."""
    return [line.split("\t") for line in (HERE / name).read_text(encoding="utf-8").splitlines()[1:]]


def page_of(code: str) -> str:
    """Return the page of a code: ES-R4 for ES-R4-respond."""
    parts = code.split("-")
    return "-".join(parts[: 2 if parts[0] == "ES" else 1])


def parents(handbook: Handbook) -> dict[str, str]:
    """Return for each section of level 3 the section that holds it."""
    found, last = {}, ""
    for section in handbook.sections.values():
        if section.level < FIRST_THREE:
            last = section.code
        else:
            found[section.code] = last
    return found


def in_spanish(code: str, handbook: Handbook) -> str:
    """Return the code of the Spanish section, or the English one where Spanish lacks the page."""
    return f"ES-{code}" if f"ES-{page_of(code)}" in handbook.sections else code


def outcome(shown: list[str], question: Question, handbook: Handbook, above: dict[str, str]) -> dict[str, float]:
    """Return how well what was shown answers a question."""
    accepted = {code if question.language == "en" else in_spanish(code, handbook) for code in question.accepted}
    pages = {page_of(code) for code in accepted}
    places = {code: {code, above.get(code, code), page_of(code)} for code in shown}
    acts = [bool(places[code] & accepted) for code in shown]
    right = [page_of(code) in pages for code in shown]
    return {
        "hit_1": right[:1] == [True],
        "hit_3": any(right[:FIRST_THREE]),
        "mrr": 1 / (right.index(True) + 1) if any(right) else 0,
        "section_1": acts[:1] == [True],
        "section_3": any(acts[:FIRST_THREE]),
        "empty": not shown,
    }


@pytest.fixture(scope="module")
def measured(browser: Browser, server: str, root: Path, handbook: Handbook) -> dict:
    """Ask all questions set aside in the real box, and with KEEP_FIGURES=1 keep the figures."""
    above, found = parents(handbook), {}
    for start, language in (("", "en"), ("es/", "es")):
        page = browser.new_page()
        page.goto(server + start)
        page.keyboard.press("Control+k")
        for half, name in (("aside", "sections"), ("fresh", "fresh")):
            groups = defaultdict(list)
            for question in questions(half):
                if question.language == language:
                    one = outcome(page.evaluate(SHOWN, question.words)["results"], question, handbook, above)
                    for group in (*question.groups, "all"):
                        groups[group].append(one)
            order = sorted(groups, key=lambda group: (group == "all", group.startswith("role"), group))
            found[name + "-es" * (language == "es")] = {group: mean(groups[group]) for group in order}
        page.close()
    if os.environ.get("KEEP_FIGURES"):
        keep(root / RESULTS, found)
    return found


def mean(outcomes: list[dict[str, float]]) -> dict:
    """Return the number of questions and the mean of each figure."""
    figures = {name: round(sum(one[name] for one in outcomes) / len(outcomes), 2) for name in outcomes[0]}
    return {"queries": len(outcomes), **figures}


def keep(file: Path, found: dict) -> None:
    """Print the figures and put them beside those that the file has."""
    for name, groups in found.items():
        for group, figures in groups.items():
            print(f"\n{name:<12} {group:<26}", *(f"{key} {value:<5}" for key, value in figures.items()), end="")
    kept = yaml.safe_load(file.read_text(encoding="utf-8")) or {}
    file.write_text(HEAD + yaml.safe_dump({**kept, **found}, sort_keys=False), encoding="utf-8")


@pytest.mark.parametrize("name", FLOORS)
def test_questions_set_aside_lead_to_the_section_that_acts(measured: dict, name: str):
    found = measured[name]["all"]
    assert {key: found[key] for key, floor in FLOORS[name].items() if found[key] < floor} == {}


def test_no_question_gets_an_empty_answer(measured: dict):
    assert {groups["all"]["empty"] for groups in measured.values()} == {0}


def test_the_published_figures_are_those_of_today(measured: dict, root: Path):
    published = yaml.safe_load((root / RESULTS).read_text(encoding="utf-8"))
    for name, groups in measured.items():
        for key in ("section_1", "section_3", "hit_3", "mrr"):
            told, now = published[name]["all"][key], groups["all"][key]
            assert abs(told - now) <= DRIFT, f"{name} {key}: {now} now, {told} published; run `make search-eval`"


def test_nothing_learns_from_the_questions(root: Path):
    learned = {tuple(words(example.question)) for language in ("en", "es") for example in read_examples(root, language)}
    asked = [question.words for half in ("tuning", "aside", "fresh") for question in questions(half)]
    assert [each for each in asked if tuple(words(each)) in learned] == []
