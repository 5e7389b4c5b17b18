import shutil
from dataclasses import replace

import pytest

from handbook_build.exports.manifest import FILE, FOLDER, ManifestEntry, write_manifest
from handbook_build.site.downloads import chapter_files, publish_downloads, size


def made(name: str, **more) -> ManifestEntry:
    values = {"title": "Distrust", "about": "The whole handbook, A4", "bytes": 134_390, "version": "1.0.0"}
    return ManifestEntry(**values | {"name": name, "date": "2026-11-24", "key": "k"} | more)


@pytest.fixture
def exported(small, tmp_path):
    """The small handbook with two files that were exported."""
    files = [made("chapters/r1.pdf"), made("handbook.epub", bytes=2_554_579)]
    for file in files:
        (tmp_path / FOLDER / file.name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / FOLDER / file.name).write_bytes(b"file")
    write_manifest(tmp_path / FILE, {file.name: file for file in files})
    return replace(small, root=tmp_path)


def test_a_chapter_offers_its_own_files_and_the_poster_and_of_a_worksheet_the_pdf(small, tmp_path):
    names = (
        "chapters/r1.pdf",
        "worksheets/sup-r1.pdf",
        "worksheets/sup-r1.docx",
        "worksheets/r1-sheet.pdf",
        "slides/r2.pptx",
        "slides/es-r1.pptx",
        "cards/r1.pdf",
        "cards/six-a4.pdf",
        "cards/six-a3.pdf",
    )
    (tmp_path / FILE).parent.mkdir(parents=True, exist_ok=True)
    write_manifest(tmp_path / FILE, {name: made(name) for name in names})
    shutil.copytree(small.root / "data", tmp_path / "data")
    file = tmp_path / "data" / "exports.yml"
    cards = "cards: {six-a4: {kinds: [reaction], layout: sheet}, six-a3: {kinds: [reaction], layout: poster}}"
    file.write_text(file.read_text().replace("cards: {}", cards))
    found = chapter_files(small.by_code["R1"], replace(small, root=tmp_path))
    assert [link.rpartition("downloads/")[2] for _, link, _ in found] == [
        "chapters/r1.pdf",
        "worksheets/r1-sheet.pdf",
        "worksheets/sup-r1.pdf",
        "cards/r1.pdf",
        "cards/six-a3.pdf",
    ]


def test_the_files_lie_beside_the_page(exported, tmp_path):
    (tmp_path / FOLDER / "chapters" / "r1.pdf").unlink()
    publish_downloads(exported, tmp_path / "site")
    published = [file.name for file in (tmp_path / "site").rglob("*.*")]
    assert published == ["handbook.epub"]


@pytest.mark.parametrize(
    ("count", "words"), [(7, "1 kB"), (134_390, "134 kB"), (999_999, "999 kB"), (2_554_579, "2.6 MB")]
)
def test_sizes_are_told_as_people_read_them(count, words):
    assert size(count) == words
