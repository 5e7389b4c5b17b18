"""The tree is as the README says, and small enough to be read."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "handbook_build").rglob("*.py"))
MOST_LINES = {"hooks.py": 60}
LONGEST_MODULE, LONGEST_FUNCTION = 150, 30
HOSTS = re.compile(r"registry\.npmjs|pypi\.org|pythonhosted|deb\.debian|/(?:work|root|tmp|home)/[A-Za-z.]")


def tracked() -> list[Path]:
    names = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    return [ROOT / name for name in names if name]


def test_every_entry_at_the_top_is_in_the_map_of_the_readme():
    entries = {file.relative_to(ROOT).parts[0] for file in tracked()}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = {entry for entry in entries if entry not in readme and not entry.startswith(".")}
    assert missing - {"README.md", "package.json", "package-lock.json", "LICENSE"} == set()


def test_hooks_read_as_the_build_in_sixty_lines():
    assert len((ROOT / "hooks.py").read_text(encoding="utf-8").splitlines()) <= MOST_LINES["hooks.py"]


@pytest.mark.parametrize("module", MODULES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_a_module_is_one_idea_of_readable_length(module: Path):
    text = module.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_MODULE
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "the docstring is the rule"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.body[0].lineno < LONGEST_FUNCTION, node.name


@pytest.mark.parametrize("module", MODULES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_only_hooks_know_mkdocs(module: Path):
    assert not re.search(r"^\s*(?:from|import) mkdocs\b", module.read_text(encoding="utf-8"), re.M)


def test_no_machine_and_no_registry_is_named_in_the_tree():
    found = []
    for file in tracked():
        if (
            file.suffix
            in (".py", ".md", ".yml", ".yaml", ".toml", ".json", ".js", ".css", ".html", ".txt", ".typ", ".lua", "")
            and file.name != "test_layout.py"
            and file.is_file()
        ):
            found += [
                f"{file.relative_to(ROOT)}: {m.group()}"
                for m in HOSTS.finditer(file.read_text(encoding="utf-8", errors="ignore"))
            ]
    assert found == []
