"""The exports as `make exports` writes them, and the tools of others that judge them."""

import shutil
from pathlib import Path

import pytest

from ..conftest import command, copy_handbook


@pytest.fixture(scope="session")
def copy(root: Path, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the handbook with the pages of the built site, and all of its exports."""
    folder = copy_handbook(root, tmp_path_factory.mktemp("exports"))
    shutil.copytree(root / ".build", folder / ".build")
    made = command(folder, "exports")
    assert made.returncode == 0, made.stderr
    return folder


@pytest.fixture(scope="session")
def dist(copy: Path) -> Path:
    """The folder of the exports."""
    return copy / "dist"
