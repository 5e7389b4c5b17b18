import pytest
from lxml.html import fromstring

from handbook_build.search.excerpts import excerpt, joined


@pytest.mark.parametrize(
    ("section", "html", "shown"),
    [
        ("r1-first", "<ol><li>Sit down.</li><li>Wait.</li></ol>", "Sit down."),
        ("r1-urgent", "<ul><li>One.</li><li>Two.</li><li>Three.</li></ul>", "One. · Two."),
        ("r1-respond", "<p>This chapter has not been reviewed by a clinician.</p><ul><li>Stay.</li></ul>", "Stay."),
    ],
)
def test_a_section_shows_its_first_step_and_an_urgent_one_its_first_two(section: str, html: str, shown: str):
    assert excerpt(section, list(fromstring(f"<div>{html}</div>")), []) == shown


def test_a_section_without_steps_shows_those_that_stand_below_it():
    below = list(fromstring("<div><ul><li>Ask who else hears this.</li></ul></div>"))
    assert excerpt("r1-respond", list(fromstring("<div><p>Read on.</p></div>")), below) == "Ask who else hears this."


def test_a_long_line_is_cut_between_words():
    assert joined(["one two three four"], 12, 1) == "one two …"
