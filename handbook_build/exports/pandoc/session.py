"""The deck of a training session: its activities in order, what each uses, and in the notes the minutes and what to say."""

import re
from collections.abc import Sequence
from html import escape

from lxml.html import HtmlElement

from handbook_build.exports.manuscript import Manuscript
from handbook_build.exports.pandoc.slide import Slide
from handbook_build.exports.pandoc.slide_items import plain, sources_of
from handbook_build.exports.pandoc.slides import deck_page, section_slides
from handbook_build.exports.selection import section_elements
from handbook_build.versions.addresses import permalink

AS_A_LIST = 3  # links of an activity; more go on in lines
MINUTES = re.compile(r"^(\d+ to \d+)\.")


def session_page(manuscript: Manuscript, used: Sequence[str]) -> str:
    """Return the HTML of a session's deck; `used` are the endings of sections, and the chapters, that it may
    show where an activity uses them, and codes of sections that each session has before its activities."""
    code = manuscript.chapters[0].page.code
    steps, plan = _steps(manuscript, code), _section(manuscript, f"{code}-plan")
    slides = section_slides(manuscript, f"{code}-aims") + section_slides(manuscript, f"{code}-plan")
    slides[-1].said += [plain(element) for element in _section(manuscript, f"{code}-care")[1:]]
    slides += [slide for frame in used if "-" in frame for slide in section_slides(manuscript, frame)]
    if not any(_minutes(row) in steps for row in _rows(plan)):  # each of its parts has the same steps
        slides += section_slides(manuscript, f"{code}-steps")
    debrief = f"{code}-debrief"
    for row in _rows(plan):
        slides.append(_activity(row, steps.get(_minutes(row)), code, manuscript))
        codes = [each for _, each in _linked(row, manuscript) if shown(each, used) or each == debrief]
        slides += [slide for each in codes for slide in section_slides(manuscript, each)]
    ends = [] if any(slide.code == debrief for slide in slides) else section_slides(manuscript, debrief)
    return deck_page(manuscript, slides + ends)


def shown(code: str, used: Sequence[str]) -> bool:
    """Return whether a section is shown: by its ending, or by its chapter."""
    chapter, _, ending = code.partition("-")
    return ending in used or chapter in used


def _activity(row: HtmlElement, step: HtmlElement | None, code: str, manuscript: Manuscript) -> Slide:
    """Return the slide of one activity: its minutes, and the sections that it uses with their codes."""
    minutes, activity, _ = row.findall("td")
    lines = [f"<p><strong>Minutes {plain(minutes)}</strong></p>"]
    links = [(plain(link), each) for link, each in _linked(row, manuscript) if not each.startswith(f"{code}-")]
    if links:
        items = [f"{escape(words)} ({each})" for words, each in links]
        several = f"<p>{'; '.join(items)}</p>"
        lines.append(several if len(items) > AS_A_LIST else f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>")
    said = [f"Minutes {plain(minutes)}."] + ([plain(step)] if step is not None else [])
    sources = sources_of(step, manuscript.notes) if step is not None else []
    address = manuscript.handbook.site.url + permalink(code)
    return Slide(plain(activity), f"{code}-plan", address, lines, sources, said, tinted=True)


def _section(manuscript: Manuscript, code: str) -> list[HtmlElement]:
    found = manuscript.chapters[0].root.xpath("./*[@id=$id]", id=code.lower())
    return section_elements(found[0]) if found else []


def _steps(manuscript: Manuscript, code: str) -> dict[str, HtmlElement]:
    """Return the steps by the minutes with which they begin: '5 to 15'."""
    items = [item for element in _section(manuscript, f"{code}-steps") for item in element.findall("li")]
    return {match[1]: item for item in items if (match := MINUTES.match(item.text_content().strip()))}


def _rows(section: list[HtmlElement]) -> list[HtmlElement]:
    return [row for element in section for row in element.findall("./tbody/tr")]


def _minutes(row: HtmlElement) -> str:
    return plain(row.find("td"))


def _linked(row: HtmlElement, manuscript: Manuscript) -> list[tuple[HtmlElement, str]]:
    """Return the links of a row, with the codes of the sections to which they lead."""
    codes = {code.lower(): code for code in manuscript.handbook.sections}
    ends = [(link, re.split(r"[#/]", link.get("href").rstrip("/"))[-1]) for link in row.iter("a")]
    return [(link, codes[end]) for link, end in ends if end in codes]
