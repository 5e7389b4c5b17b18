"""Front matter is a closed list of keys, in a fixed order, between two lines of three dashes."""

import re
from dataclasses import dataclass, field
from datetime import date

import yaml

from handbook_build.data_files import line_of_key, load_yaml
from handbook_build.problems import Problem

REQUIRED = ("code", "title", "summary", "reviewed")
KEYS = ("code", "title", "summary", "also_called", "found_by", "content_note", "translates", "reviewed")
LISTS = ("also_called", "found_by")
SUMMARY_LENGTH = 160
FORMS = {
    "also_called": "write `also_called: [one, two]`",
    "found_by": "write `found_by: [one, two]`",
    "reviewed": "write `reviewed: 2026-11-24`, a date",
}
CODE = re.compile(r"(?:[A-Z]{2}-)?[A-Z]+[0-9]*")
FENCED = re.compile(r"\A---\n(?P<yaml>.*?\n)---\n", re.S)


@dataclass(frozen=True)
class FrontMatter:
    """What a chapter says of itself. `translates` is the code and text hash of the English it follows."""

    code: str = ""
    title: str = ""
    summary: str = ""
    also_called: list[str] = field(default_factory=list)
    found_by: list[str] = field(default_factory=list)
    content_note: str = ""
    translates: str = ""
    reviewed: date = date.min


def split_front_matter(text: str) -> tuple[str, str, int]:
    """Return the YAML, the body and the line at which the body begins; ('', text, 1) where there is none."""
    match = FENCED.match(text)
    if not match:
        return "", text, 1
    return match["yaml"], text[match.end() :], match.group().count("\n") + 1


def read_front_matter(text: str, path: str) -> tuple[FrontMatter, list[Problem]]:
    """Parse a chapter's front matter strictly; an empty FrontMatter comes with problems."""
    source, _, _ = split_front_matter(text)
    if not source:
        return FrontMatter(), [_problem(path, 1, "begin the file with `---`, the keys and `---`, as STYLE.md shows")]
    try:
        values = load_yaml(source)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        return FrontMatter(), [
            _problem(path, line, "this is not valid YAML; quote a value that holds a colon or a quotation mark")
        ]
    if not isinstance(values, dict):
        return FrontMatter(), [_problem(path, 2, "write `key: value` lines between the dashes")]
    problems = list(_check_keys(source, values, path)) + list(_check_values(source, values, path))
    usable = {key: value for key, value in values.items() if key in KEYS and _has_its_type(key, value)}
    return FrontMatter(**usable), problems


def _line(source: str, key: str) -> int:
    return line_of_key(source, key) + 1  # the first line is the dashes


def _problem(path: str, line: int, remedy: str) -> Problem:
    return Problem(path, line, "front-matter", remedy)


def _check_keys(source: str, values: dict, path: str):
    """Keys are known, written once, in the order of KEYS, and the required ones are there."""
    written = re.findall(r"^(\w+)\s*:", source, re.M)
    for key in values:
        if key not in KEYS:
            yield _problem(path, _line(source, key), f"remove `{key}`; the keys are {', '.join(KEYS)}")
    for key in sorted(set(written)):
        if written.count(key) > 1:
            yield _problem(path, _line(source, key), f"keep one `{key}` of {written.count(key)}")
    known = [key for key in dict.fromkeys(written) if key in KEYS]
    if known != sorted(known, key=KEYS.index):
        yield _problem(path, 2, f"put the keys in this order: {', '.join(sorted(known, key=KEYS.index))}")
    for key in REQUIRED:
        if not values.get(key):
            yield _problem(path, 1, f"add `{key}`")


def _has_its_type(key: str, value: object) -> bool:
    if key in LISTS:
        return isinstance(value, list) and all(isinstance(word, str) for word in value)
    return type(value) is (date if key == "reviewed" else str)


def _check_values(source: str, values: dict, path: str):
    """Codes have their form, lists are lists of words, the date is a date and the summary fits a search result."""
    for key, value in values.items():
        line = _line(source, key)
        if key in KEYS and not _has_its_type(key, value) and not (value is None and key in REQUIRED):
            yield _problem(path, line, FORMS.get(key, f"write `{key}` as text, in quotation marks if need be"))
    if isinstance(values.get("code"), str) and not CODE.fullmatch(values["code"]):
        yield _problem(path, _line(source, "code"), "write a code as capital letters and a number, such as `R4`")
    if len(str(values.get("summary", ""))) > SUMMARY_LENGTH:
        yield _problem(path, _line(source, "summary"), f"cut the summary to {SUMMARY_LENGTH} characters")
