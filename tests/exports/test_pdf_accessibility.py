"""What a screen reader is told, and validators do not see."""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from handbook_build.exports.exporter import Exporter
from handbook_build.exports.manuscript import Manuscript

from .tag_tree import Tag, letters, tag_tree

COPIES = (
    *("handbook-a4.pdf", "handbook-large-print.pdf", "chapters/r4.pdf", "packs/police-60-minutes.pdf"),
    *("cards/r5.pdf", "cards/six-reactions-a4.pdf", "cards/six-reactions-a3.pdf", "cards/all-cards-a5.pdf"),
)
CALLS = ("Lbl", "Note")
A_DESCRIPTION = 80  # characters: a drawing is described in full


@pytest.fixture(scope="module")
def chapter(dist: Path) -> Tag:
    """The tags of a chapter."""
    return tag_tree(dist / "chapters" / "r4.pdf")


@pytest.fixture(scope="module")
def manuscript(copy: Path) -> Manuscript:
    """The same chapter before it was set."""
    return Exporter(copy).composer.compose("T", "A", ["R4"])


@pytest.fixture(scope="module")
def paragraphs(manuscript: Manuscript) -> list[str]:
    """The words of the chapter's paragraphs without calls, as letters.

    Left out are those with links, which get words of their own in print, and those with hyphens: poppler, which reads
    the tags here, stops at the text that Typst gives beside a hyphen's glyph.
    """
    root = manuscript.chapters[0].root
    for call in root.xpath('.//span[@class="hb-call"]'):
        call.drop_tree()
    texts = [element.text_content() for element in root.xpath("./p[not(.//a)]")]
    return [letters(text) for text in texts if "-" not in text and len(text) > 40]


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_says_its_title_and_language(dist, handbook, name):
    with pikepdf.open(dist / name) as pdf:
        assert str(pdf.Root.Lang) == "en-US"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert handbook.site.name in str(pdf.docinfo.Title)
        assert bool(pdf.Root.MarkInfo.Marked)


@pytest.mark.parametrize("name", COPIES)
def test_every_picture_has_alternative_text(dist, name):
    with pikepdf.open(dist / name) as pdf:
        figures = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"]
        assert figures
        told = [str(figure.get("/Alt", "")) for figure in figures]
        assert [alt for alt in told if not alt.startswith("QR code of ") and len(alt) < A_DESCRIPTION] == []


def kinds(node: pikepdf.Object) -> Iterator[str]:
    """Yield the kind of every element of the tag tree, in reading order."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from kinds(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield str(node["/S"]).lstrip("/")
        if "/K" in node:
            yield from kinds(node["/K"])


@pytest.mark.parametrize("name", COPIES)
def test_headings_go_down_one_level_at_a_time(dist, name):
    with pikepdf.open(dist / name) as pdf:
        levels = [int(kind[1]) for kind in kinds(pdf.Root.StructTreeRoot.K) if kind in ("H1", "H2", "H3", "H4")]
    assert levels[0] == 1
    assert [(a, b) for a, b in itertools.pairwise(levels) if b > a + 1] == []


def test_the_headings_are_those_of_the_chapter_in_their_order(chapter, manuscript):
    told = [letters(tag.text()) for tag in chapter.find("H1", "H2", "H3")]
    wanted = [letters(heading.text_content()) for heading in manuscript.chapters[0].root.xpath("./h1|./h2|./h3")]
    found = [text for text in told for title in wanted if text.endswith(title) or text == title]
    assert [title for title in wanted if not any(text.endswith(title) for text in found)] == []
    places = [next(place for place, text in enumerate(told) if text.endswith(title)) for title in wanted]
    assert places == sorted(places)


def test_each_header_cell_has_a_scope_and_each_cell_names_its_headers(chapter):
    table = chapter.find("Table")[0]
    assert len(table.find("THead")) == 1
    assert all("/Scope /Column" in tag.attributes for tag in table.find("TH"))
    assert table.find("TD")
    assert all("/Headers" in tag.attributes for tag in table.find("TD"))


def test_each_note_stands_right_behind_the_call_that_it_belongs_to(chapter):
    notes = 0
    for tag in chapter.walk():
        for before, part in zip([None, *tag.parts], tag.parts, strict=False):
            if not isinstance(part, str) and part.name == "Note":
                notes += 1
                assert before.name == "Lbl"
                assert before.text() == part.find("Lbl")[0].text()
    assert notes == len(chapter.find("Note")) > 10


def test_no_paragraph_is_split_by_a_page(chapter, paragraphs):
    told = [letters(tag.text(without=CALLS)) for tag in chapter.find("P")]
    assert len(paragraphs) > 10
    assert [text for text in paragraphs if not any(text[:20] in p and text[-12:] in p for p in told)] == []


def test_the_reading_order_is_that_of_the_words(chapter, paragraphs):
    rest = letters(chapter.text(without=CALLS))
    for text in paragraphs:
        _, found, rest = rest.partition(text[:30])
        assert found, text


def test_running_heads_and_feet_are_not_read_aloud(chapter):
    assert not re.search(r"Page \d+ of \d+", chapter.text())
