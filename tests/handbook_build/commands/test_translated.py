import re
from pathlib import Path

import pytest

from handbook_build.handbook import read_handbook
from handbook_build.translations.following import lagging

from ...new_languages import with_languages

GLOSSARY = "docs/ar/glossary.md"


@pytest.fixture
def behind(folder: Path) -> Path:
    """A copy whose glossary changed in two places after it was translated."""
    with_languages(folder, "ar")
    file = folder / "docs" / "glossary.md"
    text = (
        file.read_text(encoding="utf-8").replace("What is said.", "What one says.").replace("no insult", "not meant so")
    )
    file.write_text(text, encoding="utf-8")
    return folder


def lag(folder: Path) -> list[str]:
    found = [note for note in lagging(read_handbook(folder)) if note.rule == "translation-lags"]
    return [note.remedy.partition(" changed")[0] for note in found]


def test_a_page_is_noted_whole(run, behind):
    assert lag(behind) == ["GLOSS-doubt, GLOSS-word"]
    assert run("translated", GLOSSARY) == 0
    assert lag(behind) == []
    assert run("check") == 0


def test_one_section_is_noted_alone(run, behind):
    assert run("translated", "AR-GLOSS-word") == 0
    assert lag(behind) == ["GLOSS-doubt"]
    assert run("check") == 0


def test_the_page_is_left_as_it_is(run, behind):
    before = (behind / GLOSSARY).read_bytes()
    run("translated", GLOSSARY)
    assert (behind / GLOSSARY).read_bytes() == before


def test_check_notes_what_lags_and_passes(run, behind, capsys):
    assert run("check") == 0
    assert (
        f"note: {GLOSSARY}:1: translation-lags: GLOSS-doubt, GLOSS-word changed in English" in capsys.readouterr().out
    )


@pytest.mark.parametrize("name", ["docs/glossary.md", "GLOSS-word", "docs/ar/nothing.md"])
def test_what_is_no_translation_is_named(run, behind, capsys, name):
    assert run("translated", name) == 1
    assert f"{name}:1: translation-name" in capsys.readouterr().out


def files_of(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


@pytest.mark.parametrize("wrong", ["typo", "AR-R1-reply"])
def test_where_one_name_is_wrong_nothing_is_written(run, behind, capsys, wrong):
    file = behind / "docs" / "ar" / "reactions" / "distrust.md"
    file.write_text(file.read_text(encoding="utf-8") + "\n## جواب { #ar-r1-reply }\n", encoding="utf-8")
    assert run("ids") == 0
    before = files_of(behind)
    assert run("translated", GLOSSARY, wrong) == 1
    assert f"{wrong}:1: translation-name" in capsys.readouterr().out
    assert files_of(behind) == before


def test_a_text_that_is_unsound_is_named_and_nothing_is_written(run, behind, capsys):
    file = behind / "docs" / "glossary.md"
    file.write_text(file.read_text(encoding="utf-8") + "\nMore.[@nobody1999nothing, fact 1]\n", encoding="utf-8")
    before = files_of(behind)
    assert run("translated", GLOSSARY) == 1
    assert re.search(r"docs/glossary\.md:\d+: unknown-citation: ", capsys.readouterr().err)
    assert files_of(behind) == before


def test_what_another_translation_lacks_stops_nothing(run, behind, capsys):
    file = behind / "docs" / "reactions" / "distrust.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Say who you are.[@alpha2001first, fact 2]", "Say who you are.[practice]"), "utf-8")
    assert run("check", "--strict") == 1
    assert "translation-citations" in capsys.readouterr().out
    assert run("translated", GLOSSARY) == 0
    assert lag(behind) == ["R1-card"]
