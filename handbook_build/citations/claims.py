"""A claim is what the text says up to a citation; its kind is that of the works cited, or `[practice]`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from handbook_build.citations.bibliography import Work
from handbook_build.citations.samples import FIGURE, names_sample
from handbook_build.citations.syntax import Citation, parse_group
from handbook_build.problems import Problem
from handbook_build.text.blocks import Block, blocks
from handbook_build.text.chapters import Chapter
from handbook_build.text.code_spans import UNINDENTED_CODE, mask_code
from handbook_build.text.marks import LINK, SOURCE, plain_text
from handbook_build.text.shapes import Shapes, ending, walk_sections
from handbook_build.text.wording import sentences

UNTESTED = "practice wisdom"
OF_THE_HANDBOOK = re.compile(r"(?:(?:This|Each) (?:handbook|chapter|page|section|list|table|part)|See)\b")
POINTER = re.compile(r"(?:\W*[\w’']+\W+){1,8}See ")  # "You are worn out. See …": a way in, not a claim
FORMS = ("paragraph", "item", "definition", "row")


@dataclass(frozen=True)
class Claim:
    """One claim: the code of its section, its words, the citations it rests on, the kinds these carry, and its line."""

    code: str
    text: str
    citations: tuple[Citation, ...]
    kinds: tuple[str, ...]
    path: str
    line: int


def claims(chapter: Chapter, works: dict[str, Work]) -> Iterator[Claim]:
    """Yield the claims of a chapter in order. A list under a cited lead-in shares the lead-in's citations."""
    for block in blocks(chapter):
        if block.form in FORMS:
            yield from _block_claims(block, works)


def _block_claims(block: Block, works: dict[str, Work]) -> Iterator[Claim]:
    start, found = 0, False
    inherited = _marks(block.lead_in)
    for match in _marks(block.text):
        text = _readable(block.text[start : match.start()])
        if text:
            yield _claim(block, text, [match], works)
            found = True
        start = match.end()
    rest = _readable(block.text[start:])
    if not found and inherited and rest:
        yield _claim(block, rest, inherited, works)


@lru_cache(maxsize=16384)
def _marks(text: str) -> list[re.Match]:
    return list(SOURCE.finditer(mask_code(text, UNINDENTED_CODE)))  # what is typed in code rests on nothing


def _claim(block: Block, text: str, marks: list[re.Match], works: dict[str, Work]) -> Claim:
    citations = tuple(citation for mark in marks if mark["body"] for citation in parse_group(mark["body"]))
    kinds = [works[citation.key].kind for citation in citations if citation.key in works]
    if any(not mark["body"] for mark in marks):
        kinds.append(UNTESTED)
    return Claim(block.section.code, text, citations, tuple(dict.fromkeys(kinds)), block.section.path, block.line)


def _readable(text: str) -> str:
    return plain_text(text.replace("|", " · ")).strip(" ·:\t")


def makes_claim(block: Block, chapter: Chapter, shapes: Shapes) -> bool:
    """Say whether a block must rest on something: questions, plans and words about the handbook itself need not."""
    text = re.sub(r"[*_]", "", block.text).strip()
    if block.form not in FORMS or ending(block.section, chapter) in shapes.without_claims:
        return False
    if block.form == "definition" and block.lead_in in shapes.examples:
        return False
    return not (_needs_nothing(text) or LINK.fullmatch(text.removesuffix(".")))


def check_claims(chapter: Chapter, works: dict[str, Work], shapes: Shapes) -> Iterator[Problem]:
    """Each claim ends with a citation or [practice]; a percentage names its sample and rests on a study."""
    for block in blocks(chapter):
        if block.form not in FORMS:
            continue
        marks = _marks(block.text)
        if FIGURE.search(block.text) and ending(block.section, chapter) not in shapes.without_claims:
            kinds = [kind for claim in _block_claims(block, works) for kind in claim.kinds]
            if "study" not in kinds or not names_sample(block.text):
                yield chapter.problem(
                    block.line, "figure-without-sample", "name who was studied in the same line, and cite the study"
                )
        if not makes_claim(block, chapter, shapes) or (_marks(block.lead_in) and not marks):
            continue
        tail = block.text[marks[-1].end() :] if marks else block.text
        if not marks or not _needs_nothing(_readable(tail)):
            remedy = "end with `[@key, fact 2]`, or with `[practice]` where no work says it"
            yield chapter.problem(block.line, "claim-without-kind", remedy)


def _needs_nothing(text: str) -> bool:
    """Say whether words claim nothing: none at all, words about the handbook, or questions alone and what leads to them."""
    if not text.strip(".,;) ") or OF_THE_HANDBOOK.match(text) or POINTER.match(text):
        return True
    return all(sentence.rstrip("”)").endswith(("?", ":")) for sentence in sentences(text))


def practice_share(found: list[Claim]) -> float:
    """Return the share of claims that rest on nothing but [practice]."""
    alone = sum(1 for claim in found if not claim.citations)
    return alone / len(found) if found else 0.0


def check_practice_share(chapter: Chapter, works: dict[str, Work], shapes: Shapes) -> Iterator[Problem]:
    """A chapter marks only a share of its claims [practice], those that say what to do left aside."""
    advice = {section.code for name, section, top in walk_sections(chapter) if top in shapes.advice}
    found = [claim for claim in claims(chapter, works) if claim.code not in advice]
    share, most = practice_share(found), shapes.practice_share["chapter"]
    if share > most:
        remedy = f"{share:.0%} of the claims are marked [practice], at most {most:.0%}; cite works or cut"
        yield chapter.problem(1, "practice-share", remedy)


def check_handbook_share(found: list[Claim], shapes: Shapes) -> Iterator[Problem]:
    """The whole handbook marks only a share of its claims [practice]: data/chapter_shapes.yml says how much."""
    share, most = practice_share(found), shapes.practice_share["handbook"]
    if share > most:
        remedy = f"{share:.0%} of all claims are marked [practice], at most {most:.0%}; cite works or cut"
        yield Problem("data/chapter_shapes.yml", 1, "practice-share", remedy)
