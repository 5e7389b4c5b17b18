from handbook_build.exports.typst.fonts import check_coverage


def test_every_character_of_the_small_pages_is_covered(composer):
    assert list(check_coverage(composer.compose("T", "A", ["R1", "R4"]))) == []


def test_a_character_without_a_glyph_is_named_with_its_place(composer, handbook):
    manuscript = composer.compose("T", "A", ["R4"])
    section = handbook.sections["R4-respond"]
    manuscript.chapters[0].root.xpath("./p[not(@class)]")[0].text = "漢 "
    (problem,) = check_coverage(manuscript)
    assert (problem.path, problem.line) == (f"docs/{section.path}", section.line)
    assert (problem.rule, "U+6F22" in problem.remedy) == ("uncovered-character", True)
