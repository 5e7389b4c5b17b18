"""What every kind of test may ask for: the real handbook, read once, and its site, built once."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from handbook_build.exports.exporter import Exporter
from handbook_build.handbook import Handbook, read_handbook

from .new_languages import CODES, with_languages
from .new_languages import FIXTURES as LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
PARTS = (
    "docs",
    "data",
    "figures",
    "overrides",
    "templates",
    "handbook_build",
    "hooks.py",
    "mkdocs.yml",
    "references.bib",
)


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def handbook() -> Handbook:
    """The real handbook, as it lies in the repository."""
    return read_handbook(ROOT)


def copy_handbook(root: Path, folder: Path) -> Path:
    """Copy what a handbook is made of, without its releases, into an empty folder; return the folder."""
    for part in PARTS:
        source = root / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / part)
    return folder


class Together(LoadScopeScheduling):
    """Where processes share the tests (-n 2), those that share what takes long to make stay together: the tests of a file,
    those of exports, and those of an engine. (xdist's own --dist loadgroup tells groups by a name that pytest 9 ignores.)"""

    def _split_scope(self, nodeid: str) -> str:
        file, _, test = nodeid.partition("::")
        folder = Path(file).parent.name
        if folder == "three_engines":
            return re.sub(r".*\[(\w+).*", r"\1", test)
        return folder if folder == "exports" else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Together:
    return Together(config, log)


OF_ANY_HANDBOOK = ("theme_markup", "hosting")


@pytest.fixture(scope="session")
def new_languages(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small handbook with languages of other scripts, built below site/."""
    copy = Path(
        shutil.copytree(root / "tests" / "fixtures" / "small_handbook", tmp_path_factory.mktemp("new") / "copy")
    )
    for name in ("hooks.py", "handbook_build", "overrides"):
        (copy / name).symlink_to(root / name)
    shutil.copytree(root / "templates", copy / "templates")
    for name in OF_ANY_HANDBOOK:
        shutil.copy(root / "data" / f"{name}.yml", copy / "data")
    with_languages(copy, *CODES)
    for fonts in LANGUAGES.glob("*/fonts"):
        shutil.copytree(fonts, copy / "templates" / "exports" / "fonts", dirs_exist_ok=True)
    build_site(copy, copy / "site")
    return copy


def command(root: Path, *words: str) -> subprocess.CompletedProcess:
    """Run one of the handbook's commands on the handbook under `root`."""
    return subprocess.run(
        [sys.executable, "-m", "handbook_build", "--root", str(root), *words],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )


def build_site(root: Path, site: Path) -> None:
    """Build the handbook under `root` into `site`, strictly; the build's own words are shown where it fails."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)],
        cwd=root,
        capture_output=True,
        text=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site: the one of `make site` where it is newer than the text, else a new build."""
    made, stamp = root / "site", root / ".build" / "site"
    sources = [root / "mkdocs.yml", root / "hooks.py", root / "references.bib"]
    for folder in ("docs", "data", "overrides", "templates", "handbook_build", "releases"):
        sources += [file for file in (root / folder).rglob("*") if file.is_file() and "__pycache__" not in file.parts]
    if stamp.exists() and all(file.stat().st_mtime <= stamp.stat().st_mtime for file in sources):
        return made
    built = tmp_path_factory.mktemp("site")
    build_site(root, built)
    return built


@pytest.fixture(scope="session")
def exporter(root: Path, site: Path) -> Exporter:
    """What makes exports from the pages of the built site."""
    return Exporter(root)
