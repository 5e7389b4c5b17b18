"""What an edit makes anew while the handbook is served, counted in pages, and that the site is then as a fresh one."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from handbook_build.draft import begin_build
from handbook_build.handbook import read_handbook

from .test_site_build import DAY, hashes, with_looks

CARD, GLOSSARY = "reactions/distrust.md", "glossary.md"
Edit = Callable[[str], str]


@pytest.fixture
def root(copy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small handbook, served once."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
    served_once(with_looks(copy))
    return copy


def served_once(root: Path) -> None:
    """Build as `make serve` does at each edit."""
    config = load_config(str(root / "mkdocs.yml"), strict=False)
    config.plugins.on_startup(command="serve", dirty=True)
    build(config, dirty=True)


def write(file: Path, edit: Edit) -> None:
    """Edit a file."""
    file.write_text(edit(file.read_text(encoding="utf-8")), encoding="utf-8")


def made_anew(root: Path, name: str, edit: Edit) -> tuple[set[str], bool]:
    """Edit a file of a handbook and build; return the pages that are made anew, and whether what stands beside them is."""
    before = times(root / "site")
    write(root / name, edit)
    served_once(root)
    pages = {f"{chapter.url}index.html": path for path, chapter in read_handbook(root).chapters.items()}
    written = {name for name, when in times(root / "site").items() if before.get(name) != when}
    return {pages[name] for name in written & pages.keys()}, "sections.json" in written


def times(site: Path) -> dict[str, int]:
    return {file.relative_to(site).as_posix(): file.stat().st_mtime_ns for file in site.rglob("*") if file.is_file()}


def fresh(root: Path, folder: Path) -> dict[str, str]:
    """Return what a first build of the same text writes."""
    shutil.copytree(root, folder, symlinks=True, ignore=shutil.ignore_patterns("site", ".build"))
    served_once(folder)
    return hashes(folder / "site")


@pytest.mark.parametrize(
    ("name", "edit", "pages"),
    [
        ("docs/index.md", lambda text: f"{text}\nOne more line.[practice]\n", {"index.md"}),
        (f"docs/{CARD}", lambda text: text.replace("Say who you are.", "Say your name."), {CARD, "training.md"}),
        (f"docs/{CARD}", lambda text: text.replace("*whole* note", "note"), {CARD}),
        ("docs/glossary.md", lambda text: text.replace("{ #gloss-terms }", "{ #gloss-words }"), "all"),
        (f"docs/{CARD}", lambda text: text.replace("title: Distrust", "title: No trust"), "all"),
        ("data/quotes.yml", lambda text: f"{text}\n# A remark\n", "all"),
    ],
    ids=["words", "words that stand on two pages", "words of a part", "glossary", "a title", "data"],
)
def test_an_edit_makes_anew_the_pages_that_it_changes(root: Path, tmp_path: Path, name: str, edit: Edit, pages):
    every = set(read_handbook(root).chapters)
    made, beside = made_anew(root, name, edit)
    assert made == (every if pages == "all" else pages)
    assert beside == (pages == "all")
    new, own = fresh(root, tmp_path / "fresh"), hashes(root / "site")
    for path in every:
        page = f"{read_handbook(root).chapters[path].url}index.html"
        assert own[page] == new[page], path


def test_a_page_whose_problems_change_with_another_page_is_made_anew_with_it(root: Path):
    touched = {
        CARD,
        "training.md",
        "index.md",
        "references.md",
    }  # it repeats the words, lists what data lack, names codes
    made, _ = made_anew(root, f"docs/{CARD}", lambda text: text.replace("#r1-voice", "#r1-words"))
    assert made == touched and "unknown-section" in (root / "site/training/index.html").read_text("utf-8")
    made, _ = made_anew(root, f"docs/{CARD}", lambda text: text.replace("#r1-words", "#r1-voice"))
    assert made == touched and "unknown-section" not in (root / "site/training/index.html").read_text("utf-8")


def test_a_whole_build_after_edits_is_byte_for_byte_a_fresh_one(root: Path, tmp_path: Path):
    made_anew(root, "docs/index.md", lambda text: f"{text}\nOne more line.[practice]\n")
    made_anew(root, f"docs/{CARD}", lambda text: text.replace("Say who you are.", "Say your name."))
    made, _ = made_anew(root, "data/quotes.yml", lambda text: f"{text}\n# A remark\n")
    assert len(made) == len(read_handbook(root).chapters)
    assert hashes(root / "site") == fresh(root, tmp_path / "fresh")


def test_nothing_stays_of_a_build_that_did_not_end_well(root: Path):
    def begun(last):
        return begin_build(str(root / "mkdocs.yml"), str(root / "site"), strict=False, last=last, goes_on=True)

    failed = begun(None)
    after = begun(failed)
    assert after.kept == set() and hashes(root / "site") == {}
    after.is_written = True
    assert begun(after).kept == set(after.handbook.chapters)


@contextmanager
def serving(root: Path) -> Iterator[str]:
    """Serve a handbook as `make serve` does; give the address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    [options] = re.findall(
        r"mkdocs serve (.*?) --dev-addr", (Path(__file__).parents[2] / "Makefile").read_text("utf-8")
    )
    command = [sys.executable, "-m", "mkdocs", "serve", *options.split(), "--dev-addr", address]
    environment = os.environ | {"SOURCE_DATE_EPOCH": DAY, "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(command, cwd=root, env=environment, stderr=subprocess.DEVNULL) as server:
        yield f"http://{address}/help/"
        server.terminate()


def shown(address: str, words: str) -> str:
    """Return the page at an address as soon as it has some words."""
    for _ in range(600):
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                page = answer.read().decode("utf-8")
            if words in page:
                return page
        except urllib.error.URLError:
            pass
        time.sleep(0.1)
    raise AssertionError(words)


def test_who_edits_a_page_that_is_served_sees_the_new_words_and_what_is_wrong_with_them(copy: Path):
    with serving(with_looks(copy)) as home:
        shown(f"{home}reactions/distrust/", "Say who you are.")
        write(copy / "docs" / CARD, lambda text: text.replace("Say who you are.", "She is manipulative."))
        page = shown(f"{home}reactions/distrust/", "She is manipulative.")
        assert "avoided-wording" in page and 'href="../../training/"' in page
