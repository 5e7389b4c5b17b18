"""A drawing is an SVG whose texts are places for words: a place has a width, to which words are broken, and room for lines.

    <text class="text" x="80" y="40" data-width="250" data-lines="3">
      <tspan class="strong">{ask}</tspan><tspan>{ask_how}</tspan></text>

Each tspan starts on a new line. `data-valign="middle"` sets the lines around y. Classes are looked up in figures/style.yml.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from handbook_build.data_files import read_data
from handbook_build.problems import BrokenHandbook, Problem
from handbook_build.text.line_breaks import advance, break_lines
from handbook_build.text.svg_parts import SVG, line_of, read_svg, svg_faults
from handbook_build.text_files import read_text

PLACE = re.compile(r"\{(\w+)\}")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
ROOM = "give the text numbers as x, y, data-width and data-lines, and its words in `<tspan>{name}</tspan>` alone"
LEADING = 21  # from line to line, in units of the drawing


@dataclass(frozen=True)
class Look:
    """What figures/style.yml says: colors by name, and by class the attributes that an element gets."""

    colors: dict[str, str] = field(default_factory=dict)
    classes: dict[str, dict] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Drawing:
    """One layout of a figure. `labels` are the names of the words that it has places for."""

    source: bytes
    labels: tuple[str, ...]

    def render(self, words: dict[str, str], look: Look, static: bool = False) -> str:
        """Return the SVG with its words; with `static`, colors as on paper and a font, for a file of its own."""
        root = etree.fromstring(self.source)
        for place in root.iter(f"{SVG}text"):
            _fill(place, words)
        for element in root.iter():
            _dress(element, look, static)
        if static:
            root.set("font-family", "Atkinson Hyperlegible Next, sans-serif")
        root.set("direction", "ltr")  # places are measured from the left in any language
        made = etree.tostring(root, encoding="unicode")
        return made if static else made.replace(f' xmlns="{SVG[1:-1]}"', "")  # HTML knows svg without its name

    def misfits(self, words: dict[str, str], look: Look) -> Iterator[str]:
        """Yield what is wrong: words that need more room than their place has, a class that figures/style.yml lacks."""
        root = etree.fromstring(self.source)
        for place in root.iter(f"{SVG}text"):
            width, lines, room = (
                float(place.attrib["data-width"]),
                _lines(place, words),
                int(place.attrib["data-lines"]),
            )
            if len(lines) > room:
                yield f"“{lines[0][1]} …” takes {len(lines)} lines and has room for {room}; use fewer words"
            for css_class, line in lines:
                if advance(line, css_class == "strong") > width:
                    yield f"“{line}” is wider than its place; use shorter words"
        for name in sorted({name for e in root.iter() for name in e.get("class", "").split()} - look.classes.keys()):
            yield f"class `{name}` is not in figures/style.yml"


def read_drawing(path: Path, name: str) -> Drawing:
    """Read an SVG that is `name` to its editors; BrokenHandbook where it is malformed, or holds more than can be seen."""
    text = read_text(path, name)
    found = [Problem(name, line, "figure-drawing", remedy) for line, remedy in svg_faults(text)]
    root = None if found else read_svg(text)
    places = [] if root is None else list(root.iter(f"{SVG}text"))
    found += [Problem(name, line_of(place), "figure-drawing", ROOM) for place in places if not _has_room(place)]
    if found or root is None:
        raise BrokenHandbook(found)
    labels = (label for place in places for label in PLACE.findall("".join(map(str, place.itertext()))))
    return Drawing(etree.tostring(root), tuple(dict.fromkeys(labels)))


def _has_room(place: etree._Element) -> bool:
    """Say whether a place is a text with numbers that say where and how large it is, and its words in tspans alone."""
    numbers = (place.get(name, "") for name in ("x", "y", "data-width"))
    return (
        all(map(NUMBER.fullmatch, numbers))
        and bool(re.fullmatch(r"[1-9]\d?", place.get("data-lines", "")))
        and not (place.text or "").strip()
        and all(part.tag == f"{SVG}tspan" and not len(part) and not (part.tail or "").strip() for part in place)
    )


def read_look(path: Path) -> Look:
    """Read figures/style.yml."""
    return Look(**read_data(path, "figures/style.yml"))


def _lines(place: etree._Element, words: dict[str, str]) -> list[tuple[str, str]]:
    """Return the lines of a place, each with its class; a word that is missing is shown by its name."""
    found = []
    for part in place:
        text, css_class = PLACE.sub(lambda m: words.get(m[1], m[1]), part.text or ""), part.get("class", "")
        found += [
            (css_class, line) for line in break_lines(text, float(place.attrib["data-width"]), css_class == "strong")
        ]
    return found


def _fill(place: etree._Element, words: dict[str, str]) -> None:
    """Put lines of words in a place."""
    lines = _lines(place, words)
    if place.get("data-valign") == "middle":
        place.set("y", f"{float(place.attrib['y']) - (len(lines) - 1) * LEADING / 2:g}")
    for part in list(place):
        place.remove(part)
    for number, (css_class, line) in enumerate(lines):
        span = etree.SubElement(place, f"{SVG}tspan", x=place.attrib["x"])
        span.text = line
        if number:
            span.set("dy", str(LEADING))
        if css_class:
            span.set("class", css_class)
    for name in [name for name in map(str, place.attrib) if name.startswith("data-")]:
        del place.attrib[name]


def _dress(element: etree._Element, look: Look, static: bool) -> None:
    """Give an element the attributes of its classes."""
    for name in str(element.attrib.pop("class", "")).split():
        for key, value in look.classes.get(name, {}).items():
            element.set(key, _color(value, look, static))


def _color(value: object, look: Look, static: bool) -> str:
    """Return a value; a color as on paper, or as a custom property, and ink as the page has it."""
    if value not in look.colors:
        return str(value)
    if static:
        return look.colors[value]
    return "currentColor" if value == "ink" else f"var(--hb-{value}, {look.colors[value]})"
