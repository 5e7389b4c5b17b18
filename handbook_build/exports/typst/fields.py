"""Fields to fill in, which Typst cannot make: each link to an address of ours becomes one, in its place among the tags."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from handbook_build.exports.typst.field_font import field_font
from handbook_build.exports.typst.form import BOX, FIELD

SEVERAL_LINES = 1 << 12
PRINTED = 4
LOOKS = String("/Text 11 Tf 0.106 0.161 0.169 rg")
ASIDE, ABOVE = 4, 2  # points between the frame of a field and what is typed in it
TICK = b"q 0.047 0.325 0.384 RG 2 w 2.5 7 m 6 3 l 12 11.5 l S Q"


def add_fields(document: pikepdf.Pdf, font: Path) -> None:
    """Turn the links to fields of a PDF into fields with words in a font, in place; one without is left as it is."""
    tags = {_of(tag): tag for tag in _tags(document.Root.StructTreeRoot)}
    fields = []
    for page in document.pages:
        for annotation in page.get("/Annots", Array()):
            link = str(annotation.get("/A", Dictionary()).get("/URI", ""))
            if link.startswith((FIELD, BOX)):
                fields.append(annotation)
                _settle(annotation, link, len(fields), document)
                tags[annotation.objgen].S = Name.Form
    if fields:
        fonts = Dictionary(Text=field_font(document, font))
        document.Root.AcroForm = Dictionary(Fields=Array(fields), DA=LOOKS, DR=Dictionary(Font=fonts))


def _settle(annotation: pikepdf.Object, link: str, number: int, document: pikepdf.Pdf) -> None:
    """Make a link a field that is read aloud by its question."""
    kind, _, words = link.partition(":")
    for key in ("/A", "/Border", "/C"):
        if key in annotation:
            del annotation[key]
    annotation.Subtype = Name.Widget
    annotation.F = PRINTED
    annotation.T = String(f"{kind}-{number}")
    annotation.TU = annotation.Contents = String(unquote(words))
    if kind + ":" == BOX:
        off, on = _drawn(annotation, b"", document), _drawn(annotation, TICK, document)
        annotation.update({"/FT": Name.Btn, "/V": Name.Off, "/AS": Name.Off})
        annotation.AP = Dictionary(N=Dictionary(Off=off, Yes=on))
    else:
        left, low, right, high = map(float, annotation.Rect)
        annotation.Rect = Array([left + ASIDE, low + ABOVE, right - ASIDE, high - ABOVE])
        annotation.update({"/FT": Name.Tx, "/Ff": SEVERAL_LINES, "/DA": LOOKS, "/V": String("")})
        annotation.AP = Dictionary(N=_drawn(annotation, b"/Tx BMC EMC", document))


def _drawn(annotation: pikepdf.Object, drawing: bytes, document: pikepdf.Pdf) -> pikepdf.Stream:
    left, low, right, high = map(float, annotation.Rect)
    box = Array([0, 0, abs(right - left), abs(high - low)])
    return pikepdf.Stream(document, drawing, Type=Name.XObject, Subtype=Name.Form, BBox=box)


def _tags(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Yield each tag that holds an annotation."""
    kids = node.get("/K", Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary):
            if kid.get("/Type") == Name.OBJR:
                yield node
            else:
                yield from _tags(kid)


def _of(tag: pikepdf.Object) -> tuple[int, int]:
    kids = tag.K if isinstance(tag.K, Array) else [tag.K]
    return next(kid.Obj.objgen for kid in kids if isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR)
