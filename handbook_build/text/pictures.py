"""A picture leaves with what it shows and nothing more: no place, day, camera, author, note or script.

Each kind of file is read part by part, and its parts are a closed list: whatever is not needed to show it is refused. A
color profile is not: it may name a person's screen.

PNG: https://www.w3.org/TR/png-3/ · JPEG: https://www.w3.org/Graphics/JPEG/itu-t81.pdf ·
GIF: https://www.w3.org/Graphics/GIF/spec-gif89a.txt · WebP: https://www.rfc-editor.org/rfc/rfc9649
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from handbook_build.problems import BrokenHandbook, Problem
from handbook_build.text.svg_parts import svg_faults
from handbook_build.text_files import read_text

PNG, GIF, JPEG = b"\x89PNG\r\n\x1a\n", (b"GIF87a", b"GIF89a"), b"\xff\xd8"
PNG_PARTS = {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "sRGB", "sBIT", "cICP", "bKGD", "pHYs", "hIST"}
PNG_PARTS |= {"acTL", "fcTL", "fdAT"}  # of pictures that move
WEBP_PARTS = {"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"}
JPEG_TABLES = {*range(0xC0, 0xD0), 0xDA, 0xDB, 0xDC, 0xDD}
JPEG_NAMED = {0xE0: b"JFIF\0", 0xEE: b"Adobe"}
END_OF_JPEG, SCAN = 0xD9, 0xDA
GIF_EXTENSIONS = {0xF9: b"", 0xFF: b"NETSCAPE2.0"}
BEHIND = "what stands behind its end"


def _end(at: int, data: bytes) -> Iterator[str]:
    """Compare the place at which a picture ends with the end of its file."""
    if at > len(data):
        raise ValueError
    if at < len(data):
        yield BEHIND


def _png(data: bytes) -> Iterator[str]:
    if not data.startswith(PNG):
        raise ValueError
    at, name = len(PNG), ""
    while name != "IEND":
        name, length = data[at + 4 : at + 8].decode("ascii"), int.from_bytes(data[at : at + 4])
        if len(name) < 4:
            raise ValueError
        yield name
        at += length + 12
    yield from _end(at, data)


def _webp(data: bytes) -> Iterator[str]:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise ValueError
    end, at = 8 + int.from_bytes(data[4:8], "little"), 12
    while at < end:
        if at + 8 > len(data):
            raise ValueError
        yield data[at : at + 4].decode("ascii")
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        at += 8 + length + length % 2
    yield from _end(max(at, end), data)


def _jpeg(data: bytes) -> Iterator[str]:
    if not data.startswith(JPEG):
        raise ValueError
    at = len(JPEG)
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker == END_OF_JPEG:
            at += 2
            break
        length, name = int.from_bytes(data[at + 2 : at + 4]), JPEG_NAMED.get(marker)
        known = marker in JPEG_TABLES or (name and data.startswith(name, at + 4))
        yield "" if known else f"APP{marker - 0xE0}" if 0xE0 <= marker < 0xF0 else f"marker {marker:#x}"
        at += 2 + length
        while marker == SCAN and not (data[at] == 0xFF and data[at + 1] not in (0, *range(0xD0, 0xD8))):
            at += 1
    else:
        raise ValueError
    yield from _end(at, data)


def _gif(data: bytes) -> Iterator[str]:
    if not data.startswith(GIF):
        raise ValueError
    at = 13 + _colors(data[10])
    while data[at] != 0x3B:
        if data[at] == 0x21:
            label, at = data[at + 1], at + 2
            known = label in GIF_EXTENSIONS and data.startswith(GIF_EXTENSIONS[label], at + 1)
            yield "" if known else "comment" if label == 0xFE else f"extension {label:#x}"
        elif data[at] == 0x2C:
            at += 11 + _colors(data[at + 9])
        else:
            raise ValueError
        while data[at]:
            at += 1 + data[at]
        at += 1
    yield from _end(at + 1, data)


def _colors(flags: int) -> int:
    """Return the bytes of a table of colors, by the byte that says whether there is one."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


KINDS: dict[str, tuple[Callable[[bytes], Iterator[str]], set[str]]] = {
    ".png": (_png, PNG_PARTS),
    ".webp": (_webp, WEBP_PARTS),
    ".gif": (_gif, {""}),
    ".jpg": (_jpeg, {""}),
    ".jpeg": (_jpeg, {""}),
}


def check_picture(file: Path, name: str) -> Iterator[Problem]:
    """A picture is of the kind that its ending says, and holds nothing that does not show; `name` is what editors call it."""
    if file.suffix.lower() == ".svg":
        try:
            text = read_text(file, name)
        except BrokenHandbook as error:
            yield from error.problems
        else:
            yield from (Problem(name, line, "picture-parts", remedy) for line, remedy in svg_faults(text))
        return
    read, known = KINDS[file.suffix.lower()]
    try:
        extra = [part for part in dict.fromkeys(read(file.read_bytes())) if part not in known]
    except (OSError, ValueError, IndexError):
        yield Problem(name, 1, "picture-parts", f"save it anew: it cannot be read as {file.suffix[1:].upper()}")
        return
    if extra:
        remedy = "save it without metadata (place, day, camera, author, comments, color profile): it holds "
        yield Problem(name, 1, "private-data", remedy + ", ".join(extra))
