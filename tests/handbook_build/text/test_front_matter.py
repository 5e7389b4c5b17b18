from datetime import date

import pytest

from handbook_build.text.front_matter import SUMMARY_LENGTH, read_front_matter, split_front_matter

SOUND = "---\ncode: R4\ntitle: T\nsummary: S.\nalso_called: [a, b]\nreviewed: 2026-11-24\n---\nBody\n"


def messages(text: str) -> list[str]:
    return [str(problem) for problem in read_front_matter(text, "docs/x.md")[1]]


def test_sound_front_matter_is_read():
    meta, problems = read_front_matter(SOUND, "docs/x.md")
    assert problems == []
    assert (meta.code, meta.title, meta.also_called, meta.reviewed) == ("R4", "T", ["a", "b"], date(2026, 11, 24))


def test_the_body_begins_after_the_dashes():
    assert split_front_matter(SOUND)[1:] == ("Body\n", 8)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("code: R4", "code: r4"), "docs/x.md:2: front-matter: write a code as capital letters"),
        (("title: T\n", ""), "docs/x.md:1: front-matter: add `title`"),
        (("title: T", "titel: T"), "docs/x.md:3: front-matter: write `titel` as `title`"),
        (("title: T", 'title: "T'), "docs/x.md:3: front-matter: a quotation mark opens here and is not closed"),
        (("[a, b]", "a"), "docs/x.md:5: front-matter: write `also_called: [one, two]`"),
        (("2026-11-24", "soon"), "docs/x.md:6: front-matter: write `reviewed: 2026-11-24`, a date"),
        (("summary: S.", "summary: " + "long " * 40), "docs/x.md:4: front-matter: cut the summary to 160"),
        (("title: T", "title: T\ntitle: U"), "docs/x.md:4: front-matter: `title` stands twice"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(change, said):
    assert any(said in message for message in messages(SOUND.replace(*change))), messages(SOUND.replace(*change))


def test_keys_out_of_order_are_put_in_order():
    text = "---\ntitle: T\ncode: R4\nsummary: S.\nreviewed: 2026-11-24\n---\n"
    assert messages(text) == ["docs/x.md:2: front-matter: put the keys in this order: code, title, summary, reviewed"]


def test_a_file_without_front_matter_is_told_how_to_begin():
    assert messages("# Title\n")[0].startswith("docs/x.md:1: front-matter: begin the file with")


def test_every_key_has_its_place():
    text = (
        "---\ncode: ES-R4\ntitle: T\nsummary: S.\nalso_called: [a]\nfound_by: [b]\ncontent_note: N.\n"
        "reviewed: 2026-11-24\n---\n"
    )
    meta, problems = read_front_matter(text, "docs/x.md")
    assert problems == []
    assert (meta.found_by, meta.content_note) == (["b"], "N.")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\nWords\n---\n", "docs/x.md:2: front-matter: write `key: value` lines between the dashes"),
        (
            "---\ncode: R4\nsummary: it: is\n---\n",
            "docs/x.md:3: front-matter: put the value that holds a colon into quotation marks",
        ),
        (
            SOUND.replace("2026-11-24", "2026-02-30"),
            "docs/x.md:6: front-matter: `2026-02-30` is no date: day is out of range",
        ),
        (SOUND.replace("2026-11-24", "2026-11-24 10:00:00"), "docs/x.md:6: front-matter: write `reviewed: 2026-11-24`"),
        (SOUND.replace("title: T", "title: 7"), "docs/x.md:3: front-matter: write `title` as one line of text"),
        (SOUND.replace("[a, b]", "[a, 2]"), "docs/x.md:5: front-matter: write `also_called: [one, two]`"),
        (
            SOUND.replace("also_called", "found_by").replace("[a, b]", "a"),
            "docs/x.md:5: front-matter: write `found_by: [",
        ),
        (
            SOUND.replace("also_called: [a, b]", "content_note:"),
            "docs/x.md:5: front-matter: write `content_note` as one line of text",
        ),
    ],
)
def test_a_value_of_another_kind_is_one_problem_and_is_not_used(text, message):
    meta, problems = read_front_matter(text, "docs/x.md")
    assert len([problem for problem in problems if "add `" not in problem.remedy]) == 1
    assert any(str(problem).startswith(message) for problem in problems), problems
    assert isinstance(meta.title, str) and isinstance(meta.also_called, list) and isinstance(meta.content_note, str)


def test_a_key_without_a_value_is_missing_once():
    assert messages(SOUND.replace("title: T", "title:")) == ["docs/x.md:1: front-matter: add `title`"]


def test_a_summary_of_just_the_length_fits():
    assert messages(SOUND.replace("S.", "s" * SUMMARY_LENGTH)) == []
    assert len(messages(SOUND.replace("S.", "s" * (SUMMARY_LENGTH + 1)))) == 1
