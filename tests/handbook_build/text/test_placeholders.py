"""Cases are files in cases/includes/: the Markdown of a page with a repeated section of the small handbook."""

from pathlib import Path

import pytest

from handbook_build.text.placeholders import (
    check_includes,
    check_placeholders,
    expand_sections,
    links_moved,
    repeated_sections,
)

from ..conftest import assert_case, cases, chapter_of, read_case


@pytest.mark.parametrize("case", cases("includes"), ids=lambda case: case.stem)
def test_a_section_is_repeated_in_its_place(case: Path, small):
    data = read_case(case)
    made = expand_sections(data["markdown"], small.sections, lambda body, path: links_moved(body, path, data["path"]))
    assert_case(case, "made", made)


@pytest.mark.parametrize(
    ("link", "moved"),
    [
        ("[a](distrust.md#r1)", "[a](../reactions/distrust.md#r1)"),
        ("[a](#r4-card)", "[a](../reactions/dissociation.md#r4-card)"),
        ("[a](../about.md)", "[a](../about.md)"),
        ("![A](images/a.svg)", "![A](../reactions/images/a.svg)"),
        ("[a](https://example.org/x)", "[a](https://example.org/x)"),
        ("[a](mailto:x@example.org)", "[a](mailto:x@example.org)"),
    ],
)
def test_a_link_leads_to_the_same_place_from_the_new_page(link, moved):
    assert links_moved(link, "reactions/dissociation.md", "training/handouts.md") == moved


def test_the_home_page_may_repeat_too():
    assert links_moved("[a](distrust.md)", "reactions/x.md", "index.md") == "[a](reactions/distrust.md)"


def test_what_a_text_repeats_is_found_as_far_as_it_is_there(small):
    text = "[section: R1-card]\n\n[section: R9]\n\n`[section: R1]`\n"
    assert [section.code for section in repeated_sections(text, small.sections)] == ["R1-card"]


def test_what_is_not_there_is_named_with_its_line():
    page = chapter_of(
        "# P { #p }\n\n[section: R4-nowhere]\n\n[local: Urgent]\n\n[local: urgent]\n\n[local: contacts]\n", "P", "p.md"
    )
    found = [(problem.line, problem.rule) for problem in check_includes({page.path: page})]
    assert found == [(9, "unknown-section"), (11, "unknown-local")]


def test_a_repeated_section_repeats_none_itself():
    page = chapter_of("# P { #p }\n\n## A { #p-a }\n\n[section: P-b]\n\n## B { #p-b }\n\n[section: P]\n", "P", "p.md")
    found = [(problem.line, problem.rule) for problem in check_includes({page.path: page})]
    assert found == [(11, "section-in-section"), (15, "unknown-section")]  # P itself has no words


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("[quote: Q1]", []),
        ("[quote: Q1]  ", []),
        ("`[quote: Q1]` in code", []),
        ("[list: works]", []),
        ("[note: a link](x.md)", []),
        ("They said [sic: so] and left.", []),
        ("See [quote: Q1].", ["placeholder-form"]),
        ("- [section: R4-card]", ["placeholder-form"]),
        ("  [local: urgent]", ["placeholder-form"]),
        ("[quotes: Q1]", ["placeholder-form"]),
    ],
)
def test_what_the_build_puts_in_place_stands_alone(line, expected):
    assert [p.rule for p in check_placeholders(chapter_of(f"# T {{ #r4 }}\n\nWords.\n\n{line}\n"))] == expected
