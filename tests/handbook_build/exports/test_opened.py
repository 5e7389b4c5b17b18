from handbook_build.exports.opened import open_all
from handbook_build.pages.trees import parse, serialize


def opened(html: str) -> str:
    root = parse(html)
    open_all(root)
    return serialize(root)


def test_a_door_lies_open_below_its_words():
    door = '<details class="hb-door"><summary>In court</summary><ul><li>Silence</li></ul></details>'
    assert opened(door) == '<div class="hb-door"><p><strong>In court</strong></p><ul><li>Silence</li></ul></div>'


def test_a_sign_leads_to_its_sections_and_does_not_repeat_the_card():
    sign = (
        '<details class="hb-sign"><summary>They stare</summary><dl><dt>Do now</dt><dd>Wait.</dd></dl>'
        '<p><a href="#a">One</a> <span>R4-first</span></p><ul><li><a href="#b">Two</a></li></ul></details>'
    )
    assert opened(sign) == ('<div class="hb-sign"><p>They stare: <a href="#a">One</a>; <a href="#b">Two</a>.</p></div>')


def test_the_name_of_a_group_of_signs_is_no_heading_of_the_copy():
    group = '<section class="hb-signs"><h3 class="hb-signs-name">In court</h3></section>'
    assert '<p class="hb-signs-name"><strong>In court</strong></p>' in opened(group)
