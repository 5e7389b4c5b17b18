"""Commands run on a copy of the small handbook, with the repository's own templates."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from handbook_build import __main__ as commands

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the small handbook that a command may change."""
    copy = tmp_path / "small"
    shutil.copytree(ROOT / "tests" / "fixtures" / "small_handbook", copy)
    shutil.copytree(ROOT / "templates", copy / "templates")
    return copy


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Run a command as `python -m handbook_build --root <copy> …` would; return its exit code."""

    def run(*words: str) -> int:
        monkeypatch.setattr("sys.argv", ["handbook_build", "--root", str(folder), *words])
        return commands.main()

    return run
