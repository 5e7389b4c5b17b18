from dataclasses import replace

from handbook_build.pages.headings import mark_forms
from handbook_build.pages.part_index import add_gists
from handbook_build.pages.trees import parse, serialize

LINK = '<a href="distrust/#r1-card">Distrust</a>'


def index(small, words: str, path: str = "reactions/index.md", code: str = "GLOSS"):
    root, page = parse(words), small.by_code["GLOSS"]
    mark_forms(root)
    add_gists(root, replace(page, path=path, meta=replace(page.meta, code=code)), small)
    return root


def test_a_link_that_stands_alone_gets_the_code_and_the_summary(small):
    [link] = index(small, f"<ul><li>{LINK}</li></ul>").iter("a")
    assert link.text_content().startswith("Distrust R1")
    assert link.find('span[@class="hb-note"]').text == small.by_code["R1"].meta.summary


def test_a_link_in_a_sentence_gets_the_code_alone(small):
    root = index(small, f"<ul><li>{LINK}: keep a promise.</li></ul>")
    assert serialize(root) == (
        f'<ul class="hb-index"><li>{LINK} <span class="hb-code">R1</span>: keep a promise.</li></ul>'
    )


def test_links_that_lead_elsewhere_and_other_pages_are_left_alone(small):
    other = '<ul><li>See <a href="distrust/#r1-respond">this</a></li></ul>'
    assert serialize(index(small, other)) == other
    page = f"<ul><li>{LINK}: keep a promise.</li></ul>"
    assert serialize(index(small, page, "training/police.md")) == page


def test_the_first_page_of_all_keeps_its_lists_as_they_are(small):
    page = f"<ul><li>{LINK}: keep a promise.</li></ul>"
    assert serialize(index(small, page, "index.md", "HOME")) == page
