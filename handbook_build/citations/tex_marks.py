"""TeX in the values of a .bib file: signs, accents and emphasis, read as the plain words that they stand for."""

import re

from pybtex.richtext import Text

BRACED = r"(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*"  # what braces hold, up to two more pairs of them
# What other programs write for signs that pybtex does not know by that name.
SIGNS = {"textquoteright": "’", "textquoteleft": "‘", "textquotedblleft": "“", "textquotedblright": "”", "dots": "…"}
SIGNS |= {"textless": "<", "textgreater": ">", "textbar": "|", "textquotesingle": "'", "textquotedbl": '"', ",": " "}
OTHERWISE = [(re.compile(rf"\\{name}(?:\{{\}}|(?![a-zA-Z])[ ]?)"), sign) for name, sign in SIGNS.items()]
OTHERWISE += [(re.compile(r"\\(['\"`^~])\s*(?:\{\\[ij]\s*\}|\\[ij](?![a-zA-Z])\s*)"), r"\\\1{i}")]
STYLED = re.compile(
    r"\\(?:emph|text(?:it|bf|sc|rm|up|superscript|subscript)|mkbib(?:emph|italic)|uppercase|nocase|ensuremath)\s*\{("
    + BRACED
    + r")\}"
)
QUOTED = re.compile(r"\\(?:enquote|mkbibquote)\*?\s*\{(" + BRACED + r")\}")
MARKED = re.compile(r"[\\{}$~%`'\"#&^_]|--|,,|<<|>>")  # what may be more than plain signs
COMMAND = re.compile(r"\\[a-zA-Z@]+|[$\\]")


def plain(text: str) -> str:
    """Return a BibTeX value without its braces and TeX marks.

    >>> plain("Women in {Moldova}: Forum Qualitative")
    'Women in Moldova: Forum Qualitative'
    """
    words = str(Text.from_latex(text)) if MARKED.search(text) else text
    return " ".join(words.replace("\N{NO-BREAK SPACE}", " ").split())


def eased(text: str) -> str:
    """Return the text of a .bib file with signs that other programs write otherwise, each on its line."""
    for pattern, sign in OTHERWISE:
        text = pattern.sub(sign, text)
    return text


def unescaped(value: str) -> str:
    """An address has its signs as they are, not as TeX writes them."""
    value = re.sub(r"^\\url\s*\{(.*)\}$", r"\1", value.strip()).strip("<>")
    return re.sub(r"\\([_%&#$~{}])(?:\{\})?", r"\1", value).replace("{", "").replace("}", "")


def plain_words(value: str) -> str:
    """Emphasis is left out, and a quotation within a title has quotation marks."""
    before = None
    while before != value:
        before, value = value, QUOTED.sub(r"“\1”", STYLED.sub(r"\1", value))
    return value


def plain_or_raw(text: str) -> str:
    """Return a value as it is shown, or as it stands where it is no TeX that can be read."""
    try:
        return plain(text)
    except Exception:  # pybtex raises errors of many kinds here, and all say the same
        return f"\\ {text}"
