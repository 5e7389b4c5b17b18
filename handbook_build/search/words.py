"""The words of a text as search sees them, in any script; search-words.js reads questions in the same way.

Signs that people leave out or write in several ways are folded: accents, Arabic vowel signs, hamza and the article, Hindi
nukta. A script that parts no words has no word: its letters are taken two by two, each with the one after it.
"""

import re
import unicodedata
from itertools import pairwise

FOLDED = str.maketrans("ىیکةٱۀँ", "ييكهاهं")
UNSEEN = re.compile("[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u00ad\u200c\u200d]")
APOSTROPHES = re.compile("['’]")
ARTICLE = re.compile("^و?(?:[فبك]?ال|لل)(?=..)")
UNPARTED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"  # Thai, Lao, Burmese, Khmer, Kana, Han
MARKS = "".join(chr(code) for code in range(0x300, 0x20000) if unicodedata.category(chr(code)).startswith("M"))
LATIN_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")  # the same for what needs no more, in a fifth of the time
OTHER_LETTER = re.compile("[\u0590-\u1dff\u2c80-\U0003ffff]")
WORD = re.compile(rf"(?:[{UNPARTED}][{MARKS}]*)+|(?:(?![_{UNPARTED}])[\w{MARKS}])+(?:['’](?:(?!_)[\w{MARKS}])+)*")
LETTER = re.compile(rf"[{UNPARTED}][{MARKS}]*")


def words(text: str) -> list[str]:
    """Return the words of a text, in small letters.

    >>> words("She’s in Bogotá"), words("الثِّقة"), words("ไว้ใจ")
    (['shes', 'in', 'bogota'], ['ثقه'], ['ไว้', 'ว้ใ', 'ใจ'])
    """
    plain = UNSEEN.sub("", unicodedata.normalize("NFKD", text.lower()))
    if not OTHER_LETTER.search(plain):
        return [APOSTROPHES.sub("", word) for word in LATIN_WORD.findall(plain)]
    return [word for found in WORD.findall(plain.translate(FOLDED)) for word in _parted(found)]


def _parted(found: str) -> list[str]:
    if letters := LETTER.findall(found):
        return ["".join(pair) for pair in pairwise(letters)] or letters
    return [ARTICLE.sub("", APOSTROPHES.sub("", found))]
