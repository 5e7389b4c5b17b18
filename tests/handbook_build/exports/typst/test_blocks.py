import pytest

from handbook_build.exports.typst.blocks import Blocks, column_widths
from handbook_build.exports.typst.inline import CannotPrint, Inline
from handbook_build.pages.trees import parse


@pytest.fixture
def blocks():
    return Blocks(Inline(), lambda identity: identity.upper())


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<h2 id="r4">A</h2>', ['#section(2, "R4", "r4")[#"A"]']),
        ("<p>a</p>", ['#par[#"a"]']),
        ("<ul><li>a</li><li><p>b</p></li></ul>", ['#bullets([#"a"], [#"b"], )']),
        ("<ol><li>a</li></ol>", ['#steps([#"a"], )']),
        ('<ul class="task-list"><li><input type="checkbox"> a</li></ul>', ['#checklist([#"a"], )']),
        ("<dl><dt>t</dt><dd>d</dd></dl>", ['#definitions(([#"t"], [#"d"]), )']),
        (
            '<h2 id="r4">A</h2><dl class="hb-card"><dt>t</dt><dd>d</dd></dl>',
            ['#card(2, "R4", "r4", [#"A"], none, ([#"t"], [#"d"]), )'],
        ),
        (
            '<h2 id="r4">A</h2><dl class="hb-card"><dt>t</dt><dd>d</dd></dl><p class="hb-sources">Sources: s</p><p>a</p>',
            ['#card(2, "R4", "r4", [#"A"], [#"Sources: s"], ([#"t"], [#"d"]), )', '#par[#"a"]'],
        ),
        (
            "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
            ['#data-table((3fr,), ([#"a"], ), [#"b"], )'],
        ),
        (
            "<figure><blockquote><p>q</p></blockquote><figcaption>r</figcaption></figure>",
            ['#quotation([#"q"], [#"r"])'],
        ),
        (
            "<figure data-drawing='<svg/>' data-alt='w'><figcaption>c</figcaption></figure>",
            ['#drawing("<svg/>", "w")[#"c"]'],
        ),
        ('<div class="hb-local"><p>a</p></div>', ['#local-place[#par[#"a"]]']),
        ("<blockquote><p>a</p></blockquote>", ['#extract[#par[#"a"]]']),
    ],
)
def test_each_block_is_one_call_of_the_template(blocks, html, expected):
    assert blocks.all(parse(html)) == expected


@pytest.mark.parametrize("html", ["<form></form>", "<table><tbody><tr><td>a</td></tr></tbody></table>"])
def test_what_cannot_be_printed_or_read_aloud_is_refused(blocks, html):
    with pytest.raises(CannotPrint):
        blocks.all(parse(html))


def test_a_column_of_long_cells_gets_more_room_but_not_all():
    rows = parse("<table><tr><td>ab</td><td>" + "a" * 100 + "</td></tr></table>").findall(".//tr")
    assert column_widths(rows) == [3, 10]
