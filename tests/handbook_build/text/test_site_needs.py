from pathlib import Path

import pytest

from handbook_build.text.mkdocs_settings import read_site_settings
from handbook_build.text.site_needs import check_needs

from ..conftest import SMALL

SOUND = (SMALL / "mkdocs.yml").read_text(encoding="utf-8")


def said(folder: Path, text: str) -> list[str]:
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return list(map(str, check_needs(read_site_settings(folder / "mkdocs.yml"), "en", folder)))


def test_a_sound_file_passes(tmp_path):
    assert said(tmp_path, SOUND) == []


@pytest.mark.parametrize(
    ("before", "after", "line", "remedy"),
    [
        ("hooks: [hooks.py]\n", "", 1, "write `hooks: [hooks.py]`"),
        ("strict: true", "strict: false", 4, "write `strict: true`"),
        ("bib_file: references.bib", "bib_file: other.bib", 6, "write `- bibtex: {bib_file: references.bib"),
        ("enable_inline_citations: false", "enable_inline_citations: true", 6, "write `- bibtex: "),
        ("name: material", "name: mkdocs", 9, "write `name: material` in `theme`"),
        ("font: false", "font: {text: Roboto}", 9, "write `font: false` in `theme`"),
        ("custom_dir: overrides, ", "", 9, "write `custom_dir: overrides` in `theme`"),
        ("language: en", "language: xx", 9, "write `language: en` in `theme`"),
        ("attr_list, ", "", 10, "add `attr_list`"),
        ("strict: true", "strict: true\nextra_javascript: [https://t.example/a.js]", 5, "remove what lies elsewhere"),
        ("strict: true", "strict: true\nsite_dir: ..", 5, "remove `site_dir`"),
        ("strict: true", "strict: true\nexclude_docs: '*.md'", 5, "remove `exclude_docs`"),
        ("  - glossary.md", "  - glossary.md\n  - glossary.md", 18, "name `glossary.md` once: it stands 2 times"),
        ("  - glossary.md", "  - glossary.md\n  - A: 'javascript:x()'", 18, "`javascript:x()`: name a file of docs/"),
        ("  - glossary.md", "  - 404", 17, "`404`: name a file of docs/"),
        ("  - Training: training.md", "  - 2026: training.md", 16, "give each line one title in words"),
        (
            "  - Training: training.md",
            "  - {Training: training.md, A: 'https://example.org'}",
            16,
            "give each line one title",
        ),
    ],
)
def test_what_the_build_relies_on_is_asked_for_at_its_line(tmp_path, before, after, line, remedy):
    assert before in SOUND
    assert said(tmp_path, SOUND.replace(before, after))[0].startswith(f"mkdocs.yml:{line}: site-settings: {remedy}")
