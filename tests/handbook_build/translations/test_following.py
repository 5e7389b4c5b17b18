from argparse import Namespace
from dataclasses import replace
from pathlib import Path

import pytest

from handbook_build.checks import problems
from handbook_build.commands import ids
from handbook_build.commands import translated as translated_command
from handbook_build.handbook import Handbook, read_handbook
from handbook_build.translations.following import english_hashes, lagging, translated_codes, translations


def change(root: Path, name: str, before: str, after: str) -> Handbook:
    file = root / "docs" / name
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")
    return read_handbook(root)


def notes(handbook: Handbook) -> list[tuple[str, str, str]]:
    return [(note.rule, note.path, note.remedy.partition(" changed")[0]) for note in lagging(handbook)]


def test_a_translation_is_known_by_its_code_and_its_address(translated):
    pairs = [(pair.chapter.path, pair.english.path) for pair in translations(read_handbook(translated))]
    assert sorted(pairs) == [
        ("ar/glossary.md", "glossary.md"),
        ("ar/reactions/distrust.md", "reactions/distrust.md"),
    ]


def test_a_card_s_chapter_is_followed_in_title_summary_and_card_and_others_whole_or_not_at_all(small):
    followed = {chapter.code: translated_codes(chapter, small) for chapter in small.chapters.values()}
    assert followed["R1"] == ["R1", "R1-card"]
    assert followed["GLOSS"] == ["GLOSS", "GLOSS-terms", "GLOSS-doubt", "GLOSS-word"]
    assert followed["WORKS"] == [] and followed["T"] == []


def test_the_small_handbook_with_its_translation_is_sound_and_nothing_lags_but_what_is_missing(translated):
    handbook = read_handbook(translated)
    assert list(problems(handbook)) == []
    assert notes(handbook) == [
        ("translation-missing", "docs/index.md", "HOME is not in العربية yet; it goes to docs/ar/index.md")
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: Distrust", "title: Mistrust"),
        ("summary: People may", "summary: Some people may"),
    ],
)
def test_a_title_or_summary_that_changed_makes_the_translation_lag(translated, before, after):
    handbook = change(translated, "reactions/distrust.md", before, after)
    assert ("translation-lags", "docs/ar/reactions/distrust.md", "R1") in notes(handbook)
    assert list(problems(handbook)) == []


def test_a_card_that_changed_makes_the_translation_lag_and_is_named(translated):
    handbook = change(translated, "reactions/distrust.md", "Doubt about what you say.", "Doubt.")
    assert ("translation-lags", "docs/ar/reactions/distrust.md", "R1-card") in notes(handbook)


def test_what_is_not_translated_may_change(translated):
    handbook = change(translated, "reactions/distrust.md", "Read the *whole* note.", "Read it.")
    assert [rule for rule, _, _ in notes(handbook)] == ["translation-missing"]


def test_one_more_section_can_be_translated_alone_and_lags_by_itself(translated):
    more = "\n\n## ماذا تفعل { #ar-r1-before }\n\nاقرأ.[practice]\n"
    file = translated / "docs" / "ar" / "reactions" / "distrust.md"
    file.write_text(file.read_text(encoding="utf-8").rstrip() + more, encoding="utf-8")
    assert ids.run(Namespace(root=translated)) == 0
    assert translated_command.run(Namespace(root=translated, names=["AR-R1"])) == 0
    assert list(problems(read_handbook(translated))) == []
    handbook = change(translated, "reactions/distrust.md", "Read the *whole* note.", "Read it.")
    assert ("translation-lags", "docs/ar/reactions/distrust.md", "R1-before") in notes(handbook)


def test_of_a_chapter_that_is_translated_whole_the_sections_that_changed_are_named(translated):
    handbook = change(translated, "glossary.md", "What is said.", "What one says.")
    assert ("translation-lags", "docs/ar/glossary.md", "GLOSS-word") in notes(handbook)


def test_lagging_stops_nothing(translated):
    handbook = change(translated, "glossary.md", "What is said.", "What one says.")
    assert list(problems(handbook)) == []


def test_claims_are_counted_once(translated, small):
    assert len(read_handbook(translated).claims) == len(small.claims)


def test_the_hash_is_of_all_that_is_followed_in_order(small):
    hashes = english_hashes(small.by_code["R1"], small)
    assert list(hashes) == ["R1", "R1-card"]
    other = replace(small, chapters=dict(small.chapters))
    assert english_hashes(other.by_code["R1"], other) == hashes
