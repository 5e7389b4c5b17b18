"""References survive: every work goes out as BibTeX, RIS and CSL-JSON and is read back by pandoc, field by field."""

import json
import re
import subprocess

import pypandoc
import pytest

from handbook_build.citations.bib_entries import PRIVATE, PUBLISHED
from handbook_build.citations.bibliography import read_works
from handbook_build.citations.reference_formats import all_bibtex, all_csl, all_ris, to_csl

ODD = r"""
@techreport{dept2021schools,
  author = {{Department of Learning, Office of Safe Schools} and {UNICEF}},
  title = {A guide for schools in Nepal, the Philippines and {South-Eastern Europe}},
  date = {2019/2021},
  institution = {Department of Learning},
  keywords = {guideline},
}

@article{ruiz2020trust,
  author = {Ruiz, Ana and {van der Berg}, Jos{\'e} and others},
  title = {Trust \emph{after} escape: {\'E}tude of LGBTQ+ people in Thailand},
  journaltitle = {Journal of Care \& Trust},
  year = {2019--2021},
  volume = {7},
  number = {2},
  doi = {https://doi.org/10.1000/a\_b},
  pages = {16-1--16-4},
  url = {https://example.org/a\_b\%20c},
  file = {/Users/a.person/Ruiz.pdf},
  abstract = {Words of the publisher.},
  langid = {english},
  keywords = {study},
}
"""
READERS = {"bibtex": all_bibtex, "ris": all_ris, "csljson": all_csl}
# What pandoc 3.9 does not read in a format, or calls otherwise, though the format has it.
NOT_READ = {
    "bibtex": {"type", "container-title"},  # of @misc: BibTeX has no type for a web page, and none that holds one
    "ris": {"note"},  # there are N1 and N2, and pandoc passes over both
    "csljson": set(),
}


def read_back(form: str, text: str) -> dict[str, dict]:
    """Return what pandoc reads, by key."""
    command = [pypandoc.get_pandoc_path(), "--from", form, "--to", "csljson"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return {item["id"]: item for item in json.loads(done.stdout)}


def same(value: object) -> object:
    """Return a value with one form of dash and quotation mark, and names in one piece: 'van der Berg, José'."""
    if isinstance(value, list):
        return [same(each) for each in value]
    if isinstance(value, dict) and "date-parts" not in value:
        particle = value.get("non-dropping-particle") or value.get("dropping-particle") or ""
        family = f"{particle} {value.get('family') or value.get('literal')}".strip()
        rest = sorted(
            (value.get(part) or "").rstrip(".") for part in ("given", "suffix")
        )  # pandoc mixes them up in RIS
        return same(", ".join([family, *rest]))
    if isinstance(value, str):
        value = re.sub(r"</?span[^>]*>|<[/a-z]+>", "", value).replace(" – ", ", ")
        return value.translate(str.maketrans("–‘’\u00a0", "-'' ")).replace("“", "'").replace("”", "'").replace('"', "'")
    return value


def capitals(title: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", title)


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    file = tmp_path_factory.mktemp("bib") / "references.bib"
    file.write_text(ODD, encoding="utf-8")
    return read_works(file)[0]


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("which", ["the handbook's", "odd ones"])
def test_every_field_of_every_work_is_read_back_by_another_program(form, which, handbook, odd):
    works = handbook.works if which == "the handbook's" else odd
    back, lost = read_back(form, READERS[form](works)), []
    assert list(back) == list(works)
    for key, work in works.items():
        for name, value in to_csl(work).items():
            wanted, got = value, back[key].get(name)
            if name in NOT_READ[form] and (form != "bibtex" or work.entry.type == "misc"):
                continue
            if form == "bibtex" and name == "author":
                got = [each for each in got if each != {"literal": "others"}]  # pandoc's word for `et al.`
            if form == "bibtex" and name == "title":
                wanted, got = value.lower(), got.lower()  # a style may write titles small: names are looked at below
            if form == "ris" and name == "ISBN":
                got = back[key].get("ISSN")  # RIS has one field for both
            if form == "ris" and name == "number":
                got = back[key].get("issue")  # and one for these
            if form == "ris" and name == "type" and work.entry.type == "misc":
                wanted = "entry"  # what pandoc makes of GEN: no type of RIS is a document to it
            if form == "ris" and name == "issued":
                wanted = {"date-parts": value["date-parts"][:1]}  # RIS knows one year
            if same(got) != same(wanted):
                lost.append((key, name, wanted, got))
    assert lost == []


def test_names_keep_their_capitals_in_a_style_with_small_letters(odd, handbook):
    back = read_back("bibtex", all_bibtex(odd))
    assert (
        same(back["dept2021schools"]["title"])
        == "A guide for schools in Nepal, the Philippines and South-Eastern Europe"
    )
    assert same(back["ruiz2020trust"]["title"]) == "Trust after escape: Étude of LGBTQ+ people in Thailand"
    small = " ".join(item["title"] for item in read_back("bibtex", all_bibtex(handbook.works)).values())
    places = (
        "america",
        "nepal",
        "philippines",
        "thailand",
        "cambodia",
        "vietnam",
        "mekong",
        "europe",
        "moldova",
        "england",
        "uganda",
    )
    assert [word for word in capitals(small) if word in places] == []


def test_nothing_private_and_nothing_unlisted_leaves(odd):
    for text in (all_bibtex(odd), all_ris(odd), all_csl(odd), "".join(work.text + work.html for work in odd.values())):
        assert not any(word in text for word in ("a.person", "Words of the publisher", "english"))
    assert set(re.findall(r"^  (\w+) = ", all_bibtex(odd), re.M)) <= set(PUBLISHED)
    assert set(PUBLISHED) & set(PRIVATE) == {"note"}  # what is published under that name stood as `addendum`


def test_what_goes_out_as_bibtex_can_come_in_again(odd, handbook, tmp_path):
    for works in (odd, handbook.works):
        file = tmp_path / "references.bib"
        file.write_text(all_bibtex(works).replace("  note = ", "  addendum = "), encoding="utf-8")
        again, problems = read_works(file)
        assert problems == []
        assert [to_csl(work) for work in again.values()] == [to_csl(work) for work in works.values()]


def test_a_reference_says_et_al_for_others_and_a_span_with_a_dash(odd):
    assert odd["ruiz2020trust"].short == "Ruiz et al. (2019–2021)"
    assert odd["ruiz2020trust"].text.startswith("Ana Ruiz, José van der Berg et al. Trust after escape")
    assert "doi:10.1000/a_b](https://doi.org/10.1000/a_b)" in odd["ruiz2020trust"].text
