"""Names in a .bib file: a person is `Family, Given`, an institution stands in braces once more, and `and` parts them."""

import re
from collections.abc import Iterator

from pybtex.bibtex.utils import split_name_list

BRACED = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}"
PARTICLE = re.compile(
    r" (?!(?:of|for|the|on|in|to|at|against) )[a-z']+ "
)  # Ludwig van Beethoven, and no ministry of health
ONE_NAME = "`Family, Given`"


def typed_names(entry: str, role: str) -> str:
    """Return the names of a role as they were typed, from the text of an entry; '' where it has none."""
    match = re.search(rf"(?:^|[,{{\s]){role}\s*=\s*(?:(?P<braced>{BRACED})|\"(?P<quoted>[^\"]*)\")", entry, re.I)
    return (match["braced"][1:-1] if match["braced"] else match["quoted"]) if match else ""


def name_faults(typed: str) -> Iterator[str]:
    """Yield what is wrong with names as they were typed: a program that reads them would make other names of them."""
    for name in split_name_list(typed) if typed else ():
        bare = re.sub(BRACED, "X", name).strip()
        if bare in ("", "and"):
            yield "a name is missing beside `and`"
        elif re.search(r"[;=]|\s\\?&\s|\bet al\b", bare):
            yield f"part the names in `{name.strip()}` with ` and `, each as {ONE_NAME}; the rest are `and others`"
        elif "," not in bare and len(bare.split()) > 2 and not PARTICLE.search(bare):
            yield f"write `{name.strip()}` as {ONE_NAME}, or put an institution into braces once more: `{{{{…}}}}`"
