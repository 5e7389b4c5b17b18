import pytest

from handbook_build.citations.bibliography import read_works


def reference(tmp_path, entry: str) -> str:
    file = tmp_path / "references.bib"
    file.write_text(entry.replace("}$", ", keywords = {study}}"), encoding="utf-8")
    return read_works(file)[0]["a"].text


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        (
            "@article{a, author={Alpha, Ann}, title={Trust in New York}, journal={Journal}, year={2001}}$",
            "Ann Alpha. Trust in New York. *Journal*, 2001.",
        ),
        (
            "@techreport{a, author={{WHO}}, institution={{WHO}}, title={On Trust}, address={Geneva}, year={2001}}$",
            "WHO. On Trust. Geneva, 2001.",
        ),
        (
            "@techreport{a, author={Alpha, Ann}, institution={A Place}, title={On Trust}, number={R 7}, year={2001}}$",
            "Ann Alpha. On Trust. R 7, A Place, 2001.",
        ),
        (
            "@techreport{a, author={Alpha, Ann}, institution={A}, title={T}, year={2001}, addendum={Chapter 3}}$",
            "Ann Alpha. T. A, 2001. Chapter 3.",
        ),
    ],
)
def test_titles_stand_as_printed_and_no_report_is_called_technical(tmp_path, entry, text):
    assert reference(tmp_path, entry) == text


def test_a_doi_stands_in_place_of_an_address(tmp_path):
    text = reference(tmp_path, "@misc{a, title={T}, doi={10.1/x}, url={https://example.org/long}}$")
    assert text == "T. [doi:10.1/x](https://doi.org/10.1/x)."


def test_an_address_is_shown_by_its_host(tmp_path):
    text = reference(tmp_path, "@misc{a, title={T}, url={https://www.example.org/a/very_long-path?x=1}}$")
    assert text == "T. [example.org](https://www.example.org/a/very_long-path?x=1)."
