import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from handbook_build.handbook import read_handbook
from handbook_build.languages import read_languages
from handbook_build.problems import BrokenHandbook
from handbook_build.site.downloads import own_files
from handbook_build.text.mkdocs_settings import SiteSettings
from handbook_build.text.placeholders import SLOTS

from .conftest import ENGLISH, HERE, LANGUAGES, chapter_of

TEMPLATES, BUILD = HERE.parents[1] / "overrides", HERE.parents[1] / "handbook_build"
OF_THE_HANDBOOK = {
    "citation",
    "handbook",
    "version",
    "day",
    "iso",
    "address",
    "index",
}  # what scripts are told besides words
SITE = SiteSettings("A handbook", "https://example.org/")
DAY = date(2026, 3, 5)


@pytest.mark.parametrize(
    ("code", "long", "cited"),
    [("en", "5 March 2026", "2026, March 5"), ("es", "5 de marzo de 2026", "5 de marzo de 2026")],
)
def test_a_date_is_written_out_as_the_language_does(code, long, cited):
    language = LANGUAGES.by_code[code]
    assert (language.long_date(DAY), language.cited_date(DAY)) == (long, cited)


def test_english_is_the_source_and_has_no_prefix():
    assert LANGUAGES.source is ENGLISH
    assert [LANGUAGES.prefix(language) for language in LANGUAGES.by_code.values()] == ["", "ES-"]
    assert ENGLISH not in LANGUAGES.translations


@pytest.mark.parametrize(("code", "english"), [("ES-R4-card", "R4-card"), ("ES-R4", "R4"), ("R4-card", "R4-card")])
def test_a_code_in_a_translation_is_that_of_the_english_with_a_prefix(code, english):
    assert LANGUAGES.in_source(code) == english


def test_a_chapter_has_the_language_of_its_folder():
    spanish = chapter_of("# T { #es-r4 }", "ES-R4", "es/reactions/dissociation.md")
    assert LANGUAGES.of(spanish).name == "Español"
    assert LANGUAGES.is_source(chapter_of("# T { #r4 }")) and not LANGUAGES.is_source(spanish)


def test_a_folder_of_no_known_language_is_taken_for_the_source():
    assert LANGUAGES.of(chapter_of("# T { #xx-r4 }", "XX-R4", "xx/reactions/dissociation.md")) is ENGLISH


def test_the_name_of_the_handbook_is_that_of_the_site_or_the_language():
    assert ENGLISH.handbook == "A handbook"
    assert LANGUAGES.by_code["es"].short_name == "Reacciones y respuestas"


def test_templates_and_the_build_use_every_word_and_no_other(small):
    in_templates = "\n".join(file.read_text(encoding="utf-8") for file in TEMPLATES.rglob("*.html"))
    in_the_build = "\n".join(file.read_text(encoding="utf-8") for file in BUILD.rglob("*.py"))
    used = set(re.findall(r"\bwords\.(\w+)", in_templates))
    used |= set(re.findall(r"""\bwords\[["'](\w+)["']\]""", in_the_build))
    used |= {f"local_{slot}" for slot in SLOTS} | {"poster"}
    used |= {word for _, word in own_files(small.by_code["R1"], small)}
    assert used - set(LANGUAGES.by_code["es"].translation) == set(ENGLISH.words)


def test_scripts_use_every_word_of_theirs_and_no_other():
    names = ("check", "cite", "keep", "leave", "popups", "rests", "search")
    scripts = [TEMPLATES / "assets" / "javascripts" / f"{name}.js" for name in names]
    used = {word for file in scripts for word in re.findall(r"[wW]ords\.(\w+)", file.read_text(encoding="utf-8"))}
    assert used - OF_THE_HANDBOOK == set(ENGLISH.scripts)


def test_a_handbook_without_languages_of_its_own_has_ours(small):
    assert set(small.languages.by_code) == {"en", "es"}
    assert small.day == "24 November 2026"


def test_a_language_is_an_entry_and_a_folder(translated: Path):
    handbook = read_handbook(translated)
    arabic = handbook.languages.of(handbook.by_code["AR-R1"])
    assert (arabic.direction, arabic.name) == ("rtl", "العربية")
    assert arabic.long_date(DAY) == "5 مارس 2026"


@pytest.mark.parametrize(
    ("translation", "said"),
    [
        ({"chapter": "C", "term": "T"}, []),
        ({"chapter": "C", "term": "T", "unreviewed": "U"}, []),
        ({"unreviewed": "U"}, ["add `chapter`, `term`"]),
        ({"chapter": "C", "term": "T", "unrevised": "U"}, ["`unrevised` is no key here"]),
        ("words", ["`translation`"]),
    ],
)
def test_a_translation_says_what_it_is_and_only_that_nobody_reviewed_it_may_go(translated: Path, translation, said):
    file = translated / "data" / "languages.yml"
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    data["languages"]["ar"]["translation"] = translation
    file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    try:
        found = read_languages(translated, SITE) and []
    except BrokenHandbook as error:
        found = [problem.remedy.partition(":")[0] for problem in error.problems]
    assert found == said
