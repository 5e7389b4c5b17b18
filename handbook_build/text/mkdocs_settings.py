"""What mkdocs.yml says of the site, for commands that run without MkDocs."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from yaml.constructor import ConstructorError

from handbook_build.problems import BrokenHandbook, Problem
from handbook_build.text.navigation import pages_of, parts_of
from handbook_build.text.web_addresses import is_address
from handbook_build.text_files import read_text
from handbook_build.yaml_faults import fault_of, line_of_key
from handbook_build.yaml_slips import refuse_slips

FILE = "mkdocs.yml"
# What we rely on: pages at addresses that end in a slash, made of docs/.
RELIED_ON = {"use_directory_urls": (True, "every address that is printed ends in a slash"), "docs_dir": ("docs", "")}


@dataclass(frozen=True)
class SiteSettings:
    """The handbook's name, its address (ending in a slash), where `Leave` leads, who may use it, its pages in order.

    `parts` are the titled groups of the navigation, each with its pages.
    """

    name: str
    url: str
    exit_url: str = ""
    copyright: str = ""
    pages: tuple[str, ...] = ()
    parts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    config: dict = field(default_factory=dict, compare=False, repr=False)


class _Loader(yaml.SafeLoader):
    """Reads `!ENV` as MkDocs does, and lets other tags, such as those of extensions, pass."""


def _environment(loader: _Loader, node: Any) -> object:
    """`!ENV NAME` or `!ENV [NAME, OTHER, what else]`: the first variable that is set, or the last of several."""
    names = loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else [loader.construct_scalar(node)]
    default = names.pop() if len(names) > 1 else None
    found = next((os.environ[str(name)] for name in names if str(name) in os.environ), None)
    return default if found is None else yaml.safe_load(found) if found.strip() else found


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict:
    """No key stands twice: the last would hide the others."""
    keys = [key.value for key, _ in node.value if key.value != "<<"]
    for key, _ in node.value:
        if keys.count(key.value) > 1:
            raise ConstructorError(None, None, f"`{key.value}` stands twice", key.start_mark)
    return loader.construct_mapping(node, deep=True)


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)
_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def read_site_settings(path: Path) -> SiteSettings:
    """Read mkdocs.yml and what it inherits; BrokenHandbook, with the line, where it lacks what the handbook needs."""
    text = read_text(path, path.name)
    config = _inherited(path, text, ())
    found = list(_faults(config, text, path.name))
    if found:
        raise BrokenHandbook(found)
    return SiteSettings(
        config["site_name"],
        config["site_url"].rstrip("/") + "/",
        config["extra"]["exit_url"],
        config.get("copyright") or "",
        tuple(pages_of(config.get("nav") or [])),
        tuple(parts_of(config.get("nav") or [])),
        config,
    )


def _inherited(path: Path, text: str, above: tuple[Path, ...]) -> dict:
    """Return the settings of a file on top of those of the file that it names as INHERIT."""
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        refuse_slips(node, [])
        config = loader.construct_document(node) if node else None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        line, what = fault_of(error, text)
        raise BrokenHandbook([Problem(path.name, line, "malformed-data", f"mend this line: {what}")]) from None
    if not isinstance(config, dict):
        raise BrokenHandbook([Problem(path.name, 1, "site-settings", "write `key: value` lines")])
    parent = config.pop("INHERIT", None)
    if parent is None:
        return config
    file = (path.parent / str(parent)).resolve()
    if file in above:
        raise BrokenHandbook(
            [Problem(path.name, line_of_key(text, "INHERIT"), "site-settings", "it inherits from itself")]
        )
    return _merged(_inherited(file, read_text(file, str(parent)), (*above, file)), config)


def _merged(below: dict, above: dict) -> dict:
    both = {key: _merged(below[key], value) for key, value in above.items() if _are_dicts(below.get(key), value)}
    return {**below, **above, **both}


def _are_dicts(*values: object) -> bool:
    return all(isinstance(value, dict) for value in values)


def _faults(config: dict, text: str, name: str) -> Iterator[Problem]:
    """Yield what the handbook cannot do without: a name, an address, pages in folders, text in docs/."""
    for key, wanted in (("site_name", "the handbook's name"), ("site_url", "the address of the site")):
        value = config.get(key)
        if not isinstance(value, str) or not value.strip() or (key == "site_url" and not is_address(value)):
            remedy = (
                f"give {wanted}, as `{key}: {'https://handbook.example.org/' if key == 'site_url' else 'A handbook'}`"
            )
            yield Problem(
                name, line_of_key(text, key), "site-settings", f"{remedy}: citations and short addresses have it"
            )
    if not isinstance(config.get("copyright") or "", str):
        yield Problem(name, line_of_key(text, "copyright"), "site-settings", "write `copyright` as one line of text")
    for key, (value, why) in RELIED_ON.items():
        if config.get(key, value) != value:
            yield Problem(
                name, line_of_key(text, key), "site-settings", f"remove `{key}`: {why or f'the text is in {value}/'}"
            )
    extra = config.get("extra")
    exit_url = extra.get("exit_url") if isinstance(extra, dict) else None
    if not isinstance(exit_url, str) or not is_address(exit_url):
        remedy = "give `extra`, with `exit_url: https://…`: where a reader in danger is led by “Leave this site”"
        yield Problem(name, max(line_of_key(text, "  exit_url"), line_of_key(text, "extra")), "site-settings", remedy)
    if not isinstance(config.get("nav") or [], list):
        yield Problem(name, line_of_key(text, "nav"), "site-settings", "`nav` is a list: begin each line with `- `")
