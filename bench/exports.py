"""How long exports take, how much memory they need, and how both grow with the book."""

import multiprocessing
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

from handbook_build.exports.export_all import export_all
from handbook_build.exports.exporter import Exporter
from handbook_build.exports.manuscript import BookChapter
from handbook_build.exports.plan import A4, plan
from handbook_build.exports.typst.book import typst_book, typst_inputs
from handbook_build.exports.typst.pdf import make_pdf

GOAL = "whole A4 in 5 s, a chapter in 1 s, all in 60 s, in under 500 MB; a tenfold book in at most tenfold time"
TIMES = 10


def measure(root: Path) -> Iterator[tuple[str, str]]:
    """Yield wall seconds, and the peak memory of the process that did it."""
    whole, memory = alone(_one, root, "handbook-a4.pdf")
    yield "whole A4, seconds and MB, reading included", f"{whole:.1f}, {memory}"
    chapter, memory = alone(_one, root, "chapters/r4.pdf")
    yield "one chapter, seconds and MB, reading included", f"{chapter:.1f}, {memory}"
    seconds, memory = alone(_all, root)
    yield "all exports, seconds and MB of the largest worker", f"{seconds:.1f}, {memory}"
    once, memory = alone(_copies, root, 1)
    yield "setting the book once, seconds and MB", f"{once:.1f}, {memory}"
    often, memory = alone(_copies, root, TIMES)
    yield f"setting a book {TIMES} times as long, seconds and MB", f"{often:.1f}, {memory}"
    yield "growth of time", f"{often / once:.1f}"


def alone(work: Callable, *arguments: object) -> tuple[float, int]:
    """Run `work` in a process of its own; return its seconds, and the megabytes that it or its children needed."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as worker:
        return worker.submit(_watched, work, arguments).result()


def _watched(work: Callable, arguments: tuple) -> tuple[float, int]:
    seconds = work(*arguments)
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return seconds, peak // 1024


def _one(root: Path, name: str) -> float:
    """Make one export as `make exports` does, reading and checking included."""
    start = time.perf_counter()
    exporter = Exporter(root)
    export = next(
        export for export in plan(exporter.handbook, exporter.pages, exporter.settings) if export.name == name
    )
    with tempfile.TemporaryDirectory() as folder:
        result = exporter.make(export, None, Path(folder))
    assert not result.problem, result.problem
    return time.perf_counter() - start


def _all(root: Path) -> float:
    """Make all exports from nothing in a copy of the handbook's folder that has links in place of files."""
    with tempfile.TemporaryDirectory() as folder:
        for entry in root.iterdir():
            if entry.name != "dist":
                (Path(folder) / entry.name).symlink_to(entry)
        start = time.perf_counter()
        results = export_all(Path(folder), lambda line: None)
        seconds = time.perf_counter() - start
    assert not any(result.problem for result in results)
    return seconds


def _copies(root: Path, times: int) -> float:
    """Set a book that holds every chapter several times, and its list of works once."""
    exporter = Exporter(root)
    exports = plan(exporter.handbook, exporter.pages, exporter.settings)
    planned = next(export for export in exports if export.name == "handbook-a4.pdf")
    manuscript = exporter.composer.compose(
        planned.title, planned.about, [code for code in planned.codes if code != "WORKS"]
    )
    chapters = [again(chapter, number) for number in range(times) for chapter in manuscript.chapters]
    book = replace(manuscript, chapters=chapters)
    start = time.perf_counter()
    make_pdf(typst_book(book), typst_inputs(book, A4), exporter.handbook)
    return time.perf_counter() - start


def again(chapter: BookChapter, number: int) -> BookChapter:
    """Return a chapter whose ids, and links to ids, end in a number."""
    root = deepcopy(chapter.root)
    for element in root.iter():
        if element.get("id"):
            element.set("id", f"{element.get('id')}-{number}")
        if element.get("data-to") == "inside" and not element.get("href").startswith("#ref-"):
            element.set("href", f"{element.get('href')}-{number}")
    return replace(chapter, page=replace(chapter.page, code=f"{chapter.page.code}-{number}"), root=root)
