"""Data files are YAML, read by the C parser where it is there: it is the same YAML, ten times as fast."""

import yaml

try:
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # a platform without libyaml
    from yaml import SafeLoader


def load_yaml(text: str) -> object:
    """Return what a YAML text holds; yaml.YAMLError, with `problem_mark`, where it is malformed."""
    return yaml.load(text, SafeLoader)
