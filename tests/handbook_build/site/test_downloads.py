import shutil
from dataclasses import replace

import pytest

from handbook_build.exports.manifest import FILE, FOLDER, ManifestEntry, write_manifest
from handbook_build.site.downloads import chapter_files, offered, publish_downloads, size, with_downloads
from handbook_build.text.chapters import Chapter

from ..conftest import ENGLISH

AT = Chapter("downloads.md", None, "")
PLACE = '<p>Before.</p><div class="hb-downloads"><p>The files are elsewhere.</p></div><p>After.</p>'


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


def test_files_come_in_groups_the_whole_handbook_first():
    groups = offered(
        {file.name: file for file in (made("chapters/r1.pdf"), made("handbook.pdf"), made("slides/x.pptx"))},
        ENGLISH,
        "downloads/",
    )
    assert [group.title for group in groups] == ["The whole handbook", "One chapter", "Slides to edit"]
    assert [group.version for group in groups] == ["version 1.0.0, 24 November 2026"] * 3
    [chapter] = groups[1].files
    assert (chapter.label, chapter.format, chapter.size) == ("R1 Distrust", "PDF", "134 kB")


def test_a_card_goes_by_its_code_and_a_sheet_of_cards_by_its_title():
    [group] = offered(
        {
            name: made(name, title="Six", about="Card R1" if "r1" in name else "Six")
            for name in ("cards/r1.pdf", "cards/six-a4.pdf")
        },
        ENGLISH,
        "downloads/",
    )
    assert (group.title, [file.label for file in group.files]) == ("Cards and a poster", ["R1 Six", "Six"])


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


def test_files_of_two_versions_are_never_mixed():
    groups = offered(
        {"a": made("chapters/r1.pdf"), "b": made("chapters/r2.pdf", version="1.1.0", date="2027-01-31")},
        ENGLISH,
        "downloads/",
    )
    assert [group.version for group in groups] == ["version 1.0.0, 24 November 2026", "version 1.1.0, 31 January 2027"]


def test_the_list_stands_in_its_place(exported):
    html = with_downloads(PLACE, AT, exported)
    assert html.startswith("<p>Before.</p>") and html.endswith("<p>After.</p>")
    assert '<a href="handbook.epub" download' in html and "EPUB, 2.6\u00a0MB" in html
    assert "elsewhere" not in html


def test_before_anything_was_exported_a_reader_is_told_so(small, tmp_path):
    assert "No files have been made" in with_downloads(PLACE, AT, replace(small, root=tmp_path))


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
