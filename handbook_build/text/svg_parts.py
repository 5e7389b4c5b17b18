"""An SVG holds what can be seen, from a closed list: no script, nothing from elsewhere, no remark of whoever drew it."""

import re
from collections.abc import Iterator

from lxml import etree

SVG, XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
SHAPES = "svg g path rect circle ellipse line polyline polygon text tspan defs use symbol clipPath mask pattern marker"
ELEMENTS = {*SHAPES.split(), "linearGradient", "radialGradient", "stop"}
WORDED = ("text", "tspan")
FREE_ATTRIBUTES = re.compile(r"(?!on)[a-z][A-Za-z0-9-]*")
ELSEWHERE = re.compile(r"url\(\s*['\"]?(?!#)|@|expression|\\", re.I)


def read_svg(text: str) -> etree._Element:
    """Return the root of an SVG; etree.XMLSyntaxError, with its line, where it is malformed. Nothing else is opened."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_blank_text=True)
    return etree.fromstring(text.encode(), parser)


def line_of(node: etree._Element) -> int:
    """Return the line on which an element begins."""
    return node.sourceline if isinstance(node.sourceline, int) else 1


def svg_faults(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the remedy of whatever an SVG should not hold."""
    try:
        root = read_svg(text)
    except etree.XMLSyntaxError as error:
        yield error.lineno or 1, f"it is no SVG that can be read: {error.msg}"
        return
    if root.tag != f"{SVG}svg":
        yield 1, 'begin it with `<svg xmlns="http://www.w3.org/2000/svg"`'
    if root.getroottree().docinfo.internalDTD is not None:
        yield 1, "remove `<!DOCTYPE …>`: nothing is defined elsewhere"
    for node in [*root.itersiblings(preceding=True), *root.iter(), *root.itersiblings()]:
        yield from ((line_of(node), remedy) for remedy in _of_node(node))


def _of_node(node: etree._Element) -> Iterator[str]:
    if not isinstance(node.tag, str):  # a comment, an instruction, an entity
        yield f"remove `{etree.tostring(node, encoding='unicode', with_tail=False)[:40]}`: it would be published"
        return
    name = node.tag.removeprefix(SVG)
    if name not in ELEMENTS:
        yield f"remove `<{etree.QName(node).localname}>`: a picture has {', '.join(sorted(ELEMENTS))}"
        return
    if name not in WORDED and "".join([node.text or "", *(child.tail or "" for child in node)]).strip():
        yield "put words into `<text>`"
    for key, value in node.attrib.items():
        if key in ("href", f"{XLINK}href"):
            known = str(value).startswith("#")
        else:
            known = bool(FREE_ATTRIBUTES.fullmatch(str(key))) and not ELSEWHERE.search(str(value))
        if not known and key != "{http://www.w3.org/XML/1998/namespace}space":
            yield f"remove `{etree.QName(key).localname}` of `<{etree.QName(node).localname}>`: it would be published"
