import pytest

from handbook_build.exports.manuscript import Composer
from handbook_build.exports.pandoc.session import session_page, shown
from handbook_build.pages.trees import parse

from ..conftest import page_of

T1 = """<h1 id="t1">Session</h1><h2 id="t1-aims">Aims and people</h2><ul><li>say hello</li></ul>
<h2 id="t1-plan">Plan</h2>
<table><thead><tr><th>Minutes</th><th>Activity</th><th>Sections used</th></tr></thead><tbody>
<tr><td>0 to 5</td><td>Welcome</td><td><a href="../../reactions/dissociation/#r4-card">Card</a></td></tr>
<tr><td>5 to 9</td><td>Talk</td><td><a href="#t1-debrief">Questions below</a></td></tr>
<tr><td>9 to 10</td><td>Close</td><td></td></tr></tbody></table>
<h2 id="t1-steps">Step by step</h2><ol><li><strong>0 to 5. Welcome.</strong> Say the rules.</li></ol>
<h2 id="t1-debrief">Debrief questions</h2><ol><li>What helped?</li></ol>
<h2 id="t1-care">What to watch for</h2><ul><li>War stories. Stop them kindly.</li></ul>"""


@pytest.fixture
def deck(handbook, pages, notes):
    """The slides of a small session: each title with what follows until the next."""
    composer = Composer(handbook, [page_of("T1", "training/police.md", T1), *pages], notes)
    page = parse(session_page(composer.compose("T", "A", ["T1", "R4-card"]), ["card"]))
    titles = [title.text_content() for title in page.iter("h1")]
    return titles, {title.text_content(): title for title in page.iter("h1")}


def blocks(title):
    following = []
    for element in title.itersiblings():
        if element.tag == "h1":
            break
        following.append(element)
    return following


def test_a_session_goes_by_its_plan_and_shows_what_each_activity_uses(deck):
    titles, _ = deck
    assert titles[2:7] == ["Welcome", "In 20 seconds", "Talk", "Debrief questions", "Close"]
    assert titles.count("Debrief questions") == 1


def test_the_notes_of_an_activity_have_its_minutes_and_what_to_say(deck):
    *_, notes = blocks(deck[1]["Welcome"])
    assert "Minutes 0 to 5." in notes.text_content() and "Say the rules." in notes.text_content()


def test_what_to_watch_for_is_in_the_notes_of_the_plan_and_not_shown(deck):
    *shown_blocks, notes = blocks(deck[1]["Plan"])
    assert "War stories" in notes.text_content()
    assert not any("War stories" in block.text_content() for block in shown_blocks)


def test_an_activity_names_the_sections_that_it_uses_by_their_codes(deck):
    assert "Card (R4-card)" in [
        item.text_content() for block in blocks(deck[1]["Welcome"]) for item in block.iter("li")
    ]


@pytest.mark.parametrize(
    ("code", "is_shown"), [("R4-card", True), ("TH-r1", True), ("R4-see", False), ("T-card-x", False)]
)
def test_a_section_is_shown_by_its_ending_or_its_chapter(code, is_shown):
    assert shown(code, ["card", "TH"]) == is_shown
