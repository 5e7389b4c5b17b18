from handbook_build.pages.practice_advice import with_practice_advice

from ..conftest import chapter_of

BODY = "# T { #r4 }\n\n## Why { #r4-why }\n\nSo.\n\n## What the evidence says { #r4-evidence }\n\nLittle.\n"
SENTENCE = "What carries no number is this handbook’s practice advice.\n{: .hb-unmarked }"


def test_the_evidence_begins_with_what_carries_no_number(small):
    made = with_practice_advice(BODY, chapter_of(BODY), small)
    assert made == BODY.replace("{ #r4-evidence }\n", "{ #r4-evidence }\n\n" + SENTENCE + "\n")


def test_its_words_lead_to_the_method_where_there_is_a_page_on_it(handbook):
    chapter = handbook.by_code["R4"]
    linked = "[practice advice](../method.md)" in with_practice_advice(BODY, chapter, handbook)
    assert linked == ("METHOD" in handbook.by_code)


def test_a_chapter_without_an_evidence_section_is_as_it_was(small):
    assert with_practice_advice("# T { #r4 }\n", chapter_of(BODY), small) == "# T { #r4 }\n"
