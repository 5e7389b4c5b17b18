import pytest

from handbook_build.citations.syntax import Citation, check_citations, check_unused, find_groups, parse_group

from ..conftest import chapter_of


def rules(text: str, works, evidence) -> list[str]:
    return [problem.rule for problem in check_citations(chapter_of(f"# T {{ #r4 }}\n\n{text}\n"), works, evidence)]


def test_several_works_are_parted_by_semicolons():
    assert parse_group("@a, p. 1; @b, facts 2, 3") == [Citation("a", "p. 1"), Citation("b", "facts 2, 3")]


def test_facts_are_shown_by_the_places_where_they_were_seen(evidence):
    assert Citation("alpha2001first", "facts 1, 2").place(evidence) == "Abstract; Conclusions"
    assert Citation("alpha2001first", "pp. 3--4").place(evidence) == "pp. 3–4"


def test_the_same_work_and_place_share_a_note(evidence):
    assert Citation("alpha2001first", "fact 1").label(evidence) == "alpha2001first-abstract"
    assert Citation("alpha2001first", "p. 1").label(evidence) != Citation("alpha2001first", "p. 2").label(evidence)


def test_code_and_links_are_not_citations():
    assert find_groups("`[@a, p. 1]` and [@handle](https://example.org) and \\[@a]") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fine.[@alpha2001first, fact 1]", []),
        ("Fine.[@alpha2001first, p. 179; @guidance, fact F20]", []),
        ("Who?[@nobody2000x]", ["unknown-citation"]),
        ("What?[@alpha2001first, fact 7]", ["unknown-fact"]),
        ("Over[@alpha2001first,\np. 3]", ["wrapped-citation"]),
        ("Odd.[@alpha2001first; and]", ["malformed-citation"]),
        ("Odd.[@alpha2001first, facts 1-2]", ["malformed-citation"]),
        ("Odd.[@alpha2001first, Fact 1]", ["malformed-citation"]),
        ("No comma.[@alpha2001first p. 3]", ["malformed-citation"]),
        ("An [open bracket.[@alpha2001first, p. 3]", ["malformed-citation"]),
        ("A [closed] bracket.[@alpha2001first, p. 3]", []),
        ("In code: `[@nobody2000x]`", []),
    ],
)
def test_a_citation_that_leads_nowhere_is_named(text, expected, works, evidence):
    assert rules(text, works, evidence) == expected


def test_a_work_that_nobody_cites_or_quotes_is_named(works):
    citing = {"a.md": chapter_of("# T { #r4 }\n\nSo.[@alpha2001first, fact 1]\n")}
    [problem] = check_unused(citing, works, set())
    assert (problem.path, problem.rule) == ("references.bib", "unused-work") and "`guidance`" in problem.remedy
    assert list(check_unused(citing, works, {"guidance"})) == []


def test_a_problem_is_named_at_the_line_of_its_citation(works, evidence):
    chapter = chapter_of("# T { #r4 }\n\nOne.\n\nTwo.[@nobody2000x] Three.[@alpha2001first; and]\n")
    assert [(problem.line, problem.rule) for problem in check_citations(chapter, works, evidence)] == [
        (11, "unknown-citation"),
        (11, "malformed-citation"),
    ]
