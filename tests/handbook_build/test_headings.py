import pytest

from handbook_build.headings import check_checklists, check_headings, check_unique

from .conftest import chapter_of


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
    ],
)
def test_headings_keep_their_rules(body, expected):
    assert [problem.rule for problem in check_headings(chapter_of(body))] == expected


def test_an_id_stands_once_in_the_handbook():
    one, two = chapter_of("# T { #r4 }"), chapter_of("# T { #r4 }", path="b.md")
    [problem] = check_unique([one, two])
    assert (problem.path, problem.rule) == ("docs/b.md", "duplicate-id")
    assert "docs/reactions/dissociation.md:7" in problem.remedy


def test_a_checklist_stands_alone():
    assert [p.rule for p in check_checklists(chapter_of("# T { #r4 }\n\n- one\n- [ ] two"))] == ["checklist-alone"]
    assert list(check_checklists(chapter_of("# T { #r4 }\n\nWords.\n\n- [ ] two"))) == []
