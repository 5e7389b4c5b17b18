"""What data files name is there: codes of sections and chapters, and keys of works.

A schema says of a value, or of the keys of a mapping (`x-keys`), what it names: `"x-names": "section"`, `"chapter"`,
`"published"` (a code that may have moved or retired since), `"work"`, `"title"` (a file of exports), `"kind"` (of chapter) or
`"language"`. Keys in `x-besides` name nothing.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from handbook_build.citations.notes import KEY_IN_TEXT
from handbook_build.data_files import read_parsed, schema_of
from handbook_build.handbook import Handbook
from handbook_build.problems import Problem, nearest

WORDS = {
    "work": "work in references.bib",
    "published": "code that was published",
    "title": "title of a file in data/languages.yml",
    "kind": "kind in data/chapter_shapes.yml",
    "language": "language in data/languages.yml",
}


def check_names(handbook: Handbook) -> Iterator[Problem]:
    """Each code and each work that a data file names is there."""
    known: dict[str, dict] = {
        "section": handbook.sections,
        "chapter": handbook.by_code,
        "published": {**handbook.registry, **handbook.sections},
        "work": handbook.works,
        "kind": {shape.kind: shape for shape in handbook.shapes.kinds},
        "language": handbook.languages.by_code,
        "title": handbook.languages.source.exports,
    }
    for file in sorted((handbook.root / "data").glob("*.yml")):
        schema = schema_of(file)
        if schema.exists():
            yield from _of_file(file, json.loads(schema.read_text(encoding="utf-8")), known)


def _of_file(file: Path, schema: dict, known: dict[str, dict]) -> Iterator[Problem]:
    parsed = read_parsed(file)
    for kind, name, path in _names(parsed.value, schema, schema, ()):
        if name not in known[kind]:
            hint = ", ".join(nearest(name, known[kind])) or "none is near"
            rule = {"work": "unknown-source", "language": "unknown-language"}.get(kind, "unknown-code")
            place = (f"data/{file.name}", parsed.line(path))
            yield Problem(*place, rule, f"`{name}` is no {WORDS.get(kind, kind)}; the nearest: {hint}")


def _names(value: object, schema: dict, root: dict, path: tuple) -> Iterator[tuple[str, str, tuple]]:
    """Yield kind, name and place of all that a value names."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rpartition("/")[2]]
    for choice in schema.get("anyOf", ()):
        yield from _names(value, choice, root, path)
    kind = schema.get("x-names")
    if isinstance(value, str) and kind == "works in text":
        yield from (("work", name, path) for name in KEY_IN_TEXT.findall(value))
    elif isinstance(value, str) and kind:
        yield kind, value, path
    for key, child in value.items() if isinstance(value, dict) else ():
        if "x-keys" in schema and key not in schema.get("x-besides", ()):
            yield schema["x-keys"], key, (*path, key)
        yield from _names(child, _schema_of(key, schema), root, (*path, key))
    for number, child in enumerate(value if isinstance(value, list) else ()):
        yield from _names(child, schema.get("items", {}), root, (*path, number))


def _schema_of(key: str, schema: dict) -> dict:
    patterns = (below for pattern, below in schema.get("patternProperties", {}).items() if re.search(pattern, key))
    below = schema.get("properties", {}).get(key) or next(patterns, schema.get("additionalProperties"))
    return below if isinstance(below, dict) else {}
