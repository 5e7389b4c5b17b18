import pytest

from handbook_build.citations.bibliography import plain, read_works
from handbook_build.problems import BrokenHandbook

ENTRY = "@misc{{{key}, author = {{{author}}}, title = {{T}}, year = {{2001}}, keywords = {{study}}}}"


def read(tmp_path, text: str):
    file = tmp_path / "references.bib"
    file.write_text(text, encoding="utf-8")
    return read_works(file)


@pytest.mark.parametrize(
    ("author", "short"),
    [
        ("Alpha, Ann", "Alpha (2001)"),
        ("Ann Alpha and Bo Beta", "Alpha and Beta (2001)"),
        ("Alpha, A. and Beta, B. and Gamma, C.", "Alpha et al. (2001)"),
        ("Ludwig van Beethoven", "van Beethoven (2001)"),
        (r"Abas, Melanie and Oram, Si{\^a}n", "Abas and Oram (2001)"),
        ("{International Organization for Migration}", "International Organization for Migration (2001)"),
    ],
)
def test_a_work_is_called_by_author_and_year(tmp_path, author, short):
    works, _ = read(tmp_path, ENTRY.format(key="a", author=author))
    assert works["a"].short == short


def test_a_work_without_author_and_year_is_called_by_its_title(small):
    assert small.works["guidance"].short == "A guidance text (n.d.)"


def test_a_reference_is_one_line_that_ends_in_one_full_stop(small):
    for work in small.works.values():
        assert "\n" not in work.text
        assert work.text.endswith(".") and not work.text.endswith("..")
    assert small.works["alpha2001first"].text == (
        "Ann Alpha and Bo van der Beta. First Things: on trust. *Journal of Things*, 1(2):3–9, 2001. "
        "[doi:10.1/first](https://doi.org/10.1/first)."
    )


def test_the_same_reference_is_html_for_lists(small):
    html = small.works["beta2002second"].html
    assert html.startswith("Bo Beta, Cy Gamma, and Di Delta. ") and "<em>Second Thoughts</em>" in html
    assert "<p>" not in html


def test_a_value_is_read_without_its_tex():
    assert plain(r"Women in {Moldova}: G{\'e}rard \& a~friend") == "Women in Moldova: Gérard & a friend"


def test_each_work_knows_its_line(small):
    assert [work.line for work in small.works.values()] == [1, 13, 23]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("@book{a,\n title={x},\n\n@book{b, title={y}}\n", "references.bib:2: malformed-bib: close the entry with `}`"),
        (
            "@book{a, title={x}}\n\n@book{a, title={y}}\n\n@book{b, title={z}}\n",
            "references.bib:3: malformed-bib: mend the BibTeX entry: rep",
        ),
        (
            "@book{a, title={x}}\n\n@book{b,\n author={A, B, C, D},\n title={y}}\n\n@book{c, title={z}}\n",
            "references.bib:4: malformed-bib: mend the BibTeX entry: ",
        ),
        ("@book{a,\n title={x},\n", "references.bib:2: malformed-bib: close the entry with `}`"),
    ],
)
def test_a_file_that_cannot_be_read_stops_at_its_line(tmp_path, text, message):
    with pytest.raises(BrokenHandbook) as raised:
        read(tmp_path, text)
    assert str(raised.value).startswith(message)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("@misc{b, title={x}, keywords={study}}\n@misc{a, title={y}, keywords={study}}", (2, "unsorted-bib")),
        ("@misc{a, title={x}}", (1, "work-kind")),
        ("@misc{a, title={x},\n keywords={gossip}}", (2, "work-kind")),
        ("@misc{a, keywords={study}}", (1, "work-record")),
        ("\n@inproceedings{a, title={x}, keywords={study}}", (2, "work-record")),
        ("@misc{a:b, title={x}, keywords={study}}", (1, "work-record")),
        ("@misc{a, title={x}, keywords={study}}\nmisc{b, title={x}}", (2, "malformed-bib")),
        ("@misc{a, title={x},\n file={/home.pdf},\n keywords={study}}", (2, "private-field")),
        ("@misc{a, title={x},\n note={ask Ann},\n keywords={study}}", (2, "private-field")),
    ],
)
def test_a_work_that_breaks_a_rule_is_named_with_its_line(tmp_path, text, rule):
    try:
        _, problems = read(tmp_path, text)
    except BrokenHandbook as error:
        problems = error.problems
    assert [(problem.line, problem.rule) for problem in problems] == [rule]


def test_sorted_and_whole_works_are_in_order(tmp_path):
    entries = [ENTRY.format(key=key, author="Alpha, Ann") for key in ("a", "a2", "b")]
    assert read(tmp_path, "\n".join(entries))[1] == []
