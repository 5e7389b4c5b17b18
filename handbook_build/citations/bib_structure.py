"""A .bib file is a list of entries, each with a key and fields in braces: what breaks that is told at its own line.

BibTeX's own parsers notice much later, and pass over what stands between entries without a word.
"""

import re
from collections.abc import Iterator

ENTRY = re.compile(r"^[ \t]*@\s*(?P<kind>\w+)\s*(?P<opens>[{(])", re.M)
KEYED = re.compile(r"\s*[^\s,{}=()\"#%]+\s*,")
FIELD = re.compile(r"\s*[\w-]+\s*=")
UNKEYED = ("comment", "string", "preamble")
REMARK = re.compile(r"\s*(?:%.*)?")


def structure_faults(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line, from 1, and the remedy of whatever is no entry, or an entry without its key, a comma or a brace."""
    entries = list(ENTRY.finditer(text))
    if not entries:
        yield 1, "it holds no entry that begins with `@`: put the works back"
        return
    ends = [entry.start() for entry in entries[1:]] + [len(text)]
    yield from _between(text[: entries[0].start()], 1)
    for entry, end in zip(entries, ends, strict=True):
        line = text.count("\n", 0, text.index("@", entry.start())) + 1
        if entry["kind"].lower() not in UNKEYED and not KEYED.match(text, entry.end()):
            yield line, "give the entry a key without spaces, and a comma behind it: `@article{name2020word,`"
        elif entry["opens"] == "{":
            yield from _of_entry(text[entry.end() - 1 : end], line)


def _of_entry(entry: str, first: int) -> Iterator[tuple[int, str]]:
    """Yield what is wrong between the first brace of an entry and the next entry; `first` is its line in the file."""
    depth, opened = 0, first
    lines = entry.split("\n")
    for number, line in enumerate(lines):
        if number and FIELD.match(line):
            if depth > 1:
                break
            before = next(kept for kept in reversed(lines[:number]) if kept.strip())
            if depth == 1 and not before.rstrip().endswith(","):
                yield first + number - 1, "put a comma at its end"
                return
            opened = first + number
        for at, sign in enumerate(line):
            depth += (sign == "{") - (sign == "}")
            if sign == "}" and depth == 0:
                rest = "\n".join([line[at + 1 :], *lines[number + 1 :]])
                if re.match(r"\s*,?\s*(?:\}|[\w-]+\s*=)", rest):
                    yield first + number, "a brace closes here that was not opened"
                else:
                    yield from _between(rest, first + number)
                return
    yield opened, "a brace opens here and is not closed" if depth > 1 else "close the entry with `}`"


def _between(text: str, first: int) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.split("\n"), first):
        if not REMARK.fullmatch(line):
            what = "begin the entry with `@`" if re.match(r"\s*\w+\s*\{", line) else "begin a remark with `%`"
            yield number, f"nothing reads this line: {what}"
            return


def line_of_entry(key: str, text: str, field: str = "", last: bool = False) -> int:
    """Return the line at which an entry begins, or one of its fields; 1 where it is not found."""
    entry = span_of_entry(key, text, last and not field)
    named = re.finditer(rf"(?:^|[,{{\s])({re.escape(field)})\s*=", text[entry], re.I)
    fields = [match.start(1) for match in named] if field else []
    return text.count("\n", 0, entry.start + (fields[-1 if last else 0] if fields else 0)) + 1


def span_of_entry(key: str, text: str, last: bool = False) -> slice:
    """Return where an entry stands, up to the next one; the last of those with its key if told."""
    entry = rf"@\s*\w+\s*[{{(]\s*{re.escape(key)}\s*(?=[,}})\s])"
    places = [match.start() for match in re.finditer(entry, text, re.I)] or [0]
    start = places[-1 if last else 0]
    following = re.compile(r"^\s*@\s*\w+\s*[{(]", re.M).search(text, start + 1)
    return slice(start, following.start() if following else None)
