"""Hashes of every run of eight words of the source guidance, so that the text itself need not lie in this repository.

python tests/content/guidance_runs.py GUIDANCE.txt      # writes guidance_runs.txt beside this file
"""

import hashlib
import re
import sys
from pathlib import Path

FILE = Path(__file__).with_name("guidance_runs.txt")
LENGTH = 8
DIGITS = 10
MARK = " qqq "  # stands where a quotation was, so that no run reaches over it
QUOTED = re.compile(r"^ *>[^\n]*$|“[^”]*”|\"[^\"\n]*\"", re.M)
NO_WORDS = re.compile(r"\[@[^\]]*\]|\[\^[^\]]*\]|\{[^}]*\}|<[^>]+>|\]\([^)]*\)")  # citations, ids, tags, addresses


def words(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return re.findall(r"[a-z0-9']+", text.lower().replace("’", "'"))


def runs(text: str) -> list[tuple[str, str]]:
    """Return (hash, words) of each run of eight words."""
    found = words(text)
    stretches = [" ".join(found[start : start + LENGTH]) for start in range(len(found) - LENGTH + 1)]
    return [(hashlib.sha256(stretch.encode()).hexdigest()[:DIGITS], stretch) for stretch in stretches]


def without_quotations(markdown: str) -> str:
    """Return the words of a chapter that are the handbook's own."""
    return NO_WORDS.sub(" ", QUOTED.sub(MARK, markdown))


def copied(text: str, known: set[str]) -> list[str]:
    """Return the runs of a text's own words that the guidance has too."""
    return [stretch for digest, stretch in runs(without_quotations(text)) if digest in known]


def read_known() -> set[str]:
    """Return the hashes of the guidance."""
    return set(FILE.read_text(encoding="utf-8").split())


if __name__ == "__main__":
    hashes = sorted({digest for digest, _ in runs(Path(sys.argv[1]).read_text(encoding="utf-8"))})
    FILE.write_text("\n".join(hashes) + "\n", encoding="utf-8")
