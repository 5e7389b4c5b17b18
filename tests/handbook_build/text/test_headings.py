import pytest

from handbook_build.text.chapters import read_chapter
from handbook_build.text.headings import check_checklists, check_headings, check_unique

from ..conftest import chapter_of


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("# T { #r4 }\n\n## A { #r4-a }\n\n### B { #r4-b-c }", []),
        ("# T { #r4 }\n\n## A", ["heading-without-id"]),
        ("# T { #r4 }\n\n## A { #other }", ["section-id-form"]),
        ("# T { #r4 }\n\n## A { #r4-A }", ["section-id-form"]),
        ("# T { #r4-t }", ["section-id-form"]),
        ("# T { #r4 }\n\n### A { #r4-a }", ["heading-level"]),
        ("## T { #r4-t }", ["heading-level"]),
        ("# T { #r4 }\n\n# U { #r4-u }", ["heading-level", "section-id-form"]),
        ("No heading.", ["heading-level"]),
        ("# T { {#r4 }", ["heading-form"]),
        ("# T } { #r4 }", ["heading-form"]),
        ("# T { #r4 }\n\n## { #r4-a }", ["heading-form"]),
        ("# T { #r4 }\n\n## One { #r4-one }\n\n## Two {#r4-one} { #r4-two }", ["heading-form"]),
        ("# T { #r5 }\n\n## A { #r5-a }\n\n## B { #r5-b }", ["section-id-form"]),  # the rest follows from the first
    ],
)
def test_headings_keep_their_rules(body, expected):
    assert [problem.rule for problem in check_headings(chapter_of(body))] == expected


def test_an_id_stands_once_in_the_handbook():
    one, two = chapter_of("# T { #r4 }"), chapter_of("# T { #r4 }", path="b.md")
    of_code, problem = check_unique([one, two])
    assert str(of_code).startswith("docs/b.md:2: front-matter: `R4` is the code of docs/reactions/dissociation.md")
    assert (problem.path, problem.rule) == ("docs/b.md", "duplicate-id")
    assert "docs/reactions/dissociation.md:7" in problem.remedy


def test_a_checklist_stands_alone():
    assert [p.rule for p in check_checklists(chapter_of("# T { #r4 }\n\n- one\n- [ ] two"))] == ["checklist-alone"]
    assert list(check_checklists(chapter_of("# T { #r4 }\n\nWords.\n\n- [ ] two"))) == []
    assert [p.rule for p in check_checklists(chapter_of("# T { #r4 }\n\n| a |\n\n- [ ] two"))] == ["checklist-alone"]
    assert [p.rule for p in check_checklists(chapter_of("# T { #r4 }\n\nA\n:   b\n\n- [ ] c"))] == ["checklist-alone"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("# T { #r4 }\n\nUnderlined\n---", [(9, "heading-form")]),
        ("# T { #r4 }\n\nUnderlined\n======", [(9, "heading-form")]),
        ("# T { #r4 }\n\n- item\n---", [(9, "heading-form")]),
        ("# T { #r4 }\n\nA paragraph.\n\n---\n\nAnother.", []),
        ("# T { #r4 }\n\n| a |\n| --- |\n| b |", []),
        ("# T { #r4 }\n\n```\nUnderlined\n---\n```", []),
        ("# T { #r4 }\n\n##Close { #r4-a }", []),
        ("# T { #r4 }\n\n##Close", [(9, "heading-without-id")]),
        ("# T { #r4 }\n\n## A { #r4-a }\n\n#### D { #r4-d }", [(11, "heading-level")]),
    ],
)
def test_whatever_markdown_makes_a_heading_is_seen(body, expected):
    assert [(problem.line, problem.rule) for problem in check_headings(chapter_of(body))] == expected


def test_the_remedy_for_a_missing_id_is_an_id_that_would_do():
    [problem] = check_headings(chapter_of("# T { #r4 }\n\n## Say (and avoid)"))
    assert problem.remedy == "add { #r4-say-and-avoid } after the heading"
    [problem] = check_headings(chapter_of("# T"))
    assert problem.remedy == "add { #r4 } after the heading"


def test_ids_of_a_translation_begin_with_its_language():
    body = "# T { #es-r4 }\n\n## A { #es-r4-responder }\n\n## B { #r4-b }"
    found = [problem.rule for problem in check_headings(chapter_of(body, "ES-R4", "es/reactions/dissociation.md"))]
    assert found == ["section-id-form"]


def test_while_front_matter_is_broken_nothing_is_said_of_ids():
    chapter, _ = read_chapter("# T\n\n## A\n", "x.md")
    assert list(check_headings(chapter)) == []
