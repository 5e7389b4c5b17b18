"""One idea on a slide: the items of a section are shared out over slides that are about equally full."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from lxml.html import fragment_fromstring

from handbook_build.citations.notes import Note
from handbook_build.exports.pandoc.slide_items import GAP, MOST_LINES, SlideItem, render_items

ALONE = ("table", "card", "figure")  # pandoc sets other words beside these small
ASIDE = 2 + GAP  # lines
STEP = 0.25  # of a line, in which the fullest slide is made emptier


@dataclass
class Slide:
    """One slide: its blocks as HTML; for the notes what is `said`, and what it rests on; and the section's code.

    One that opens an activity is `tinted`. `count` is what its title says at its end of slides before and behind.
    """

    title: str
    code: str
    address: str
    blocks: list[str]
    sources: list[Note] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    tinted: bool = False
    count: str = ""


def slides_of(title: str, code: str, address: str, items: Sequence[SlideItem], numbered: str) -> list[Slide]:
    """Return the slides of one section; their titles are `numbered` where it goes on over several.

    A figure takes a whole slide, whose title is its caption.
    """
    runs = [list(run) for _, run in groupby(items, key=lambda item: item.container if item.container in ALONE else "")]
    parts = [part for run in _with_asides_said(runs) for part in _shared_out(run)]
    slides = [_slide(title, code, address, part) for part in _with_starts(parts)]
    number_titles([slide for slide in slides if slide.title == title], numbered)
    return slides


def _with_asides_said(runs: list[list[SlideItem]]) -> list[list[SlideItem]]:
    """Return runs without a short paragraph that would stand alone beside a table or figure: it goes to that one's notes."""
    kept = list[list[SlideItem]]()
    for run, after in zip(runs, [*runs[1:], []], strict=False):
        beside = [item for item in [*after[:1], *(kept[-1][-1:] if kept else [])] if item.container in ALONE]
        if len(run) == 1 and run[0].container == "p" and run[0].lines <= ASIDE and beside:
            beside[0].reason = " ".join(
                [fragment_fromstring(run[0].html, "p").text_content(), beside[0].reason]
            ).strip()
            beside[0].sources = [*run[0].sources, *beside[0].sources]
        else:
            kept.append(run)
    return kept


def number_titles(slides: list[Slide], numbered: str) -> list[Slide]:
    """Return slides with their numbers in their titles, as `numbered` says: '{title} ({page} of {pages})'."""
    for number, slide in enumerate(slides, 1):
        if len(slides) > 1:
            title = slide.title
            slide.title = numbered.format(title=title, page=number, pages=len(slides))
            slide.count = slide.title.removeprefix(title)
    return slides


def _shared_out(items: list[SlideItem]) -> list[list[SlideItem]]:
    """Share items out over as few slides as hold them, so that the fullest of these is as empty as can be."""
    parts, most = _filled(items, MOST_LINES), MOST_LINES
    while most > STEP and len(emptier := _filled(items, most)) == len(parts):
        parts, most = emptier, most - STEP
    return parts


def _filled(items: list[SlideItem], most: float) -> list[list[SlideItem]]:
    """Fill slide after slide with up to `most` lines; an item that has more stands alone."""
    parts, here = [list[SlideItem]()], 0.0
    for item, after in zip(items, [*items[1:], None], strict=True):
        room = item.lines + (after.lines if after and _leads_in(item) else 0)
        if parts[-1] and here + room > most and not _leads_in(parts[-1][-1]):
            parts.append([])
            here = 0
        parts[-1].append(item)
        here += item.lines
    return parts


def _leads_in(item: SlideItem) -> bool:
    """Say whether an item leads in what follows, and stays with it."""
    return item.html.endswith(":")


def _with_starts(parts: list[list[SlideItem]]) -> list[list[tuple[SlideItem, int]]]:
    """Return each item with its number in the section's list of steps, so that steps go on over slides."""
    numbered, step = list[list[tuple[SlideItem, int]]](), 0
    for part in parts:
        numbered.append([])
        for item in part:
            step = step + 1 if item.container == "ol" else 0
            numbered[-1].append((item, step))
    return numbered


def _slide(title: str, code: str, address: str, part: list[tuple[SlideItem, int]]) -> Slide:
    runs = [list(run) for _, run in groupby(part, key=lambda pair: pair[0].container)]
    blocks = [render_items([item for item, _ in run], run[0][1]) for run in runs]
    sources = dict.fromkeys(source for item, _ in part for source in item.sources)
    reasons = [item.reason for item, _ in part if item.reason]
    shown = part[0][0].head if part[0][0].container == "figure" else title
    return Slide(shown, code, address, blocks, list(sources), reasons)
