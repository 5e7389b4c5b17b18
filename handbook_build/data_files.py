"""Data files are YAML, read by the C parser where it is there; `on` and `no` are words, as YAML 1.2 has it."""

import re
from pathlib import Path

import yaml
from yaml.constructor import ConstructorError

from handbook_build.problems import BrokenHandbook, Problem

try:
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # a platform without libyaml
    from yaml import SafeLoader

BOOLEAN = "tag:yaml.org,2002:bool"
TIMESTAMP = "tag:yaml.org,2002:timestamp"


class _Loader(SafeLoader):
    """A safe loader whose booleans are `true` and `false` only: `retired: {on: 2027-01-31}` has a key `on`."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - the name and kind that PyYAML looks up
        first: [(tag, pattern) for tag, pattern in resolvers if tag != BOOLEAN or first in "tTfF"]
        for first, resolvers in SafeLoader.yaml_implicit_resolvers.items()
    }


def _date(loader: _Loader, node: yaml.Node) -> object:
    """Construct a date; PyYAML lets a day that no month has out as a ValueError without a line."""
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError as error:
        raise ConstructorError(None, None, str(error), node.start_mark) from None


_Loader.add_constructor(TIMESTAMP, _date)


class _OnceLoader(_Loader):
    """Takes no key twice: PyYAML would keep the last and drop the others without a word."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict:
        seen = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                continue  # no key at all, as the parser says next
            if key.value in seen:
                raise ConstructorError(None, None, f"`{key.value}` stands twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def load_yaml(text: str) -> object:
    """Return what a YAML text holds; yaml.YAMLError, with `problem_mark`, where it is malformed."""
    return yaml.load(text, _Loader)


def read_data(path: Path) -> object:
    """Return what a file of data/ holds; BrokenHandbook, with the line, where it is malformed or has a key twice."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), _OnceLoader)
    except yaml.YAMLError as error:
        raise malformed(f"data/{path.name}", error) from None


def malformed(name: str, error: yaml.YAMLError) -> BrokenHandbook:
    """Return what is raised for a data file that cannot be read."""
    mark = getattr(error, "problem_mark", None)
    what = getattr(error, "problem", None) or "it is not YAML"
    return BrokenHandbook([Problem(name, mark.line + 1 if mark else 1, "malformed-data", f"mend this line: {what}")])


def line_of_key(text: str, key: object) -> int:
    """Return the line, from 1, at which a key of a YAML text stands, in quotation marks or not; 1 where none is found.

    >>> line_of_key("a: 1\\n'2': b", 2)
    2
    """
    match = re.search(rf"^([\"']?){re.escape(str(key))}\1\s*:", text, re.M)
    return text.count("\n", 0, match.start()) + 1 if match else 1
