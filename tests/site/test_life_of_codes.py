"""Two released versions of a copy of the handbook. Between them sections are reworded, renamed, split and retired, and
a page is renamed. Every old code is followed, and every old edition is as it was."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from handbook_build.handbook import read_handbook
from handbook_build.yaml_text import load_yaml

from ..conftest import build_site, command, copy_handbook
from .conftest import address, serve

CHANGES = Path(__file__).parent / "cases" / "second_version.yml"
OLD, NEW = "1.0.0", "1.1.0"


def release(root: Path) -> None:
    done = command(root, "release")
    assert done.returncode == 0, done.stderr


def rewrite(root: Path) -> None:
    """Make version 1.1.0 of the copy."""
    (root / "data" / "version.yml").write_text(f"version: {NEW}\ndate: 2027-03-01\n", encoding="utf-8")
    for change in load_yaml(CHANGES.read_text(encoding="utf-8")):
        file = root / change["file"]
        text = file.read_text(encoding="utf-8")
        assert change["before"] in text, f"{change['before']!r} is not in {change['file']}"
        file.write_text(text.replace(change["before"], change["after"]), encoding="utf-8")
    for folder in ("docs", "docs/es"):
        (root / folder / "check.md").rename(root / folder / "verify.md")
    for chapter in (root / "docs").rglob("*.md"):
        chapter.write_text(chapter.read_text(encoding="utf-8").replace("check.md#", "verify.md#"), encoding="utf-8")


@pytest.fixture(scope="module")
def story(root: Path, tmp_path_factory: pytest.TempPathFactory):
    """The copy's folder and its site after both releases."""
    copy = copy_handbook(root, tmp_path_factory.mktemp("story"))
    (copy / "data" / "version.yml").write_text(f"version: {OLD}\ndate: 2026-11-24\n", encoding="utf-8")
    build_site(copy, copy / "first")
    release(copy)
    rewrite(copy)
    added = command(copy, "ids")
    assert "2 line(s) added" in added.stdout, added.stdout + added.stderr
    build_site(copy, copy / "second")
    release(copy)
    build_site(copy, copy / "site")
    return copy


@pytest.fixture
def following(browser: Browser, story: Path):
    """A page without JavaScript, and the address of the story's site."""
    server = serve(story / "site")
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page(), address(server)
    context.close()
    server.shutdown()
    server.server_close()


def test_every_code_of_the_first_version_still_has_an_answer(story: Path):
    for folder in (story / "first" / "s").iterdir():
        if folder.is_dir():
            assert (story / "site" / "s" / folder.name / "index.html").exists(), folder.name


def test_a_renamed_section_is_reached_by_its_old_code(following):
    page, home = following
    page.goto(f"{home}s/about-not/")
    page.wait_for_url("**/about/#about-left-out")


def test_a_link_to_the_old_anchor_still_lands_on_the_words(following):
    page, home = following
    page.goto(f"{home}about/#about-not")
    gap = page.evaluate(
        "document.getElementById('about-left-out').offsetTop - document.getElementById('about-not').offsetTop"
    )
    assert 0 <= gap < 100


def test_a_retired_section_says_what_replaced_it(following):
    page, home = following
    page.goto(f"{home}s/about-versions/")
    words = page.locator("main").inner_text()
    assert "retired" in words and "The list of changes replaced it." in words and "2027-03-01" in words


def test_the_anchor_of_a_retired_section_leads_to_its_tombstone(following):
    page, home = following
    page.goto(f"{home}about/#about-versions")
    page.locator("#about-versions a").click()
    assert "retired" in page.locator("h1").inner_text()


def test_an_old_page_leads_on_to_each_of_its_sections(following):
    page, home = following
    page.goto(f"{home}check/#check-how")
    page.locator("#check-how a, a#check-how").first.click()
    page.wait_for_url("**/verify/#check-how")


def test_an_old_page_leads_on_by_itself_where_javascript_runs(browser: Browser, story: Path):
    server = serve(story / "site")
    page = browser.new_page()
    page.goto(f"{address(server)}check/#check-how")
    page.wait_for_url("**/verify/#check-how")
    page.close()
    server.shutdown()
    server.server_close()


def test_the_changes_page_lists_by_version_and_code_what_changed(following):
    page, home = following
    page.goto(f"{home}changes/")
    words = page.locator("article").inner_text()
    newest = words[words.index(f"Version {NEW}") : words.index(f"Version {OLD}")]
    for line in (
        "ABOUT-license License: reworded",
        "ABOUT-left-out What we left out: added",
        "ABOUT-copies Copies: added",
        "ABOUT-not What is not here: moved to ABOUT-left-out",
        "ABOUT-versions Versions: retired",
    ):
        assert line in newest, newest
    assert "ABOUT-cite" not in newest
    assert "R4-respond" not in newest


def test_the_old_edition_keeps_its_words_byte_for_byte(story: Path):
    with zipfile.ZipFile(story / "releases" / OLD / "pages.zip") as archive:
        for name in archive.namelist():
            assert (story / "site" / "v" / OLD / name).read_bytes() == archive.read(name), name
            assert (story / "first" / "v" / OLD / name).read_bytes() == archive.read(name), name
    assert "A printed or downloaded copy" in (story / "site" / "v" / OLD / "about" / "index.html").read_text()


def test_the_old_edition_says_that_a_newer_version_may_exist_and_links_the_same_code_there(following):
    page, home = following
    page.goto(f"{home}v/{OLD}/about/#about-license")
    assert f"version {OLD}" in page.locator("main").inner_text()
    page.get_by_role("link", name="ABOUT-license: the newest version").click()
    page.wait_for_url("**/about/#about-license")
    assert "/v/" not in page.url


def test_a_copy_of_the_first_version_is_told_what_changed(browser: Browser, story: Path):
    server = serve(story / "site")
    page = browser.new_page()
    for code, expected in (
        ("ABOUT-license", "reworded in version 1.1.0"),
        ("ABOUT-cite", "Your copy is current"),
        ("ABOUT-not", "is now part of ABOUT-left-out"),
        ("ABOUT-versions", "withdrawn on 2027-03-01"),
        ("ABOUT-copies", "first published in version 1.1.0"),
    ):
        page.goto("about:blank")
        page.goto(f"{address(server)}verify/#{code}@{OLD}")
        assert expected in page.locator(".hb-check-answer").inner_text(), code
    page.goto("about:blank")
    page.goto(f"{address(server)}verify/#ABOUT-license@{OLD}")
    then, now = page.locator(".hb-check-words section").all_inner_texts()
    assert "A printed or downloaded copy cannot" in then and "A copy on paper cannot" in now
    page.close()
    server.shutdown()
    server.server_close()


def test_a_release_keeps_the_edition_and_the_addresses_that_were_built_of_it(story: Path):
    def files(site: Path) -> dict[str, bytes]:
        kept = [*(site / "v" / NEW).rglob("*.html"), *(site / "s").rglob("*.html"), *(site / "cite").rglob("*.html")]
        return {file.relative_to(site).as_posix(): file.read_bytes() for file in kept}

    built, released = files(story / "second"), files(story / "site")
    assert len(built) > 1000 and [name for name in built if built[name] != released.get(name)] == []


def test_released_words_cannot_change_without_a_new_version(story: Path):
    about = story / "docs" / "about.md"
    words = about.read_text(encoding="utf-8")
    about.write_text(words.replace("Copies have a date.", "Copies have a day."), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(story / "third")],
        cwd=story,
        capture_output=True,
        text=True,
        check=False,
    )
    about.write_text(words, encoding="utf-8")
    assert done.returncode == 1
    assert (
        "data/version.yml:" in done.stderr and "released-text-changed" in done.stderr and "ABOUT-copies" in done.stderr
    )


def test_a_lost_code_stops_the_build_with_its_remedy(story: Path):
    about = story / "docs" / "about.md"
    words = about.read_text(encoding="utf-8")
    about.write_text(words.replace("{ #about-copies }", "{ #about-paper }"), encoding="utf-8")
    done = command(story, "check")
    about.write_text(words, encoding="utf-8")
    assert done.returncode == 1
    assert re.search(r"data/section_ids\.yml:\d+: section-lost: put the heading of ABOUT-copies back", done.stdout)
    assert "section-not-registered" in done.stdout


def test_a_version_is_released_only_once(story: Path):
    done = command(story, "release")
    assert done.returncode == 1
    assert f"{NEW} is released: raise the version" in done.stderr


def test_the_copy_reads_as_the_handbook_does(story: Path):
    assert len(read_handbook(story).releases) == 2
