"""What a data file may hold, by its JSON Schema; each fault says what to do, in the words of the schema.

A schema's `description` is what an editor shows beside a key, and what a remedy says of it. A date is written
`{"type": "string", "format": "date"}`, as editors know it, and is a date without quotation marks.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator

from handbook_build.problems import nearest
from handbook_build.schema_rules import FORMATS, HandbookValidator

TYPES = {
    "string": "text, in quotation marks if need be",
    "integer": "a whole number without quotation marks",
    "number": "a number without quotation marks",
    "boolean": "`true` or `false`",
    "array": "a list: `[one, two]`",
    "object": "`key: value` lines",
    "null": "nothing",
}
DATE = "a date without quotation marks: 2026-11-24"


@dataclass(frozen=True)
class Fault:
    """One broken rule of a schema: the keys and numbers that lead to its place, the key there, and what to do."""

    path: tuple
    key: str
    remedy: str


@lru_cache(maxsize=64)
def _validator(schema: Path) -> Validator:
    return HandbookValidator(json.loads(schema.read_text(encoding="utf-8")), format_checker=FORMATS)


def faults(value: Any, schema: Path) -> Iterator[Fault]:
    """Yield what is wrong with what a file holds, by the schema in a file."""
    for found in _validator(schema).iter_errors(value):
        for error in _of_fitting_choice(found):
            yield from _faults(error)


def _of_fitting_choice(error: ValidationError) -> list[ValidationError]:
    """Return what is wrong by the one choice of several whose type the value has; the error itself where none is."""
    if error.validator != "anyOf":
        return [error]
    unfit = {
        each.relative_schema_path[0]
        for each in error.context
        if each.validator in ("type", "enum") and not each.relative_path
    }
    fitting = [each for each in error.context if each.relative_schema_path[0] not in unfit]
    return [inner for each in fitting for inner in _of_fitting_choice(each)] or [error]


def _faults(error: Any) -> Iterator[Fault]:
    """Yield one fault, or one for each key that is too many; a key that is missing under another name is one fault."""
    path, schema, value = tuple(error.absolute_path), error.schema, error.instance
    lacking = [key for key in schema.get("required", ()) if isinstance(value, dict) and key not in value]
    if error.validator == "additionalProperties":
        known = schema.get("properties", {})
        for key in [key for key in value if key not in known and not _is_free(key, schema)]:
            yield Fault(path, key, _unknown(key, known, lacking, [name for name in known if name not in value], schema))
    elif error.validator == "required":
        known = schema.get("properties", {})
        taken = [nearest(other, lacking, 1) for other in value if other not in known and not _is_free(other, schema)]
        missing = [key for key in lacking if [key] not in taken]
        if len(missing) == 1:
            yield Fault(path, "", f"add `{missing[0]}`{_described(known.get(missing[0], {}))}")
        elif missing:
            yield Fault(path, "", f"add `{'`, `'.join(missing)}`")  # once for all of them: a fault is told once
    elif error.validator == "propertyNames" or "propertyNames" in error.absolute_schema_path:
        yield Fault(path, str(value), f"`{value}` is no key here{_described(schema)}")
    else:
        yield Fault(path, "", f"{_shown(path)}{_wanted(error)}{_described(schema)}")


def _is_free(key: str, schema: dict) -> bool:
    return any(re.search(pattern, key) for pattern in schema.get("patternProperties", ()))


def _unknown(key: str, known: dict, lacking: list[str], free: list[str], schema: dict) -> str:
    meant = nearest(key, lacking, 1) or nearest(key, free, 1)
    if meant:
        return f"`{key}` is no key here: write `{meant[0]}`"
    names = ", ".join(known) or f"of the form {' or '.join(schema.get('patternProperties', ()))}"
    return f"remove `{key}`: the keys are {names[:300]}"


def _described(schema: dict) -> str:
    return f": {schema['description'].rstrip('.')}" if "description" in schema else ""


def _shown(path: tuple) -> str:
    names = [str(step) for step in path if not isinstance(step, int)]
    return f"`{names[-1]}`: " if names else ""


def _wanted(error: Any) -> str:
    """Return what a value should be, in words."""
    schema, rule = error.schema, error.validator_value
    if schema.get("format") == "date":
        return f"write {DATE}"
    if error.validator == "type":
        return "write " + " or ".join(TYPES[kind] for kind in ([rule] if isinstance(rule, str) else rule))
    if error.validator == "format":
        return f"`{error.instance}` is no regular expression: {error.cause}"
    forms = {
        "anyOf": lambda: "write it in one of its forms",
        "enum": lambda: f"write one of {', '.join(map(str, rule))}",
        "const": lambda: f"write {rule}",
        "pattern": lambda: f"`{error.instance[:60]}` has another form than {rule}",
        "minLength": lambda: "write some words",
        **dict.fromkeys(("minItems", "minProperties"), lambda: f"give at least {rule}"),
        "maxItems": lambda: f"give at most {rule}",
        "minimum": lambda: f"write {rule} or more",
        "maximum": lambda: f"write {rule} or less",
    }
    return forms.get(error.validator, lambda: error.message[:200])()
