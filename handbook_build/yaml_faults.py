"""Where a YAML text cannot be read, and what is wrong there, in the words of whoever wrote it."""

import re
from typing import Any

from yaml.constructor import ConstructorError

from handbook_build.text_files import other_space_in

UNCLOSED = "a quotation mark opens here and is not closed"
IN_WORDS = {  # what libyaml says, and what is to be done
    "did not find expected key": "begin it below the first letter of the key above, with `key: value`",
    "did not find expected ',' or '}'": "put the value that holds one of `: # , { } [ ]` into quotation marks",
    "did not find expected ',' or ']'": "put the value that holds one of `: # , { } [ ]` into quotation marks",
    "found undefined alias": "put the value that begins with `*` into quotation marks",
    "found character that cannot start any token": "put the value that begins with a sign into quotation marks",
    "did not find expected alphabetic or numeric character": "put the value that begins with a sign into quotation marks",
    "found unknown escape character": "write `\\\\` for `\\`, or put the value into single quotation marks",
    "did not find expected hexdecimal number": "write `\\\\` for `\\`, or put the value into single quotation marks",
    "but found another document": "remove the line `---`: a file holds one list of keys",
    "did not find expected <document start>": "remove the line `...`",
}


def fault_of(error: Any, text: str) -> tuple[int, str]:
    """Return the line of what YAML cannot read, from 1, and what is wrong there: a sign that nobody sees before all."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    what = (getattr(error, "problem", None) or "it is not YAML").replace("\n", " ")
    if what == "found unexpected end of stream" and error.context_mark:
        return error.context_mark.line + 1, UNCLOSED
    lines = text.split("\n")
    line = min(mark.line, len(lines) - 1) if mark else 0
    if what == "could not find expected ':'" and error.context_mark:
        line = error.context_mark.line
    if isinstance(error, ConstructorError):
        return line + 1, what
    for number in (line, line - 1):
        shown = lines[number] if number >= 0 else ""
        if hint := other_space_in(shown) or _slip(shown, what):
            return number + 1, hint
    if what.startswith("did not find expected") and (opened := _unclosed(lines, line)):
        return opened
    if what.startswith("did not find expected <document") and "..." in lines:
        line = lines.index("...")
    return line + 1, IN_WORDS.get(what, what)


def _slip(line: str, what: str) -> str:
    """Return what is wrong with a line by itself, where that is plain to see."""
    if re.match(r" *\t", line):
        return "a tab stands at its start: indent with spaces"
    if what.startswith("mapping values are not allowed") and re.search(r": .*:(?: |$)", line):
        return "put the value that holds a colon into quotation marks"
    if what == "could not find expected ':'":
        if "\uff1a" in line:
            return "type a plain colon and a space in place of `\uff1a`"
        return "put a space behind the colon" if re.match(r"\s*[\w.-]+:\S", line) else "write `key: value`"
    return ""


def _unclosed(lines: list[str], line: int) -> tuple[int, str] | None:
    """Return the line, at most a few above, whose value begins with a quotation mark that does not end it."""
    for number in range(line, max(line - 4, -1), -1):
        value = re.search(r"(?:: |- |\{|, )([\"'])(.*)$", lines[number])
        marks = value[2].replace("\\" + value[1], "").count(value[1]) if value else 1
        if marks == 0:
            return number + 1, UNCLOSED
        if value and re.match(r"(?:[^\"]*\"[^\",}\]:]*\w|[^']*'[^',}\]:]*\w)", value[2]):
            return number + 1, "words stand behind the quotation mark that closes: use the other kind inside"
    return None


def line_of_key(text: str, key: object) -> int:
    """Return the line, from 1, at which a key of a YAML text stands, in quotation marks or not; 1 where none is found.

    >>> line_of_key("a: 1\\n'2': b", 2)
    2
    """
    match = re.search(rf"^([\"']?){re.escape(str(key))}\1\s*:", text, re.M)
    return text.count("\n", 0, match.start()) + 1 if match else 1
