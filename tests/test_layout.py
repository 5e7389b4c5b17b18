"""The tree is as the README says, small enough to be read, and every part of it has its test."""

import argparse
import ast
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from handbook_build.citations.claims import check_claims
from handbook_build.commands import new
from handbook_build.handbook import Handbook
from handbook_build.text.blocks import blocks
from handbook_build.text.chapters import Chapter, read_chapter
from handbook_build.text.headings import check_checklists, check_headings
from handbook_build.text.lines import check_lines
from handbook_build.text.placeholders import check_placeholders
from handbook_build.text.shapes import check_card, check_shape

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "handbook_build"
MODULES = sorted(PACKAGE.rglob("*.py"))
ORDER = [  # the build, from top to bottom: each part imports only what stands above it
    *("problems", "text_files", "yaml_faults", "yaml_slips", "yaml_text", "schema_rules", "schemas", "data_files"),
    *("text", "language", "languages", "citations", "versions"),
    *("handbook", "data_names", "translations"),
    *("pages", "search", "exports", "site", "checks", "site_build", "rebuild", "draft", "commands", "__main__"),
]
LONGEST_HOOKS, LONGEST_MODULE, LONGEST_FUNCTION = 80, 150, 25
HOSTS = re.compile(r"registry\.npmjs|pypi\.org|pythonhosted|deb\.debian|/(?:work|root|tmp|home)/[A-Za-z.]")
NOT_OURS = ("requirements/", "overrides/assets/javascripts/vendor/")  # locks and libraries, as their makers wrote them
READ_WHOLE = (
    ".py",
    ".md",
    ".yml",
    ".toml",
    ".json",
    ".js",
    ".mjs",
    ".css",
    ".html",
    ".txt",
    ".typ",
    ".lua",
    ".bib",
    "",
)
# Modules whose work can only be judged from outside, and the tests that do.
TESTED_BY = {
    "commands.exports": "exports/test_exports.py",
    "exports.pandoc.docx": "exports/test_exports.py",
    "exports.pandoc.epub": "exports/test_exports.py",
    "exports.forms": "exports/test_exports.py",
    "exports.pandoc.run": "exports/test_exports.py",
    "exports.pandoc.adapt": "exports/test_exports.py",
    "exports.pandoc.page": "exports/test_exports.py",
    "exports.typst.pdf": "exports/test_pdf_accessibility.py",
    "exports.typst.qr": "exports/test_exports.py",
    "exports.typst.book": "exports/test_pdf_accessibility.py",
    "exports.typst.fields": "handbook_build/exports/typst/test_form.py",
    "schema_rules": "handbook_build/test_schemas.py",
    "search.elsewhere": "site/test_search_spanish.py",
    "site.offline_manifest": "site/test_keep_offline.py",
    **dict.fromkeys(  # the catalogue of what may be wrong in a text shows each of their rules
        ("text.mark_checks", "text.pictures", "text.site_needs", "text.svg_parts", "text.web_addresses"),
        "handbook_build/test_checks.py",
    ),
    "yaml_slips": "handbook_build/test_data_files.py",
}


def name_of(module: Path) -> str:
    """Return 'listings.claims' for handbook_build/listings/claims.py."""
    return ".".join(module.relative_to(PACKAGE).with_suffix("").parts)


def tracked() -> list[Path]:
    """Return every file that git knows and that is there."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


def readme_map() -> set[str]:
    """Return the names in the first column of the README's map."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`.*?) \|", text.split("## The map")[1].split("\n## ")[0], re.M)
    return {name.strip("/") for row in rows for name in re.findall(r"`([^`]+)`", row)}


def imported_by_tests() -> set[str]:
    """Return the modules of the package that some test imports by name, as name_of writes them."""
    found = set()
    for test in (ROOT / "tests").rglob("*.py"):
        for node in ast.walk(ast.parse(test.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == PACKAGE.name:
                below = node.module.removeprefix(PACKAGE.name).lstrip(".")
                found |= {below} | {f"{below}.{alias.name}".lstrip(".") for alias in node.names}
    return found


@pytest.fixture(scope="module")
def imported() -> set[str]:
    return imported_by_tests()


def test_every_entry_at_the_top_is_in_the_map_of_the_readme():
    entries = {file.relative_to(ROOT).parts[0] for file in tracked()}
    named = {name.partition("/")[0] for name in readme_map()}
    assert {entry for entry in entries - named if not entry.startswith(".")} == {"README.md"}


def test_the_map_names_nothing_that_is_not_there():
    kept_later = {"releases"}  # there from the first release on
    assert {name for name in readme_map() - kept_later if not (ROOT / name).exists()} == set()


def test_hooks_read_as_the_build_in_eighty_lines():
    assert len((ROOT / "hooks.py").read_text(encoding="utf-8").splitlines()) <= LONGEST_HOOKS


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_is_one_idea_of_readable_length(module: Path):
    text = module.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_MODULE
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "the docstring is the rule"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
            assert node.end_lineno - first.lineno < LONGEST_FUNCTION, node.name


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_only_hooks_know_mkdocs(module: Path):
    assert not re.search(r"^\s*(?:from|import) mkdocs\b", module.read_text(encoding="utf-8"), re.M)


def test_each_part_of_the_package_imports_only_what_stands_above_it():
    upward = []
    for module in MODULES:
        part = name_of(module).partition(".")[0]
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"{PACKAGE.name}."):
                other = node.module.split(".")[1]
                if part in ORDER and ORDER.index(other) > ORDER.index(part):
                    upward.append(f"{name_of(module)} imports {node.module}")
    assert upward == []
    assert {name_of(module).partition(".")[0] for module in MODULES} - set(ORDER) == {"__init__"}


@pytest.mark.parametrize("module", [module for module in MODULES if module.stem != "__init__"], ids=name_of)
def test_a_module_has_its_test(module: Path, imported: set[str]):
    name, own = name_of(module), f"test_{module.stem.strip('_')}.py"
    mirrored = ROOT / "tests" / PACKAGE.name / module.relative_to(PACKAGE).parent / own
    assert mirrored.exists() or name in imported or name in TESTED_BY


def test_what_judges_a_module_from_outside_is_there_and_so_is_the_module():
    assert set(TESTED_BY) <= {name_of(module) for module in MODULES}
    assert [test for test in TESTED_BY.values() if not (ROOT / "tests" / test).exists()] == []


def test_no_machine_and_no_registry_is_named_in_the_tree():
    found = []
    for file in tracked():
        name = file.relative_to(ROOT).as_posix()
        if file.suffix in READ_WHOLE and file.name != Path(__file__).name and not name.startswith(NOT_OURS):
            text = file.read_text(encoding="utf-8", errors="ignore")
            found += [f"{name}: {match.group()}" for match in HOSTS.finditer(text)]
    assert found == []


def test_the_rules_that_the_style_guide_names_are_rules():
    style = (ROOT / "STYLE.md").read_text(encoding="utf-8")
    named = {
        rule
        for group in re.findall(r"\((`[a-z-]+`(?:, `[a-z-]+`)*)\)", style)
        for rule in group.strip("`").split("`, `")
    }
    catalogue = (ROOT / "tests" / PACKAGE.name / "cases" / "checks" / "broken_handbook.txt").read_text("utf-8")
    of_content = {"copied-run"}  # tests/content/test_source.py
    assert named and {rule for rule in named - of_content if f": {rule}: " not in catalogue} == set()


def new_chapter(kind: str, code: str, handbook: Handbook, folder: Path) -> Chapter:
    """Return a chapter that was begun with `make new`, in a copy of what the command reads."""
    shutil.copytree(ROOT / "tests" / "fixtures" / "small_handbook", folder)
    shutil.copy(ROOT / "data" / "chapter_shapes.yml", folder / "data")
    shutil.copytree(ROOT / "templates", folder / "templates")
    new.run(argparse.Namespace(root=folder, file="new.md", kind=kind, code=code, title="A title"))
    chapter, problems = read_chapter((folder / "docs" / "new.md").read_text(encoding="utf-8"), "new.md")
    assert problems == []
    return chapter


@pytest.mark.parametrize("kind", ["reaction", "situation", "stage", "impact", "person", "role", "practice"])
def test_a_new_chapter_has_the_shape_of_its_kind(kind: str, handbook: Handbook, tmp_path: Path):
    [shape] = [shape for shape in handbook.shapes.kinds if shape.kind == kind]
    code = re.sub(r"\W.*", "1", shape.code.pattern)
    chapter = new_chapter(kind, code, handbook, tmp_path / "copy")
    assert handbook.shapes.of(chapter) is shape
    found = [
        *check_headings(chapter),
        *check_checklists(chapter),
        *check_lines(chapter),
        *check_placeholders(chapter),
        *check_shape(chapter, shape),
        *check_card(chapter, shape),
        *check_claims(chapter, handbook.works, handbook.shapes),
    ]
    assert [str(problem) for problem in found] == []
    assert [block.form for block in blocks(chapter)].count("term") == len(shape.card)


def test_every_kind_of_chapter_is_tried_above(handbook: Handbook):
    marks = [mark for mark in test_a_new_chapter_has_the_shape_of_its_kind.pytestmark if mark.name == "parametrize"]
    assert marks[0].args[1] == [shape.kind for shape in handbook.shapes.kinds]
