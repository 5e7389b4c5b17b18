"""Cases are files in cases/section_text/: the body of a section, and the words that a reader of it reads."""

from pathlib import Path

import pytest

from handbook_build.versions.section_text import TextSources, readable

from ..conftest import assert_case, cases, read_case


@pytest.mark.parametrize("case", cases("section_text"), ids=lambda case: case.stem)
def test_a_section_has_the_words_that_a_reader_reads(case: Path, small):
    sources = TextSources(small.sections, small.works, small.evidence, small.quotes, small.figures)
    assert_case(case, "text", readable(read_case(case)["body"], sources))


def test_every_section_with_a_code_has_its_words(small):
    texts = small.texts
    assert list(texts) == list(small.sections)
    assert texts["R1-before"].title == "Before you meet"
    assert texts["R1-before"].page == "reactions/distrust.md"
    assert texts["R1-before"].text == "Read the whole note. [practice wisdom]"


def test_a_repeated_section_has_the_same_words_in_both_places(small):
    texts = small.texts
    assert texts["T-card"].text == texts["R1-card"].text
