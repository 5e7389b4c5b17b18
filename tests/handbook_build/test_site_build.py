"""A build of the small handbook, as MkDocs makes it: what is written, and that the same text gives the same bytes."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from handbook_build.pages.page import FILE, read_pages
from handbook_build.problems import BrokenHandbook
from handbook_build.site.edition import STYLE
from handbook_build.site_build import begin

from .conftest import HERE, SMALL

ROOT = HERE.parent.parent
OF_THE_REAL_TEXT = (
    "figures.yml",
    "finder.yml",
    "languages.yml",
    "matrix.yml",
    "search_examples.tsv",
    "search_table.json",
)
DAY = "1795478400"


def build(folder: Path) -> Path:
    """Build a copy of the small handbook with the real looks; return the site."""
    shutil.copytree(SMALL, folder)
    for name in ("hooks.py", "handbook_build", "overrides", "templates"):
        (folder / name).symlink_to(ROOT / name)
    for file in (ROOT / "data").iterdir():
        if file.is_file() and not (folder / "data" / file.name).exists() and file.name not in OF_THE_REAL_TEXT:
            shutil.copy(file, folder / "data")
    environment = os.environ | {"SOURCE_DATE_EPOCH": DAY, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    return folder / "site"


def hashes(site: Path) -> dict[str, str]:
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in site.rglob("*")
        if file.is_file()
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("build") / "small")


def test_everything_that_readers_and_machines_were_promised_is_written(site: Path, small):
    written = hashes(site)
    for chapter in small.chapters.values():
        assert f"{chapter.url}index.html" in written
        assert f"cite/{chapter.code.lower()}/index.html" in written
        assert f"v/1.1.0/{chapter.url}index.html" in written
    for code in small.registry:
        assert f"s/{code.lower()}/index.html" in written
    for name in (
        "s/index.html",
        "claims/all/index.html",
        "claims.csv",
        "references.bib",
        "references.ris",
        "references.json",
        "sections.json",
        "changes.js",
        f"v/1.1.0/{STYLE}",
    ):
        assert name in written


def test_the_pages_are_kept_in_reading_order_for_what_is_made_of_them(site: Path, small):
    assert [page.path for page in read_pages(site.parent / FILE)] == list(small.chapters)


def test_no_mark_of_ours_is_left_on_any_page(site: Path):
    mark = re.compile(r"\[@|\[practice\]|\[\^|\[(?:quote|section|local|list): ")
    assert [file.name for file in site.rglob("*.html") if mark.search(file.read_text(encoding="utf-8"))] == []


def test_the_same_text_gives_the_same_bytes_wherever_it_is_built(site: Path, tmp_path: Path):
    assert hashes(build(tmp_path / "elsewhere" / "again")) == hashes(site)


def test_a_build_begins_only_with_a_sound_text(copy: Path):
    chapter = copy / "docs" / "index.md"
    chapter.write_text(chapter.read_text(encoding="utf-8") + "\n## No id\n", encoding="utf-8")
    with pytest.raises(BrokenHandbook, match="heading-without-id"):
        begin(copy, copy / "site")
