"""A figure belongs to those who were studied: a line with a percentage says how many they were, or who and where."""

import re

WHO = (
    "people|persons|women|men|children|girls|boys|adolescents|youth|survivors|participants|patients|clients|staff|"
    "professionals|officials|workers|students|midwives|counselors|victims|programs|documents|studies|young people"
)
NUMBERED = re.compile(  # "of 131 survivors", "144 girls and women": a number that is not itself the percentage
    rf"\b(?:of|among|with|asked|interviewed|surveyed)\b[^.%]{{0,40}}?\b\d[\d,]*\b(?! ?%| per ?cent)"
    rf"|\b\d[\d,]* (?:[\w-]+ ){{0,4}}?(?:{WHO})\b",
    re.I,
)
SOMEONE, SOMEWHERE = re.compile(rf"\b(?:{WHO})\b", re.I), re.compile(r"\b(?:in|[Ii]n|from) (?:the )?(?:\w+ )?[A-Z]\w+")
FIGURE = re.compile(r"\d\s?%|\bper ?cent\b")


def names_sample(text: str) -> bool:
    """Say whether a text with a figure tells how many were studied, or at least who and where.

    >>> names_sample("In all, 40% agreed.")
    False
    >>> names_sample("In England, 54% of women told of it.")
    True
    """
    return bool(NUMBERED.search(text) or (SOMEONE.search(text) and SOMEWHERE.search(text)))
