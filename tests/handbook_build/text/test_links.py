import pytest

from handbook_build.text.links import check_links, check_orphans, check_raw_html

from ..conftest import chapter_of

IDS = {"reactions/dissociation.md": {"r4"}, "reactions/distrust.md": {"r1", "r1-why"}, "about.md": {"about"}}


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("[a](distrust.md#r1-why)", []),
        ("[a](../about.md)", []),
        ("[a](#r4)", []),
        ("[a](https://example.org/x)", []),
        ("[a](mailto:x@example.org)", []),
        ("`[a](nowhere.md)`", []),
        ("[a](nowhere.md)", ["broken-link"]),
        ("[a](distrust.md#no)", ["broken-anchor"]),
        ("[a](#r1)", ["broken-anchor"]),
        ("![A thing](images/a.svg)", []),
        ("![](images/a.svg)", ["image-alt"]),
        ("![A](images/b.svg)", ["broken-link"]),
    ],
)
def test_a_link_leads_to_a_file_and_an_id_that_are_there(link, expected):
    chapter = chapter_of(f"# T {{ #r4 }}\n\n{link}\n")
    assert [problem.rule for problem in check_links(chapter, IDS, {"reactions/images/a.svg"})] == expected


def test_a_picture_that_no_page_shows_is_named():
    chapter = chapter_of("# T { #r4 }\n\n![A](images/a.svg)\n")
    pictures = {"reactions/images/a.svg", "reactions/images/b.svg"}
    assert [problem.path for problem in check_orphans({chapter.path: chapter}, pictures)] == [
        "docs/reactions/images/b.svg"
    ]


def test_raw_html_is_refused_and_comparisons_are_not():
    assert [p.rule for p in check_raw_html(chapter_of("# T { #r4 }\n\nA <b>c</b>, 1 < 2 and `<i>`\n"))] == [
        "raw-html"
    ] * 2


def test_a_problem_is_named_at_the_line_of_the_link():
    chapter = chapter_of("# T { #r4 }\n\nWords.\n\n[a](nowhere.md) and [b](distrust.md#no)\n")
    assert [problem.line for problem in check_links(chapter, IDS, set())] == [11, 11]


def test_an_address_of_the_site_is_no_file_of_the_handbook():
    for target in ("../distrust/", "/about.md", "distrust.html"):
        chapter = chapter_of(f"# T {{ #r4 }}\n\n[a]({target})\n")
        assert [problem.rule for problem in check_links(chapter, IDS, set())] == ["broken-link"], target
