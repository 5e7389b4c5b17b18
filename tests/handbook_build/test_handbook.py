import pytest

from handbook_build.handbook import read_handbook
from handbook_build.problems import BrokenHandbook


def test_everything_that_lies_in_the_repository_is_read(small):
    assert small.reading_problems == []
    assert next(iter(small.chapters)) == "index.md"
    assert small.version.number == "1.1.0"
    assert set(small.works) == {"alpha2001first", "beta2002second", "guidance"}
    assert small.local["urgent"].title == "If someone is in danger"
    assert small.releases == []


def test_sections_and_chapters_are_found_by_code(small):
    assert small.sections["R1-card"].path == "reactions/distrust.md"
    assert small.by_code["GLOSS"].meta.title == "Glossary"


def test_claims_come_in_reading_order_and_once_where_a_section_is_repeated(small):
    assert [claim.code for claim in small.claims if claim.code.endswith("card")] == ["R1-card", "R1-card"]
    assert small.claims[0].code == "R1"


def test_wrong_text_is_reported_and_not_raised(copy):
    chapter = copy / "docs" / "index.md"
    chapter.write_text(chapter.read_text().replace("code: HOME", "code: home"))
    works = copy / "references.bib"
    works.write_text(works.read_text().replace("keywords = {study}", "keywords = {gossip}"))
    assert [problem.rule for problem in read_handbook(copy).reading_problems] == ["front-matter", "work-kind"]


def test_a_chapter_that_is_not_utf_8_is_named_with_its_line(copy):
    (copy / "docs" / "latin.md").write_bytes(b"---\ncode: L\ncaf\xe9\n")
    with pytest.raises(BrokenHandbook) as raised:
        read_handbook(copy)
    assert (
        str(raised.value)
        == "docs/latin.md:3: not-utf-8: save the file as UTF-8 text: the byte 0xe9 stands here (`é` in Windows-1252)"
    )


def test_data_that_cannot_be_read_stops_at_once(copy):
    (copy / "data" / "quotes.yml").write_text("Q1: [\n")
    with pytest.raises(BrokenHandbook):
        read_handbook(copy)
