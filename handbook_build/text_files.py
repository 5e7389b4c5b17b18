"""Every text file that a person edits is read here: as UTF-8, its line ends and accents made one, with no sign that nobody
sees, none that only looks like another, and no leftover of a merge."""

import itertools
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from handbook_build.problems import BrokenHandbook, Problem

UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# Format characters with a use in writing: joiners, marks of direction, signs above Arabic numbers.
SEEN = "\u200c\u200d\u200e\u200f\u061c\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2"
UNSEEN_LETTERS = "\u2800\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufffd"  # fillers, and what stands for a lost letter
REFUSED = ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")
SUSPECT = re.compile(r"[^\n\t -~\u00a0-\u00ac\u00ae-\u033f\u2010-\u2027\u2030-\u205f]")
NONCHARACTER = 0xFFFE
# Joiners, marks of direction and of variants do nothing between letters of ours but hide a word from the search.
JOINED = re.compile(r"(?<=[!-~])[\u200c-\u200f\u061c\ufe00-\ufe0f]+(?=[!-~])|(?<=[A-Za-z])[\ufe00-\ufe0f]")
OTHER_ALPHABETS = "\u0370-\u03ff\u0400-\u052f"  # Greek and Cyrillic, in which some letters look like ours
MIXED = re.compile(f"(?<=[A-Za-z])[{OTHER_ALPHABETS}]|[{OTHER_ALPHABETS}](?=[A-Za-z])")
FORMED = re.compile("[\ufb00-\ufb06\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff]")  # as a PDF has them: \ufb01
GARBLED = re.compile("[\u00c2\u00c3][\u0080-\u00bf]|\u00e2\u20ac.")  # UTF-8 that was once read as Windows-1252
MERGE = re.compile(r"(?:<{7}|>{7}|\|{7})(?: |$)")
# Spaces that look like the plain one and are none to Markdown and YAML: no-break, thin, ideographic and others.
OTHER_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"


def read_text(path: Path, name: str, edited: bool = True) -> str:
    """Return the text of a file that is `name` to its editors; a byte order mark is passed over.

    BrokenHandbook, with the line, where the file is missing, no UTF-8, or, if people edit it, holds signs that mislead them.
    """
    try:
        text = decoded(path.read_bytes(), name)
    except OSError as error:
        raise BrokenHandbook([Problem(name, 1, "missing-file", f"put the file there: {error.strerror}")]) from None
    if edited and (found := list(misleading(text, name))):
        raise BrokenHandbook(found)
    return text


def decoded(data: bytes, name: str) -> str:
    """Return bytes as text, with `\\n` at the ends of lines and accents in one form; BrokenHandbook if they are not UTF-8."""
    if data.startswith(UTF_16) or data[:200].count(0) > len(data[:200]) // 3:
        raise BrokenHandbook([_not_utf_8(name, 1, "it is UTF-16 or UTF-32")])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        sign = data[error.start : error.start + 1]
        letter = sign.decode("cp1252", "replace")
        line = data.count(b"\n", 0, error.start) + 1
        what = f"the byte {sign[0]:#04x} stands here" + (f" (`{letter}` in Windows-1252)" if letter.isalpha() else "")
        raise BrokenHandbook([_not_utf_8(name, line, what)]) from None
    return unicodedata.normalize("NFC", re.sub(r"\r*\n|\r", "\n", text))


def _not_utf_8(name: str, line: int, what: str) -> Problem:
    return Problem(name, line, "not-utf-8", f"save the file as UTF-8 text: {what}")


def misleading(text: str, name: str) -> Iterator[Problem]:
    """Yield one problem for each line that holds what its author does not see, or sees as something else."""
    lines = text.split("\n")
    if "<<<<<<<" in text or ">>>>>>>" in text:
        number = next((number for number, line in enumerate(lines, 1) if MERGE.match(line)), 0)
        if number:
            yield Problem(name, number, "merge-conflict", "keep one of the two versions, and remove the lines of signs")
            return
    for number, line in enumerate(lines if SUSPECT.search(text) or GARBLED.search(text) else (), 1):
        yield from itertools.islice(_faults(line, (name, number)), 1)


def _faults(line: str, place: tuple[str, int]) -> Iterator[Problem]:
    """Yield what is wrong with a line, the sign that nobody sees first."""
    if match := next((match for match in SUSPECT.finditer(line) if is_unseen(match[0])), None) or JOINED.search(line):
        what = "type the letter that was lost in place of" if match[0] == "\ufffd" else "remove"
        yield Problem(*place, "invisible-character", f"{what} {sign_name(match[0][0])} {_place(line, match)}")
    if match := GARBLED.search(line):
        remedy = f"`{match[0]}` was another sign once: type it anew {_place(line, match)}"
        yield Problem(*place, "garbled-text", remedy)
    if match := MIXED.search(line):
        remedy = f"type a plain letter in place of {sign_name(match[0])} {_place(line, match)}"
        yield Problem(*place, "look-alike-letter", remedy)
    if match := FORMED.search(line):
        remedy = f"type `{unicodedata.normalize('NFKC', match[0])}` in place of {sign_name(match[0])}"
        yield Problem(*place, "look-alike-letter", remedy)


def _place(line: str, match: re.Match) -> str:
    before = line[: match.start()].lstrip()[-20:]
    return f"behind `{before}`" if before else "at the start of the line"


def strange_sign(word: str) -> str:
    """Return what is to be said of the first sign in a word that is none of ASCII's; '' where there is none.

    >>> strange_sign("r1-r\\u0435spond")
    ' (CYRILLIC SMALL LETTER IE (U+0435) stands in it)'
    """
    sign = next((sign for sign in word if not sign.isascii()), "")
    return f" ({sign_name(sign)} stands in it)" if sign else ""


def is_unseen(sign: str) -> bool:
    """Say whether a character has no place in a text, since nobody sees it.

    >>> [is_unseen(sign) for sign in ("a", "\\x0b", "\\u200b", "\\u200d")]
    [False, True, True, False]
    """
    if sign in SEEN or sign in "\n\t":
        return False
    return unicodedata.category(sign) in REFUSED or sign in UNSEEN_LETTERS or ord(sign) & NONCHARACTER == NONCHARACTER


def sign_name(sign: str) -> str:
    """Return how a character is called, with its number: 'ZERO WIDTH SPACE (U+200B)'."""
    names = {"\x00": "NULL", "\x0b": "LINE TABULATION", "\x0c": "FORM FEED", "\u2028": "LINE SEPARATOR"}
    kind = {"Cc": "control character", "Co": "private character"}.get(unicodedata.category(sign), "character")
    return f"{names.get(sign) or unicodedata.name(sign, kind)} (U+{ord(sign):04X})"


def other_space_in(line: str) -> str:
    """Return where a line has a space that is none to YAML or Markdown, as a remedy says it; '' where it has none."""
    match = re.search(f"[{OTHER_SPACES}]", line)
    return f"type a plain space in place of {sign_name(match[0])} {_place(line, match)}" if match else ""
