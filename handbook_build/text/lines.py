"""A paragraph or list item is one line of the file, so that a claim, its citation and a change to it stand together."""

import itertools
import re
from collections.abc import Iterator

from handbook_build.problems import Problem
from handbook_build.text.blocks import classify
from handbook_build.text.chapters import Chapter
from handbook_build.text.code_spans import UNINDENTED_CODE, mask_code
from handbook_build.text_files import OTHER_SPACES, other_space_in

# At the start of a line and behind its mark, between braces, and in what the build puts in place.
MARKS = re.compile(
    rf"^\s*(?:#{{1,6}}|[-*>:|]|\d+\.|\[[ x]\]|\s)*[{OTHER_SPACES}]|\{{[^{{}}]*[{OTHER_SPACES}][^{{}}]*\}}"
    rf"|\[(?:[a-z]+:|@)[^\]\n]*[{OTHER_SPACES}][^\]\n]*\]|[{OTHER_SPACES}]\{{"
)
RUNS_ON = ("paragraph", "item", "checklist", "definition")


def check_lines(chapter: Chapter) -> Iterator[Problem]:
    """No paragraph, list item or definition runs over a line break, and none is indented."""
    yield from _indented(chapter)
    lines = chapter.masked.split("\n")
    for number, (line, following) in enumerate(itertools.pairwise(lines)):
        if not line.strip() or not following.strip() or line.startswith("#") or following[0].isspace():
            continue
        form, _ = classify(line, following)
        next_form, _ = classify(following, lines[number + 2] if number + 2 < len(lines) else "")
        if form in RUNS_ON and next_form == "paragraph" and not following.startswith("#"):
            remedy = "put the whole paragraph or list item on one line, with a blank line between paragraphs"
            yield chapter.problem(chapter.body_line + number + 1, "wrapped-line", remedy)


def check_spaces(chapter: Chapter) -> Iterator[Problem]:
    """Where Markdown's marks and ours ask for a space, it is the plain one: another looks the same and is not read."""
    for number, line in enumerate(chapter.masked.split("\n"), chapter.body_line):
        match = MARKS.search(line)
        if match:
            yield chapter.problem(number, "other-space", other_space_in(match.group()))


def _indented(chapter: Chapter) -> Iterator[Problem]:
    """An indented line would be a list in a list, or code without fences, and no claim in it would be seen."""
    visible = mask_code(chapter.body, UNINDENTED_CODE).split("\n")
    for number, (line, shown) in enumerate(zip(chapter.body.split("\n"), visible, strict=True)):
        if line[:1].isspace() and shown.strip():
            remedy = "begin the line at the margin: lists are flat, and code stands between fences"
            yield chapter.problem(chapter.body_line + number, "indented-line", remedy)
