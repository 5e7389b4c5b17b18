"""What the site adds to a page's HTML, form by form: tables, checklists, headings and their outline."""

import pytest

from handbook_build.pages.headings import add_outline, mark_forms, wrap_headings
from handbook_build.pages.tables import label_tables
from handbook_build.pages.trees import parse, serialize

from .conftest import ENGLISH, chapter_of

TABLE = """<h2>Say and avoid</h2><table><thead><tr><th>Say</th><th>Avoid</th></tr></thead>
<tbody><tr><td>a</td><td>b</td></tr></tbody></table><p>after</p>"""


def test_each_cell_names_its_column_and_the_table_its_section():
    root = parse(TABLE)
    label_tables(root)
    assert [cell.get("data-label") for cell in root.iter("td")] == ["Say", "Avoid"]
    assert root.find(".//table").get("aria-label") == "Say and avoid"
    assert root.find(".//table").getparent().get("class") == "hb-table"
    assert serialize(root).endswith("</table></div><p>after</p>")


def test_a_row_with_more_cells_than_columns_is_left_as_it_is():
    root = parse("<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>")
    label_tables(root)
    assert [cell.get("data-label") for cell in root.iter("td")] == ["A", None]


def test_a_table_with_an_empty_column_is_a_form_whose_cells_have_no_labels():
    practice = '<sup class="hb-practice" hidden></sup>'
    root = parse(TABLE.replace(">b<", f"> {practice}<"))
    label_tables(root)
    assert root.find(".//table").get("class") == "hb-form"
    assert [(cell.get("class"), cell.get("data-label")) for cell in root.iter("td")] == [
        (None, None),
        ("hb-blank", None),
    ]


def test_a_cell_that_is_empty_in_some_rows_only_has_no_label_there():
    root = parse(TABLE.replace("</tr></tbody>", "</tr><tr><td>c</td><td></td></tr></tbody>"))
    label_tables(root)
    assert root.find(".//table").get("class") == "hb-brief"
    assert [cell.get("data-label") for cell in root.iter("td")] == ["Say", "Avoid", "Say", None]


def test_a_checklist_loses_its_dead_boxes_and_keeps_its_words():
    root = parse(
        '<ul class="task-list"><li class="task-list-item"><input type="checkbox" disabled> Ask first.</li></ul>'
    )
    mark_forms(root)
    assert root.find(".//input") is None and root.find(".//li").text_content() == " Ask first."


def test_a_heading_and_its_code_share_a_line():
    root = parse('<h2 id="r4-card">Card</h2><a class="hb-code" href="#">R4-card</a><p>x</p>')
    mark_forms(root)
    wrap_headings(root)
    assert serialize(root) == (
        '<div class="hb-heading hb-h2"><h2 id="r4-card">Card</h2> <a class="hb-code" href="#">R4-card</a></div><p>x</p>'
    )


def test_a_list_is_one_of_links_where_each_item_is_a_link_and_nothing_else():
    root = parse('<ul><li><a href="#a">A</a></li></ul><ul><li>See <a href="#b">B</a></li></ul>')
    mark_forms(root)
    assert [each.get("class") for each in root.iter("ul")] == ["hb-links", None]


@pytest.mark.parametrize("level", ["h2", "h3"])
def test_supervision_questions_are_known_below_their_heading(level):
    root = parse(f'<{level} id="r4-supervision">Q</{level}><a class="hb-code"></a><ol></ol>')
    mark_forms(root)
    assert root.find("ol").get("class") == "hb-supervision"


def test_short_names_of_columns_may_stand_beside_their_cells():
    root = parse(TABLE + TABLE.replace("Avoid", "Where it stands here"))
    label_tables(root)
    assert [table.get("class") for table in root.iter("table")] == ["hb-brief", None]


def test_the_outline_stands_behind_what_follows_the_card_of_a_page_with_sections_to_choose_from():
    body = "# T { #r4 }\n\n## A { #r4-a }\n\n## B { #r4-b }\n\n## C { #r4-c }\n"
    root = parse('<h1 id="r4">T</h1><div class="hb-head"></div><div class="hb-along"></div><p>x</p>')
    add_outline(root, chapter_of(body), ENGLISH.words)
    assert [link.get("href") for link in root.xpath("//nav//a")] == ["#r4-a", "#r4-b", "#r4-c"]
    assert root.find("nav").getprevious().get("class") == "hb-along"


def test_a_short_page_needs_no_outline():
    root = parse('<div class="hb-head"></div>')
    add_outline(root, chapter_of("# T { #r4 }\n\n## A { #r4-a }\n"), ENGLISH.words)
    assert root.find("nav") is None


def test_the_heading_of_a_card_is_known():
    card = '<dl class="hb-card"></dl>'
    root = parse(f'<h2 id="r4-card">Card</h2><a class="hb-code" href="#">R4-card</a>{card}')
    wrap_headings(root)
    assert root[0].get("class") == "hb-heading hb-h2 hb-of-card"


def test_what_one_may_see_stands_in_bold_before_what_to_do_at_once():
    root = parse(
        '<h2 id="r4-urgent">Urgent</h2><ul><li>They bleed: call. Stay: wait.</li><li>Call first. Then: wait.</li></ul>'
    )
    mark_forms(root)
    assert root.find("ul").get("class") == "hb-urgent"
    assert [item.findtext("strong") for item in root.iter("li")] == ["They bleed:", None]
    assert [item.text_content() for item in root.iter("li")] == [
        "They bleed: call. Stay: wait.",
        "Call first. Then: wait.",
    ]
