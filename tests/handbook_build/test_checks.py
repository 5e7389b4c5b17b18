"""A handbook that breaks every rule: the full list of what is said of it is the catalogue of rules.

cases/checks/broken_handbook.txt lists what is said of tests/fixtures/broken_handbook/. What stops the reading, or needs
a release, is a case of its own: a change to the small handbook, and all that is said of it. UPDATE_CASES=1 rewrites both.
"""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from handbook_build.checks import all_problems, problems, reading_levels, require_sound
from handbook_build.handbook import read_handbook
from handbook_build.problems import BrokenHandbook, Problem, in_order
from handbook_build.site.edition import edition_pages
from handbook_build.text.chapters import Chapter
from handbook_build.versions.releases import write_release

from .conftest import HERE, assert_case, cases, read_case

ROOT = HERE.parent.parent
BROKEN = ROOT / "tests" / "fixtures" / "broken_handbook"
CATALOGUE = HERE / "cases" / "checks" / "broken_handbook.txt"
LINE = re.compile(r"(?P<path>.+?):(?P<line>\d+): (?P<rule>[a-z0-9-]+): (?P<remedy>.+)")
RULE = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")
# Rules of looks and exports are shown where those are tested.
SHOWN_IN = {
    "template-form": "handbook_build/pages/test_template_files.py",
    "private-data": "handbook_build/text/test_pictures.py",
    "picture-parts": "handbook_build/text/test_pictures.py",
    "manifest-damaged": "handbook_build/exports/test_manifest.py",
    "figure-record": "handbook_build/text/test_figures.py",
    "theme-markup-changed": "handbook_build/pages/test_finish.py",
    "inline-script-or-style": "handbook_build/pages/test_finish.py",
    "missing-font": "exports/test_new_languages.py",
    "uncovered-character": "handbook_build/exports/typst/test_fonts.py",
    "language-lacks": "handbook_build/translations/test_readiness.py",
    "translation-lags": "handbook_build/translations/test_following.py",
    "translation-missing": "handbook_build/translations/test_following.py",
    "translation-name": "handbook_build/commands/test_translated.py",
    "cannot-print": "handbook_build/exports/test_exporter.py",
}


def catalogue() -> list[str]:
    return CATALOGUE.read_text(encoding="utf-8").splitlines()


def said_of(root: Path) -> list[str]:
    """Return all that is said of a handbook, by whichever step finds it."""
    try:
        return [str(problem) for problem in in_order(all_problems(read_handbook(root)))]
    except BrokenHandbook as error:
        return str(error).splitlines()


def change(root: Path, case: dict) -> None:
    """Change a copy of the small handbook as a case says."""
    if case.get("released"):
        handbook = read_handbook(root)
        write_release(root, handbook.version, handbook.texts, edition_pages([], handbook))
    for name, text in case.get("files", {}).items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    for name, text in case.get("latin_1", {}).items():
        (root / name).write_text(text, encoding="latin-1")
    for name in case.get("ours", ()):
        shutil.copy(ROOT / name, root / name)
    for name in case.get("remove", ()):
        (root / name).unlink()
    for name, (before, after) in case.get("replace", {}).items():
        text = (root / name).read_text(encoding="utf-8")
        assert before in text
        (root / name).write_text(text.replace(before, after), encoding="utf-8")


def rules_of(module: Path) -> Iterator[str]:
    """Yield the rules that a module's code can name: words with hyphens that are handed to Problem as its rule."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    given = {node.args[2] for node in ast.walk(tree) if _makes_problem(node) and len(node.args) == 4}
    names = {node.id for node in given if isinstance(node, ast.Name)}
    given |= {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and {t.id for t in node.targets if isinstance(t, ast.Name)} & names
    }
    for node in given:
        for part in ast.walk(node):
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and RULE.fullmatch(part.value):
                yield part.value


def _makes_problem(node: ast.AST) -> bool:
    """`Problem(*place, rule, remedy)` and `chapter.problem(line, rule, remedy)` have three arguments."""
    if not isinstance(node, ast.Call):
        return False
    of_chapter = isinstance(node.func, ast.Attribute) and node.func.attr == Chapter.problem.__name__
    if not (of_chapter or (isinstance(node.func, ast.Name) and node.func.id == Problem.__name__)):
        return False
    if of_chapter or isinstance(node.args[0], ast.Starred):
        node.args.insert(0, node.args[0])
    return True


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy of the broken handbook with the real build."""
    return with_build(Path(shutil.copytree(BROKEN, tmp_path / "broken")))


def with_build(root: Path) -> Path:
    for name in ("hooks.py", "handbook_build", "overrides"):
        (root / name).symlink_to(ROOT / name)
    return root


def build(root: Path) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=root,
        capture_output=True,
        text=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=False,
    )


def test_every_broken_rule_is_named_with_its_place_and_remedy():
    handbook = read_handbook(BROKEN)
    found = in_order([*problems(handbook), *reading_levels(handbook)])
    if os.environ.get("UPDATE_CASES"):
        CATALOGUE.write_text("".join(f"{problem}\n" for problem in found), encoding="utf-8")
    assert [str(problem) for problem in found] == catalogue()


@pytest.mark.parametrize("case", cases("checks"), ids=lambda case: case.stem)
def test_what_stops_the_reading_or_changes_a_release_is_named(case: Path, copy: Path):
    change(copy, read_case(case))
    assert_case(case, "said", said_of(copy))


def test_the_small_handbook_and_a_release_of_it_are_sound(copy: Path):
    assert said_of(copy) == []
    change(copy, {"released": True})
    assert said_of(copy) == []


def test_each_message_has_the_form_path_line_rule_remedy():
    for line in catalogue():
        match = LINE.fullmatch(line)
        assert match, line
        assert (BROKEN / match["path"]).exists(), line
        assert int(match["line"]) <= (BROKEN / match["path"]).read_text(encoding="utf-8").count("\n") + 1, line


def test_every_rule_that_the_code_can_name_is_shown_and_no_other():
    named = {rule for module in (ROOT / "handbook_build").rglob("*.py") for rule in rules_of(module)}
    of_cases = [line for case in cases("checks") for line in read_case(case)["said"]]
    shown = {LINE.fullmatch(line)["rule"] for line in [*catalogue(), *of_cases]}
    assert named == shown | set(SHOWN_IN)


@pytest.mark.parametrize("rule", SHOWN_IN)
def test_a_rule_of_looks_and_exports_is_shown_where_they_are_tested(rule: str):
    assert rule in (ROOT / "tests" / SHOWN_IN[rule]).read_text(encoding="utf-8")


def test_a_broken_handbook_is_not_built():
    with pytest.raises(BrokenHandbook) as raised:
        require_sound(read_handbook(BROKEN))
    assert len(raised.value.problems) > 50


def test_mkdocs_stops_with_every_place_and_no_traceback(broken: Path):
    done = build(broken)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    lines = done.stderr.splitlines()
    assert [line for line in catalogue() if ": reading-level: " not in line and line not in lines] == []
    assert not (broken / "site").exists()


def test_mkdocs_names_the_line_of_a_bib_file_that_cannot_be_read(copy: Path):
    change(with_build(copy), read_case(HERE / "cases" / "checks" / "a-malformed-bib-is-the-only-thing-said.yml"))
    done = build(copy)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "references.bib:2: malformed-bib: " in done.stderr
