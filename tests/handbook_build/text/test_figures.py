import pytest

from handbook_build.problems import BrokenHandbook
from handbook_build.text.figures import Figures, check_figure_uses, check_figures, read_figures

from ..conftest import chapter_of

SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 60">
<text x="80" y="30" data-width="200" data-lines="1"><tspan>{one}</tspan></text></svg>"""
ENTRY = """  rests_on: ["[@guidance, fact F01]", ""]
  en: {title: A bridge, alt: Two shores., long: [One., Two.], words: {one: Stay}}
"""


@pytest.fixture
def root(tmp_path):
    for name in ("data", "figures"):
        (tmp_path / name).mkdir()
    (tmp_path / "figures/style.yml").write_text("colors: {}\nclasses: {}\n")
    for name in ("bridge.svg", "bridge.wide.svg"):
        (tmp_path / "figures" / name).write_text(SVG)
    (tmp_path / "data/figures.yml").write_text(f"bridge:\n{ENTRY}")
    return tmp_path


def said(root):
    return [str(problem) for problem in check_figures(read_figures(root))]


def test_a_handbook_may_have_no_figures(tmp_path):
    assert read_figures(tmp_path) == Figures()


def test_a_figure_has_words_and_two_layouts(root):
    bridge = read_figures(root).by_name["bridge"]
    assert said(root) == []
    assert list(bridge.drawings) == ["narrow", "wide"] and bridge.words["en"].title == "A bridge"


def test_what_is_described_is_cited_item_by_item(root):
    assert read_figures(root).by_name["bridge"].described("en") == ["One.[@guidance, fact F01]", "Two."]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("  Words.\n", "2: data-form: `bridge`: write `key: value` lines"),
        ("  rests_on: [a]\n", "2: data-form: add `en`"),
        (ENTRY.replace("long: [One., Two.]", "long: [One.]"), "4: figure-record: `bridge`, `en`: as many items"),
        (ENTRY.replace("alt: Two shores., ", ""), "4: data-form: add `alt`"),
        (ENTRY.replace("title: A bridge", "title: [A, bridge]"), "4: data-form: `title`: write text"),
    ],
)
def test_a_record_lacks_nothing_and_has_a_source_for_each_item(root, entry, said):
    (root / "data/figures.yml").write_text(f"\nbridge:\n{entry}")
    with pytest.raises(BrokenHandbook, match=f"^data/figures.yml:{said}"):
        read_figures(root)


def test_a_label_that_a_language_lacks_or_has_too_much_is_named(root):
    text = (root / "data/figures.yml").read_text()
    (root / "data/figures.yml").write_text(text.replace("one: Stay", "two: Stay"))
    assert [problem.partition(": `bridge`, ")[2] for problem in said(root)] == [
        "`en`: add `one` in `words`",
        "`en`: no drawing has a place for it: remove `two` in `words`",
    ]


def test_a_label_without_room_is_named_with_its_drawing_and_language(root):
    text = (root / "data/figures.yml").read_text()
    (root / "data/figures.yml").write_text(text.replace("one: Stay", "one: Stay beside them until help has come"))
    assert [problem.partition(": “")[0] for problem in said(root)] == [
        "figures/bridge.svg:1: figure-room: `en`",
        "figures/bridge.wide.svg:1: figure-room: `en`",
    ]


@pytest.mark.parametrize("drawing", [None, "<svg>", SVG.replace(' data-lines="1"', "")])
def test_a_drawing_that_is_missing_or_cannot_be_read_is_named(root, drawing):
    file = root / "figures/bridge.wide.svg"
    file.write_text(drawing) if drawing else file.unlink()
    [problem] = [problem for problem in said(root) if problem.startswith("figures/bridge.wide.svg:")]
    assert problem.split(": ")[1] == ("figure-drawing" if drawing else "missing-file")


def test_a_drawing_that_no_figure_shows_is_named(root):
    (root / "figures/draft.svg").write_text(SVG)
    assert "figures/draft.svg:1: stray-file: " in "\n".join(said(root))


@pytest.mark.parametrize(
    ("line", "language", "rules"),
    [
        ("[figure: bridge]", "en", []),
        ("[figure: bridge]", "es", ["figure-words"]),
        ("[figure: x]", "en", ["unknown-figure"]),
    ],
)
def test_a_use_names_a_figure_that_has_words_in_its_language(root, line, language, rules):
    page = chapter_of(f"# T {{ #r4 }}\n\n{line}\n\n`[figure: y]`\n")
    found = list(check_figure_uses(page, read_figures(root), language))
    assert [(problem.line, problem.rule) for problem in found] == [(9, rule) for rule in rules]


def test_a_chapter_may_have_an_emblem_and_a_broken_one_is_named(root):
    (root / "figures/emblems").mkdir()
    (root / "figures/emblems/R1.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><circle r="3"/></svg>')
    figures = read_figures(root)
    assert "<circle" in figures.emblem("R1") and figures.emblem("R2") == "" and figures.unread == []
    (root / "figures/emblems/R1.svg").write_text("<svg>")
    assert [problem.path for problem in read_figures(root).unread] == ["figures/emblems/R1.svg"]
