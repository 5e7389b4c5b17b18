"""JSON Schema as the handbook reads it: a date is a date of YAML, digits and letters are ASCII's, and spaces are no words."""

import re
from collections.abc import Iterator

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend

from handbook_build.yaml_text import is_day

FORMATS = FormatChecker(formats=())


@FORMATS.checks("regex", raises=(re.error, OverflowError, RecursionError))
def _is_regex(value: object) -> bool:
    return not isinstance(value, str) or bool(re.compile(value))


def _type(validator: Validator, types: object, instance: object, schema: dict) -> Iterator[ValidationError]:
    """A date in YAML is no text, and a text is no date."""
    if schema.get("format") == "date":
        if not is_day(instance):
            yield ValidationError("no date")
    else:
        yield from Draft202012Validator.VALIDATORS["type"](validator, types, instance, schema)


def _pattern(validator: Validator, pattern: str, instance: object, schema: dict) -> Iterator[ValidationError]:
    """Digits and letters are ASCII's, and `$` is the end of the value: JSON Schema would pass a line end before it."""
    whole = re.sub(r"\$(?=$|\|)", r"\\Z", pattern)
    if isinstance(instance, str) and not re.search(whole, instance, re.ASCII):
        yield ValidationError("another form")


def _min_length(validator: Validator, least: int, instance: object, schema: dict) -> Iterator[ValidationError]:
    """Spaces are no words."""
    if isinstance(instance, str) and len(instance.strip()) < least:
        yield ValidationError("too short")


HandbookValidator = extend(Draft202012Validator, {"type": _type, "pattern": _pattern, "minLength": _min_length})
