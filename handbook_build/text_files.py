"""Every text file that a person edits is read here: as UTF-8, its line ends made one, with no sign that nobody sees."""

import re
import unicodedata
from pathlib import Path

from handbook_build.problems import BrokenHandbook, Problem

UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# Format characters with a use in writing: joiners, marks of direction, signs above Arabic numbers.
SEEN = "\u200c\u200d\u200e\u200f\u061c\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2"
UNSEEN_LETTERS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufffd"  # fillers, and what stands for a lost letter
REFUSED = ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")
SUSPECT = re.compile(r"[^\n\t -~\u00a0-\u00ac\u00ae-\u033f\u2010-\u2027\u2030-\u205f]")
NONCHARACTER = 0xFFFE
# Spaces that look like the plain one and are none to Markdown and YAML: no-break, thin, ideographic and others.
OTHER_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"


def read_text(path: Path, name: str) -> str:
    """Return the text of a file that is `name` to its editors; a byte order mark is passed over.

    BrokenHandbook, with the line, where the file is missing, no UTF-8, or holds signs that nobody sees.
    """
    try:
        text = decoded(path.read_bytes(), name)
    except OSError as error:
        raise BrokenHandbook([Problem(name, 1, "missing-file", f"put the file there: {error.strerror}")]) from None
    if found := unseen(text, name):
        raise BrokenHandbook(found)
    return text


def decoded(data: bytes, name: str) -> str:
    """Return bytes as text with `\\n` at the ends of lines; BrokenHandbook where they are not UTF-8."""
    if data.startswith(UTF_16) or data[:200].count(0) > len(data[:200]) // 3:
        raise BrokenHandbook([_not_utf_8(name, 1, "it is UTF-16")])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        sign = data[error.start : error.start + 1]
        letter = sign.decode("cp1252", "replace")
        line = data.count(b"\n", 0, error.start) + 1
        what = f"the byte {sign[0]:#04x} stands here" + (f" (`{letter}` in Windows-1252)" if letter.isalpha() else "")
        raise BrokenHandbook([_not_utf_8(name, line, what)]) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_utf_8(name: str, line: int, what: str) -> Problem:
    return Problem(name, line, "not-utf-8", f"save the file as UTF-8 text: {what}")


def unseen(text: str, name: str) -> list[Problem]:
    """Return one problem for each line that holds a control, invisible or private character."""
    found = []
    for number, line in enumerate(text.split("\n") if SUSPECT.search(text) else (), 1):
        sign = next((match for match in SUSPECT.finditer(line) if is_unseen(match.group())), None)
        if sign:
            before = line[: sign.start()][-20:]
            place = f"behind `{before}`" if before else "at the start of the line"
            found.append(Problem(name, number, "invisible-character", f"remove {sign_name(sign.group())} {place}"))
    return found


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
    if not match:
        return ""
    before = line[: match.start()].lstrip()[-20:]
    place = f"behind `{before}`" if before else "at the start of the line"
    return f"type a plain space in place of {sign_name(match.group())} {place}"
