from lxml.html import fromstring

from handbook_build.exports.bare import bare


def test_calls_of_notes_go_and_links_leave_their_words():
    item = fromstring(
        '<div><p>Stay.<span class="hb-call"></span> See <a href="#r4-first">the first minute</a>.</p></div>'
    )[0]
    assert bare(item).text_content() == "Stay. See the first minute."
    assert not bare(item).xpath(".//a") and item.xpath(".//a")
