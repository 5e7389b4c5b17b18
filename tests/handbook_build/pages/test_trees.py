import pytest

from handbook_build.pages.trees import fragments, insert_after, insert_before, parse, serialize


@pytest.mark.parametrize("text", ["<p>a</p>", "words <b>c</b> tail", "", "<p>1 &lt; 2 &amp; “x”</p>\n<hr>\n"])
def test_what_is_parsed_is_written_as_it_was(text):
    assert serialize(parse(text)) == text


def test_what_is_put_after_an_element_stands_before_its_tail():
    root = parse("<p>a <b>b</b> tail</p>")
    insert_after(root.find(".//b"), "<i>c</i><i>d</i>")
    assert serialize(root) == "<p>a <b>b</b><i>c</i><i>d</i> tail</p>"


def test_what_is_put_before_an_element_keeps_the_words_around_it():
    root = parse("<p>a <b>b</b> tail</p>")
    insert_before(root.find(".//b"), "\n<i>c</i>\n<i>d</i>\n")
    assert serialize(root) == "<p>a <i>c</i><i>d</i><b>b</b> tail</p>"


def test_loose_words_of_a_template_are_no_elements():
    assert [node.tag for node in fragments("words <i>c</i>")] == ["i"]
