"""Numbers as characters: what the index holds of a word is one string, so that a phone parses little and reads less."""

FIRST, LAST = 35, 126  # the characters of a packed number, without the backslash, which JSON would write twice
DIGITS = [chr(number) for number in range(FIRST, LAST + 1) if number != ord("\\")]
MORE = len(DIGITS) // 2  # a digit from this one on says that another follows


def packed(places: dict[int, int]) -> str:
    """Return the sections of a word as one string: for each the distance from the one before and how it holds the word.

    >>> packed({0: 0, 7: 2})
    '#:'
    """
    text, before = "", 0
    for number, how in sorted(places.items()):
        text += digits((number - before) * 3 + how)
        before = number
    return text


def digits(number: int) -> str:
    """Return a number as characters, smallest part first; all but the last come from the upper half of the digits."""
    text = ""
    while number >= MORE:
        text += DIGITS[MORE + number % MORE]
        number = number // MORE
    return text + DIGITS[number]


def digit_of_length(count: int) -> str:
    """Return the length of a section as one digit, of ten words each."""
    return DIGITS[min(len(DIGITS) - 1, count // 10)]
