"""All exports, two at a time, a line for each as it is done; one that fails does not stop the others."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

from .manifest import FILE, FOLDER, Made, read_manifest, write_manifest
from .plan import Export, plan
from .workshop import Result, Workshop

WORKERS = 2
_workshop: Workshop


def _open(root: Path) -> None:
    """Open a workshop in a worker process."""
    global _workshop
    _workshop = Workshop(root)


def _make(export: Export, before: Made | None) -> Result:
    return _workshop.make(export, before)


def make_all(root: Path, tell: Callable[[str], None], only: str = "") -> list[Result]:
    """Make every export below dist/, or those whose names begin with `only`; `tell` gets a line for each."""
    workshop = Workshop(root)
    exports = [export for export in plan(workshop.handbook, workshop.pages, workshop.settings)]
    wanted = [export for export in exports if export.name.startswith(only)]
    before = read_manifest(root / FILE)
    results: dict[str, Result] = {}
    with ProcessPoolExecutor(WORKERS, initializer=_open, initargs=(root,)) as workers:
        jobs = [workers.submit(_make, export, before.get(export.name)) for export in wanted]
        for job in as_completed(jobs):
            result = job.result()
            results[result.name] = result
            tell(f"[{len(results)}/{len(wanted)}] {line(result)}")
    names = [export.name for export in exports]
    made = {name: results[name].made if name in results else None for name in names}
    kept = {name: made[name] or before.get(name) for name in names}
    (root / FOLDER).mkdir(exist_ok=True)
    write_manifest(root / FILE, {name: entry for name, entry in kept.items() if entry})
    remove_forgotten(root / FOLDER, set(before) - set(names))
    return list(results.values())


def line(result: Result) -> str:
    """Return what a person who waits wants to know of one export."""
    if result.problem:
        return f"{result.name}: not made, and what was there before stays\n{result.problem}"
    if not result.changed:
        return f"{result.name}: unchanged"
    return f"{result.name}: {result.made.bytes / 1000:,.0f} kB in {result.seconds:.1f} s"


def remove_forgotten(folder: Path, names: set[str]) -> None:
    """Remove files that were exports once and are no more, so that nobody hands out words that were withdrawn."""
    for name in names:
        (folder / name).unlink(missing_ok=True)
