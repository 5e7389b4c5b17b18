from dataclasses import replace

import pytest

from handbook_build.language import Language

from .conftest import ENGLISH


@pytest.mark.parametrize(
    ("code", "tag", "parts"),
    [
        ("en", "en-US", ("en-US", "en", "us")),
        ("es", "", ("es", "es", "")),
        ("pt-BR", "", ("pt-BR", "pt", "br")),
        ("zh-Hant", "", ("zh-Hant", "zh", "")),
    ],
)
def test_a_language_is_named_as_files_and_as_typesetters_name_it(code: str, tag: str, parts: tuple[str, str, str]):
    language: Language = replace(ENGLISH, code=code, tag=tag)
    assert (language.bcp47, language.alone, language.region) == parts
