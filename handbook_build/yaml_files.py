"""Data files are YAML, read by the C parser where it is there; `on` and `no` are words, as YAML 1.2 has it."""

import yaml

try:
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # a platform without libyaml
    from yaml import SafeLoader

BOOLEAN = "tag:yaml.org,2002:bool"


class _Loader(SafeLoader):
    """A safe loader whose booleans are `true` and `false` only: `retired: {on: 2027-01-31}` has a key `on`."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - the name and kind that PyYAML looks up
        first: [(tag, pattern) for tag, pattern in resolvers if tag != BOOLEAN or first in "tTfF"]
        for first, resolvers in SafeLoader.yaml_implicit_resolvers.items()
    }


def load_yaml(text: str) -> object:
    """Return what a YAML text holds; yaml.YAMLError, with `problem_mark`, where it is malformed."""
    return yaml.load(text, _Loader)
