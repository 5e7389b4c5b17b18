"""The words of a text as search sees them, in any script; search-words.js reads questions in the same way.

Signs that people leave out or write in several ways are folded: accents, Arabic vowel signs, hamza and the article, Hindi
nukta. A script that parts no words has no word: its letters are taken two by two, each with the one after it.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

FOLDED = str.maketrans("ىیکةٱۀँ", "ييكهاهं")
UNSEEN = re.compile("[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u00ad\u200c\u200d]")
APOSTROPHES = re.compile("['’]")
ARTICLE = re.compile("^و?(?:[فبك]?ال|لل)(?=..)")
UNPARTED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"  # Thai, Lao, Burmese, Khmer, Kana, Han
LATIN_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")  # the same for what needs no more, in a fifth of the time
OTHER_LETTER = re.compile("[\u0590-\u1dff\u2c80-\U0003ffff]")


@lru_cache(maxsize=1)  # they take a tenth of a second to make, and few handbooks need them
def other_scripts() -> tuple[re.Pattern, re.Pattern]:
    """Return the pattern of a word in any script, and that of a letter, with its marks, of a script that parts no words."""
    marks = "".join(chr(code) for code in range(0x300, 0x20000) if unicodedata.category(chr(code)).startswith("M"))
    word = rf"(?:[{UNPARTED}][{marks}]*)+|(?:(?![_{UNPARTED}])[\w{marks}])+(?:['’](?:(?!_)[\w{marks}])+)*"
    return re.compile(word), re.compile(rf"[{UNPARTED}][{marks}]*")


def words(text: str) -> list[str]:
    """Return the words of a text, in small letters.

    >>> words("She’s in Bogotá"), words("الثِّقة"), words("ไว้ใจ")
    (['shes', 'in', 'bogota'], ['ثقه'], ['ไว้', 'ว้ใ', 'ใจ'])
    """
    plain = UNSEEN.sub("", unicodedata.normalize("NFKD", text.lower()))
    if not OTHER_LETTER.search(plain):
        return [APOSTROPHES.sub("", word) for word in LATIN_WORD.findall(plain)]
    return [word for found in other_scripts()[0].findall(plain.translate(FOLDED)) for word in _parted(found)]


def _parted(found: str) -> list[str]:
    if letters := other_scripts()[1].findall(found):
        return ["".join(pair) for pair in pairwise(letters)] or letters
    return [ARTICLE.sub("", APOSTROPHES.sub("", found))]
