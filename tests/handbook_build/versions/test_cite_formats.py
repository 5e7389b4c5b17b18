from datetime import date

import pytest
from pybtex.database import parse_string

from handbook_build.versions.cite_formats import CitedSection
from handbook_build.versions.version import Version

from ..conftest import LANGUAGES

CITED = CitedSection(
    LANGUAGES.source,
    "R4-respond",
    "Dissociation: How to respond",
    Version("1.2.0", date(2026, 3, 5)),
    "https://x.org/v/1.2.0/r/#r4-respond",
)


def test_the_note_is_one_line_with_all_that_a_reader_needs():
    assert CITED.note() == (
        "A handbook, R4-respond, “Dissociation: How to respond”, version 1.2.0, 5 March 2026, https://x.org/v/1.2.0/r/#r4-respond"
    )


def test_apa_puts_the_title_where_there_is_no_author():
    assert CITED.apa() == (
        "R4-respond: Dissociation: How to respond. (2026, March 5). In A handbook (Version 1.2.0). "
        "https://x.org/v/1.2.0/r/#r4-respond"
    )


def test_bibtex_is_read_by_a_bibtex_parser():
    entry = parse_string(CITED.bibtex(), "bibtex").entries["handbook-r4-respond-1.2.0"]
    assert entry.fields["booktitle"] == "A handbook" and entry.fields["year"] == "2026"


def test_ris_has_a_type_and_an_end():
    lines = CITED.ris().split("\n")
    assert lines[0] == "TY  - CHAP" and lines[-1] == "ER  - "
    assert "DA  - 2026/03/05" in lines


@pytest.mark.parametrize("text", CITED.formats().values(), ids=CITED.formats())
def test_every_format_names_code_version_and_address(text):
    for part in ("R4-respond", "1.2.0", "https://x.org/v/1.2.0/r/#r4-respond"):
        assert part in text


def test_a_section_in_spanish_is_cited_in_spanish():
    spanish = LANGUAGES.by_code["es"]
    cited = CitedSection(spanish, "ES-R4", "Disociación", CITED.version, "https://x.org/v/1.2.0/es/r/")
    assert cited.note() == (
        "Reacciones y respuestas: un manual para la práctica, ES-R4, “Disociación”, versión 1.2.0, 5 de marzo de 2026, "
        "https://x.org/v/1.2.0/es/r/"
    )
    assert "(5 de marzo de 2026). En Reacciones" in cited.apa()
    assert next(iter(cited.formats())) == "Nota"
