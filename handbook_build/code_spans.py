"""Text inside code, fences and comments is left alone by every rule that looks for our own marks."""

import re

CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)[ \t]*$"  # fenced block
    r"|(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)"  # code span
    r"|<!--.*?-->"  # comment
    r"|(?:(?<=\n\n)|\A)(?: {4}[^\n]*(?:\n|\Z))+",  # indented block
    re.S | re.M,
)


def mask_code(text: str) -> str:
    """Return `text` with code blanked out, every character still in its place.

    >>> mask_code("see `[@key]` and [@key]")
    'see           and [@key]'
    """
    return CODE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def line_of(text: str, position: int) -> int:
    """Return the line, from 1, of a character position in `text`."""
    return text.count("\n", 0, position) + 1
