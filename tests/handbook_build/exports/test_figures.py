from handbook_build.exports.simplify import convert_figures
from handbook_build.pages import placeholders
from handbook_build.pages.trees import parse


def test_an_export_keeps_the_caption_the_wide_drawing_and_all_of_the_description(handbook):
    figure = handbook.figures.by_name["open-door"]
    root = parse(placeholders.figure("open-door", handbook.by_code["R1"], handbook))
    convert_figures(root, handbook.figures, "en")
    [element] = root.xpath("./figure")
    words = figure.words["en"]
    assert [child.tag for child in element] == ["figcaption"]
    assert 'viewBox="0 0 720' in element.get("data-drawing") and "var(" not in element.get("data-drawing")
    assert element.get("data-alt").startswith(words.alt) and element.get("data-alt").endswith(words.long[-1])
