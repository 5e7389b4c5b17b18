"""A language that lacks something beside its pages stops the build, with the place to add it."""

from pathlib import Path

import pytest
import yaml

from handbook_build.handbook import read_handbook
from handbook_build.translations.readiness import check_readiness

SIGN = {"see": {"en": "They doubt you"}, "act": "R1-respond"}
FINDER = {"groups": [{"name": {"en": "Trust", "ar": "ثقة"}, "signs": [SIGN]}], "stages": [], "ages": [], "roles": []}


def said(root: Path) -> list[str]:
    return [str(problem) for problem in check_readiness(read_handbook(root))]


def test_a_language_with_all_its_words_lacks_nothing(translated: Path):
    assert said(translated) == []


@pytest.mark.parametrize("name", ["search_words", "search_answers"])
def test_search_needs_its_words(translated: Path, name: str):
    file = translated / "data" / f"{name}.yml"
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    del data["ar"]
    file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    [problem] = said(translated)
    assert problem.startswith(f"data/{name}.yml:1: language-lacks: add `ar`, as there is `en`: docs/ar/")


def test_a_menu_leads_to_its_pages(translated: Path):
    file = translated / "mkdocs.yml"
    file.write_text(file.read_text(encoding="utf-8").replace(", ar/glossary.md", ""), encoding="utf-8")
    assert said(translated) == [
        "mkdocs.yml:1: language-lacks: name ar/glossary.md in `nav`, under `ar`: no menu leads to it"
    ]


def test_a_page_of_signs_has_them_all_in_its_language(translated: Path):
    file = translated / "docs" / "ar" / "glossary.md"
    file.write_text(file.read_text(encoding="utf-8") + "\n[list: finder]\n", encoding="utf-8")
    (translated / "data" / "finder.yml").write_text(yaml.safe_dump(FINDER, allow_unicode=True), encoding="utf-8")
    assert said(translated) == [
        "data/finder.yml:9: language-lacks: add `ar`, as there is `en`: docs/ar/glossary.md needs it"
    ]
