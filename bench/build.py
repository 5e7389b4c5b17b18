"""How long the whole site takes to build, beside stock Material with search and mkdocs-bibtex on the same docs/ (stock.yml).

The two are built in turn, so that what else the machine does meets both.
"""

import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

GOAL = "no more user time than stock Material takes, and at most 35 ms for each page more"
RUNS = 3
COPIES = 4  # of each situation: 64 pages more
PARTS = ("docs", "data", "figures", "overrides", "templates", "handbook_build", "releases")
FILES = ("hooks.py", "mkdocs.yml", "references.bib")


def measure(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the median of several builds in turn, the ratio of user seconds, and what each page more takes."""
    with tempfile.TemporaryDirectory() as folder:
        as_it_is, larger = _copy(root, Path(folder) / "as-it-is"), _copy(root, Path(folder) / "larger")
        added = _grow(larger)
        builds = {
            "ours": (root, "mkdocs.yml"),
            "stock": (root, "bench/stock.yml"),
            "as it is": (as_it_is, "mkdocs.yml"),
            "larger": (larger, "mkdocs.yml"),
        }
        times = {name: [] for name in builds}
        for _ in range(RUNS):
            for name, (where, settings) in builds.items():
                times[name].append(_seconds(where, settings, Path(folder) / "site" / name))
        user = {name: statistics.median(user for user, _ in found) for name, found in times.items()}
        files = [file for file in (Path(folder) / "site" / "ours").rglob("*") if file.is_file()]
        yield "build, user seconds", f"{user['ours']:.1f}"
        yield "build, wall seconds", f"{statistics.median(wall for _, wall in times['ours']):.1f}"
        yield "stock Material, user seconds", f"{user['stock']:.1f}"
        yield "user seconds, ours to stock", f"{user['ours'] / user['stock']:.2f}"
        yield f"each page more (of {added}), milliseconds", f"{(user['larger'] - user['as it is']) / added * 1000:.0f}"
        yield "pages of the theme, files in all", f"{len(list((root / 'docs').rglob('*.md')))}, {len(files)}"
        yield "site, megabytes", f"{sum(file.stat().st_size for file in files) / 1e6:.1f}"


def _seconds(where: Path, settings: str, site: Path) -> tuple[float, float]:
    """Build, and return user and wall seconds."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime, time.perf_counter()
    strict = "--strict" if settings == "mkdocs.yml" else "--no-strict"
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", strict, "--config-file", settings, "--site-dir", str(site)],
        cwd=where,
        check=True,
        capture_output=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""},
    )
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before, time.perf_counter() - start


def _copy(root: Path, folder: Path) -> Path:
    """Copy what a build reads, without search tables, which know no new pages, as a version that is not released."""
    for part in PARTS:
        if (root / part).exists():
            shutil.copytree(root / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in FILES:
        shutil.copy(root / file, folder)
    for table in (folder / "data").glob("search_table*.json"):
        table.unlink()
    version = folder / "data" / "version.yml"
    version.write_text(re.sub(r"(?m)^version: .*", "version: 999.0.0", version.read_text(encoding="utf-8")), "utf-8")
    return folder


def _grow(root: Path) -> int:
    """Add copies of the situations under new codes; return their number."""
    pages = [page for page in sorted((root / "docs" / "situations").glob("*.md")) if page.name != "index.md"] * COPIES
    nav = [last := "      - situations/court.md\n"]
    for number, page in enumerate(pages, 101):
        text = page.read_text(encoding="utf-8")
        code = re.search(r"^code: (C\d+)\n", text, re.M)[1]
        text = re.sub(rf"#{code.lower()}(?=[- ])", f"#c{number}", text.replace(f"code: {code}\n", f"code: C{number}\n"))
        (page.parent / f"copy-{number}.md").write_text(text, encoding="utf-8")
        nav.append(f"      - situations/copy-{number}.md\n")
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace(last, "".join(nav), 1), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "handbook_build", "ids"], cwd=root, check=True, capture_output=True)
    return len(pages)
