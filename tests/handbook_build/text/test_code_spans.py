import re

import pytest

from handbook_build.text.code_spans import UNINDENTED_CODE, mask_code, replace_outside_code


def test_code_is_blanked_and_every_character_keeps_its_place():
    text = "a `[@x]` b\n\n```\n[@y]\n```\n<!-- [@z] --> c"
    masked = mask_code(text)
    assert len(masked) == len(text)
    assert "[@" not in masked
    assert [masked.index(word) for word in "abc"] == [text.index(word) for word in ("a", "b", "c")]


def test_a_lone_backtick_is_not_code():
    assert mask_code("it` is [@x] plain") == "it` is [@x] plain"


def test_double_backticks_may_hold_one():
    assert "[@x]" not in mask_code("``a ` [@x]`` end")


def test_replacing_leaves_code_alone():
    assert replace_outside_code(re.compile("x"), lambda match: "y", "x `x` x") == "y `x` y"


@pytest.mark.parametrize(
    "text",
    [
        "```\n[@x]\n\n[@x]\n```",
        "~~~ markdown\n[@x]\n\n- [@x]\n~~~",
        "````\n```\n[@x]\n\n```\n````",
        "<!-- a\n\n[@x] -->",
        "Text.\n\n    [@x]\n    [@x]\n",
        "    [@x]\n",
    ],
)
def test_fences_comments_and_indented_blocks_are_code_from_end_to_end(text):
    assert "[@" not in mask_code(text)


@pytest.mark.parametrize(
    "text",
    ["a ` in one paragraph\n\n[@x]\n\nand ` in another", "```\nnever closed\n\n[@x]", "- item\n    [@x]"],
)
def test_what_is_not_code_in_markdown_is_not_masked(text):
    assert "[@x]" in mask_code(text)


def test_a_rule_may_ask_for_indented_blocks():
    assert mask_code("    [@x]\n", UNINDENTED_CODE) == "    [@x]\n"
    assert "[@" not in mask_code("```\n[@x]\n```\n", UNINDENTED_CODE)
