"""Every data file has a schema, every key that the schemas name is mistyped once, and each fault is told at its line."""

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from handbook_build.data_files import SCHEMAS, read_data, schema_of
from handbook_build.problems import BrokenHandbook
from handbook_build.schemas import faults
from handbook_build.text.codes import SECTION_CODE
from handbook_build.yaml_text import parse_yaml

DATA = SCHEMAS.parent
ALL_FREE = (
    "everyday_words.es",
    "translated",
    "local",
)  # files whose every key a person chose, and one left empty
FILES = [*sorted(DATA.glob("*.yml")), DATA.parent / "figures" / "style.yml"]


def keys(value: object, path: tuple = ()) -> Iterator[tuple]:
    """Yield the path of every key of a value."""
    for step, child in (
        value.items() if isinstance(value, dict) else enumerate(value if isinstance(value, list) else ())
    ):
        if isinstance(value, dict):
            yield (*path, step)
        yield from keys(child, (*path, step))


def fixed(path: tuple, schema: dict, root: dict) -> bool:
    """Say whether a schema names the last key of a path; a key that a person chooses is none of its names."""
    for number, step in enumerate(path):
        while "$ref" in schema:
            schema = root["$defs"][schema["$ref"].rpartition("/")[2]]
        if "anyOf" in schema:
            return any(fixed(path[number:], choice, root) for choice in schema["anyOf"])
        if isinstance(step, int):
            schema = schema.get("items", {})
            continue
        if number == len(path) - 1:
            return step in schema.get("properties", {})
        free = next(
            (below for form, below in schema.get("patternProperties", {}).items() if re.search(form, step)), None
        )
        schema = schema.get("properties", {}).get(step) or free or schema.get("additionalProperties") or {}
    return False


def mistyped(value: object, path: tuple) -> object:
    """Return a copy of a value in which the key at a path has two letters too many, in its place."""
    value = copy.copy(value)
    if len(path) == 1:
        return {f"{key}xx" if key == path[0] else key: child for key, child in value.items()}
    value[path[0]] = mistyped(value[path[0]], path[1:])
    return value


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_key_of_every_file_is_missed_when_it_is_mistyped(file: Path):
    schema = schema_of(file)
    rules, whole = json.loads(schema.read_text(encoding="utf-8")), parse_yaml(file.read_text(encoding="utf-8"))
    tried = [path for path in keys(whole.value) if fixed(path, rules, rules)]
    for path in tried:
        one = (
            whole.value if len(path) == 1 else {path[0]: whole.value[path[0]]}
        )  # the entry alone: all would take minutes
        one, inner = ([whole.value[path[0]]], (0, *path[1:])) if isinstance(whole.value, list) else (one, path)
        one = {**whole.value, **one} if "required" in rules and isinstance(one, dict) else one
        found = list(faults(mistyped(one, inner), schema))
        assert (inner[:-1], f"{path[-1]}xx") in [(fault.path, fault.key) for fault in found], path
        assert whole.line(path) == whole.line(path[:-1], path[-1])
    assert tried or file.stem in ALL_FREE


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_file_names_its_schema_for_editors_and_holds_to_it(file: Path):
    first = file.read_text(encoding="utf-8").splitlines()[0]
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert named and (file.parent / named[1]).resolve() == schema_of(file).resolve()
    read_data(file)


def test_every_schema_is_one_and_is_of_a_file():
    assert {schema.stem for schema in SCHEMAS.glob("*.json")} == {schema_of(file).stem for file in FILES}
    for schema in SCHEMAS.glob("*.json"):
        Draft202012Validator.check_schema(json.loads(schema.read_text(encoding="utf-8")))


def test_the_schemas_know_codes_as_the_code_does():
    [form] = json.loads((SCHEMAS / "section_ids.json").read_text(encoding="utf-8"))["patternProperties"]
    for code in ("R4", "R4-respond", "ES-R4-card", "Q5", "r4", "R4-", "R4--a", "R4-É", "4R", "R4 card", "R٤"):
        assert bool(re.search(form, code)) is bool(SECTION_CODE.fullmatch(code)), code


SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "required": ["where", "text"],
    "properties": {
        "where": {"type": "string", "description": "the place"},
        "text": {"type": ["string", "null"]},
        "day": {"type": "string", "format": "date"},
        "form": {"type": "string", "format": "regex"},
        "count": {"type": "integer", "minimum": 1},
        "list": {"type": "array", "items": {"anyOf": [{"type": "string"}, {"enum": [1, 2]}]}, "minItems": 1},
    },
}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("where: a\ntext: b\n", []),
        ("where: 179\ntext: b\n", ["1: `where`: write text, in quotation marks if need be: the place"]),
        ("where: 2026-11-24\ntext: b\n", ["1: `where`: write text, in quotation marks if need be: the place"]),
        (
            "where: a\nwher: b\n",
            ["1: add `text`", "2: remove `wher`: the keys are where, text, day, form, count, list"],
        ),
        ("where: a\n\ntexts: b\n", ["3: `texts` is no key here: write `text`"]),
        ("text: b\n", ["1: add `where`: the place"]),
        ("where: a\ntext:\nday: '2026-11-24'\n", ["3: `day`: write a date without quotation marks: 2026-11-24"]),
        ("where: a\ntext:\nday: 2026-11-24 10:00:00\n", ["3: `day`: write a date without quotation marks: 2026-11-24"]),
        (
            "where: a\ntext:\nform: 'a('\n",
            ["3: `form`: `a(` is no regular expression: missing ), unterminated subpattern"],
        ),
        ("where: a\ntext:\nform: 'a{99999999999}'\n", ["3: `form`: `a{99999999999}` is no regular expression"]),
        ("where: a\ntext:\ncount: 0\n", ["3: `count`: write 1 or more"]),
        ("where: a\ntext:\ncount: true\n", ["3: `count`: write a whole number without quotation marks"]),
        ("where: a\ntext:\nlist:\n  - a\n  - 3\n", ["5: `list`: write"]),
        ("- where\n", ["1: write `key: value` lines"]),
        ("", ["1: write `key: value` lines"]),
    ],
)
def test_a_fault_is_told_at_its_line_as_what_to_do(tmp_path, text, said):
    schema, parsed = tmp_path / "schema.json", parse_yaml(text)
    schema.write_text(json.dumps(SCHEMA))
    found = sorted(f"{parsed.line(fault.path, fault.key)}: {fault.remedy}" for fault in faults(parsed.value, schema))
    assert len(found) == len(said) and all(line.startswith(wanted) for line, wanted in zip(found, said, strict=True)), (
        found
    )


def test_a_file_that_is_not_as_its_schema_says_is_not_read(tmp_path):
    file = tmp_path / "hosting.yml"
    file.write_text("headers: {Referrer-Policy: no}\n\ncache: {pages: no-cache}\n", encoding="utf-8")
    with pytest.raises(BrokenHandbook) as raised:
        read_data(file)
    assert [(problem.line, problem.remedy) for problem in raised.value.problems] == [
        (1, "add `policy_in_header_only`: what only a header can say"),
        (3, "add `assets`"),
    ]
