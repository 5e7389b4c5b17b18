"""Slides for trainers to edit: a chapter's card, words, steps, questions and exercise, with sources in the notes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from math import ceil
from pathlib import Path

from handbook_build.exports.manuscript import Manuscript
from handbook_build.exports.pandoc.images import draw_figures, without_addresses
from handbook_build.exports.pandoc.run import run_pandoc
from handbook_build.exports.pandoc.slide_blocks import MOST_LINES, Piece, held, pieces
from handbook_build.exports.selection import LEVELS
from handbook_build.pages.templates import render
from handbook_build.versions.addresses import short_address

REFERENCE = "templates/exports/reference.pptx"


@dataclass
class Slide:
    """One slide: its blocks as HTML, and for the notes the section's code, what stands behind it, and its sources."""

    title: str
    code: str
    address: str
    blocks: list[str]
    sources: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)


def slides_page(manuscript: Manuscript, sections: Sequence[str]) -> str:
    """Return the HTML of a deck; `sections` are the endings of the codes that it shows, in order."""
    page = manuscript.chapters[0].page
    return render(
        "exports/slides.html",
        title=manuscript.title,
        slides=[slide for ending in sections for slide in section_slides(manuscript, f"{page.code}-{ending}")],
        handbook=manuscript.handbook,
        code=page.code,
        day=manuscript.handbook.day,
        address=manuscript.handbook.site.url + short_address(page.code),
    )


def section_slides(manuscript: Manuscript, code: str) -> list[Slide]:
    """Return the slides of one section without those below it; [] where the chapter has no such section."""
    root = manuscript.chapters[0].root
    draw_figures(root, manuscript.handbook.root)
    found = root.xpath(f'./*[@id="{code.lower()}"]')
    if not found:
        return []
    held_pieces = []
    for element in found[0].itersiblings():
        if element.tag in LEVELS:
            break
        held_pieces += pieces(element, manuscript.notes)
    parts = _shared_out(held_pieces)
    address = manuscript.handbook.site.url + short_address(code)
    return _numbered([_slide(found[0].text_content(), code, address, part) for part in _with_starts(parts)])


def _shared_out(all_pieces: list[Piece]) -> list[list[Piece]]:
    """Share pieces out over as few slides as hold them, so that these are about equally full."""
    total = sum(piece.lines for piece in all_pieces)
    fair = total / max(1, ceil(total / MOST_LINES))
    parts, used = [[]], 0
    for piece in all_pieces:
        if parts[-1] and used + piece.lines / 2 > fair * len(parts):
            parts.append([])
        parts[-1].append(piece)
        used += piece.lines
    return parts


def _with_starts(parts: list[list[Piece]]) -> list[list[tuple[Piece, int]]]:
    """Return each piece with its number in the section's list of steps, so that steps go on over slides."""
    numbered, step = [], 0
    for part in parts:
        numbered.append([])
        for piece in part:
            step = step + 1 if piece.holder == "ol" else 0
            numbered[-1].append((piece, step))
    return numbered


def _slide(title: str, code: str, address: str, part: list[tuple[Piece, int]]) -> Slide:
    runs = [list(run) for _, run in groupby(part, key=lambda pair: pair[0].holder)]
    blocks = [held([piece for piece, _ in run], run[0][1]) for run in runs]
    sources = dict.fromkeys(source for piece, _ in part for source in piece.sources)
    reasons = [piece.reason for piece, _ in part if piece.reason]
    return Slide(title, code, address, blocks, list(sources), reasons)


def _numbered(slides: list[Slide]) -> list[Slide]:
    """Say in the titles that a section goes on over several slides."""
    for number, slide in enumerate(slides, 1):
        if len(slides) > 1:
            slide.title = f"{slide.title} ({number} of {len(slides)})"
    return slides


def write_slides(page: str, manuscript: Manuscript, file: Path) -> None:
    """Write a deck as a PowerPoint file."""
    handbook = manuscript.handbook
    options = [
        "--slide-level=1",
        f"--reference-doc={handbook.root / REFERENCE}",
        f"--metadata=title:{manuscript.title}",
        f"--metadata=subtitle:{manuscript.about}",
        f"--metadata=date:Version {handbook.version.number}, {handbook.day}",
    ]
    run_pandoc(page, "pptx", file, handbook.version, options)
    without_addresses(file)
