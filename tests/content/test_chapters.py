"""Every chapter is there, at the address that was promised for good, and each reaction and practice is whole."""

import re

import pytest

from handbook_build.handbook import Handbook
from handbook_build.text.chapters import live_sections

ADDRESSES = {
    "": "HOME",
    "introduction/": "INTRO",
    "quotes/": "Q",
    "references/": "WORKS",
    "glossary/": "GLOSS",
    "about/": "ABOUT",
    "supervision/": "SUP",
    "describing/": "D",
    "training/": "T",
    "reactions/": "R",
    "reactions/distrust/": "R1",
    "reactions/avoidance-aggression/": "R2",
    "reactions/hopelessness/": "R3",
    "reactions/dissociation/": "R4",
    "reactions/self-destructive-behavior/": "R5",
    "reactions/refusal-of-help/": "R6",
    "stages/": "S",
    "stages/immediate-aftermath/": "S1",
    "stages/initial-recovery/": "S2",
    "stages/reintegration/": "S3",
    "impacts/": "I",
    "impacts/physical/": "I1",
    "impacts/psychological/": "I2",
    "impacts/coercive-control/": "I3",
    "people/children-adolescents/": "A1",
    "people/adults/": "A2",
    "roles/": "W",
    "roles/police/": "W1",
    "roles/social-workers/": "W2",
    "roles/psychologists/": "W3",
    "roles/health-workers/": "W4",
    "roles/lawyers/": "W5",
    "roles/shelter-staff/": "W6",
    "roles/educators/": "W7",
    "roles/child-protection/": "W8",
    "practices/": "P",
    "practices/training/": "P1",
    "practices/communication/": "P2",
    "practices/self-reflection/": "P3",
    "practices/safety-confidentiality/": "P4",
    "practices/resources/": "P5",
    "practices/emotional-impact/": "P6",
    "practices/collaboration/": "P7",
    "situations/": "C",
    "situations/going-back/": "C1",
    "situations/alcohol-drugs/": "C2",
    "situations/after-sexual-violence/": "C3",
    "situations/interpreters/": "C4",
    "situations/remote-contact/": "C5",
    "situations/memory/": "C6",
    "situations/papers-police-status/": "C7",
    "situations/forced-crime/": "C8",
    "situations/pregnancy-parents/": "C9",
    "situations/oaths-faith/": "C10",
    "situations/disability/": "C11",
    "situations/lgbtqi/": "C12",
    "situations/men-boys/": "C13",
    "situations/missing-from-care/": "C14",
    "situations/court/": "C15",
    "situations/lived-experience/": "C16",
    "safety-plan/": "PLAN",
    "method/": "METHOD",
    "training/exercises/": "TX",
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_promised_address_has_its_chapter(address: str, handbook: Handbook):
    [chapter] = [chapter for chapter in handbook.chapters.values() if chapter.url == address]
    assert chapter.code == ADDRESSES[address]


@pytest.mark.parametrize("code", ["R1", "R2", "R3", "R4", "R5", "R6"])
def test_each_reaction_says_what_the_source_asks_of_it(code: str, handbook: Handbook):
    live = live_sections(handbook.chapters)
    for part in ("card", "urgent", "respond", "say", "see", "why", "differ", "you", "supervision", "evidence"):
        assert f"{code}-{part}" in live
    assert f"TX-{code.lower()}" in live, "the exercise of the reaction"


@pytest.mark.parametrize(
    "code", ["R1", "R2", "R3", "R4", "R5", "R6", "S1", "S2", "S3", "P1", "P2", "P3", "P4", "P5", "P6", "P7"]
)
def test_each_asks_three_questions_for_supervision(code: str, handbook: Handbook):
    lines = [line for line in handbook.sections[f"{code}-supervision"].body.split("\n") if line.strip()]
    assert [line[:2] for line in lines] == ["1.", "2.", "3."]
    assert all(line.endswith("?") for line in lines)


UNTRIED = ("R4", "R5", "I1")  # where a wrong step could harm most


@pytest.mark.parametrize("code", UNTRIED)
def test_a_chapter_that_no_clinician_has_reviewed_says_so_before_its_first_step(code: str, handbook: Handbook):
    first = handbook.sections[f"{code}-respond"].body.strip().split("\n")[0]
    assert first.startswith("This chapter has not been reviewed by a clinician yet")


def test_every_sign_of_the_finder_leads_to_what_to_do(handbook: Handbook):
    acts = re.compile(r"-(respond|first|during|alone|organization|how|worksheets|why|card)$")
    for sign in handbook.finder.signs:
        section = handbook.sections[sign.act]
        top = next(
            s
            for s in reversed(
                handbook.chapters[section.path].sections[: handbook.chapters[section.path].sections.index(section) + 1]
            )
            if s.level <= 2
        )
        assert section.level == 1 or acts.search(top.code) or top.code.startswith(("D-", "SUP-")), sign.see


def test_there_are_forty_pairs_of_wording_and_sixty_terms(handbook: Handbook):
    pairs = [section for section in handbook.by_code["D"].sections if section.level == 3]
    assert len(pairs) >= 40
    assert all("Write\n:   " in section.body and "Why\n:   " in section.body for section in pairs)
    assert len([section for section in handbook.by_code["GLOSS"].sections if section.level == 3]) >= 60


def test_eight_vignettes_say_that_they_are_invented(handbook: Handbook):
    stories = [s for s in handbook.by_code["V"].sections if s.level == 2 and f"{s.code}-discuss" in handbook.sections]
    assert len(stories) == 8
    assert all(story.body.startswith("Invented.") for story in stories)


def test_the_words_of_a_quotation_stand_only_in_its_record(handbook: Handbook):
    for chapter in handbook.chapters.values():
        for quote in handbook.quotes.values():
            assert quote.text[:40] not in chapter.body, chapter.path


def test_quotations_are_never_all_called_survivors_words(handbook: Handbook):
    words = re.compile(
        r"survivors?[’'] (?:own )?words|\bquot\w+ (?:by|from|of) (?:the )?survivors|survivor voices", re.I
    )
    assert {chapter.path: words.findall(chapter.body) for chapter in handbook.chapters.values()} == {
        path: [] for path in handbook.chapters
    }
