import pytest

from handbook_build.text.shapes import (
    check_card,
    check_shape,
    check_words,
    count_words,
    ending,
    read_shapes,
    walk_sections,
)

from ..conftest import chapter_of

FILE = """
reaction:
  code: "R[1-6]"
  words: [3, 8]
  card: [You may see, Do now]
  simple: [card]
  sections:
    card: In 20 seconds
    respond: {title: How to respond, parts: {before: Before you meet}}
cited: "R[1-6]|D"
without_claims: [voice]
advice: []
examples: [Write]
practice_share: {chapter: 0.25, handbook: 0.15}
"""
CARD = "## Card { #r4-card }\n\nYou may see\n:   A.\n\nDo now\n:   B.\n\n"
RESPOND = "## Respond { #r4-respond }\n\n### Before { #r4-before }\n"


@pytest.fixture
def shapes(tmp_path):
    file = tmp_path / "chapter_shapes.yml"
    file.write_text(FILE, encoding="utf-8")
    return read_shapes(file)


def shaped(body: str, shapes) -> list[tuple[int, str]]:
    chapter = chapter_of(f"# T {{ #r4 }}\n\n{body}")
    return [(problem.line, problem.remedy) for problem in check_shape(chapter, shapes.of(chapter))]


def test_a_code_says_which_shape_a_chapter_has(shapes):
    assert shapes.of(chapter_of("# T { #r4 }")).kind == "reaction"
    assert shapes.of(chapter_of("# T { #r7 }", "R7")) is None
    assert shapes.of(chapter_of("# T { #es-r4 }", "ES-R4")) is None


def test_more_chapters_cite_than_have_a_shape(shapes):
    assert [shapes.cites(chapter_of("# T { #x }", code)) for code in ("R4", "D", "ABOUT")] == [True, True, False]


def test_a_chapter_with_the_sections_of_its_kind_is_in_order(shapes):
    assert shaped(CARD + RESPOND, shapes) == []


def test_a_missing_section_is_named_with_its_id_and_title(shapes):
    assert shaped(CARD + "## Respond { #r4-respond }\n", shapes) == [
        (1, "add the section `{ #r4-before }` (Before you meet)")
    ]


def test_a_section_of_no_kind_is_named_at_its_line(shapes):
    [(line, remedy)] = shaped("## Odd { #r4-odd }\n\n" + CARD + RESPOND, shapes)
    assert line == 9 and "no section `odd`" in remedy


def test_sections_out_of_order_are_told_where_to_go(shapes):
    assert shaped(RESPOND + "\n" + CARD, shapes) == [(13, "move `card` before `before`")]


@pytest.mark.parametrize(
    ("card", "rules"),
    [
        (CARD, []),
        (CARD.replace("Do now", "Do later"), ["card-labels"]),
        (CARD.replace("Do now\n:   B.\n", ""), ["card-labels"]),
        (CARD + "Avoid\n:   C.\n", ["card-labels"]),
    ],
)
def test_a_card_has_exactly_the_labels_of_its_kind(card, rules, shapes):
    chapter = chapter_of(f"# T {{ #r4 }}\n\n{card}")
    assert [problem.rule for problem in check_card(chapter, shapes.of(chapter))] == rules


@pytest.mark.parametrize(("count", "rules"), [(2, ["word-budget"]), (3, []), (8, []), (9, ["word-budget"])])
def test_a_chapter_keeps_to_its_words(count, rules, shapes):
    chapter = chapter_of("# " + "word " * count + "{ #r4 }\n")
    assert [problem.rule for problem in check_words(chapter, shapes.of(chapter))] == rules


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Trust takes time.[practice][@guidance, fact F18]", 3),
        ("## How to respond { #r4-respond }", 3),
        ("See [the words](x.md#y) of *trust*.", 5),
        ("| Say | Avoid |\n| --- | --- |", 2),
        ("[quote: Q1]\n\n[section: R4-card]", 0),
    ],
)
def test_words_are_counted_as_a_reader_reads_them(text, count):
    assert count_words(text) == count


def test_each_part_belongs_to_the_section_above_it():
    chapter = chapter_of("# T { #r4 }\n\n" + CARD + RESPOND + "\n### After { #r4-after }\n\n## Why { #r4-why }\n")
    assert [(name, top) for name, _, top in walk_sections(chapter)] == [
        ("card", "card"),
        ("respond", "respond"),
        ("before", "respond"),
        ("after", "respond"),
        ("why", "why"),
    ]


def test_an_ending_is_what_an_id_adds_to_its_chapters():
    assert [ending(section, chapter) for chapter in [chapter_of(CARD)] for section in chapter.sections] == ["card"]
    spanish = chapter_of("# T { #es-r4 }\n\n## A { #es-r4-card }\n", "ES-R4", "es/x.md")
    assert [ending(section, spanish) for section in spanish.sections] == ["", "card"]
