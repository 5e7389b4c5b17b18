"""Where a YAML text cannot be read, and what is wrong there, in the words of whoever wrote it."""

import re
from typing import Any

from yaml.constructor import ConstructorError

from handbook_build.text_files import other_space_in


def fault_of(error: Any, text: str) -> tuple[int, str]:
    """Return the line of what YAML cannot read, from 1, and what is wrong there: a sign that nobody sees before all."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    what = (getattr(error, "problem", None) or "it is not YAML").replace("\n", " ")
    if what == "found unexpected end of stream" and error.context_mark:
        return error.context_mark.line + 1, "a quotation mark opens here and is not closed"
    lines = text.split("\n")
    line = min(mark.line, len(lines) - 1) if mark else 0
    for number in (line, line - 1) if not isinstance(error, ConstructorError) else ():
        shown = lines[number] if number >= 0 else ""
        if hint := other_space_in(shown):
            return number + 1, hint
        if re.match(r" *\t", shown):
            return number + 1, "a tab stands at its start: indent with spaces"
        if what.startswith("mapping values are not allowed") and re.search(r": .*:(?: |$)", shown):
            return number + 1, "put the value that holds a colon into quotation marks"
    return line + 1, what


def line_of_key(text: str, key: object) -> int:
    """Return the line, from 1, at which a key of a YAML text stands, in quotation marks or not; 1 where none is found.

    >>> line_of_key("a: 1\\n'2': b", 2)
    2
    """
    match = re.search(rf"^([\"']?){re.escape(str(key))}\1\s*:", text, re.M)
    return text.count("\n", 0, match.start()) + 1 if match else 1
