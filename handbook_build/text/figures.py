"""A figure is drawn in figures/ and worded in data/figures.yml; a chapter shows it: `[figure: contact]` alone on a line."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from handbook_build.data_files import read_parsed
from handbook_build.problems import BrokenHandbook, Problem
from handbook_build.text.chapters import Chapter
from handbook_build.text.figure_drawing import Drawing, Look, read_drawing, read_look
from handbook_build.text.marks import FIGURE

FILE, FOLDER, EMBLEMS = "data/figures.yml", "figures", "figures/emblems"
LAYOUTS = {"narrow": "{}.svg", "wide": "{}.wide.svg"}  # 360 units wide for phones, 720 for screens, paper and slides


@dataclass(frozen=True)
class FigureWords:
    """A figure in one language: its caption, one sentence for it, the whole of it item by item, and its labels by name."""

    title: str
    alt: str
    long: tuple[str, ...]
    words: dict[str, str]


@dataclass(frozen=True)
class Figure:
    """One figure: `rests_on` has a citation, or '', for each item of `long`; words by language, drawings by layout."""

    name: str
    line: int
    rests_on: tuple[str, ...]
    words: dict[str, FigureWords]
    drawings: dict[str, Drawing]

    def described(self, language: str) -> list[str]:
        """Return the items of the description in Markdown, each with what it rests on."""
        return [item + cited for item, cited in zip(self.words[language].long, self.rests_on, strict=True)]


@dataclass(frozen=True)
class Figures:
    """Every figure by its name, how they all look, and what was wrong with those that could not be read.

    `emblems` are small drawings without words by the code of their chapter, shown at its head and where one picks it.
    """

    by_name: dict[str, Figure] = field(default_factory=dict)
    look: Look = field(default_factory=Look)
    unread: list[Problem] = field(default_factory=list)
    emblems: dict[str, Drawing] = field(default_factory=dict)

    def emblem(self, code: str) -> str:
        """Return the SVG of a chapter's emblem; '' where it has none."""
        return self.emblems[code].render({}, self.look) if code in self.emblems else ""


def read_figures(root: Path) -> Figures:
    """Return the figures of the handbook under `root`; none where it has no figures."""
    path = root / FILE
    if not path.exists():
        return Figures()
    parsed, found, problems = read_parsed(path), {}, []
    for name, entry in (parsed.value or {}).items():
        drawings, wrong = _drawings(root, name)
        problems += wrong
        words = {code: FigureWords(**part | {"long": tuple(part["long"])}) for code, part in _languages(entry)}
        found[name] = Figure(name, parsed.line(key=name), tuple(entry["rests_on"]), words, drawings)
        for code, part in _languages(entry):
            if len(part["long"]) != len(entry["rests_on"]):
                remedy = f"`{name}`, `{code}`: as many items of `long` as of `rests_on`, {len(entry['rests_on'])}"
                raise BrokenHandbook([Problem(FILE, parsed.line((name, code), "long"), "figure-record", remedy)])
    drawn = {pattern.format(name) for name in found for pattern in LAYOUTS.values()}
    for file in sorted({file.name for file in (root / FOLDER).glob("*.svg")} - drawn):
        problems.append(
            Problem(f"{FOLDER}/{file}", 1, "stray-file", f"remove it, or word it in {FILE}: no figure shows it")
        )
    emblems: dict[str, Drawing] = {}
    for drawing in sorted((root / EMBLEMS).glob("*.svg")):
        _read_into(emblems, drawing.stem, root, f"{EMBLEMS}/{drawing.name}", problems)
    return Figures(found, read_look(root / FOLDER / "style.yml"), problems, emblems)


def _read_into(drawings: dict[str, Drawing], name: str, root: Path, path: str, problems: list[Problem]) -> None:
    """Read a drawing, or note what is wrong with it."""
    try:
        drawings[name] = read_drawing(root / path, path)
    except BrokenHandbook as error:
        problems += error.problems


def _languages(entry: dict) -> list[tuple[str, dict]]:
    return [(code, part) for code, part in entry.items() if code != "rests_on"]


def _drawings(root: Path, name: str) -> tuple[dict[str, Drawing], list[Problem]]:
    drawings: dict[str, Drawing] = {}
    problems: list[Problem] = []
    for layout, pattern in LAYOUTS.items():
        path = f"{FOLDER}/{pattern.format(name)}"
        _read_into(drawings, layout, root, path, problems)
    return drawings, problems


def check_figures(figures: Figures) -> Iterator[Problem]:
    """In each language a figure has the words that its drawings ask for, and each of them has room in its place."""
    yield from figures.unread
    for figure in figures.by_name.values():
        wanted = {name for drawing in figure.drawings.values() for name in drawing.labels}
        for code, words in figure.words.items():
            for name in sorted(wanted ^ set(words.words)):
                what = "add" if name in wanted else "no drawing has a place for it: remove"
                remedy = f"`{figure.name}`, `{code}`: {what} `{name}` in `words`"
                yield Problem(FILE, figure.line, "figure-words", remedy)
            for layout, drawing in figure.drawings.items():
                for remedy in drawing.misfits(words.words, figures.look):
                    path = f"{FOLDER}/{LAYOUTS[layout].format(figure.name)}"
                    yield Problem(path, 1, "figure-room", f"`{code}`: {remedy}")


def check_figure_uses(chapter: Chapter, figures: Figures, language: str) -> Iterator[Problem]:
    """Each use names a figure that is there, with words in the language of its page."""
    for match in FIGURE.finditer(chapter.masked):
        place, figure = (f"docs/{chapter.path}", chapter.line_at(match.start())), figures.by_name.get(match["name"])
        if not figure:
            yield Problem(*place, "unknown-figure", f"the figures are: {', '.join(figures.by_name) or 'none'}")
        elif language not in figure.words:
            yield Problem(*place, "figure-words", f"add `{language}` to `{figure.name}` in {FILE}")
