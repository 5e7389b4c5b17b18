from handbook_build.includes import check_includes, expand_sections, links_moved

from .conftest import chapter_of

CARD = chapter_of("# T { #r4 }\n\n## C { #r4-card }\n\nWords, [there](distrust.md#r1) and [here](#r4).\n")


def test_the_body_of_a_section_is_repeated_with_links_that_fit_the_new_page():
    sections = {section.code: section for section in CARD.sections}
    made = expand_sections(
        "Before\n\n[section: R4-card]\n", sections, lambda body, path: links_moved(body, path, "training/h.md")
    )
    assert (
        made == "Before\n\nWords, [there](../reactions/distrust.md#r1) and [here](../reactions/dissociation.md#r4).\n"
    )


def test_in_code_it_stays_as_it_is():
    assert expand_sections("`x`\n\n```\n[section: R4-card]\n```\n", {}, lambda body, path: body).count("[section") == 1


def test_what_is_not_there_is_named_with_its_line():
    page = chapter_of("# P { #p }\n\n[section: R4-nowhere]\n\n[local: elsewhere]\n", "P", "p.md")
    found = [(problem.line, problem.rule) for problem in check_includes({page.path: page, CARD.path: CARD})]
    assert found == [(9, "unknown-section"), (11, "unknown-local")]
