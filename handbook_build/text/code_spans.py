"""Text inside code, fences and comments is left alone by every rule that looks for our own marks."""

import re
from collections.abc import Callable

FENCES_AND_SPANS = (
    r"^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)[ \t]*$"  # fenced block
    r"|(?P<ticks>`+)(?!`)(?:(?!\n\n).)+?(?<!`)(?P=ticks)(?!`)"  # code span, within its paragraph
    r"|(?P<comment><!--.*?-->)"
)
INDENTED = r"(?:(?<=\n\n)|\A)(?: {4}[^\n]*(?:\n|\Z))+"
CODE = re.compile(f"{FENCES_AND_SPANS}|{INDENTED}", re.S | re.M)
UNINDENTED_CODE = re.compile(FENCES_AND_SPANS, re.S | re.M)
SIGNS_OF_CODE = ("`", "~~~", "<!--", "    ")  # most texts have none of these, and need no search for code


def mask_code(text: str, pattern: re.Pattern = CODE) -> str:
    """Return `text` with code blanked out, every character still in its place.

    >>> mask_code("see `[@key]` and [@key]")
    'see          and [@key]'
    """
    if not any(sign in text for sign in SIGNS_OF_CODE):
        return text
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def replace_outside_code(pattern: re.Pattern, replacement: Callable[[re.Match], str], text: str) -> str:
    """Return `text` with every match of `pattern` replaced, except in code.

    >>> replace_outside_code(re.compile(r"x"), lambda match: "y", "x `x`")
    'y `x`'
    """
    parts, position = [], 0
    for match in pattern.finditer(mask_code(text)):
        parts += [text[position : match.start()], replacement(match)]
        position = match.end()
    return "".join(parts) + text[position:]


def without_comments(text: str) -> str:
    """Return `text` without what stands in comments, its lines still in their places: a comment is never published.

    >>> without_comments("one <!-- ask Ann --> two `<!-- code -->`")
    'one  two `<!-- code -->`'
    """
    return CODE.sub(lambda match: re.sub(r"[^\n]", "", match[0]) if match["comment"] else match[0], text)
