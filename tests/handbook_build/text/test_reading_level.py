import pytest

from handbook_build.text.reading_level import check_reading_level, grade, grades, section_text

from ..conftest import chapter_of

HARD = (
    "Practitioners operationalizing multidisciplinary frameworks systematically institutionalize comprehensive "
    "interdisciplinary methodologies notwithstanding organizational complexities and considerable responsibilities."
)
EASY = "Say who you are. Say what comes next. Ask what the person needs now. Let them say no. Wait for the answer."


@pytest.fixture
def shape(small):
    return small.shapes.kinds[0]


def found(body: str, shape) -> list[tuple[int, str]]:
    return [(p.line, p.rule) for p in check_reading_level(chapter_of(f"# T {{ #r4 }}\n\n{body}\n"), shape)]


def test_short_words_in_short_sentences_read_easily():
    assert grade(EASY) < 4 < 12 < grade(HARD)


def test_what_to_do_reads_at_grade_nine(shape):
    assert found(f"## Respond {{ #r4-respond }}\n\n{EASY}", shape) == []
    assert found(f"## Respond {{ #r4-respond }}\n\n{HARD} {HARD}", shape) == [(9, "reading-level")]


def test_other_sections_may_read_harder(shape):
    assert found(f"## Evidence {{ #r4-evidence }}\n\n{HARD} {HARD}", shape) == []


def test_a_section_of_a_few_words_has_no_grade(shape):
    assert found("## Respond { #r4-respond }\n\nInstitutionalize interdisciplinary methodologies.", shape) == []


def test_the_summary_is_held_to_it_too(shape):
    chapter = chapter_of("# T { #r4 }")
    assert [name for name, _, _ in grades(chapter, shape)] == ["summary"]


def test_only_words_that_are_read_count():
    body = "# T { #r4 }\n\nA *plain* sentence.[@a, fact 1] A [link](x.md).\n\n- An item:\n\n[quote: Q1]\n"
    assert section_text(chapter_of(body).sections[0]) == "A plain sentence. A link. An item."
