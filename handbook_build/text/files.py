"""docs/ holds chapters and pictures, and nothing else: whatever lies there would be published."""

from collections.abc import Iterator
from pathlib import Path

from handbook_build.problems import Problem
from handbook_build.text.codes import FILE_PATH
from handbook_build.text.pictures import check_picture

PICTURES = {".png", ".svg", ".jpg", ".jpeg", ".gif", ".webp"}
MADE = ("assets", "cite", "s", "v")  # folders of the site that the build fills itself


def published_files(docs: Path) -> list[Path]:
    """Return every file under `docs` by name, those whose name or folder begins with a dot left out."""
    found = (file for file in docs.rglob("*") if file.is_symlink() or not file.is_dir())
    return sorted(file for file in found if not any(part.startswith(".") for part in file.relative_to(docs).parts))


def find_pictures(docs: Path) -> set[str]:
    """Return the pictures under docs/, as paths relative to it."""
    return {file.relative_to(docs).as_posix() for file in published_files(docs) if file.suffix.lower() in PICTURES}


def check_files(docs: Path) -> Iterator[Problem]:
    """Each file is a chapter or a picture, with a name that fits every address and every computer."""
    pages: dict[str, str] = {}
    for file in published_files(docs):
        path = file.relative_to(docs).as_posix()
        name = f"docs/{path}"
        if file.is_symlink():
            what = "folder" if file.is_dir() else "file"
            yield Problem(name, 1, "stray-file", f"put the {what} itself here: a link to it would be published")
        elif file.suffix.lower() not in (PICTURES | {".md"}):
            yield Problem(name, 1, "stray-file", "remove it: whatever lies in docs/ would be published")
        elif not FILE_PATH.fullmatch(path):
            yield Problem(
                name, 1, "file-name", "name it with small letters, digits, hyphens and one ending, as `some-words.md`"
            )
        elif path.partition("/")[0].removesuffix(".md") in MADE:
            yield Problem(name, 1, "file-name", f"choose another name: the build fills {', '.join(MADE)} itself")
        elif file.suffix == ".md":
            address = (
                path.removesuffix("index.md").rstrip("/") if path.endswith("/index.md") else path.removesuffix(".md")
            )
            if pages.setdefault(address, path) != path:
                yield Problem(name, 1, "file-name", f"rename it: docs/{pages[address]} has the same address")
        else:
            yield from check_picture(file, name)
