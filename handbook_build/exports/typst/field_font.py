"""The font of fields, whole in the file: what a person types is drawn in it by each viewer, whatever letters it needs.

A Type 0 font, as ISO 32000-1, 9.7 says: a code is a glyph's number, and a table leads from it back to the character.
"""

from pathlib import Path

import pikepdf
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, String

ENCODING = Name("/Identity-H")
SYMBOLIC_NOT = 32  # a flag of font descriptors: its letters are those of text
AT_ONCE = 100  # pairs that a block of a table may have
TABLE = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
{pairs}
endcmap CMapName currentdict /CMap defineresource pop end end"""


def field_font(document: pikepdf.Pdf, file: Path) -> pikepdf.Object:
    """Return a TrueType font as an object of a PDF."""
    with TTFont(file) as font:
        name, glyphs = Name(f"/{font['name'].getDebugName(6)}"), font.getGlyphOrder()
        head, lines, units = font["head"], font["hhea"], font["head"].unitsPerEm
        box, upright = [head.xMin, head.yMin, head.xMax, head.yMax], [lines.ascent, lines.descent, lines.ascent]
        widths = [round(font["hmtx"][glyph][0] * 1000 / units) for glyph in glyphs]
        characters = {font.getGlyphID(glyph): code for code, glyph in reversed(font.getBestCmap().items())}
    ascent, descent, capitals = (round(height * 1000 / units) for height in upright)
    embedded = document.make_stream(file.read_bytes())
    looks = {"Flags": SYMBOLIC_NOT, "ItalicAngle": 0, "StemV": 80, "FontFile2": embedded, "CapHeight": capitals}
    looks |= {"FontBBox": Array([round(side * 1000 / units) for side in box]), "Ascent": ascent, "Descent": descent}
    descriptor = Dictionary(Type=Name.FontDescriptor, FontName=name, **looks)
    system = Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0)
    glyph_font = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=name, CIDSystemInfo=system)
    glyph_font.FontDescriptor = document.make_indirect(descriptor)
    glyph_font.update({"/W": Array([0, Array(widths)]), "/CIDToGIDMap": Name.Identity})
    whole = Dictionary(Type=Name.Font, Subtype=Name.Type0, BaseFont=name, Encoding=ENCODING)
    whole.DescendantFonts = Array([document.make_indirect(glyph_font)])
    whole.ToUnicode = document.make_stream(TABLE.format(pairs=_pairs(characters)).encode())
    return document.make_indirect(whole)


def _pairs(characters: dict[int, int]) -> str:
    """Return the characters of glyphs as blocks of a table."""
    lines = [f"<{glyph:04X}> <{chr(code).encode('utf-16-be').hex()}>" for glyph, code in sorted(characters.items())]
    blocks = [lines[start : start + AT_ONCE] for start in range(0, len(lines), AT_ONCE)]
    return "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
