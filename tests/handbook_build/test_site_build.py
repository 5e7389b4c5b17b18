"""A build of the small handbook, as MkDocs makes it: what is written, and that the same text gives the same bytes."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml.html import fromstring

from handbook_build.draft import begin_build
from handbook_build.pages.page import FILE, read_pages
from handbook_build.problems import BrokenHandbook
from handbook_build.site.edition import STYLE

from .conftest import HERE, SMALL

ROOT = HERE.parent.parent
OF_THE_REAL_TEXT = (
    "doubts.es.yml",
    "figures.yml",
    "finder.yml",
    "languages.yml",
    "matrix.yml",
    "search_examples.tsv",
    "search_examples.es.tsv",
    "search_table.json",
    "search_table.es.json",
    "translated.yml",
)
DAY = "1795478400"


def run(folder: Path, small: Path = SMALL, how: str = "--strict") -> subprocess.CompletedProcess:
    """Build a copy of a small handbook with the real looks."""
    with_looks(Path(shutil.copytree(small, folder)))
    environment = os.environ | {"SOURCE_DATE_EPOCH": DAY, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", how]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment, check=False)


def with_looks(folder: Path) -> Path:
    """Give a small handbook the real code, looks and data of the build."""
    for name in ("hooks.py", "handbook_build", "overrides", "templates"):
        (folder / name).symlink_to(ROOT / name)
    for file in (ROOT / "data").iterdir():
        if file.is_file() and not (folder / "data" / file.name).exists() and file.name not in OF_THE_REAL_TEXT:
            shutil.copy(file, folder / "data")
    return folder


def build(folder: Path, small: Path = SMALL) -> Path:
    """Return the site of a handbook that builds."""
    done = run(folder, small)
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
        f"v/1.1.0/{STYLE}",
    ):
        assert name in written
    assert [name for name in written if re.fullmatch(r"changes\.[0-9a-f]{8}\.js", name)]


def test_the_pages_are_kept_in_reading_order_for_what_is_made_of_them(site: Path, small):
    assert [page.path for page in read_pages(site.parent / FILE)] == list(small.chapters)


def test_no_mark_of_ours_is_left_on_any_page(site: Path):
    mark = re.compile(r"\[@|\[practice\]|\[\^|\[(?:quote|section|local|list): ")
    assert [file.name for file in site.rglob("*.html") if mark.search(file.read_text(encoding="utf-8"))] == []


def test_the_same_text_gives_the_same_bytes_wherever_it_is_built(site: Path, tmp_path: Path):
    assert hashes(build(tmp_path / "elsewhere" / "again")) == hashes(site)


def test_what_authors_write_stands_as_text_and_what_they_remark_does_not(tmp_path: Path):
    title, summary = "Trust & 1 < 2 “so” {{ x }}", 'A summary & 1 < 2 "more".'
    made = shutil.copytree(SMALL, tmp_path / "small")
    file = made / "docs" / "training.md"
    text = file.read_text(encoding="utf-8").replace("title: Training", f"title: '{title}'")
    text = text.replace("summary: Words to print.", f"summary: '{summary}'") + "\n<!-- ask Ann -->\n"
    file.write_text(text, encoding="utf-8")
    settings = made / "mkdocs.yml"
    nav = settings.read_text(encoding="utf-8").replace("- Training: tr", "- Other: https://other.example.org/\n  - tr")
    settings.write_text(nav, encoding="utf-8")
    site = build(tmp_path / "site", made)
    page = fromstring((site / "training" / "index.html").read_text(encoding="utf-8"))
    assert page.xpath("//meta[@name='description']/@content") == [summary]
    assert "Trust & 1 < 2" in " ".join(page.xpath("//nav//a/text()"))
    told = [name for name in hashes(site) if b"ask Ann" in (site / name).read_bytes()]
    assert told == []


def test_a_build_begins_only_with_a_sound_text(copy: Path):
    chapter = copy / "docs" / "index.md"
    chapter.write_text(chapter.read_text(encoding="utf-8") + "\n## No id\n", encoding="utf-8")
    with pytest.raises(BrokenHandbook, match="heading-without-id"):
        begin_build(str(copy / "mkdocs.yml"), str(copy / "site"), strict=True)


def test_without_the_plugin_that_finds_the_citations_there_is_no_build(tmp_path: Path):
    made = shutil.copytree(SMALL, tmp_path / "small")
    settings = made / "mkdocs.yml"
    settings.write_text(re.sub(r"plugins:\n.*\n", "plugins: []\n", settings.read_text("utf-8")), encoding="utf-8")
    done = run(tmp_path / "site", made)
    assert done.returncode == 1 and "mkdocs.yml:6: site-settings: write `- bibtex: " in done.stderr
    assert "Traceback" not in done.stderr
