"""What a result shows of its section, enough to act on: the card's first line, the first step, or the words to say."""

import re

from lxml.html import HtmlElement

ACTING, OTHER, DANGER = 170, 90, 260  # characters
ACTS = "-(card|respond|first|say|alone|now|during|before|ask|plan|hour|today|organization|steps)$"
SKIPPED = ("This chapter has not been reviewed", "Este capítulo")
PICTURED = "hb-figure-words"  # what a picture shows, which is no step
STEPS = ".//li|.//dd|.//tr[td]/td[1]|self::p"


def excerpt(section: str, blocks: list[HtmlElement], below: list[HtmlElement]) -> str:
    """Return the first lines of a section with this id; those of what stands below it where it has no steps of its own."""
    blocks, below = ([one for one in some if one.get("class") != PICTURED] for some in (blocks, below))
    most = DANGER if section.endswith("-urgent") else ACTING if re.search(ACTS, section) else OTHER
    own = _lines(blocks)
    steps = own if any(block.tag != "p" for block in blocks) else _lines([b for b in below if b.tag != "p"][:1]) or own
    return joined(steps or _lines(below), most, 2 if section.endswith(("-urgent", "-say")) else 1)


def joined(lines: list[str], most: int, count: int) -> str:
    """Return so many lines, cut between words.

    >>> joined(["Stop asking. Say who you are.", "Wait."], 16, 2)
    'Stop asking. …'
    """
    text = " · ".join(lines[:count])
    return text if len(text) <= most else text[: most - 2].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def _lines(blocks: list[HtmlElement]) -> list[str]:
    found = [plain(line) for block in blocks for line in block.xpath(STEPS)]
    return [line for line in found if line and not line.startswith(SKIPPED)]


def plain(element: HtmlElement) -> str:
    """Return the words of an element, with a space between blocks and none before a full stop."""
    return re.sub(r"\s+([.,;:!?])", r"\1", " ".join(" ".join(element.itertext()).split()))
