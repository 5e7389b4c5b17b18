from handbook_build.exports.opened import open_all
from handbook_build.pages.trees import parse, serialize


def test_a_door_lies_open_below_its_words():
    root = parse('<details class="hb-door"><summary>In court</summary><ul><li>Silence</li></ul></details>')
    open_all(root)
    assert serialize(root) == '<div class="hb-door"><p><strong>In court</strong></p><ul><li>Silence</li></ul></div>'
