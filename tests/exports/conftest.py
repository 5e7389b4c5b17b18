"""The exports as `make exports` writes them, and the tools of others that judge them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PARTS = ("docs", "data", "overrides", "templates", "handbook_build", "hooks.py", "mkdocs.yml", "references.bib")


def command(root: Path, *words: str) -> subprocess.CompletedProcess:
    """Run one of the handbook's commands on a copy."""
    return subprocess.run(
        [sys.executable, "-m", "handbook_build", "--root", str(root), *words],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def copy(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the handbook whose site was built, and all of its exports."""
    folder = tmp_path_factory.mktemp("exports")
    for part in PARTS:
        source = root / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / part)
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=False,
    )
    assert built.returncode == 0, built.stderr
    made = command(folder, "exports")
    assert made.returncode == 0, made.stderr
    return folder


@pytest.fixture(scope="session")
def dist(copy: Path) -> Path:
    """The folder of the exports."""
    return copy / "dist"
