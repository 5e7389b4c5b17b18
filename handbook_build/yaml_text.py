"""YAML as the handbook reads it: `on` and `no` are words, as YAML 1.2 has it, keys are text, and no key stands twice.

What is read knows its lines, so that whatever is wrong with it can be told at its place.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import yaml
from yaml.constructor import ConstructorError

from handbook_build.yaml_slips import DEEPEST, TOO_DEEP, refuse_slips

try:
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # a platform without libyaml
    from yaml import SafeLoader  # type: ignore[assignment]

BOOLEAN = "tag:yaml.org,2002:bool"
TIMESTAMP = "tag:yaml.org,2002:timestamp"
YEARS = range(1980, 2108)  # those that an archive can tell
DEEP = re.compile(rf"[\[{{](?:\s*[\[{{]){{{DEEPEST}}}|^(?:- ){{{DEEPEST}}}", re.M)  # before libyaml's own stack ends


class _Loader(SafeLoader):
    """A safe loader whose booleans are `true` and `false` only, and whose keys are text: `1:` is the key `'1'`.

    It takes no key twice: PyYAML would keep the last and drop the others without a word.
    """

    yaml_implicit_resolvers = {  # noqa: RUF012 - the name and kind that PyYAML looks up
        first: [(tag, pattern) for tag, pattern in resolvers if tag != BOOLEAN or first in "tTfF"]
        for first, resolvers in SafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict:
        found = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise ConstructorError(None, None, "a key is one word or a few, no list", key.start_mark)
            if key.value in found:
                raise ConstructorError(None, None, f"`{key.value}` stands twice", key.start_mark)
            found[key.value] = self.construct_object(value, deep=deep)
        return found


def is_day(value: object) -> bool:
    """Say whether a value is a day, and one that can be meant."""
    return type(value) is date and value.year in YEARS


def _date(loader: _Loader, node: yaml.ScalarNode) -> Any:
    """Construct a date; PyYAML lets a day that no month has out as a ValueError without a line."""
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError as error:
        raise ConstructorError(None, None, f"`{node.value}` is no date: {error}", node.start_mark) from None


def _number(loader: _Loader, node: yaml.Node) -> Any:
    """Construct a number; PyYAML lets what only looks like one (`1:99_`, `0b`) out as a ValueError without a line."""
    try:
        return SafeLoader.yaml_constructors[node.tag](loader, node)
    except ValueError as error:
        raise ConstructorError(None, None, f"`{node.value}` is no number: {error}", node.start_mark) from None


_Loader.add_constructor(TIMESTAMP, _date)
_Loader.add_constructor("tag:yaml.org,2002:int", _number)
_Loader.add_constructor("tag:yaml.org,2002:float", _number)


@dataclass(frozen=True)
class Parsed:
    """What a YAML text holds, and its nodes, which know their lines."""

    value: Any
    node: yaml.Node | None

    def line(self, path: tuple = (), key: str = "") -> int:
        """Return the line, from 1, of what stands at a path of keys and numbers, or of a key in the mapping there."""
        node, line = self.node, 1
        for step in (*path, *([key] if key else ())):
            if isinstance(node, yaml.MappingNode):
                found = next(((name, value) for name, value in node.value if name.value == str(step)), None)
                if not found:
                    break
                line, node = found[0].start_mark.line + 1, found[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
                node = node.value[step]
                line = node.start_mark.line + 1
        return line


@lru_cache(maxsize=1024)  # many rules ask for the same files
def parse_yaml(text: str) -> Parsed:
    """Return what a YAML text holds, with its lines; yaml.YAMLError, with `problem_mark`, where it is malformed.
    The value is shared by all who ask for the same text: change nothing in it."""
    if match := DEEP.search(text):
        line = text.count("\n", 0, match.start())
        raise ConstructorError(None, None, TOO_DEEP, yaml.Mark("", match.start(), line, 0, "", 0))
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        refuse_slips(node, text.split("\n"))
        return Parsed(loader.construct_document(node) if node else None, node)
    finally:
        loader.dispose()


def load_yaml(text: str) -> Any:
    """Return what a YAML text holds; yaml.YAMLError, with `problem_mark`, where it is malformed."""
    return parse_yaml(text).value
