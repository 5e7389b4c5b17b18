from dataclasses import replace

import pytest

from handbook_build.pages.placeholders import expand_placeholders
from handbook_build.problems import BrokenHandbook
from handbook_build.text.local_contacts import LocalPlace, read_local

from ..conftest import chapter_of

PLACES = {"urgent": LocalPlace("In danger", ("Supervisor: the <office>",))}


def write(tmp_path, text: str):
    file = tmp_path / "local.yml"
    file.write_text(text, encoding="utf-8")
    return file


def test_what_an_organization_filled_in_is_read(tmp_path):
    file = write(tmp_path, 'contacts:\n  title: Our services\n  lines: ["One", "Two: 2"]\n')
    assert read_local(file) == {"contacts": LocalPlace("Our services", ("One", "Two: 2"))}


@pytest.mark.parametrize("text", ["", "# Leave this file empty.\n"])
def test_a_file_with_nothing_filled_in_is_in_order(tmp_path, text):
    assert read_local(write(tmp_path, text)) == {}
    assert read_local(tmp_path / "none.yml") == {}


@pytest.mark.parametrize(
    "entry",
    [
        "urgnet: {title: T, lines: [a]}",
        "urgent: {title: T, lines: [Duty supervisor: 12]}",
        "urgent: {title: T, lines: a}",
        "urgent: {title: T}",
        "urgent: {title: 7, lines: [a]}",
        "urgent: call 12",
        '"urgent": call 12',
        "112: {title: T, lines: [a]}",
        "urgent : call 12",
        "urgent: {title: T, lines: [a], also: {es: {title: T}}}",
        "urgent: {title: T, lines: [a], also: {Spanish: {title: T, lines: [a]}}}",
    ],
)
def test_contacts_that_would_not_be_shown_stop_the_build(tmp_path, entry):
    with pytest.raises(BrokenHandbook, match=r"data/local\.yml:2: data-form: "):
        read_local(write(tmp_path, f"# Ours\n{entry}\n"))


def expanded(markdown: str, places: dict[str, LocalPlace], handbook, language: str = "en") -> str:
    chapter = chapter_of("# T { #r4 }", path="r.md" if language == "en" else f"{language}/r.md")
    return expand_placeholders(markdown, chapter, replace(handbook, local=places))


def test_the_organizations_words_stand_in_their_place(small):
    made = expanded("Before.\n\n[local: urgent]\n\nAfter.", PLACES, small)
    assert "In danger" in made and "Supervisor: the &lt;office&gt;" in made
    assert made.startswith("Before.") and made.endswith("After.")
    assert "[local" not in made


def test_without_them_a_reader_is_told_whom_to_ask(small):
    assert "Ask your supervisor now" in expanded("[local: urgent]", {}, small)
    assert "can add its own" in expanded("[local: contacts]", PLACES, small)


def test_in_code_the_place_is_left(small):
    assert expanded("`x`\n\n```\n[local: urgent]\n```\n", PLACES, small) == "`x`\n\n```\n[local: urgent]\n```\n"


def test_words_in_several_languages_are_read(tmp_path):
    text = "urgent: {title: Peligro, lines: [a], in: es, also: {en: {title: Danger, lines: [b]}}}\n"
    [place] = read_local(write(tmp_path, text)).values()
    assert (place.language, place.also["en"].title, place.also["en"].language) == ("es", "Danger", "en")


@pytest.mark.parametrize(
    ("place", "code", "shown", "noted"),
    [
        (LocalPlace("Danger", ("a",)), "en", "Danger", ""),
        (LocalPlace("Danger", ("a",)), "es", "Danger", "en"),
        (LocalPlace("Danger", ("a",), also={"es": LocalPlace("Peligro", ("a",), "es")}), "es", "Peligro", ""),
        (LocalPlace("Peligro", ("a",), "es"), "en", "Peligro", "es"),
    ],
)
def test_each_page_has_the_words_in_its_language_or_says_in_which_they_are(place, code, shown, noted, small):
    made = expanded("[local: urgent]", {"urgent": place}, small, code)
    assert f"<strong>{shown}</strong>" in made
    assert (f'<div lang="{noted}"' in made) if noted else "lang=" not in made
