"""Style sheets are written to be read and published small; of Material's, only what a page can use is published."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import tinycss2
from tinycss2.ast import Node, QualifiedRule

from handbook_build.data_files import read_data

SETTINGS = "data/stylesheets.yml"
PUNCTUATION = re.compile(r"\s*([{};,>])\s*|(?<=[\w)]) (/) (?=[\w(])")
ZERO = re.compile(r"(?<![\w.])0(?=\.\d)")
CLASS = re.compile(r"\.(-?[_a-zA-Z][\w-]*)")
DIRECTION = re.compile(r"""\bdir=["']?(ltr|rtl)\b""")
VARIABLE_USED = re.compile(r"var\((--[\w-]+)")
VARIABLE_SET = re.compile(r"(--[\w-]+)\s*:")
SELECTOR_COMMA = re.compile(r",(?![^(\[]*[)\]])")


@dataclass(frozen=True)
class Taken:
    """What is taken of the theme's style sheet: the components, and classes that only scripts make."""

    components: tuple[str, ...]
    made_by_scripts: frozenset[str]


def read_taken(root: Path) -> Taken:
    """Read data/stylesheets.yml."""
    data = read_data(root / SETTINGS)
    return Taken(tuple(data["components"]), frozenset(data["made_by_scripts"]))


def minified(css: str) -> str:
    """Return a style sheet without comments, and without white space and zeros that mean nothing.

    >>> minified("/* why */ a:hover , b > c { color : red; width: 0.5em }")
    'a:hover,b>c{color :red;width:.5em}'
    """
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    css = ZERO.sub("", PUNCTUATION.sub(r"\1\2", re.sub(r"\s+", " ", css)))
    return re.sub(r":\s+", ":", css).replace(";}", "}").strip()


def classes_in(html: str) -> set[str]:
    """Return the names of all classes in a page."""
    return {name for value in re.findall(r'\bclass="([^"]*)"', html) for name in value.split()}


def directions_in(html: str) -> set[str]:
    """Return the directions, ltr or rtl, in which a page is written."""
    return set(DIRECTION.findall(html))


def cut(css: str, taken: Taken, present: set[str], own: str) -> str:
    """Return the theme's rules for the taken components whose classes are present, and the variables that they need.

    `present` are the classes and directions of all built pages; `own` is our own style sheet, which sets variables too.
    """
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    body = "".join(_kept(rules, taken, present | taken.made_by_scripts))
    missing = set(VARIABLE_USED.findall(body)) - set(VARIABLE_SET.findall(own + body))
    return _variables(rules, missing) + body


def _kept(rules: list[Node], taken: Taken, present: set[str]) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            selectors = SELECTOR_COMMA.split(tinycss2.serialize(rule.prelude))
            wanted = [selector for selector in selectors if _is_wanted(selector, taken, present)]
            if wanted:
                yield f"{','.join(wanted)}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword == "media":
            inner = "".join(_kept(tinycss2.parse_rule_list(rule.content, True, True), taken, present))
            if inner:
                yield f"@media{tinycss2.serialize(rule.prelude)}{{{inner}}}"


def _is_wanted(selector: str, taken: Taken, present: set[str]) -> bool:
    """A rule has nothing to dress if it names what no page has, or one of the theme's check boxes."""
    names, directions = set(CLASS.findall(selector)), directions_in(selector)
    of_component = any(name.split("__")[0].split("--")[0] in taken.components for name in names)
    return of_component and names | directions <= present and "[data-md-toggle" not in selector


def _variables(rules: list[Node], names: set[str]) -> str:
    """Return the theme's settings of variables, each with those that it rests on."""
    found: dict[str, str] = {}
    for rule in rules:
        if isinstance(rule, QualifiedRule) and tinycss2.serialize(rule.prelude) == ":root":
            for declaration in tinycss2.parse_declaration_list(rule.content, True, True):
                if declaration.type == "declaration":
                    found.setdefault(declaration.name, tinycss2.serialize(declaration.value).strip())
    needed, waiting = {}, sorted(names & found.keys())
    while waiting:
        name = waiting.pop()
        needed[name] = found[name]
        waiting += [other for other in VARIABLE_USED.findall(found[name]) if other in found and other not in needed]
    settings = ";".join(f"{name}:{needed[name]}" for name in sorted(needed))
    return f":root{{{settings}}}" if settings else ""
