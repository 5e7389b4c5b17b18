"""Which signs may stand in a code and in an id: the one place that knows. A code is permanent: decisions/codes.md.

A chapter's code is capital letters and a number, `R4`, behind its language in capitals, `ES-R4` or `PT-BR-R4`; a section's
goes on with words of small letters and digits, parted by hyphens: `R4-respond`. The id on the page is the code in small
letters.
"""

import re

ENGLISH = r"[A-Z]+[0-9]*"
LANGUAGE = r"[a-z]{2,3}(?:-(?:[A-Z]{2}|[A-Z][a-z]{3}|[0-9]{3}))?"  # with a region or a script: pt-BR, zh-Hant, es-419
CHAPTER = rf"(?:[A-Z]{{2,3}}(?:-[A-Z0-9]{{2,4}})?-)?{ENGLISH}"
ENDING = r"[a-z0-9]+(?:-[a-z0-9]+)*"
CODE = re.compile(CHAPTER, re.ASCII)
SECTION_CODE = re.compile(rf"{CHAPTER}(?:-{ENDING})*", re.ASCII)
AFTER_CODE = re.compile(rf"[0-9]*(?:-{ENDING})*", re.ASCII)
NAME = (
    r"(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:[./]|$))[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9]+)?"  # none that Windows has taken
)
FILE_PATH = re.compile(rf"(?:{LANGUAGE}/)?{NAME}(?:/{NAME})*", re.ASCII)


def section_code(code: str, section_id: str) -> str:
    """Return the code of an id in the chapter `code`: `r4-respond` in R4 is R4-respond, `q5` in Q is Q5; '' for a foreign
    id.

    >>> section_code("R4", "r4-respond"), section_code("Q", "q5"), section_code("R4", "r5-respond")
    ('R4-respond', 'Q5', '')
    """
    match = re.fullmatch(rf"{re.escape(code.lower())}(?P<rest>\d*(?:-.*)?)", section_id) if code else None
    return code + match["rest"] if match else ""
