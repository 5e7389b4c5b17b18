import pytest

from handbook_build.exports.typst.inline import CannotPrint, Inline, shown_code
from handbook_build.pages.trees import parse


@pytest.fixture
def inline(notes, handbook):
    return Inline(notes, handbook.languages.source.kinds, {"abas2013risk"}, "n0")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("#set * _a_ \\ &lt;b&gt;", r'[#"#set * _a_ \\ <b>"]'),
        ("Say “I” and &quot;me&quot;.", r'[#"Say “I” and \"me\"."]'),
        ("  two\n  lines ", '[#"two lines"]'),
        ("a <strong>b</strong> c", '[#"a "#strong[#"b"]#" c"]'),
        ('<a data-to="inside" href="#r4-see">see</a>', '[#inside("r4-see", false)[#"see"]]'),
        ('<a data-to="inside" href="#r4-see">R4-see</a>', '[#inside("r4-see", true)[#"R4-see"]]'),
        (
            '<a data-to="left-out" href="https://x.org/s/r1-why/">why</a>',
            '[#left-out("https://x.org/s/r1-why/", "R1-why")[#"why"]]',
        ),
        ('<a data-to="elsewhere" href="https://x.org/">x</a>', '[#elsewhere("https://x.org/")[#"x"]]'),
        (
            '<span class="hb-call" data-note="a" data-first="yes"></span>',
            '[#note(false, "n0-a", "study", "ref-abas2013risk", "Abas et al. (2013)", "Abstract")]',
        ),
        ('<span class="hb-call" data-note="a" data-follows="yes"></span>', '[#note-again(true, "n0-a")]'),
    ],
)
def test_words_are_strings_and_marks_are_calls(inline, html, expected):
    assert inline.content(parse(f"<p>{html}</p>")[0]) == expected


def test_an_element_that_paper_has_no_form_for_is_refused(inline):
    with pytest.raises(CannotPrint, match="<video>"):
        inline.content(parse("<p>a <video></video></p>")[0])


def test_a_code_is_shown_in_its_usual_letters():
    assert shown_code("https://x.org/s/gloss-case-note/") == "GLOSS-case-note"
    assert shown_code("#sup-r1") == "SUP-r1"
