import re

from handbook_build.code_spans import mask_code, replace_outside_code


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
