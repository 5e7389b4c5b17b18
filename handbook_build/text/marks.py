"""Markdown's own marks and ours, each spelled here and nowhere else: links, citations, attributes, emphasis, placeholders.

[words](page.md#id)     a link; with `!` before it a picture
[@key, fact 2]          a citation (citations/syntax.py reads what is inside); `[practice]` stands in its place
{ #id .class a="b" }    attributes
[quote: Q5]             a placeholder, alone on its line: the build puts in its place what it names
"""

import re

from handbook_build.text.code_spans import replace_outside_code

LINK = re.compile(r"(?P<image>!)?\[(?P<text>[^\[\]]*)\]\((?P<target>[^()\s]+)\)")
OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:")  # how the target of a link begins that leads out of the handbook
PRACTICE = r"\[practice\](?!\()"  # the mark, and not a link whose text is that word
CITATION = r"(?<!\\)\[(?P<body>@[^\[\]\n]+)\](?![(\[:{])"
SOURCE = re.compile(f"{CITATION}|{PRACTICE}")  # what a claim ends with; `body` is None for the mark of practice
ATTRIBUTES = r"\{(?P<attributes>[^{}\n]*)\}"
EMPHASIS = re.compile(r"[*_`]")
PLACEHOLDER = re.compile(r"\[(?P<kind>[a-z]+): *[^\]\n]*\](?!\()")
NOT_PROSE = re.compile(rf"\]\([^)]*\)|{CITATION}|{ATTRIBUTES}")  # targets of links, citations, ids


def _placeholder(kind: str) -> re.Pattern:
    return re.compile(rf"^\[{kind}: *(?P<name>[^\]\n]*?) *\][ \t]*$", re.M)


PLACEHOLDERS = {kind: _placeholder(kind) for kind in ("quote", "figure", "section", "local", "list")}
QUOTE, FIGURE, SECTION, LOCAL, LIST = PLACEHOLDERS.values()


def plain_text(markdown: str) -> str:
    """Return Markdown as plain words: a link as its words, no citation but those typed in code, no emphasis.

    >>> plain_text("**Stop.** See [R4](a.md#r4-first).[practice]")
    'Stop. See R4.'
    """
    return EMPHASIS.sub("", LINK.sub(r"\g<text>", replace_outside_code(SOURCE, lambda source: "", markdown)))
