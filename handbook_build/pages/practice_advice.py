"""Each evidence section begins by saying what a claim without a number is: the handbook's own practice advice."""

import posixpath
import re

from handbook_build.handbook import Handbook
from handbook_build.text.chapters import Chapter

HEADING = re.compile(r"^## .*\{ #[\w-]+-evidence\b[^}]*\}$", re.M)
METHOD = "METHOD"
LINK = re.compile(r"\[([^\]]+)\]\(\{method\}\)")
MARK = "{: .hb-unmarked }"


def with_practice_advice(markdown: str, chapter: Chapter, handbook: Handbook) -> str:
    """Return a chapter's Markdown with the sentence under the heading of its evidence section, where it has one.

    The sentence is `unmarked` in data/languages.yml; what it links is the page that says how the handbook was made, in
    this language if it is there, and plain words in a handbook without that page.
    """
    language, pages = handbook.languages.of(chapter), handbook.by_code
    method = pages.get(handbook.languages.prefix(language) + METHOD) or pages.get(METHOD)
    target = posixpath.relpath(method.path, posixpath.dirname(chapter.path) or ".") if method else ""
    sentence = LINK.sub(rf"[\1]({target})" if target else r"\1", language.words["unmarked"])
    return HEADING.sub(lambda match: f"{match[0]}\n\n{sentence}\n{MARK}", markdown)
