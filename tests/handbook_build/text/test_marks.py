import pytest

from handbook_build.text.marks import PLACEHOLDERS, SOURCE, plain_text


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("See [**R4** now](../r4.md#r4-first), please.", "See R4 now, please."),
        ("Stay `here`.[@key, fact 2; @other]", "Stay here."),
        ("Wait.[practice] Then _ask_.", "Wait. Then ask."),
        ("In [practice](a.md) it is so.", "In practice it is so."),
        ("Say *and* `avoid`", "Say and avoid"),
        ("![A door](door.png)", "A door"),
    ],
)
def test_plain_text_has_the_words_and_no_marks(markdown: str, words: str):
    assert plain_text(markdown) == words


@pytest.mark.parametrize("text", [r"\[@key]", "[@key](a.md)", "[@key][other]", "[@key\n]", "[practice](a.md)"])
def test_what_only_looks_like_a_source_is_none(text: str):
    assert not SOURCE.search(text)


@pytest.mark.parametrize("kind", PLACEHOLDERS)
def test_a_placeholder_stands_alone_on_its_line_and_names_one_thing(kind: str):
    match = PLACEHOLDERS[kind].search(f"before\n[{kind}:  a name ]  \nafter")
    assert match and match["name"] == "a name"
    assert not PLACEHOLDERS[kind].search(f"see [{kind}: x]")
