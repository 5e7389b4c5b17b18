from handbook_build.blocks import blocks, is_lead_in

from .conftest import chapter_of

BODY = """
    # Title { #r4 }

    A paragraph.

    In an interview:[@a, fact 1]

    - one
    - two

    1. first

    | Say | Avoid |
    | --- | --- |
    | yes | no |

    Term
    :   Meaning.

    - [ ] to do

    [quote: Q1]
"""


def test_each_line_is_a_block_of_its_form_with_its_line_in_the_file():
    found = [(block.form, block.text, block.line) for block in blocks(chapter_of(BODY))]
    assert found == [
        ("paragraph", "A paragraph.", 9),
        ("paragraph", "In an interview:[@a, fact 1]", 11),
        ("item", "one", 13),
        ("item", "two", 14),
        ("item", "first", 16),
        ("row", "yes | no", 20),
        ("term", "Term", 22),
        ("definition", "Meaning.", 23),
        ("checklist", "to do", 25),
        ("placeholder", "[quote: Q1]", 27),
    ]


def test_a_list_stands_under_the_paragraph_that_ends_in_a_colon_and_a_definition_under_its_term():
    led = {block.text: block.lead_in for block in blocks(chapter_of(BODY))}
    assert led["one"] == led["two"] == "In an interview:[@a, fact 1]"
    assert led["Meaning."] == "Term"
    assert led["A paragraph."] == ""


def test_citations_do_not_hide_the_colon():
    assert is_lead_in("You may see:[@a, fact 1][practice]")
    assert not is_lead_in("You may see it.[@a, fact 1]")
