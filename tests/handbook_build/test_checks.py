"""A handbook that breaks every rule once: the full list of what is said of it is the catalogue of rules."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from handbook_build.checks import problems, reading_levels, require_sound
from handbook_build.handbook import read_handbook
from handbook_build.problems import BrokenHandbook

BROKEN = Path(__file__).parent.parent / "fixtures" / "broken_handbook"
EXPECTED = Path(__file__).parent / "cases" / "checks" / "broken_handbook.txt"
LINE = re.compile(r"(?P<path>\S+):(?P<line>\d+): (?P<rule>[a-z0-9-]+): (?P<remedy>.+)")
# Shown elsewhere: they need a file that cannot be read at all, a released version, or the theme.
SHOWN_ELSEWHERE = {
    "malformed-bib",
    "malformed-data",
    "not-utf-8",
    "release-changed",
    "released-text-changed",
    "version-order",
    "version-form",
    "evidence-record",
    "work-record",
}
OF_TEXT = re.compile(r'Problem\((?:[^()]|\([^()]*\))*?"(?P<rule>[a-z]+(?:-[a-z]+)+)"')


def test_every_broken_rule_is_named_with_its_place_and_remedy():
    handbook = read_handbook(BROKEN)
    found = sorted({*problems(handbook), *reading_levels(handbook)})
    if os.environ.get("UPDATE_CASES"):
        EXPECTED.write_text("".join(f"{problem}\n" for problem in found), encoding="utf-8")
    assert [str(problem) for problem in found] == EXPECTED.read_text(encoding="utf-8").splitlines()


def test_each_message_has_the_form_path_line_rule_remedy():
    for line in EXPECTED.read_text(encoding="utf-8").splitlines():
        match = LINE.fullmatch(line)
        assert match, line
        assert (BROKEN / match["path"]).exists(), line
        assert int(match["line"]) <= (BROKEN / match["path"]).read_text(encoding="utf-8").count("\n") + 1, line


def test_the_fixture_breaks_every_rule_of_the_text(root: Path):
    shown = {LINE.fullmatch(line)["rule"] for line in EXPECTED.read_text(encoding="utf-8").splitlines()}
    rules = set()
    for module in (root / "handbook_build").glob("*.py"):
        if module.stem not in ("whole_page", "stylesheets", "published_assets"):  # the theme's own rules: tests/site
            rules |= {match["rule"] for match in OF_TEXT.finditer(module.read_text(encoding="utf-8"))}
    assert rules - shown - SHOWN_ELSEWHERE == set()


def test_a_broken_handbook_is_not_built():
    with pytest.raises(BrokenHandbook) as raised:
        require_sound(read_handbook(BROKEN))
    assert len(raised.value.problems) > 50


def test_the_real_handbook_breaks_no_rule(handbook):
    assert [str(problem) for problem in problems(handbook)] == []


def test_the_real_handbook_reads_at_grade_nine_where_it_says_what_to_do(handbook):
    assert [str(problem) for problem in reading_levels(handbook)] == []


def test_mkdocs_stops_with_the_places(root: Path, tmp_path: Path):
    shutil.copytree(BROKEN, tmp_path / "broken")
    for name in ("hooks.py", "handbook_build", "overrides"):
        (tmp_path / "broken" / name).symlink_to(root / name)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=tmp_path / "broken",
        capture_output=True,
        text=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=False,
    )
    assert done.returncode == 1
    assert "docs/citations.md:9: unknown-citation: add `nobody1999nothing` to references.bib" in done.stderr
    assert "Traceback" not in done.stderr
