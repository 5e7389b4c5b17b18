import pytest

from handbook_build.citations.bib_names import name_faults, typed_names


@pytest.mark.parametrize(
    "typed",
    [
        "Alpha, Ann and van der Beta, Bo and others",
        "{World Health Organization} and {War Trauma Foundation and {World Vision}}",
        "Ludwig van Beethoven and Plato",
        "Delta, Jr., Di",
        "",
    ],
)
def test_names_that_every_program_reads_alike_pass(typed):
    assert list(name_faults(typed)) == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("World Health Organization", "write `World Health Organization` as `Family, Given`, or put an institution"),
        ("Ministry of Health and Care", "write `Ministry of Health` as `Family, Given`"),
        ("Alpha, Ann; Beta, Bo", "part the names in `Alpha, Ann; Beta, Bo` with ` and `"),
        ("Alpha, Ann \\& Beta, Bo", "part the names in `Alpha, Ann \\& Beta, Bo` with ` and `"),
        ("Alpha, Ann et al.", "part the names in `Alpha, Ann et al.`"),
        ("family=Alpha, given=Ann", "part the names in `family=Alpha, given=Ann`"),
        ("and", "a name is missing beside `and`"),
    ],
)
def test_names_that_a_program_would_take_for_others_are_named(typed, said):
    assert next(name_faults(typed)).startswith(said)


def test_names_are_those_that_were_typed_in_braces_or_quotation_marks():
    entry = '@book{a,\n  title = {author},\n  author = {Alpha, {Ann {A}}\n    and Beta, B},\n  EDITOR = "Gamma, G",\n}'
    assert typed_names(entry, "author") == "Alpha, {Ann {A}}\n    and Beta, B"
    assert typed_names(entry, "editor") == "Gamma, G"
    assert typed_names(entry, "translator") == ""
