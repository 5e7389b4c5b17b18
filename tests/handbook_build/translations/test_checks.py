from pathlib import Path

import pytest

from handbook_build.checks import problems
from handbook_build.handbook import read_handbook


def rules(root: Path, name: str, before: str, after: str) -> list[str]:
    """Return the rules that are broken once a file of the translated handbook is changed."""
    file = root / "docs" / name
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")
    return sorted({problem.rule for problem in problems(read_handbook(root))})


@pytest.mark.parametrize(
    ("name", "before", "after", "rule"),
    [
        ("ar/reactions/distrust.md", "code: AR-R1", "code: AR-R2", "translation-code"),
        ("ar/reactions/distrust.md", 'translates: "R1@', 'translates: "R2@', "translation-hash"),
        ("ar/reactions/distrust.md", "translates:", "content_note: x\ntranslates:", ""),
        ("ar/reactions/distrust.md", "قد ترى", "رؤية", "translation-labels"),
        ("ar/reactions/distrust.md", "fact F02", "fact F01", "translation-citations"),
        ("ar/reactions/distrust.md", "[@alpha2001first, fact 2]", "", "translation-citations"),
        ("ar/glossary.md", "[practice]\n\n### ", "\n\n### ", "translation-citations"),
        ("ar/glossary.md", "### كلمة { #ar-gloss-word", "### كلمة { #ar-gloss-words", "translation-sections"),
        ("reactions/distrust.md", "also_called: [mistrust]", 'translates: "R1@000000000000"', "translation-hash"),
    ],
)
def test_a_translation_that_says_other_than_its_english_is_an_error(translated, name, before, after, rule):
    found = rules(translated, name, before, after)
    assert (rule in found) if rule else not [name for name in found if name.startswith("translation")]


def test_a_hash_that_was_typed_by_hand_is_an_error(translated):
    file = translated / "docs" / "ar" / "glossary.md"
    hash_ = file.read_text(encoding="utf-8").partition("GLOSS@")[2][:12]
    assert rules(translated, "ar/glossary.md", hash_, "0" * 12) == ["translation-record"]


def test_a_translation_without_a_hash_is_an_error(translated):
    file = translated / "docs" / "ar" / "glossary.md"
    line = next(line for line in file.read_text(encoding="utf-8").splitlines() if line.startswith("translates:"))
    assert rules(translated, "ar/glossary.md", line + "\n", "") == ["translation-hash"]


def test_english_words_are_not_looked_for_in_a_translation(translated):
    long = " ".join(["كلمة"] * 40)
    assert rules(translated, "ar/glossary.md", "ما يقال.", f"{long}.") == []


def test_a_translation_stands_where_its_english_does(translated):
    (translated / "docs" / "ar" / "reactions" / "distrust.md").rename(translated / "docs" / "ar" / "distrust.md")
    assert "translation-code" in {problem.rule for problem in problems(read_handbook(translated))}
