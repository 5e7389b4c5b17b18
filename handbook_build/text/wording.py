"""data/wording.yml lists words we avoid, what we say instead, and why; sentences stay short."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handbook_build.data_files import read_parsed
from handbook_build.problems import BrokenHandbook, Problem
from handbook_build.text.blocks import blocks
from handbook_build.text.chapters import Chapter
from handbook_build.text.marks import NOT_PROSE, plain_text
from handbook_build.text.shapes import count_words

QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|«[^»\n]*»")
SENTENCE_END = re.compile(r"(?<=[.!?:;])[”\"]?\s+|\s·\s")
LONGEST_SENTENCE = 30


@dataclass(frozen=True)
class Avoided:
    """A pattern we do not write outside quotation marks, what to say, and the reason."""

    pattern: re.Pattern
    say: str
    because: str


def read_wording(path: Path) -> list[Avoided]:
    """Read the list of avoided words; BrokenHandbook where a pattern matches no letter at all."""
    parsed = read_parsed(path)
    rows = parsed.value or []
    empty = [number for number, row in enumerate(rows) if re.fullmatch(row["avoid"], "")]
    if empty:
        remedy = "`avoid` would find nothing everywhere: let it match one letter or more"
        raise BrokenHandbook(
            [Problem("data/wording.yml", parsed.line((number,), "avoid"), "data-form", remedy) for number in empty]
        )
    return [Avoided(re.compile(rf"\b(?:{row['avoid']})\b", re.I), row["say"], row["because"]) for row in rows]


def without_quoted(text: str) -> str:
    """Blank out words in quotation marks, each character still in its place."""
    return QUOTED.sub(lambda match: " " * len(match.group()), text)


def check_wording(chapter: Chapter, avoided: list[Avoided]) -> Iterator[Problem]:
    """Words that blame, label or alarm are not ours."""
    body = without_quoted(NOT_PROSE.sub(lambda match: " " * len(match.group()), chapter.masked))
    meta = without_quoted(f"{chapter.meta.title}\n{chapter.meta.summary}\n{chapter.meta.content_note}").replace(
        "\n", " · "
    )
    any_of_them = "|".join(word.pattern.pattern for word in avoided)
    for word in avoided if re.search(any_of_them, f"{body}\n{meta}", re.I) else ():
        places = [(chapter.line_at(match.start()), match) for match in word.pattern.finditer(body)]
        for line, match in places + [(1, match) for match in word.pattern.finditer(meta)]:
            remedy = f"“{match.group()}”: say {word.say}. {word.because}"
            yield chapter.problem(line, "avoided-wording", remedy)


def sentences(text: str) -> list[str]:
    """Split the words of a block into sentences, its citations and marks left aside."""
    return [part.strip() for part in SENTENCE_END.split(plain_text(text.replace("|", " · "))) if part.strip()]


def check_sentences(chapter: Chapter) -> Iterator[Problem]:
    """A sentence has at most 30 words."""
    for block in blocks(chapter):
        if block.form == "placeholder" or len(block.text.split()) <= LONGEST_SENTENCE:
            continue  # most blocks are short: splitting them would only cost time
        for sentence in sentences(block.text):
            count = count_words(sentence)
            if count > LONGEST_SENTENCE:
                remedy = f"{count} words; make two sentences of “{sentence[:40]}…”"
                yield chapter.problem(block.line, "long-sentence", remedy)
