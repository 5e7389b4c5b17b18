"""A language is an entry in data/languages.yml and a folder: here Arabic, from right to left, for a copy of a handbook."""

import shutil
from argparse import Namespace
from pathlib import Path

import yaml

from handbook_build.commands import ids
from handbook_build.commands import translated as translated_command

HERE = Path(__file__).parent
FIXTURE = HERE / "fixtures" / "right_to_left"
PAGES = ["docs/ar/reactions/distrust.md", "docs/ar/glossary.md"]


def with_arabic(root: Path) -> Path:
    """Add Arabic to a copy of the small handbook. Words that the fixture lacks are English: none may be missing."""
    data = yaml.safe_load((HERE.parent / "data" / "languages.yml").read_text(encoding="utf-8"))
    arabic = yaml.safe_load((FIXTURE / "languages.yml").read_text(encoding="utf-8"))
    english = data["languages"]["en"]
    data["whole"] = ["HOME", "GLOSS"]  # those of the real handbook that the small one has
    data["languages"] = {"en": english, "ar": english | arabic}
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    (root / "data" / "languages.yml").write_text(text, encoding="utf-8")
    shutil.copytree(FIXTURE / "ar", root / "docs" / "ar")
    assert ids.run(Namespace(root=root)) == 0
    assert translated_command.run(Namespace(root=root, names=PAGES)) == 0
    return root
