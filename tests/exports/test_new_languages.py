"""On paper every letter of every script is there, lines run in their direction, and a script without a font is told of."""

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pikepdf
import pytest

from handbook_build.handbook import read_handbook

from ..conftest import command
from ..new_languages import CODES


@pytest.fixture(scope="module")
def books(new_languages: Path) -> Path:
    """The folder of the chapters of all languages as PDF."""
    made = command(new_languages, "exports", "chapters/")
    assert made.returncode == 0, made.stderr
    return new_languages / "dist" / "chapters"


@pytest.fixture(scope="module")
def copy_without_font(new_languages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy in which Hindi names no font, and the one that Thai names is not there."""
    copy = Path(shutil.copytree(new_languages, tmp_path_factory.mktemp("fontless") / "copy", symlinks=True))
    (copy / "templates" / "exports" / "fonts" / "NotoSansThai-Regular.ttf").unlink()
    file = copy / "data" / "languages.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("    font: Noto Sans Devanagari\n", ""), encoding="utf-8")
    return copy


def letters(text: str) -> str:
    """Return a text without signs and spaces; what is said twice once: poppler repeats some letters with marks."""
    plain = re.sub(r"[^\w\u0e31-\u0e4e\u0900-\u094f]|_", "", unicodedata.normalize("NFKC", text))
    return re.sub(r"(.{1,4}?)\1+", r"\1", plain)


@pytest.mark.parametrize("code", CODES)
def test_a_chapter_on_paper_has_all_its_words_and_says_its_language(code: str, books: Path, new_languages: Path):
    file = books / f"{code.lower()}-r1.pdf"
    reading = ["pdftotext", "-raw", str(file), "-"]
    said = letters(subprocess.run(reading, capture_output=True, text=True, check=True).stdout)
    chapter = read_handbook(new_languages).by_code[f"{code.upper()}-R1"]
    shown = [chapter.meta.title, chapter.meta.summary, *(section.title for section in chapter.sections)]
    shown += re.findall(r"^:   (.+?)\[@", chapter.body, re.M)
    assert [word for line in shown for word in line.split() if letters(word) not in said] == []
    with pikepdf.open(file) as document:
        assert str(document.Root.Lang) == code


def test_a_script_that_no_font_covers_is_told_of_at_its_line(copy_without_font: Path):
    made = command(copy_without_font, "exports", "chapters/hi-r1")
    assert made.returncode == 1
    assert re.search(
        r"^docs/hi/reactions/distrust.md:\d+: uncovered-character: no font of hi has U\+09", made.stderr, re.M
    )


def test_a_font_that_is_not_there_is_told_of_where_it_is_named(copy_without_font: Path):
    made = command(copy_without_font, "exports", "chapters/th-r1")
    assert made.returncode == 1
    assert re.search(r"^data/languages.yml:\d+: missing-font: `Noto Sans Thai` is not in ", made.stderr, re.M)
