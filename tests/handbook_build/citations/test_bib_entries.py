"""Entries as reference managers write them, and what is made of their values."""

import pytest
from pybtex.database import parse_string

from handbook_build.citations.bib_entries import NEEDED, faults, private_fields, read_as_bibtex
from handbook_build.citations.bibliography import STYLE, read_works
from handbook_build.citations.reference_formats import all_bibtex, all_csl, all_ris
from handbook_build.problems import BrokenHandbook


def entry(fields: str, kind: str = "article"):
    return parse_string(f"@{kind}{{a,\n{fields}\n}}", "bibtex").entries["a"]


def said(fields: str, kind: str = "article") -> list[str]:
    raw = entry(fields, kind)
    return [f"{field}: {remedy}" for field, remedy in faults(read_as_bibtex(raw), raw)]


WHOLE = "author={Ruiz, Ana}, title={T}, journal={J}, year={2020}"


@pytest.mark.parametrize(
    ("name", "written", "read"),
    [
        ("year", "date={2020-05-01}", "2020"),
        ("year", "date={2020-05}", "2020"),
        ("year", "date={2019/2021}", "2019–2021"),
        ("year", "date={2020-05-01/2020-06-01}", "2020"),
        ("year", "year={2019--2021}", "2019–2021"),
        ("year", "year={2019-2021}", "2019–2021"),
        ("year", "year={{2020}}", "2020"),
        ("journal", "journaltitle={Journal of Care}", "Journal of Care"),
        ("address", "location={Lund}", "Lund"),
        ("note", "addendum={Undated}", "Undated"),
        ("institution", "organization={WHO}", "WHO"),
        ("doi", r"doi={https://doi.org/10.1000/a\_b}", "10.1000/a_b"),
        ("doi", "doi={http://dx.doi.org/10.1000/x}", "10.1000/x"),
        ("doi", "doi={doi: 10.1000/x}", "10.1000/x"),
        ("doi", "DOI={10.1002/(SICI)1097<1::AID>3.0.CO;2-A}", "10.1002/(SICI)1097<1::AID>3.0.CO;2-A"),
        ("url", r"url={https://example.org/a\_b\%20c\#d}", "https://example.org/a_b%20c#d"),
        ("url", r"url={\url{https://example.org/~a}}", "https://example.org/~a"),
        ("pages", "pages={16-1--16-4}", "16-1--16-4"),
        ("pages", "pages={239-244}", "239--244"),
        ("pages", "pages={239 – 244}", "239--244"),
        ("pages", "pages={S145-S150}", "S145--S150"),
        ("pages", "pages={e0187856}", "e0187856"),
        ("title", r"title={Trust \emph{after} {\textit{long}} escape}", "Trust after {long} escape"),
        ("title", r"title={On \enquote{trust}}", "On “trust”"),
    ],
)
def test_what_other_programs_write_is_read_as_bibtex(name, written, read):
    assert read_as_bibtex(entry(written)).fields[name] == read


@pytest.mark.parametrize(("kind", "read"), [("report", "techreport"), ("online", "misc"), ("Article", "article")])
def test_biblatexs_types_are_read_too(kind, read):
    assert read_as_bibtex(entry(WHOLE, kind)).type == read


@pytest.mark.parametrize(
    ("fields", "kind", "expected"),
    [
        (WHOLE, "article", []),
        ("author={Ruiz, Ana}, title={T}, year={2020}", "article", [": give it `journal`"]),
        ("author={Ruiz, Ana}, title={T}, year={2020}", "book", [": give it `publisher`"]),
        ("title={T}, publisher={P}, year={2020}", "book", [": give it `author`"]),
        ("editor={Ruiz, Ana}, title={T}, publisher={P}, year={2020}", "book", []),
        (
            "title={T}, journal={J}, year={}",
            "article",
            [": give it `author`", ": give it `year` (`n.d.` where there is none)"],
        ),
        ("title={T}", "misc", []),
        (WHOLE.replace("2020", "soon"), "article", ["year: write `year` as `2020`, `2019--2021` or `n.d.`"]),
        (
            WHOLE.replace("year={2020}", "date={2020~}"),
            "article",
            ["date: write `date` as `2020`, `2019--2021` or `n.d.`"],
        ),
        (WHOLE + ", doi={10.1000}", "article", ["doi: write `doi` as `10.1000/182`, without more"]),
        (
            WHOLE + ", url={www.example.org}",
            "article",
            ["url: write `url` as one whole address that begins with `https://`"],
        ),
        (
            WHOLE + ", url={javascript:alert(1)}",
            "article",
            ["url: write `url` as one whole address that begins with `https://`"],
        ),
        (
            WHOLE + ", url={https://a.org https://b.org}",
            "article",
            ["url: write `url` as one whole address that begins with `https://`"],
        ),
        (
            WHOLE.replace("{T}", r"{T \foo{x}}"),
            "article",
            ["title: `\\foo` in `title` would be printed as it is: write plain words"],
        ),
        (
            WHOLE.replace("{T}", "{A $x$}"),
            "article",
            ["title: `$` in `title` would be printed as it is: write plain words"],
        ),
        (
            WHOLE.replace("journal={J}", r"journaltitle={\foo}"),
            "article",
            ["journaltitle: `\\foo` in `journaltitle` would be printed as it is: write plain words"],
        ),
        ("title={T}", "inproceedings", [": give it one of the types: @article, @book, @techreport, @misc"]),
    ],
)
def test_what_a_reference_cannot_do_without_is_named_by_its_field(fields, kind, expected):
    assert said(fields, kind) == expected


@pytest.mark.parametrize("kind", NEEDED)
def test_the_style_can_write_a_work_with_what_is_needed_and_no_more(kind):
    values = {"author": "Ruiz, Ana", "title": "T", "journal": "J", "publisher": "P", "year": "2020"}
    needed = [*NEEDED[kind], *(["author"] if kind == "book" else [])]
    whole = read_as_bibtex(entry(", ".join(f"{name}={{{values[name]}}}" for name in needed), kind))
    assert STYLE.format_entry("a", whole).text.render_as("text")


@pytest.mark.parametrize(
    "name", ["file", "File", "annotation", "annote", "note", "comment", "owner", "bdsk-url-1", "local-url"]
)
def test_notes_to_oneself_are_known(name):
    assert private_fields(entry(f"title={{T}}, {name}={{x}}")) == [name]


def test_a_note_to_oneself_is_not_read_as_a_remark_for_readers():
    read = read_as_bibtex(entry("title={T}, note={ask Ann}"))
    assert "note" not in read.fields


EXPORTS = {
    "Zotero": r"""
@article{ruiz_trust_2020,
	title = {Trust {\textless}i{\textgreater}after{\textless}/i{\textgreater} escape: {It}{\textquoteright}s about time},
	volume = {7},
	issn = {1234-5678},
	url = {https://example.org/a_b?c=1\&d=2},
	doi = {10.1000/182},
	language = {en},
	number = {2},
	urldate = {2020-06-01},
	journal = {Journal of Care},
	author = {Ruiz, Mar{\'\i}a and Mart{\'{\i}}nez, {\'A}lvaro},
	month = may,
	year = {2020},
	pages = {16--20},
	keywords = {study},
}""",
    "Better BibTeX for biblatex": r"""
@online{who2019,
  title = {Undated Guidance on \emph{{{Trust}}}},
  author = {{World Health Organization}},
  date = {2019-11-24},
  url = {https://who.int/x},
  urldate = {2020-06-01},
  langid = {english},
  keywords = {guideline},
}""",
    "JabRef": r"""% Encoding: UTF-8

@Article{Ruiz2020,
  author    = {Ana Ruiz and Bo Beta},
  journal   = {Journal of Care},
  title     = {Trust},
  year      = {2020},
  month     = may,
  doi       = {https://doi.org/10.1000/182},
  timestamp = {2020-06-01},
  keywords  = {study},
}

@Comment{jabref-meta: databaseType:bibtex;}
""",
    "Mendeley": r"""
@article{Ruiz2020,
abstract = {Words of the publisher.},
author = {Ruiz, Ana},
doi = {10.1000/182},
journal = {Journal of Care},
keywords = {study},
mendeley-groups = {cases},
title = {{Trust after escape}},
volume = {7},
year = {2020}
}""",
    "by hand": """@book(ruiz, author = "Ana Ruiz" # " and Bo Beta", title = "Trust", publisher = "P", year = 2020,
      keywords = "study")""",
}


@pytest.mark.parametrize("program", EXPORTS)
def test_what_real_programs_export_is_read(tmp_path, program):
    file = tmp_path / "references.bib"
    file.write_text(EXPORTS[program], encoding="utf-8")
    works, problems = read_works(file)
    assert problems == []
    [work] = works.values()
    assert not set("\\{}") & set(work.text + work.short) and all_csl(works) and all_ris(works)
    assert "publisher." not in all_bibtex(works) and "cases" not in all_bibtex(works)


def test_signs_that_zotero_writes_are_read(tmp_path):
    file = tmp_path / "references.bib"
    file.write_text(EXPORTS["Zotero"], encoding="utf-8")
    [work] = read_works(file)[0].values()
    assert work.short == "Ruiz and Martínez (2020)" and "María" in work.text and "It’s about time" in work.text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("@misc{a,\n title={x},\n author={A, B, C, D},\n keywords={study}}", 3),
        ("@misc{a,\n title={x},\n title={y},\n keywords={study}}", 3),
        ("@misc{a,\n title=x,\n keywords={study}}", 2),
        ("@misc{a,\n title={x},\n keywords={study}}\n@misc{b,\n title = }", 5),
    ],
)
def test_what_is_no_bibtex_is_named_at_its_line(tmp_path, text, line):
    file = tmp_path / "references.bib"
    file.write_text(text)
    with pytest.raises(BrokenHandbook) as raised:
        read_works(file)
    assert [(problem.line, problem.rule) for problem in raised.value.problems] == [(line, "malformed-bib")]
