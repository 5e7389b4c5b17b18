"""The tags of a PDF as poppler reads them: what a screen reader is told, in the order in which it is told."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

LINE = re.compile(r"^(?P<indent> *)(?:\"(?P<text>.*)\"|(?P<tag>[A-Z][A-Za-z0-9]*)\b(?P<rest>.*))$")
NOT_TAGS = ("Object",)


@dataclass
class Tag:
    """One element of the structure tree; `parts` holds words and tags in reading order."""

    name: str
    depth: int
    attributes: str = ""
    parts: list = field(default_factory=list)

    def walk(self) -> Iterator["Tag"]:
        """Yield this tag and all below it, in reading order."""
        yield self
        for part in self.parts:
            if isinstance(part, Tag):
                yield from part.walk()

    def find(self, *names: str) -> list["Tag"]:
        """Return the tags below with one of the names."""
        return [tag for tag in self.walk() if tag.name in names]

    def text(self, without: tuple[str, ...] = ()) -> str:
        """Return the words below, leaving out those of some tags."""
        return "".join(
            part if isinstance(part, str) else part.text(without)
            for part in self.parts
            if isinstance(part, str) or part.name not in without
        )


def tag_tree(file: Path) -> Tag:
    """Return the structure tree of a PDF under a root of its own."""
    told = subprocess.run(["pdfinfo", "-struct-text", str(file)], capture_output=True, text=True, check=True).stdout
    root = Tag("Root", -1)
    open_tags = [root]
    for line in told.splitlines():
        match = LINE.match(line)
        if not match or match["tag"] in NOT_TAGS:
            if line.strip().startswith("/"):
                open_tags[-1].attributes += line.strip() + " "
            continue
        depth = len(match["indent"]) // 2
        while open_tags[-1].depth >= depth:
            open_tags.pop()
        if match["text"] is not None:
            open_tags[-1].parts.append(match["text"])
        else:
            tag = Tag(match["tag"], depth, match["rest"])
            open_tags[-1].parts.append(tag)
            open_tags.append(tag)
    return root


def letters(text: str) -> str:
    """Return the letters alone: what stays of words, however they are broken into lines and pieces."""
    return re.sub(r"[^a-z]", "", text.lower())
