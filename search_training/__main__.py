"""`python -m search_training` writes the search tables anew, from the text and the examples at hand; with the code of a
language, only that language's, from the English one as it is.
"""

import sys
from pathlib import Path

from handbook_build.handbook import read_handbook
from handbook_build.search.examples import read_examples
from handbook_build.search.table import read_table, table_file, write_table
from search_training.compute import compute
from search_training.translated import compute_translated

ROOT = Path(__file__).resolve().parent.parent


if __name__ == "__main__":
    handbook = read_handbook(ROOT)
    for language in sys.argv[1:] or handbook.languages.by_code:
        if language == "en":
            table = compute(handbook)
        elif read_examples(ROOT, language):
            table = compute_translated(handbook, language, read_table(ROOT / table_file("en")))
        else:
            continue
        write_table(ROOT / table_file(language), table)
        print(f"{language}: {len(table.words)} words and expressions, {len(table.places)} places")
