"""What data/exports.yml and data/packs.yml ask for."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from handbook_build.data_files import read_data


@dataclass(frozen=True)
class Pack:
    """A pack that is made with all exports: the page of its session, and codes besides those that the page links to."""

    name: str
    title: str
    about: str
    session: str
    more: Sequence[str] = ()


@dataclass(frozen=True)
class Cards:
    """Cards of some kinds of chapter, and of chapters besides: `layout` is a function of templates/exports/cards.typ."""

    kinds: Sequence[str]
    layout: str
    more: Sequence[str] = ()


@dataclass(frozen=True)
class ExportSettings:
    """`left_out`, `worksheets` and `forms` are codes; `slides` has the endings of the sections shown, by kind of chapter;
    `session_slides`: the endings and chapters of those that the deck of a session may show."""

    left_out: Sequence[str]
    worksheets: Sequence[str]
    forms: Sequence[str]
    slides: dict[str, list[str]]
    session_slides: Sequence[str]
    cards: dict[str, Cards]
    packs: Sequence[Pack]


def read_export_settings(data: Path) -> ExportSettings:
    """Read both files in the folder `data`; BrokenHandbook, with the line, where one is malformed."""
    exports, packs = read_data(data / "exports.yml"), read_data(data / "packs.yml")
    cards = {name: Cards(**entry) for name, entry in exports["cards"].items()}
    return ExportSettings(**{**exports, "cards": cards}, packs=[Pack(name, **entry) for name, entry in packs.items()])
