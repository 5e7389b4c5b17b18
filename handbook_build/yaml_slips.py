"""Signs that mean something to YAML and nothing to whoever wrote them: each would take words with it, and is refused."""

import re

import yaml
from yaml.constructor import ConstructorError

from handbook_build.text_files import is_unseen, sign_name

DEEPEST = 20
TOO_DEEP = f"nothing stands more than {DEEPEST} levels deep"


def refuse_slips(node: yaml.Node | None, lines: list[str], above: tuple = (), seen: set | None = None) -> None:
    """An alias that leads into itself would have no end. Signs that mean something to YAML, and nothing to an author, would
    take words with them; `lines` are those of the text, none where such signs are meant."""
    seen = set() if seen is None else seen
    if node is None or (node in seen and node not in above):
        return
    seen.add(node)
    if isinstance(node, yaml.ScalarNode) and lines:
        refuse_lost_words(node, lines)
    if isinstance(node, yaml.CollectionNode):
        if lines:
            refuse_mark(node, lines)
        if node in above or len(above) > DEEPEST:
            raise ConstructorError(None, None, TOO_DEEP, node.start_mark)
        for child in node.value:
            for part in child if isinstance(child, tuple) else (child,):
                refuse_slips(part, lines, (*above, node), seen)


def refuse_mark(node: yaml.Node, lines: list[str]) -> None:
    """`!name` before a value is no word to YAML, nor is `&name`, to which `*name` elsewhere may lead."""
    value = lines[node.start_mark.line][node.start_mark.column :] if node.start_mark.line < len(lines) else ""
    sign, name = value[:1], re.match(r"&([\w-]+)", value)
    if sign and sign in "&!" and not (name and any(f"*{name[1]}" in line for line in lines)):
        what = f"put the value that begins with `{sign}` into quotation marks"
        raise ConstructorError(None, None, what, node.start_mark)


def refuse_lost_words(node: yaml.ScalarNode, lines: list[str]) -> None:
    """What stands behind ` #` is a remark; an escape may hide a sign; a text may have lost its first quotation mark."""
    refuse_mark(node, lines)
    end = node.end_mark
    if not node.style and node.value.endswith('"') and node.value.count('"') == 1:
        raise ConstructorError(None, None, "a quotation mark closes here that was not opened", end)
    if not node.style and re.match(r"[ \t]+#", lines[end.line][end.column :] if end.line < len(lines) else ""):
        what = "put the value that holds ` #` into quotation marks, or the remark on a line of its own"
        raise ConstructorError(None, None, what, end)
    if node.style == '"' and (sign := next(filter(is_unseen, node.value), "")):
        raise ConstructorError(None, None, f"remove {sign_name(sign)}, which is written as an escape", node.start_mark)
