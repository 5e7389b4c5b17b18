"""A citation is `[@key, p. 179]`, `[@key, fact 2]` or several, parted by semicolons: `[@a, p. 1; @b, facts 2, 3]`."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import lru_cache

from handbook_build.citations.bibliography import Work
from handbook_build.citations.facts import Evidence
from handbook_build.problems import Problem
from handbook_build.text.chapters import Chapter
from handbook_build.text.code_spans import mask_code
from handbook_build.text.marks import SOURCE
from handbook_build.text_files import strange_sign

ONE = re.compile(r"@(?P<key>[\w-]+)(?:,\s*(?P<locator>.*))?")
OF_FACTS = re.compile(r"facts?\b", re.I)
FACTS = re.compile(r"facts? (?P<numbers>F?\d+(?:, F?\d+)*)")
LEFT_OVER = re.compile(  # what looks like a citation or its mark, and would be printed as it was typed
    r"\[\s*[-+]?@|@[\w-]+[ ,][^\[\]\n]*[\]\uff3d\u3011]|[\uff3b\u3010]\s*@|\[?\uff20\w"
    r"|\[[\w-]+[,\uff0c;]? *facts? F?\d|\[\s*pract?i[cs]e?\s*\](?!\()|(?<=[^\s(])\(practice\)",
    re.I,
)
# A place in a work: a page, a section, a fact. Whatever else stands behind the comma would be printed as it was typed.
LOCATOR = re.compile(
    r"(?:(?:pp?|chs?|chaps?|secs?|sects?|paras?|figs?|vols?)\.|[§¶]+|(?:facts?|chapters?|sections?|paragraphs?|notes?|tables?|"
    r"figures?|box(?:es)?|annex(?:es)?|appendix|parts?|modules?|steps?|principles?|items?|lines?|slides?|abstract|"
    r"introduction|conclusions?|summary|preface|foreword)\b)[\w .,:;§¶&()'’\u2013-]*",
    re.I,
)


@dataclass(frozen=True)
class Citation:
    """One work and where in it. `locator` is as written; `facts` the numbers it names, if it names facts."""

    key: str
    locator: str = ""

    @property
    def facts(self) -> list[str]:
        match = FACTS.fullmatch(self.locator)
        return match["numbers"].split(", ") if match else []

    def place(self, evidence: dict[str, Evidence]) -> str:
        """Return the locator as a reader sees it: the places of the facts, or the locator with true dashes."""
        if not self.facts:
            return self.locator.replace("--", "–")
        known = evidence.get(self.key, Evidence()).facts
        return "; ".join(dict.fromkeys(known[number].where for number in self.facts if number in known))

    def label(self, evidence: dict[str, Evidence]) -> str:
        """Return the id of the note that this citation shares with all of the same work and place."""
        words = re.sub(r"\W+", "-", self.place(evidence).lower()).strip("-")
        return f"{self.key}-{words}" if words else self.key


@dataclass(frozen=True)
class Group:
    """One pair of brackets with its citations, at `start` to `end` in the text."""

    citations: list[Citation]
    start: int
    end: int


def parse_group(body: str) -> list[Citation]:
    """Return the citations between a pair of brackets; [] where a part is not one.

    >>> parse_group("@surtees2007listening, p. 179; @cody2017connecting, pp. 42-43")[1].locator
    'pp. 42-43'
    """
    written = body.split(";")
    parts = [match for match in (ONE.fullmatch(part.strip()) for part in written) if match]
    if len(parts) < len(written):
        return []
    return [Citation(part["key"], " ".join((part["locator"] or "").split())) for part in parts]


@lru_cache(maxsize=8192)
def find_groups(text: str) -> tuple[Group, ...]:
    """Return the citations of a Markdown text in order; those in code are not citations. Kept, since many rules ask."""
    found = ((parse_group(match["body"]), match) for match in SOURCE.finditer(mask_code(text)) if match["body"])
    return tuple(Group(citations, match.start(), match.end()) for citations, match in found if citations)


def citations_in(text: str) -> list[Citation]:
    """Return the citations of a Markdown text one by one, in order."""
    return [citation for group in find_groups(text) for citation in group.citations]


def check_citations(chapter: Chapter, works: Container[str], evidence: dict[str, Evidence]) -> Iterator[Problem]:
    """Each key is in references.bib, each fact in data/evidence.yml, and no `[@` is left that is not a citation."""
    covered: set[int] = set()
    for group in find_groups(chapter.body):
        covered.update(range(group.start, group.end))
        place = (f"docs/{chapter.path}", chapter.line_at(group.start))
        before = chapter.body[chapter.body.rfind("\n", 0, group.start) + 1 : group.start]
        if before.rfind("[") > before.rfind("]"):
            yield Problem(*place, "malformed-citation", "close the `[` that stands open before it on its line")
        for citation in group.citations:
            yield from faults(citation, place, works, evidence)
    for match in LEFT_OVER.finditer(chapter.masked):
        if match.start() not in covered and match.group() != "[practice]":
            yield _left_over(chapter, match.start())


def faults(
    citation: Citation, place: tuple[str, int], works: Container[str], evidence: dict[str, Evidence]
) -> Iterator[Problem]:
    """Yield what is wrong with one citation; `works` holds the keys of references.bib."""
    if citation.key not in works:
        yield Problem(
            *place,
            "unknown-citation",
            f"add `{citation.key}` to references.bib, or mend the key{strange_sign(citation.key)}",
        )
    strange = strange_sign(citation.locator)
    if OF_FACTS.match(citation.locator) and not citation.facts:
        yield Problem(*place, "malformed-citation", f"write `{citation.locator}` as `fact 2` or `facts 2, 3`")
    elif citation.locator and not LOCATOR.fullmatch(citation.locator):
        remedy = (
            f"`{citation.locator}` is no place in a work{strange}: write `fact 2`, `facts 2, 3`, `p. 3` or `section 2`"
        )
        yield Problem(*place, "malformed-citation", remedy)
    for number in citation.facts:
        if number not in evidence.get(citation.key, Evidence()).facts:
            remedy = f"`{citation.key}` has no fact {number}{strange} in data/evidence.yml; cite one that is there"
            yield Problem(*place, "unknown-fact", remedy)


def _left_over(chapter: Chapter, start: int) -> Problem:
    line_end = chapter.masked.find("\n", start)
    wrapped = chapter.masked[start] != "(" and "]" not in chapter.masked[start : line_end if line_end >= 0 else None]
    rule = "wrapped-citation" if wrapped else "malformed-citation"
    remedy = (
        "put the whole citation on one line"
        if wrapped
        else "write `[@key, p. 3]` or `[@key, fact 2]`, with `;` between works"
    )
    return chapter.problem(chapter.line_at(start), rule, remedy)


def check_unused(chapters: dict[str, Chapter], works: dict[str, Work], elsewhere: set[str]) -> Iterator[Problem]:
    """Each work in references.bib is cited somewhere; `elsewhere` are those that quotations and figures are from."""
    used = {each.key for chapter in chapters.values() for each in citations_in(chapter.body)}
    for key, work in works.items():
        if key not in used | elsewhere:
            yield Problem("references.bib", work.line, "unused-work", f"cite `{key}` in a chapter, or remove it")
