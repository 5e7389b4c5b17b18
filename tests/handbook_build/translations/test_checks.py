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
        ("ar/reactions/distrust.md", "reviewed:", "content_note: x\nreviewed:", ""),
        ("ar/reactions/distrust.md", "قد ترى", "رؤية", "translation-labels"),
        ("ar/reactions/distrust.md", "fact F02", "fact F01", "translation-citations"),
        ("ar/reactions/distrust.md", "[@alpha2001first, fact 2]", "", "translation-citations"),
        ("ar/glossary.md", "[practice]\n\n### ", "\n\n### ", "translation-citations"),
        ("ar/glossary.md", "### كلمة { #ar-gloss-word", "### كلمة { #ar-gloss-words", "translation-sections"),
    ],
)
def test_a_translation_that_says_other_than_its_english_is_an_error(translated, name, before, after, rule):
    found = rules(translated, name, before, after)
    assert (rule in found) if rule else not [name for name in found if name.startswith("translation")]


def test_a_translation_that_is_not_on_record_is_an_error_and_so_is_a_record_of_none(translated):
    file = translated / "data" / "translated.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("AR-GLOSS:", "AR-GLOS:"), encoding="utf-8")
    found = [str(problem) for problem in problems(read_handbook(translated))]
    assert [line.split(" ", 2)[:2] for line in found] == [
        ["docs/ar/glossary.md:1:", "translation-record:"],
        ["data/translated.yml:4:", "unknown-code:"],
    ]
    assert found[0].endswith("run `make translated FILES=docs/ar/glossary.md`")


def test_a_citation_that_differs_is_named_with_its_place_and_remedy(translated):
    file = translated / "docs" / "ar" / "reactions" / "distrust.md"
    text = file.read_text(encoding="utf-8")
    line = text[: text.index("#ar-r1-card")].count("\n") + 1
    file.write_text(text.replace("fact F02", "fact F01"), encoding="utf-8")
    assert (
        f"docs/ar/reactions/distrust.md:{line}: translation-citations: each line cites what the line of R1-card cites"
        in ("\n".join(map(str, problems(read_handbook(translated)))))
    )


def test_english_words_are_not_looked_for_in_a_translation(translated):
    long = " ".join(["كلمة"] * 40)
    assert rules(translated, "ar/glossary.md", "ما يقال.", f"{long}.") == []


def test_a_translation_stands_where_its_english_does(translated):
    (translated / "docs" / "ar" / "reactions" / "distrust.md").rename(translated / "docs" / "ar" / "distrust.md")
    assert "translation-code" in {problem.rule for problem in problems(read_handbook(translated))}
