"""Words are broken into lines by the widths of a wide font, since SVG breaks none and nobody knows the reader's font."""

SIZE = 16  # of all words, in units of the drawing
STRONG = 1.1  # how much wider than regular
ADVANCES = ((frozenset("iljtfrI.,:;'’‘!|()[] \u00a0"), 0.34), (frozenset("mwMW@%—"), 0.92))
CAPITAL, OTHER = 0.7, 0.61  # in em, as in DejaVu Sans: a wide one, so that other fonts fit too


def advance(text: str, strong: bool = False) -> float:
    """Return how wide a line of words is at most, in units of the drawing; by class of letter, without a font.

    >>> advance("will") < advance("MWMW")
    True
    """
    ems = sum(_advance(character) for character in text)
    return ems * SIZE * (STRONG if strong else 1)


def _advance(character: str) -> float:
    for characters, width in ADVANCES:
        if character in characters:
            return width
    return CAPITAL if character.isupper() else OTHER


def break_lines(text: str, width: float, strong: bool = False) -> list[str]:
    """Return words broken into lines that are no wider than a place; a no-break space holds.

    >>> break_lines("Stay the same", 80)
    ['Stay the', 'same']
    """
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and advance(longer, strong) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
