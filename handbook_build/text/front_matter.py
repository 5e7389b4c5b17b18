"""Front matter is a closed list of keys, in a fixed order, between two lines of three dashes."""

import re
from dataclasses import dataclass, field
from datetime import date

import yaml

from handbook_build.problems import Problem, nearest
from handbook_build.text.codes import CODE
from handbook_build.text_files import other_space_in, strange_sign
from handbook_build.yaml_faults import fault_of, line_of_key
from handbook_build.yaml_text import is_day, load_yaml

REQUIRED = ("code", "title", "summary", "reviewed")
KEYS = ("code", "title", "summary", "also_called", "found_by", "content_note", "reviewed")
LISTS = ("also_called", "found_by")
SUMMARY_LENGTH = 160
FORMS = {**{key: f"write `{key}: [one, two]`" for key in LISTS}, "reviewed": "write `reviewed: 2026-11-24`, a date"}
FENCED = re.compile(r"\A---[ \t]*\n(?P<yaml>(?:.*?\n)??)---[ \t]*(?:\n|\Z)", re.S)


@dataclass(frozen=True)
class FrontMatter:
    """What a chapter says of itself."""

    code: str = ""
    title: str = ""
    summary: str = ""
    also_called: list[str] = field(default_factory=list)
    found_by: list[str] = field(default_factory=list)
    content_note: str = ""
    reviewed: date = date.min


def split_front_matter(text: str) -> tuple[str, str, int]:
    """Return the YAML, the body and the line at which the body begins; ('', text, 1) where there is none."""
    match = FENCED.match(text)
    if not match:
        start = re.search(r"^# ", text, re.M) if re.search(r"^code\s*:", text, re.M) else None
        return "", text[start.start() :] if start else text, text.count("\n", 0, start.start()) + 1 if start else 1
    return match["yaml"], text[match.end() :], match.group().count("\n") + 1


def read_front_matter(text: str, path: str) -> tuple[FrontMatter, list[Problem]]:
    """Parse a chapter's front matter strictly, and tell what is wrong; what can be read, such as the code, is kept."""
    source, body, _ = split_front_matter(text)
    if not source:
        return FrontMatter(code=_code_of_heading(text)), [_not_fenced(text, path)]
    problems = []
    try:
        values = load_yaml(source)
    except yaml.YAMLError as error:
        line, what = fault_of(error, source)
        problems, values = [_problem(path, line + 1, what)], _line_by_line(source)
    if not isinstance(values, dict):
        problems, values = [_problem(path, 2, "write `key: value` lines between the dashes")], {}
    if not problems:  # what else is wrong with keys and values, a slip in one of them may have caused
        problems += [*_check_keys(source, values, path), *_check_values(source, values, path)]
    usable = {key: value for key, value in values.items() if key in KEYS and _has_its_type(key, value)}
    if not CODE.fullmatch(usable.get("code", "")):
        usable["code"] = _code_of_heading(text) or usable.get("code", "")
    if lost := re.match(rf"\s*(?:{'|'.join(KEYS)})\s*:", body):
        line = text.count("\n", 0, len(text) - len(body)) + lost[0].count("\n")
        problems = [_problem(path, line, "move this `---` below the last key")]
    return FrontMatter(**usable), problems


def _not_fenced(text: str, path: str) -> Problem:
    """Say what the file lacks: dashes above the keys, or below them."""
    if re.match(r"---[ \t]*\n", text):
        last = max((m.start() for m in re.finditer(r"^\w+:", text, re.M)), default=0)
        return _problem(path, text.count("\n", 0, last) + 1, "end the keys with a line `---`")
    first, hint = text.partition("\n")[0].strip(), other_space_in(text.partition("\n")[0])
    if re.fullmatch(r"[-\u2010-\u2015\u2212]{1,4}", first):
        hint = f"the first line is `{first}`: type three hyphens"
    elif text.lstrip().startswith("---"):
        hint = "remove the empty line above the first `---`"
    return _problem(path, 1, hint or "begin the file with `---`, the keys and `---`, as STYLE.md shows")


def _code_of_heading(text: str) -> str:
    """Return the code that the first heading's id tells, where the front matter does not."""
    match = re.search(r"^# .*\{ *#([\w-]+)", text, re.M)
    code = match[1].upper() if match else ""
    return code if CODE.fullmatch(code) else ""


def _line_by_line(source: str) -> dict:
    """Return what can be read of keys and values that are no YAML as a whole; a value with a slip is its bare text."""
    found: dict = {}
    for part in re.split(r"^(?=\w+\s*:)", source, flags=re.M):
        key, _, rest = part.partition(":")
        try:
            value = load_yaml(part)
        except yaml.YAMLError:
            value = None
        if re.fullmatch(r"\w+\s*", key):
            found.setdefault(key.strip(), value[key.strip()] if isinstance(value, dict) else rest.strip())
    return found


def _problem(path: str, line: int, remedy: str) -> Problem:
    return Problem(path, line, "front-matter", remedy)


def _check_keys(source: str, values: dict, path: str):
    """Keys are known, written once, in the order of KEYS, and the required ones are there."""
    written = re.findall(r"^(\w+)\s*:", source, re.M)
    lacking = [key for key in REQUIRED if not str(values.get(key) or "").strip()]
    for key in (key for key in values if key not in KEYS):
        meant = nearest(key, lacking, 1) or nearest(key, [name for name in KEYS if name not in values], 1)
        lacking = [name for name in lacking if name not in meant]
        remedy = f"write `{key}` as `{meant[0]}`" if meant else f"remove `{key}`; the keys are {', '.join(KEYS)}"
        yield _problem(path, line_of_key(source, key) + 1, remedy)
    known = [key for key in dict.fromkeys(written) if key in KEYS]
    if known != (wanted := sorted(known, key=KEYS.index)):
        yield _problem(path, 2, f"put the keys in this order: {', '.join(wanted)}")
    for key in lacking:
        yield _problem(path, 1, f"add `{key}`")


def _has_its_type(key: str, value: object) -> bool:
    if key in LISTS:
        return isinstance(value, list) and all(_is_line(each) and each.strip() for each in value)
    return is_day(value) if key == "reviewed" else _is_line(value)


def _is_line(value: object) -> bool:
    return isinstance(value, str) and "\n" not in value.strip()


def _check_values(source: str, values: dict, path: str):
    """Codes have their form, lists are lists of words, the date is a date and the summary fits a search result."""
    for key, value in values.items():
        if key in KEYS and not _has_its_type(key, value) and not (value is None and key in REQUIRED):
            otherwise = f"write `{key}` as one line of text, in quotation marks if need be"
            yield _problem(path, line_of_key(source, key) + 1, FORMS.get(key, otherwise))
    if isinstance(values.get("code"), str) and not CODE.fullmatch(values["code"]):
        remedy = "write a code as capital letters and a number, such as `R4`" + strange_sign(values["code"])
        yield _problem(path, line_of_key(source, "code") + 1, remedy)
    if len(str(values.get("summary"))) > SUMMARY_LENGTH:
        yield _problem(path, line_of_key(source, "summary") + 1, f"cut the summary to {SUMMARY_LENGTH} characters")
