from handbook_build.text.navigation import check_pages, pages_of, parts_of

NAV = [
    "index.md",
    {"Other": "https://other.example.org/"},
    {"Part": ["//other.example.org/", {"One": "a.md"}, {"In": ["b.md"]}]},
]


def test_pages_are_told_in_order_and_what_leads_elsewhere_is_none():
    assert list(pages_of(NAV)) == ["index.md", "a.md", "b.md"]
    assert list(parts_of(NAV)) == [("In", ("b.md",))]


def test_a_page_that_is_not_there_is_named_at_its_line_with_the_nearest(tmp_path):
    file = tmp_path / "mkdocs.yml"
    file.write_text("nav:\n  - index.md\n  - reactions/distrst.md\n", encoding="utf-8")
    found = check_pages(["index.md", "reactions/distrst.md"], {"index.md", "reactions/distrust.md"}, file)
    assert [str(problem) for problem in found] == [
        "mkdocs.yml:3: unknown-page: docs/reactions/distrst.md is not there; the nearest: reactions/distrust.md",
        "docs/reactions/distrust.md:1: not-in-navigation: add `- reactions/distrust.md` to `nav` in mkdocs.yml: "
        "no reader would find it",
    ]
