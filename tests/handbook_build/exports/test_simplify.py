from lxml.html import fromstring

from handbook_build.exports.simplify import open_details, without_notes_and_links
from handbook_build.pages.trees import parse, serialize


def test_calls_of_notes_go_and_links_leave_their_words():
    item = fromstring(
        '<div><p>Stay.<span class="hb-call"></span> See <a href="#r4-first">the first minute</a>.</p></div>'
    )[0]
    assert without_notes_and_links(item).text_content() == "Stay. See the first minute."
    assert not without_notes_and_links(item).xpath(".//a") and item.xpath(".//a")


def test_a_door_lies_open_below_its_words():
    root = parse('<details class="hb-door"><summary>In court</summary><ul><li>Silence</li></ul></details>')
    open_details(root)
    assert serialize(root) == '<div class="hb-door"><p><strong>In court</strong></p><ul><li>Silence</li></ul></div>'
