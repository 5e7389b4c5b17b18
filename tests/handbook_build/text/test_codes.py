import pytest

from handbook_build.text.codes import AFTER_CODE, CODE, FILE_PATH, SECTION_CODE, section_code


@pytest.mark.parametrize("code", ["R4", "ES-R4", "GLOSS", "W12"])
def test_a_chapters_code_is_capital_letters_and_a_number(code):
    assert CODE.fullmatch(code) and SECTION_CODE.fullmatch(f"{code}-some-words-2")


@pytest.mark.parametrize("code", ["r4", "R4-", "Ｒ4", "R٤", "É1", "R 4", "R-4", "", "4R", "R4x"])
def test_nothing_else_is_one(code):
    assert not CODE.fullmatch(code)


@pytest.mark.parametrize("rest", ["-É", "-a_b", "--a", "-a-", "-a b", "-А"])
def test_words_of_an_id_are_small_letters_digits_and_single_hyphens(rest):
    assert AFTER_CODE.fullmatch("-a-b2") and not AFTER_CODE.fullmatch(rest)


@pytest.mark.parametrize(
    ("code", "section_id", "made"),
    [
        ("R4", "r4", "R4"),
        ("R4", "r4-respond", "R4-respond"),
        ("Q", "q5", "Q5"),
        ("R4", "r40", "R40"),
        ("R4", "r5-a", ""),
        ("", "a", ""),
    ],
)
def test_the_code_of_an_id_begins_with_its_chapters(code, section_id, made):
    assert section_code(code, section_id) == made


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("some-words.md", True),
        ("pt-BR/roles/some-words.md", True),
        ("roles/pt-BR/some-words.md", False),
        ("a_b.svg", True),
        ("A.md", False),
        ("a b.md", False),
        ("a.b.md", False),
        ("é.md", False),
        ("a%20.md", False),
    ],
)
def test_the_name_of_a_file_fits_every_address_and_computer(name, fits):
    assert bool(FILE_PATH.fullmatch(name)) is fits
