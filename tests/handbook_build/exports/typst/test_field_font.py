import pikepdf

from handbook_build.exports.typst.field_font import field_font
from handbook_build.exports.typst.fonts import FOLDER, TEXT, first_file


def test_a_font_is_whole_and_leads_from_its_glyphs_back_to_the_characters(root):
    file = first_file(root / FOLDER, TEXT)
    document = pikepdf.new()
    made = field_font(document, file)
    (glyphs,) = made.DescendantFonts
    assert glyphs.FontDescriptor.FontFile2.read_bytes() == file.read_bytes()
    assert [width for width in list(glyphs.W)[1] if not 0 <= width <= 2000] == []
    table = made.ToUnicode.read_bytes().decode()
    assert [character for character in "aÑłőã" if f"<{ord(character):04x}>" not in table] == []
    assert "101 beginbfchar" not in table and "100 beginbfchar" in table
