import pytest

from handbook_build.problems import nearest
from handbook_build.text.chapters import read_chapter
from handbook_build.versions.registry import Entry, check_registry, resolve

from ..conftest import chapter_of

CHAPTER = chapter_of("# T { #r4 }\n\n## A { #r4-a }\n")
CHAPTERS = {CHAPTER.path: CHAPTER}


def entries(*rows: Entry) -> dict[str, Entry]:
    return {row.code: row for row in rows}


def live(code: str, **more) -> Entry:
    return Entry(code, more.pop("page", CHAPTER.path), "1.0.0", **more)


def rules(*rows: Entry) -> list[str]:
    return [problem.rule for problem in check_registry(CHAPTERS, entries(*rows))]


def test_headings_and_registry_in_step_say_nothing():
    assert rules(live("R4"), live("R4-a")) == []


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((live("R4"),), ["section-not-registered"]),
        ((live("R4"), live("R4-a"), live("R4-b")), ["section-lost"]),
        ((live("R4"), live("R4-a", page="x.md")), ["section-on-other-page"]),
        ((live("R4"), live("R4-a", moved_to="R4")), ["code-used-again"]),
        ((live("R4"), live("R4-a"), live("R4-b", moved_to="R4-b")), ["unknown-code"]),
        ((live("R4"), live("R4-a"), live("R4-b", moved_to="R4-a")), []),
        ((live("R4"), live("R4-a"), live("R4-b", retired={"on": "2026-11-24", "because": "done"})), []),
    ],
)
def test_out_of_step_is_named(rows, expected):
    assert rules(*rows) == expected


def test_moves_are_followed_to_where_the_words_stand():
    registry = entries(live("A-x", moved_to="A-y"), live("A-y", moved_to="A-z"), live("A-z"))
    assert resolve("A-x", registry).code == "A-z"
    assert resolve("A-none", registry) is None


def test_moves_in_a_circle_end():
    assert resolve("A-x", entries(live("A-x", moved_to="A-y"), live("A-y", moved_to="A-x"))).moved_to


def test_a_mistyped_code_has_near_ones():
    registry = entries(live("R4-respond"), live("R5-respond"), live("GLOSS-card"))
    assert nearest("r4-resond", registry)[0] == "R4-respond"


@pytest.mark.parametrize("slip", ['code: "R4', "code: R4\ntitle: a: b", "code: R4\nreviewed: 2026-11-31", "cod: R4"])
def test_a_slip_in_front_matter_is_the_one_thing_said_and_no_code_is_called_lost(slip):
    chapter, problems = read_chapter(f"---\n{slip}\n---\n# T {{ #r4 }}\n\n## A {{ #r4-a }}\n", CHAPTER.path)
    assert problems
    assert list(check_registry({CHAPTER.path: chapter}, entries(live("R4"), live("R4-a")))) == []


def test_while_a_pages_code_cannot_be_known_its_codes_are_not_called_lost():
    unreadable, problems = read_chapter("# T\n", CHAPTER.path)
    assert problems
    assert list(check_registry({CHAPTER.path: unreadable}, entries(live("R4"), live("R4-a")))) == []


def test_every_page_on_which_a_code_stood_is_known():
    assert live("R4", formerly=("a.md", "b.md")).pages == (CHAPTER.path, "a.md", "b.md")
