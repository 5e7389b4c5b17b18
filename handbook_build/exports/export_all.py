"""All exports, two at a time, a line for each as it is done; one that fails does not stop the others."""

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import cast

from handbook_build.exports.exporter import Exporter, ExportResult
from handbook_build.exports.manifest import FILE, FOLDER, ManifestEntry, read_manifest, write_manifest
from handbook_build.exports.plan import Export, plan

WORKERS = 2


def export_all(root: Path, tell: Callable[[str], None], only: str = "") -> list[ExportResult]:
    """Make every export below dist/, or those whose names begin with `only`; `tell` gets a line for each."""
    exporter = Exporter(root)
    exports = plan(exporter.handbook, exporter.pages, exporter.settings)
    wanted = [export for export in exports if export.name.startswith(only)]
    before = read_manifest(root / FILE)
    results: dict[str, ExportResult] = {}
    for result in export_each(exporter, wanted, before):
        results[result.name] = result
        tell(f"[{len(results)}/{len(wanted)}] {result_line(result)}")
    names = [export.name for export in exports]
    kept = {name: (results[name].entry if name in results else None) or before.get(name) for name in names}
    (root / FOLDER).mkdir(exist_ok=True)
    write_manifest(root / FILE, {name: entry for name, entry in kept.items() if entry})
    remove_stale(root / FOLDER, set(before) - set(names))
    return list(results.values())


def export_each(
    exporter: Exporter, exports: Iterable[Export], before: dict[str, ManifestEntry]
) -> Iterator[ExportResult]:
    """Yield each result as it is there.

    Each export has a process of its own, forked from this one, which has read everything: Typst keeps what it has laid
    out until its process ends, and a worker that made many would need gigabytes. So this process must not have called
    Typst itself: a fork has none of its threads, and would wait for them for ever.
    """
    fork = multiprocessing.get_context("fork")
    waiting = list(exports)
    running: dict = {}
    while waiting or running:
        while waiting and len(running) < WORKERS:
            export = waiting.pop(0)
            receiver, sender = fork.Pipe(duplex=False)
            process = fork.Process(target=_send, args=(sender, exporter, export, before.get(export.name)))
            process.start()
            sender.close()
            running[receiver] = (process, export)
        for ready in wait(list(running)):
            process, export = running.pop(ready)
            yield _receive(cast("Connection", ready), export)
            process.join()


def _send(sender: Connection, exporter: Exporter, export: Export, before: ManifestEntry | None) -> None:
    sender.send(exporter.make(export, before))


def _receive(receiver: Connection, export: Export) -> ExportResult:
    try:
        return receiver.recv()
    except EOFError:
        return ExportResult(
            export.name, None, False, 0, f"{export.name}: process-ended: it died, perhaps for want of memory"
        )


def result_line(result: ExportResult) -> str:
    """Return what a person who waits wants to know of one export."""
    if result.problem:
        return f"{result.name}: not made, and what was there before stays\n{result.problem}"
    if not result.changed:
        return f"{result.name}: unchanged"
    assert result.entry
    return f"{result.name}: {result.entry.bytes / 1000:,.0f} kB in {result.seconds:.1f} s"


def remove_stale(folder: Path, names: set[str]) -> None:
    """Remove files that were exports once and are no more, so that nobody hands out words that were withdrawn."""
    for name in names:
        (folder / name).unlink(missing_ok=True)
