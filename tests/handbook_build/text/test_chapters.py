import pytest
from lxml.html import fragment_fromstring
from markdown import markdown

from handbook_build.text.chapters import page_url, read_chapter, read_chapters

from ..conftest import chapter_of

BODY = """
    # Title { #r4 }

    Above.

    ## One *word* { #r4-one data-forms="#a, b" }

    Words.

    ```
    ## Not a heading { #r4-code }
    ```

    ### No id
"""


def test_each_heading_is_a_section_with_code_line_and_body():
    one = chapter_of(BODY).sections[1]
    assert (one.code, one.id, one.title, one.level, one.line) == ("R4-one", "r4-one", "One *word*", 2, 11)
    assert one.body.startswith("Words.") and one.body_line == 13
    assert one.attributes == {"data-forms": "#a, b"}


def test_a_heading_in_code_is_none():
    assert [section.id for section in chapter_of(BODY).sections] == ["r4", "r4-one", ""]


@pytest.mark.parametrize(
    ("code", "section_id", "found"),
    [
        ("R4", "r4", "R4"),
        ("R4", "r4-a-b", "R4-a-b"),
        ("Q", "q5", "Q5"),
        ("R4", "r5-a", ""),
        ("ES-R4", "es-r4-a", "ES-R4-a"),
        ("R", "reactions", ""),
        ("R4", "", ""),
    ],
)
def test_an_id_gives_the_code_that_people_write(code, section_id, found):
    assert chapter_of("# T { #x }", code).code_of(section_id) == found


@pytest.mark.parametrize(
    ("path", "url"),
    [("index.md", ""), ("about.md", "about/"), ("reactions/index.md", "reactions/"), ("a/reindex.md", "a/reindex/")],
)
def test_a_file_has_one_address(path, url):
    assert page_url(path) == url


def test_the_language_is_the_folder():
    assert chapter_of("# T { #es-r4 }", "ES-R4", "es/reactions/dissociation.md").language == "es"
    assert chapter_of("# T { #r4 }").language == "en"


def test_chapters_come_in_the_order_of_the_navigation(tmp_path):
    for name in ("a.md", "b.md", "c.md"):
        (tmp_path / name).write_text("# x\n", encoding="utf-8")
    assert list(read_chapters(tmp_path, ("c.md", "a.md"))[0]) == ["c.md", "a.md", "b.md"]


@pytest.mark.parametrize(
    "heading",
    [
        "## Words { #r4-words }",
        "## Words {: #r4-words }",
        "## Words {#r4-words}",
        "##Words { #r4-words }",
        "## Words { .plain #r4-words data-mark='no' }",
        '## Words { data-forms="a, #b" #r4-words }',
        "## Words and `{ #code }` { #r4-words }",
        "## Words{ #r4-words }",
        "## Words { #r4-words } ",
    ],
)
def test_a_heading_has_the_id_that_markdown_gives_it(heading):
    made = fragment_fromstring(markdown(heading, extensions=["attr_list"]))
    [section] = chapter_of(heading).sections
    assert section.id == (made.get("id") or "")
    assert section.level == int(made.tag[1])


def test_a_title_keeps_its_code():
    assert chapter_of("## The `[@key]` mark { #r4-mark }").sections[0].title == "The `[@key]` mark"


def test_a_code_of_another_form_is_no_pattern():
    chapter, _ = read_chapter('---\ncode: "R("\ntitle: T\n---\n# T { #r4 }\n', "x.md")
    assert chapter.sections[0].code == "R4"  # as the heading says
