from dataclasses import replace

import pytest
from lxml import html

from handbook_build.exports.manifest import FILE, ManifestEntry, write_manifest
from handbook_build.site.offer import offered, ours, with_downloads

from ..conftest import ENGLISH

PLACE = '<p>Before.</p><div class="hb-downloads"><p>The files are elsewhere.</p></div><p>After.</p>'


def made(*names: str, **more) -> dict[str, ManifestEntry]:
    values = {"title": "Distrust", "about": "The whole handbook", "bytes": 134_390, "version": "1.0.0", "key": "k"}
    return {name: ManifestEntry(**values | {"name": name, "date": "2026-11-24"} | more) for name in names}


@pytest.fixture
def page(small):
    return small.chapters["references.md"]


def test_the_book_comes_first_in_one_line_for_all_its_forms_then_one_chapter_then_what_is_folded(small, page):
    files = made("chapters/r1.pdf", "handbook.pdf", "handbook.epub", "slides/r1.pptx")
    lists = list(offered(files, page, small))
    assert [each.title for each in lists] == ["The whole handbook", "One chapter", "What you see", "Slides to edit"]
    assert [each.folded for each in lists] == [False, False, True, True]
    [book] = lists[0].rows
    assert (book.title, [file.name for file in book.files]) == ("The whole handbook", ["PDF", "EPUB"])


def test_a_chapter_is_one_line_with_its_code_and_all_that_can_be_had_of_it(small, page):
    files = made("chapters/r1.pdf", "cards/r1.pdf", "slides/r1.pptx", "worksheets/sup-r1.pdf", "worksheets/sup-r1.docx")
    [row] = next(each for each in offered(files, page, small) if each.title == "What you see").rows
    assert (row.title, row.code) == ("Distrust", "R1")
    assert [file.name for file in row.files] == ["PDF", "Slides", "Worksheet", "Card"]
    assert row.files[0].link == "../downloads/chapters/r1.pdf" and row.files[0].size == "134 kB"


def test_cards_that_belong_to_a_chapter_do_not_stand_among_sheets_of_cards(small, page):
    files = made("cards/r1.pdf", about="Card R1") | made("cards/six-a4.pdf", title="Six", about="Six")
    [cards] = [each for each in offered(files, page, small) if each.title == "Cards and a poster"]
    assert [row.title for row in cards.rows] == ["Six"]


def test_two_versions_and_two_languages_are_never_mixed():
    files = made("chapters/r1.pdf") | made("chapters/r2.pdf", version="1.1.0", date="2027-01-31")
    files |= made("chapters/es-r2.pdf", version="1.2.0", date="2027-02-01", language="es")
    assert list(ours(files, ENGLISH)) == ["chapters/r2.pdf"]


def test_the_list_stands_in_its_place_and_each_link_says_of_what_it_is(small, page, tmp_path):
    (tmp_path / "data").symlink_to(small.root / "data")
    (tmp_path / FILE).parent.mkdir(parents=True)
    write_manifest(tmp_path / FILE, made("handbook.epub", bytes=2_554_579))
    words = with_downloads(PLACE, page, replace(small, root=tmp_path))
    assert words.startswith("<p>Before.</p>") and words.endswith("<p>After.</p>") and "elsewhere" not in words
    [link] = html.fromstring(f"<div>{words}</div>").xpath(".//a")
    assert link.get("href") == "../downloads/handbook.epub" and link.get("download") is not None
    assert link.get("aria-label") == "The whole handbook: EPUB 2.6 MB"
    assert link.text_content() == "EPUB 2.6\u00a0MB"
    assert "Version 1.0.0, 24 November 2026" in words


def test_before_anything_was_exported_a_reader_is_told_so(small, page, tmp_path):
    assert "has no files to download" in with_downloads(PLACE, page, replace(small, root=tmp_path))
