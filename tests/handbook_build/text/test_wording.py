import re

import pytest

from handbook_build.text.wording import Avoided, check_sentences, check_wording

from ..conftest import chapter_of

AVOIDED = [Avoided(re.compile(r"\b(?:simply|manipulative)\b", re.I), "what was seen", "It judges.")]


def found(body: str) -> list[int]:
    return [problem.line for problem in check_wording(chapter_of(f"# T {{ #r4-simply }}\n\n{body}\n"), AVOIDED)]


@pytest.mark.parametrize(
    "body", ["“manipulative” is a verdict", 'not "simply" so', "[x](simply.md)", "`simply`", "simplytic"]
)
def test_quoted_words_addresses_ids_and_code_are_left_alone(body):
    assert found(body) == []


def test_an_avoided_word_is_named_with_its_line():
    assert found("Fine.\n\nShe is Manipulative.") == [11]


def test_the_title_and_the_summary_count_too():
    chapter = chapter_of("# T { #r4 }", extra="content_note: Simply put.\n")
    assert [problem.line for problem in check_wording(chapter, AVOIDED)] == [1]


def test_a_sentence_of_thirty_words_passes_and_one_of_thirty_one_does_not():
    words = " ".join(["word"] * 30)
    assert list(check_sentences(chapter_of(f"# T {{ #r4 }}\n\n{words}.[@a, fact 1] {words}.\n"))) == []
    assert [p.rule for p in check_sentences(chapter_of(f"# T {{ #r4 }}\n\n{words} more.\n"))] == ["long-sentence"]
