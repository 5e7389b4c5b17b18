"""The ways in by what a practitioner sees: the finder, and the tables of reactions by stage, age and role.

Each sign opens to what to do now: the first lines of an urgent section where there is one, the card, and where to read on.
It needs no script; with one, the signs can be searched.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from handbook_build.handbook import Handbook
from handbook_build.languages import Language
from handbook_build.pages.templates import render
from handbook_build.text.blocks import section_blocks
from handbook_build.text.chapters import Chapter, Section
from handbook_build.text.finder import Choice, Sign, in_language
from handbook_build.text.marks import plain_text
from handbook_build.versions.addresses import relative


class SectionLink(NamedTuple):
    """A link to a section: its address, its title with its chapter's, and its code."""

    address: str
    title: str
    code: str


FROM_CARD = 3  # terms of a card that a sign shows: what to do, to say, to avoid
IN_TILE = 2  # signs of no reaction that share a tile of the first page


@dataclass(frozen=True)
class Answer:
    """What a sign opens to. `said` are words by which it is found, `urgent` are lines, `card` pairs of label and words."""

    see: str
    said: str
    urgent: list[str]
    urgent_at: SectionLink | None
    card: list[tuple[str, str]]
    read: list[SectionLink]


def finder(chapter: Chapter, handbook: Handbook) -> str:
    """All signs in their groups, each with its answer."""
    language = handbook.languages.of(chapter)
    groups = [
        (in_language(group.name, language.code), [_answer(sign, chapter, handbook) for sign in group.signs])
        for group in handbook.finder.groups
    ]
    search, danger = handbook.finder, _section(handbook.finder.danger, language, handbook)
    return render(
        "partials/finder.html",
        groups=groups,
        danger=danger and (handbook.link(danger.code, chapter.url), plain_text(danger.title)),
        small=in_language(search.small, language.code),
        endings=in_language(search.endings, language.code),
        words=language.words,
        root=relative("", chapter.url),
    )


def signs(chapter: Chapter, handbook: Handbook) -> str:
    """The signs of a first page, each a link to the section that acts on it: two or so by each reaction's emblem, other
    first ones two by two, then all in their groups, folded.
    """
    language = handbook.languages.of(chapter)

    def links(signs: Iterable[Sign]) -> list[tuple[str, str]]:
        return [
            (in_language(sign.see, language.code), _link(sign.urgent or sign.act, chapter, handbook).address)
            for sign in signs
        ]

    first: dict[str, list[Sign]] = {code: [] for code in handbook.finder.reactions}
    others = []
    for sign in handbook.finder.signs:
        if sign.first:
            first.get(sign.act.partition("-")[0], others).append(sign)
    tiles = [*first.items(), *(("", others[at : at + IN_TILE]) for at in range(0, len(others), IN_TILE))]
    return render(
        "partials/signs.html",
        first=[(handbook.figures.emblem(code), links(signs)) for code, signs in tiles if signs],
        groups=[(in_language(group.name, language.code), links(group.signs)) for group in handbook.finder.groups],
        words=language.words,
    )


def _answer(sign: Sign, chapter: Chapter, handbook: Handbook) -> Answer:
    language = handbook.languages.of(chapter)
    urgent = _section(sign.urgent, language, handbook) if sign.urgent else None
    card = _section(f"{sign.act.partition('-')[0]}-card", language, handbook)
    return Answer(
        in_language(sign.see, language.code),
        in_language(sign.said, language.code),
        [plain_text(block.text) for block in section_blocks(urgent) if block.form == "item"] if urgent else [],
        _link(sign.urgent, chapter, handbook) if urgent else None,
        _terms(card)[:FROM_CARD] if card else [],
        [_link(code, chapter, handbook) for code in (sign.act, *sign.also)],
    )


def _terms(card: Section) -> list[tuple[str, str]]:
    blocks = list(section_blocks(card))
    terms = [plain_text(block.text) for block in blocks if block.form == "term"]
    return list(zip(terms, [plain_text(block.text) for block in blocks if block.form == "definition"], strict=False))


def _section(code: str, language: Language, handbook: Handbook) -> Section | None:
    """Return a section in a language, or in English where the language has none; None where there is none at all."""
    own = handbook.languages.prefix(language) + code
    return handbook.sections.get(own) or handbook.sections.get(code)


def _known(code: str, language: Language, handbook: Handbook) -> Section:
    """The same for a section that the checks have seen to be there."""
    section = _section(code, language, handbook)
    assert section, code
    return section


def _link(code: str, chapter: Chapter, handbook: Handbook) -> SectionLink:
    """Return the link from a chapter to the section of a code."""
    section = _known(code, handbook.languages.of(chapter), handbook)
    own, title = handbook.chapters[section.path].meta.title, plain_text(section.title)
    address = handbook.link(section.code, chapter.url)
    return SectionLink(address, title if title == own else f"{own}: {title}", section.code)


def matrix_stages(chapter: Chapter, handbook: Handbook) -> str:
    """Reactions by stage and by age."""
    return _matrix(handbook.finder.stages + handbook.finder.ages, chapter, handbook)


def matrix_roles(chapter: Chapter, handbook: Handbook) -> str:
    """Reactions by role."""
    return _matrix(handbook.finder.roles, chapter, handbook)


def _matrix(choices: tuple[Choice, ...], chapter: Chapter, handbook: Handbook) -> str:
    """A cell has the gist of its section and its link; there is one where there is such a section."""
    language, gists = handbook.languages.of(chapter).code, handbook.finder.gists
    reactions = []
    for code in handbook.finder.reactions:
        card = _known(f"{code}-card", handbook.languages.of(chapter), handbook)
        title = handbook.chapters[card.path].meta.title
        reactions.append((code, title, _link(f"{code}-card", chapter, handbook)[0]))

    def cell(code: str) -> tuple[str, str, str] | None:
        return (_link(code, chapter, handbook)[0], in_language(gists[code], language), code) if code in gists else None

    rows = [
        (
            in_language(choice.say, language),
            _link(f"{choice.chapter}-card", chapter, handbook)[0],
            [cell(f"{code}-{choice.part}") for code, _, _ in reactions],
        )
        for choice in choices
    ]
    rows = [row for row in rows if any(row[2])]
    return render("partials/matrix.html", reactions=reactions, rows=rows)
