"""How the text reads: what it gives to doing, how often it speaks of works, marks, facts told again, and near twins.

English pages; each measure leaves out what is named beside it. The aims are those of version 2.0.0.
"""

import collections
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

from handbook_build.citations.syntax import find_groups
from handbook_build.handbook import read_handbook
from handbook_build.text.chapters import Chapter
from handbook_build.text.marks import SOURCE
from handbook_build.text.shapes import count_words, walk_sections

DOING = ("card", "urgent", "respond", "say")
OF_A_WORK = re.compile(
    r"\b(?:stud(?:y|ies)|review|thesis|paper|briefing|survey|research|researchers|authors|interviews with|guide for|"
    r"US guide|a guide|code for|standards|work on|model|guideline|toolkit|training page|journal|handbook saw|article|"
    r"project|report)\b",
    re.I,
)
OF_A_SAMPLE = re.compile(
    r"\b\d{2,}\b[^.]{0,40}\b(?:people|women|girls|survivors|adults|children|youth|staff|young|patients)\b", re.I
)
APART = ("GLOSS", "WORKS", "CLAIMS")  # terms and lists are meant to say again
GOAL = "the text serves the reader who has the person in front of them"
LEAST_WORDS, TWIN = 7, 0.6  # a sentence of fewer words has twins by chance; Jaccard overlap of words
MOST_PAGES = 8


def measure(root: Path) -> Iterator[tuple[str, str]]:
    """Yield every measure with its aim."""
    handbook = read_handbook(root)
    chapters = handbook.source_chapters
    reactions = [chapter for chapter in chapters if re.fullmatch("R[1-6]", chapter.code)]
    doing = sum(count_words(body) for chapter in reactions for top, body in parts(chapter) if top in DOING)
    whole = sum(count_words(body) for chapter in reactions for _, body in parts(chapter))
    yield "words that say what to do, reaction chapters", f"{doing / whole:.0%} (aim 45 % or more)"
    texts = [plain(body) for chapter in chapters for top, body in parts(chapter) if top != "evidence"]
    told = [sentence for text in texts for sentence in sentences(text) if len(sentence.split()) > 3]
    works = [sentence for sentence in told if OF_A_WORK.search(sentence) or OF_A_SAMPLE.search(sentence)]
    yield "sentences about a work or a sample, evidence apart", f"{len(works) / len(told):.1%} (aim 4 % or less)"
    marks = sum(
        len(list(find_groups(body))) for chapter in reactions for top, body in parts(chapter) if top != "evidence"
    )
    words = sum(count_words(body) for chapter in reactions for top, body in parts(chapter) if top != "evidence")
    yield "citation marks per 100 words, reactions", f"{100 * marks / words:.1f} (aim 2.5 or less)"
    often = {fact: pages for fact, pages in facts(chapters).items() if len(pages) > MOST_PAGES}
    yield f"facts told on more than {MOST_PAGES} pages, cards apart", f"{len(often)} (aim 0) {', '.join(sorted(often))}"
    share, count = twins(chapters)
    yield "sentences with a near twin in another chapter", f"{share:.1%} of {count} (aim 8 % or less)"
    acts = [sign for sign in handbook.finder.signs if sign.act in handbook.sections]
    yield "signs of the finder with an action for that sign", f"{len(acts)} of {len(handbook.finder.signs)} (aim all)"


def parts(chapter: Chapter) -> list[tuple[str, str]]:
    """Return the ending of the h2 at or above each section, and the section's words in Markdown."""
    return [(top, section.body) for _, section, top in walk_sections(chapter)]


def plain(text: str) -> str:
    """Return Markdown without citations, placeholders and addresses."""
    text = re.sub(r"\[[a-z]+: [^\]]*\]", "", SOURCE.sub("", text))
    return re.sub(r"\{[^}]*\}", "", re.sub(r"\]\([^)]*\)", "]", text))


def sentences(text: str) -> list[str]:
    """Return the sentences of plain Markdown, table cells and lines apart."""
    return [part.strip() for part in re.split(r"(?<=[.!?:])\s+|\n+|\|", text)]


def facts(chapters: list[Chapter]) -> dict[str, set[str]]:
    """Return the pages on which each fact is told outside of cards."""
    found = collections.defaultdict(set)
    for chapter in chapters:
        for top, body in parts(chapter):
            for group in find_groups(body) if top != "card" else ():
                for citation in group.citations:
                    for number in citation.facts:
                        found[f"{citation.key} {number}"].add(chapter.path)
    return found


def twins(chapters: list[Chapter]) -> tuple[float, int]:
    """Return the share of sentences that have a near twin in another chapter, and how many sentences there are."""
    found = [
        (chapter.code, frozenset(re.findall(r"[a-z']+", sentence.lower())))
        for chapter in chapters
        if chapter.code not in APART
        for top, body in parts(chapter)
        if top != "card"
        for sentence in sentences(plain(body))
    ]
    found = [(code, words) for code, words in found if len(words) >= LEAST_WORDS]
    often = collections.Counter(word for _, words in found for word in words)
    near, by_word = set(), collections.defaultdict(list)
    for index, (_, words) in enumerate(found):
        for word in sorted(words, key=often.__getitem__)[:6]:
            by_word[word].append(index)
    for indexes in by_word.values():
        for one, other in itertools.combinations(indexes, 2) if len(indexes) <= 600 else ():
            (here, mine), (there, theirs) = found[one], found[other]
            if here != there and len(mine & theirs) >= TWIN * len(mine | theirs):
                near |= {one, other}
    return len(near) / len(found), len(found)
