"""Data files are YAML with a JSON Schema each (data/schemas/).

A file is read as its schema says, or not at all: what follows never meets a value of another type.
"""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from handbook_build.problems import BrokenHandbook, Problem, nearest
from handbook_build.schemas import Fault, faults
from handbook_build.text_files import read_text
from handbook_build.yaml_faults import fault_of
from handbook_build.yaml_text import Parsed, load_yaml, parse_yaml

NOT_YAML = re.compile(r"search_(examples(\.[\w-]+)?\.tsv|table(\.[\w-]+)?\.json)|sections\.schema\.json")
SCHEMAS = Path(__file__).resolve().parent.parent / "data" / "schemas"
OF_A_LANGUAGE = re.compile(r"\.[a-z]{2,3}(-\w+)?$")


def check_data(folder: Path) -> Iterator[Problem]:
    """Each file in data/ is read by something, and holds what its schema says."""
    schemas = {schema.stem for schema in SCHEMAS.glob("*.json")} - {"style"}  # that of figures/
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        if file.suffix == ".yml" and schema_of(file).stem in schemas:
            try:
                read_data(file)
            except BrokenHandbook as error:
                yield from error.problems
        elif not (NOT_YAML.fullmatch(file.name) or file.is_dir() or file.name.startswith(".")):
            hint = ", ".join(nearest(file.name, [f"{name}.yml" for name in sorted(schemas)])) or "none is near"
            yield Problem(
                f"data/{file.name}", 1, "stray-file", f"rename or remove it: nothing reads it; the nearest: {hint}"
            )


def schema_of(file: Path) -> Path:
    """Return the schema of a data file; wording.es.yml, of one language, has that of wording.yml."""
    return SCHEMAS / f"{OF_A_LANGUAGE.sub('', file.stem)}.json"


def read_data(path: Path, name: str = "") -> Any:
    """Return what a file of data/ holds; BrokenHandbook, with lines, where it is malformed or not as its schema says.

    `name` is what its editors call it, where it does not lie in data/.
    """
    return read_parsed(path, name).value


def read_parsed(path: Path, name: str = "") -> Parsed:
    """The same, with the lines of what it holds."""
    name = name or f"data/{path.name}"
    text = read_text(path, name)
    try:
        parsed = parse_yaml(text)
    except yaml.YAMLError as error:
        raise malformed(name, error, text) from None
    if found := _faults(schema_of(path), text):
        raise BrokenHandbook([_problem(name, parsed, fault) for fault in found])
    return parsed


@lru_cache(maxsize=64)
def _faults(schema: Path, text: str) -> tuple[Fault, ...]:
    return tuple(faults(load_yaml(text), schema)) if schema.exists() else ()


def _problem(name: str, parsed: Parsed, fault: Fault) -> Problem:
    return Problem(name, parsed.line(fault.path, fault.key), "data-form", fault.remedy)


def malformed(name: str, error: yaml.YAMLError, text: str = "") -> BrokenHandbook:
    """Return what is raised for a data file that cannot be read."""
    line, what = fault_of(error, text)
    return BrokenHandbook([Problem(name, line, "malformed-data", f"mend this line: {what}")])


def read_json(path: Path, name: str) -> dict:
    """Return what a JSON file that the build itself wrote holds; BrokenHandbook where it cannot be read."""
    try:
        found = json.loads(read_text(path, name, edited=False))
    except (json.JSONDecodeError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise BrokenHandbook([Problem(name, line, "malformed-data", f"mend this line: {error}")]) from None
    if not isinstance(found, dict):
        raise BrokenHandbook([Problem(name, 1, "malformed-data", "it holds names and values between braces")])
    return found
