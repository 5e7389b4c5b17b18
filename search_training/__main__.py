"""`python -m search_training` writes data/search_table.json anew from the text and the examples at hand."""

from pathlib import Path

from handbook_build.handbook import read_handbook
from handbook_build.search.table import FILE, write_table
from search_training.compute import compute

ROOT = Path(__file__).resolve().parent.parent


if __name__ == "__main__":
    table = compute(read_handbook(ROOT))
    write_table(ROOT / FILE, table)
    print(f"{len(table.words)} words and expressions, {len(table.places)} places")
