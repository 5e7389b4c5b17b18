"""A language is an entry, a folder and its words: here four, added to a copy of a small handbook (fixtures/languages/).

An entry that lacks words has English ones in their place; test_languages.py shows what the build says where they are missing.
"""

import shutil
from argparse import Namespace
from pathlib import Path

import yaml

from handbook_build.commands import ids
from handbook_build.commands import translated as translated_command

HERE = Path(__file__).parent
FIXTURES = HERE / "fixtures" / "languages"
CODES = ("ar", "th", "hi", "pt-BR")
SEARCH = {
    "search_words": {"stop": "", "spellings": [], "not_spellings": []},
    "search_answers": {"found": "{count}", "found_one": "1", "rules": []},
}


def with_languages(root: Path, *codes: str) -> Path:
    """Add languages to a copy of the small handbook under `root`; return `root`."""
    data = yaml.safe_load((HERE.parent / "data" / "languages.yml").read_text(encoding="utf-8"))
    english = data["languages"]["en"]
    entries = {code: yaml.safe_load((FIXTURES / code / "language.yml").read_text(encoding="utf-8")) for code in codes}
    data["whole"] = ["HOME", "GLOSS"]  # those of the real handbook that the small one has
    data["languages"] = {"en": english, **{code: english | {"tag": code} | entry for code, entry in entries.items()}}
    _write(root / "data" / "languages.yml", data)
    for name, words in SEARCH.items():
        file = root / "data" / f"{name}.yml"
        _write(file, yaml.safe_load(file.read_text(encoding="utf-8")) | dict.fromkeys(codes, words))
    pages = {code: sorted((FIXTURES / code / "docs").rglob("*.md"), reverse=True) for code in codes}
    for code in codes:
        shutil.copytree(FIXTURES / code / "docs", root / "docs" / code)
        paths = [f"{code}/{page.relative_to(FIXTURES / code / 'docs')}" for page in pages[code]]
        with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
            settings.write(f"  - {entries[code]['name']}: [{', '.join(paths)}]\n")
    assert ids.run(Namespace(root=root)) == 0
    names = [
        f"docs/{page.relative_to(root / 'docs')}" for code in codes for page in (root / "docs" / code).rglob("*.md")
    ]
    assert translated_command.run(Namespace(root=root, names=names)) == 0
    return root


def _write(file: Path, data: dict) -> None:
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
