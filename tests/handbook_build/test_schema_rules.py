from datetime import date

import pytest

from handbook_build.schema_rules import FORMATS, HandbookValidator


@pytest.mark.parametrize(
    ("schema", "value", "fits"),
    [
        ({"type": "string", "format": "date"}, date(2026, 11, 24), True),
        ({"type": "string", "format": "date"}, "2026-11-24", False),
        ({"type": "string", "format": "date"}, date(1, 1, 1), False),
        ({"type": "string", "format": "date"}, date(9999, 12, 31), False),
        ({"pattern": r"^\d+$"}, "12", True),
        ({"pattern": r"^\d+$"}, "12\n", False),
        ({"pattern": r"^\d+$"}, "١٢", False),
        ({"pattern": r"^(a|b)$"}, "b\n", False),
        ({"minLength": 1}, "a", True),
        ({"minLength": 1}, "  ", False),
        ({"format": "regex"}, "a|b", True),
        ({"format": "regex"}, "(a", False),
    ],
)
def test_a_value_fits_what_it_looks_like(schema, value, fits):
    assert HandbookValidator(schema, format_checker=FORMATS).is_valid(value) == fits
