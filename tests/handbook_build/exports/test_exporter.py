import hashlib
import os
from dataclasses import replace

import pytest

from handbook_build.exports import export_all, forms
from handbook_build.exports.exporter import ExportResult
from handbook_build.exports.manifest import ManifestEntry, read_manifest, write_manifest
from handbook_build.exports.plan import Export

R4 = Export("chapters/r4.pdf", "pdf", "Dissociation", "Chapter R4", ("R4-card", "R4-say"))


@pytest.fixture
def made(exporter, tmp_path):
    return exporter.make(R4, None, tmp_path)


def test_an_export_is_put_in_place_with_what_it_is(made, tmp_path):
    assert made.changed
    assert made.entry.bytes == (tmp_path / "chapters/r4.pdf").stat().st_size
    assert [file.name for file in (tmp_path / "chapters").iterdir()] == ["r4.pdf"]


def test_an_unchanged_export_is_not_made_again(exporter, made, tmp_path, monkeypatch):
    monkeypatch.setattr(forms, "write_export", lambda *arguments: pytest.fail("made again"))
    again = exporter.make(R4, made.entry, tmp_path)
    assert (again.changed, again.entry) == (False, made.entry)


def test_a_lost_or_changed_export_is_made_again(exporter, made, tmp_path):
    assert exporter.make(replace(R4, title="Another"), made.entry, tmp_path).changed
    (tmp_path / "chapters/r4.pdf").unlink()
    assert exporter.make(R4, made.entry, tmp_path).changed


def test_a_failed_export_says_the_page_and_the_rule_and_leaves_the_old_file(exporter, made, tmp_path, monkeypatch):
    file = tmp_path / "chapters/r4.pdf"
    before = hashlib.sha256(file.read_bytes()).digest()
    compose = exporter.composer.compose

    def spoiled(*arguments):
        manuscript = compose(*arguments)
        root = manuscript.chapters[0].root
        root.append(root.makeelement("img", {"src": "x.png"}))
        return manuscript

    monkeypatch.setattr(exporter.composer, "compose", spoiled)
    result = exporter.make(R4, made.entry, tmp_path)
    place = exporter.handbook.sections["R4-say"]
    assert f"docs/{place.path}:{place.line}: cannot-print: <img>" in result.problem
    assert hashlib.sha256(file.read_bytes()).digest() == before
    assert [found.name for found in file.parent.iterdir()] == ["r4.pdf"]


def test_a_pdf_that_breaks_a_rule_is_not_put_in_place(exporter, tmp_path, monkeypatch):
    monkeypatch.setattr(forms, "check_pdf", lambda file: ["7.1: no title"])
    result = exporter.make(R4, None, tmp_path)
    assert "chapters/r4.pdf: pdf-ua: 7.1: no title" in result.problem
    assert list((tmp_path / "chapters").iterdir()) == []


def test_what_typst_refuses_is_said_of_the_section_in_which_it_stands(exporter, tmp_path, monkeypatch):
    export_source = forms.export_source
    monkeypatch.setattr(
        forms, "export_source", lambda *given: export_source(*given).replace("#data-table((", "#no-table((")
    )
    result = exporter.make(R4, None, tmp_path)
    place = exporter.handbook.sections["R4-say"]
    assert result.problem.startswith(f"docs/{place.path}:{place.line}: typst: unknown variable: no-table")


def test_an_unknown_code_in_a_pack_names_the_nearest_ones(exporter, tmp_path):
    assert "R4-respond" in exporter.make(replace(R4, codes=("R4-respnd",)), None, tmp_path).problem


def test_the_manifest_is_read_as_it_was_written(tmp_path):
    file, entry = tmp_path / "manifest.json", ManifestEntry("a.pdf", "T", "A", 1, "1.0.0", "2026-11-24", "k")
    assert read_manifest(file) == {}
    write_manifest(file, {"a.pdf": entry})
    assert read_manifest(file) == {"a.pdf": entry}
    os.utime(file, (0, 0))
    write_manifest(file, {"a.pdf": entry})
    assert file.stat().st_mtime == 0  # so that the site, which lists it, is not built again


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (
            ExportResult("a.pdf", ManifestEntry("a.pdf", "T", "A", 134_390, "1", "d", "k"), True, 0.31),
            "a.pdf: 134 kB in 0.3 s",
        ),
        (ExportResult("a.pdf", ManifestEntry("a.pdf", "T", "A", 1, "1", "d", "k"), False, 0.01), "a.pdf: unchanged"),
        (
            ExportResult("a.pdf", None, False, 0.1, "docs/a.md:3: x: y"),
            "a.pdf: not made, and what was there before stays",
        ),
    ],
)
def test_a_line_says_what_became_of_an_export(result, words):
    assert export_all.result_line(result).startswith(words)


def test_files_of_exports_that_are_no_more_are_removed(tmp_path):
    (tmp_path / "old.pdf").write_text("x")
    export_all.remove_stale(tmp_path, {"old.pdf", "never.pdf"})
    assert list(tmp_path.iterdir()) == []


def test_a_process_that_dies_is_a_failed_export_and_the_others_are_made(exporter, monkeypatch):
    def dying(export, before):
        if export.title == "Dying":
            os._exit(9)
        return ExportResult(export.name, before, True, 0.1)

    monkeypatch.setattr(exporter, "make", dying)
    dead = replace(R4, name="chapters/dead.pdf", title="Dying")
    results = {result.name: result for result in export_all.export_each(exporter, [dead, R4], {})}
    assert "process-ended" in results["chapters/dead.pdf"].problem
    assert results["chapters/r4.pdf"].changed
