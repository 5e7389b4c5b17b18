import json

from handbook_build.citations.bib_entries import TYPES
from handbook_build.citations.reference_formats import (
    CSL_TYPES,
    RIS_TYPES,
    all_bibtex,
    all_csl,
    all_ris,
    to_csl,
    to_ris,
)


def ris(work) -> list[str]:
    return to_ris(work).split("\r\n")


def test_an_article_as_ris(small):
    assert ris(small.works["alpha2001first"]) == [
        "TY  - JOUR",
        "AU  - Alpha, Ann",
        "AU  - van der Beta, Bo",
        "TI  - First Things: on trust",
        "PY  - 2001",
        "T2  - Journal of Things",
        "VL  - 1",
        "IS  - 2",
        "SP  - 3",
        "EP  - 9",
        "DO  - 10.1/first",
        "ID  - alpha2001first",
        "ER  - ",
        "",
        "",
    ]


def test_a_text_without_author_and_year_has_no_empty_lines_for_them(small):
    assert ris(small.works["guidance"])[:3] == ["TY  - GEN", "TI  - A guidance text. With more", "ID  - guidance"]


def test_a_book_as_csl(small):
    assert to_csl(small.works["beta2002second"]) == {
        "id": "beta2002second",
        "type": "book",
        "title": "Second Thoughts",
        "author": [
            {"family": "Beta", "given": "Bo"},
            {"family": "Gamma", "given": "Cy"},
            {"family": "Delta", "given": "Di"},
        ],
        "issued": {"date-parts": [[2002]]},
        "publisher": "A Press",
        "publisher-place": "Lund",
        "ISBN": "9780000000002",
    }


def test_names_in_a_title_are_braced_and_its_other_words_are_not(works):
    works["alpha2001first"].entry.fields["title"] = (
        "What women in Moldova and {HIV} care said of the police in Chisinau"
    )
    assert "women in {Moldova} and {HIV} care said of the police in {Chisinau}" in all_bibtex(works)


def test_an_organization_is_a_name_of_one_piece(handbook):
    [author] = to_csl(handbook.works["apa2014taskforce"])["author"]
    assert author == {"literal": "American Psychological Association, Task Force on Trafficking of Women and Girls"}


def test_every_type_that_a_work_may_have_is_known_to_both_formats():
    assert set(RIS_TYPES) == set(CSL_TYPES) == set(TYPES)


def test_every_real_work_is_in_both_files(handbook):
    assert all_ris(handbook.works).count("\r\nER  - \r\n") == len(handbook.works)
    assert [item["id"] for item in json.loads(all_csl(handbook.works))] == list(handbook.works)
