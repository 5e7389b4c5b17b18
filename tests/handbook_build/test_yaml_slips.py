import pytest
import yaml

from handbook_build.yaml_text import load_yaml, parse_yaml


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: 1\nb: Trust # and more\n", 2, "put the value that holds ` #` into quotation marks"),
        ("a:\n  - Ring desk #3 now\n", 2, "put the value that holds ` #` into quotation marks"),
        ("a: &Co partners\n", 1, "put the value that begins with `&` into quotation marks"),
        ("a:\n  - !important call\n", 2, "put the value that begins with `!` into quotation marks"),
        ("a: !!python/name:os.system\n", 1, "put the value that begins with `!` into quotation marks"),
        ("a: !!set {b, c}\n", 1, "put the value that begins with `!` into quotation marks"),
        ('a: "b\\0c"\n', 1, "remove NULL (U+0000), which is written as an escape"),
        ('a: "b\\u200bc"\n', 1, "remove ZERO WIDTH SPACE (U+200B), which is written as an escape"),
        ('a: b"\n', 1, "a quotation mark closes here that was not opened"),
        ("a: &a [*a]\n", 1, "nothing stands more than 20 levels deep"),
    ],
)
def test_a_sign_that_would_take_words_with_it_is_named(text, line, said):
    with pytest.raises(yaml.YAMLError) as raised:
        parse_yaml(text)
    assert raised.value.problem_mark.line + 1 == line
    assert raised.value.problem.startswith(said)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: &b [1]\nc: *b\n", {"a": [1], "c": [1]}),
        ("# a remark\na: 'x # y'\n# another\nb: C#\n", {"a": "x # y", "b": "C#"}),
        ("a: |\n  one # two\n", {"a": "one # two\n"}),
    ],
)
def test_what_is_meant_is_read(text, value):
    assert load_yaml(text) == value


def test_what_is_named_again_and_again_is_looked_at_once():
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 18)), "end: *a17"]
    assert len(load_yaml("\n".join(lines))) == 19
