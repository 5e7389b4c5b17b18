import pytest

from handbook_build.citations.tex_marks import COMMAND, eased, plain, plain_or_raw, plain_words, unescaped


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"Women in {Moldova}: G{\'e}rard \& a~friend", "Women in Moldova: Gérard & a friend"),
        (r"Mar{\'\i}a, Mart{\'{\i}}nez, na{\"{\i}}ve", "María, Martínez, naïve"),
        (r"it{\textquoteright}s \textless{}i{\textgreater}", "it’s <i>"),
        (r"\emph{Trust \textbf{and {\textit{care}}}}", "Trust and care"),
        (r"\enquote{so} ``and so''", "“so” “and so”"),
        (r"a -- b --- c\ldots", "a – b — c…"),
        (r"H\textsubscript{2}O", "H2O"),
    ],
)
def test_signs_and_emphasis_are_read_as_plain_words(written, read):
    assert plain(plain_words(eased(written))) == read


@pytest.mark.parametrize("written", [r"a \foo{b}", "a $x", r"a \relax", r"\href{https://a.org}{b}"])
def test_a_command_that_nobody_knows_is_left_to_be_named(written):
    assert COMMAND.search(plain_or_raw(plain_words(eased(written))))


def test_an_address_has_its_signs_as_they_are():
    assert unescaped(r"\url{https://example.org/a\_b\%20c\#d\&e\~{}f}") == "https://example.org/a_b%20c#d&e~f"


def test_each_sign_stays_on_its_line():
    text = "a\\textquoteright b\n\\textless c\n"
    assert eased(text).count("\n") == text.count("\n")
