import pytest

from handbook_build.problems import BrokenHandbook
from handbook_build.text_files import FORMED, is_unseen, misleading, other_space_in, read_text


def read(tmp_path, data: bytes) -> str:
    file = tmp_path / "a.md"
    file.write_bytes(data)
    return read_text(file, "docs/a.md")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("\ufeff---\ncode: R4\n".encode(), "---\ncode: R4\n"),
        (b"a\r\nb\rc\n\r\r\nd", "a\nb\nc\n\nd"),
        ("cafe\u0301".encode(), "caf\u00e9"),
        (
            "\u26a0\ufe0f 1\ufe0f\u20e3 \u0646\u0635\u200e (R1)".encode(),
            "\u26a0\ufe0f 1\ufe0f\u20e3 \u0646\u0635\u200e (R1)",
        ),
        ("«Ñandú» — नमस्ते, می\u200cخواهم 👩\u200d👧".encode(), "«Ñandú» — नमस्ते, می\u200cخواهم 👩\u200d👧"),
        ("\u200fعربي\u00a0".encode(), "\u200fعربي\u00a0"),
        (b"", ""),
    ],
)
def test_what_can_be_read_safely_is_read(tmp_path, data, text):
    assert read(tmp_path, data) == text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            "a\nCafé".encode("latin-1"),
            "docs/a.md:2: not-utf-8: save the file as UTF-8 text: the byte 0xe9 stands here (`é` in W",
        ),
        ("a\n“so”".encode("cp1252"), "docs/a.md:2: not-utf-8: save the file as UTF-8 text: the byte 0x93 stands here"),
        ("a\nb".encode("utf-16"), "docs/a.md:1: not-utf-8: save the file as UTF-8 text: it is UTF-16"),
        ("a\nb".encode("utf-16-be"), "docs/a.md:1: not-utf-8: save the file as UTF-8 text: it is UTF-16"),
        (
            b"one\nA person\x0bwho",
            "docs/a.md:2: invisible-character: remove LINE TABULATION (U+000B) behind `A person`",
        ),
        (b"a\x0cb", "docs/a.md:1: invisible-character: remove FORM FEED (U+000C) behind `a`"),
        (b"a\x00b", "docs/a.md:1: invisible-character: remove NULL (U+0000) behind `a`"),
        (
            "\n\u200ba".encode(),
            "docs/a.md:2: invisible-character: remove ZERO WIDTH SPACE (U+200B) at the start of the line",
        ),
        ("a\u202eb".encode(), "docs/a.md:1: invisible-character: remove RIGHT-TO-LEFT OVERRIDE (U+202E) behind `a`"),
        ("a\u2028b".encode(), "docs/a.md:1: invisible-character: remove LINE SEPARATOR (U+2028) behind `a`"),
        ("a\u00adb".encode(), "docs/a.md:1: invisible-character: remove SOFT HYPHEN (U+00AD) behind `a`"),
        ("a\ufeffb".encode(), "docs/a.md:1: invisible-character: remove ZERO WIDTH NO-BREAK SPACE (U+FEFF) behind `a`"),
        (
            "\uf0b7 a".encode(),
            "docs/a.md:1: invisible-character: remove private character (U+F0B7) at the start of the line",
        ),
        (
            "a\ufffdb".encode(),
            "docs/a.md:1: invisible-character: type the letter that was lost in place of REPLACEMENT ",
        ),
        (
            "caf\u00c3\u00a9".encode(),
            "docs/a.md:1: garbled-text: `\u00c3\u00a9` was another sign once: type it anew",
        ),
        ("\u00e2\u20ac\u0153so".encode(), "docs/a.md:1: garbled-text: `\u00e2\u20ac\u0153` was another sign once"),
        (
            "tr\u03bfust".encode(),
            "docs/a.md:1: look-alike-letter: type a plain letter in place of GREEK SMALL ",
        ),
        ("\ufb01nd".encode(), "docs/a.md:1: look-alike-letter: type `fi` in place of LATIN SMALL LIGATURE FI (U+FB01)"),
        ("tr\u200dust".encode(), "docs/a.md:1: invisible-character: remove ZERO WIDTH JOINER (U+200D) behind `tr`"),
        ("a\ufe0f b".encode(), "docs/a.md:1: invisible-character: remove VARIATION SELECTOR-16 (U+FE0F) behind `a`"),
        ("a\u2800b".encode(), "docs/a.md:1: invisible-character: remove BRAILLE PATTERN BLANK (U+2800) behind `a`"),
        (b"a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> d\n", "docs/a.md:2: merge-conflict: keep one of the two versions"),
        ("a\x85b".encode(), "docs/a.md:1: invisible-character: remove control character (U+0085) behind `a`"),
    ],
)
def test_what_cannot_is_named_at_its_line(tmp_path, data, said):
    with pytest.raises(BrokenHandbook) as raised:
        read(tmp_path, data)
    assert str(raised.value).startswith(said)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(BrokenHandbook, match=r"^data/x\.yml:1: missing-file: put the file there: No such file"):
        read_text(tmp_path / "x.yml", "data/x.yml")
    with pytest.raises(BrokenHandbook, match=r"^data:1: missing-file: put the file there: Is a directory"):
        read_text(tmp_path, "data")


def test_each_line_is_told_once():
    assert [problem.line for problem in misleading("\x00\x00\n\na\x01\n", "a")] == [1, 3]


def test_every_sign_that_the_quick_look_passes_over_is_seen():
    passed = [chr(number) for number in range(0x110000) if not 0xD800 <= number < 0xE000]
    found = {problem.line for problem in misleading("\n".join(sign for sign in passed if sign not in "\n"), "a")}
    lines = [sign for sign in passed if sign not in "\n"]
    assert {lines[line - 1] for line in found} == {sign for sign in lines if is_unseen(sign) or FORMED.fullmatch(sign)}


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("## A {\u00a0#p2-a }", "type a plain space in place of NO-BREAK SPACE (U+00A0) behind `## A {`"),
        ("\u3000key: a", "type a plain space in place of IDEOGRAPHIC SPACE (U+3000) at the start of the line"),
        ("key: a", ""),
    ],
)
def test_a_space_that_is_none_is_named_by_what_stands_before_it(line, hint):
    assert other_space_in(line) == hint
