"""What a language lacks is found under the name that it is given, until it is translated."""

from handbook_build.handbook import Handbook
from handbook_build.search.elsewhere import elsewhere

LINE = "Esta página está en inglés."


def told(**titles: str) -> dict:
    return {"line": LINE, "titles": {code.replace("_", "-"): title for code, title in titles.items()}}


def test_a_page_that_is_lacking_has_its_name_and_its_english_address(handbook: Handbook):
    [entry] = elsewhere(told(T="Guía", T_safety="Un taller seguro"), "es", handbook)
    assert entry == ["T", "training/", "Guía", "", [["", 1, "Guía", LINE], ["-safety", 2, "Un taller seguro", LINE]]]


def test_a_page_that_is_translated_or_gone_is_left_out(handbook: Handbook):
    assert elsewhere(told(R1="Desconfianza", T99="Nada"), "es", handbook) == []
