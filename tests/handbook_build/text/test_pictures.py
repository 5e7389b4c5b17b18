"""Pictures made byte by byte, as cameras, programs and phones write them."""

import struct
import zlib
from pathlib import Path

import pytest

from handbook_build.text.pictures import check_picture


def png(*parts: tuple[bytes, bytes]) -> bytes:
    size, row = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0), zlib.compress(b"\0\0\0\0")
    every = [(b"IHDR", size), *parts, (b"IDAT", row), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in every
    )


def jpeg(*parts: tuple[int, bytes]) -> bytes:
    every = [(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"), *parts, (0xDB, bytes(65)), (0xDA, b"\1\1\0\0\x3f\0")]
    segments = (b"\xff" + bytes([mark]) + struct.pack(">H", len(data) + 2) + data for mark, data in every)
    return b"\xff\xd8" + b"".join(segments) + b"\x12\xff\x00\x34\xff\xd0\x56\xff\xd9"


def gif(*parts: bytes) -> bytes:
    return b"GIF89a\1\0\1\0\x80\0\0" + bytes(6) + b"".join(parts) + b",\0\0\0\0\1\0\1\0\0\2\2D\1\0;"


def webp(*parts: tuple[bytes, bytes]) -> bytes:
    body = b"WEBP" + b"".join(
        name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2) for name, data in parts
    )
    return b"RIFF" + struct.pack("<I", len(body)) + body


def said(folder: Path, name: str, data: bytes) -> list[str]:
    (folder / name).write_bytes(data)
    return [f"{problem.rule}: {problem.remedy}" for problem in check_picture(folder / name, f"docs/{name}")]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", png((b"gAMA", bytes(4)), (b"pHYs", bytes(9)))),
        ("a.jpg", jpeg((0xEE, b"Adobe\0d\0\0\0\0\0"))),
        ("a.JPEG", jpeg()),
        ("a.gif", gif(b"!\xf9\4\0\0\0\0\0", b"!\xff\x0bNETSCAPE2.0\3\1\0\0\0")),
        ("a.webp", webp((b"VP8X", bytes(10)), (b"VP8L", b"abc"))),
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
)
def test_a_picture_that_holds_itself_alone_passes(tmp_path, name, data):
    assert said(tmp_path, name, data) == []


@pytest.mark.parametrize(
    ("name", "data", "held"),
    [
        ("a.png", png((b"tEXt", b"Author\0A person")), "tEXt"),
        ("a.png", png((b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x/>")), "iTXt"),
        ("a.png", png((b"zTXt", b"Comment\0\0x")), "zTXt"),
        ("a.png", png((b"eXIf", b"MM\0*")), "eXIf"),
        ("a.png", png((b"tIME", bytes(7))), "tIME"),
        ("a.png", png((b"iCCP", b"A person's screen\0\0x")), "iCCP"),
        ("a.png", png() + b"PK\3\4", "what stands behind its end"),
        ("a.jpg", jpeg((0xE1, b"Exif\0\0MM\0*")), "APP1"),
        ("a.jpg", jpeg((0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>")), "APP1"),
        ("a.jpg", jpeg((0xE2, b"ICC_PROFILE\0\1\1")), "APP2"),
        ("a.jpg", jpeg((0xED, b"Photoshop 3.0\0")), "APP13"),
        ("a.jpg", jpeg((0xFE, b"A person")), "marker 0xfe"),
        ("a.jpg", jpeg((0xE0, b"JFXX\0\x10thumbnail")), "APP0"),
        ("a.jpg", jpeg() + b"a film of a phone", "what stands behind its end"),
        ("a.gif", gif(b"!\xfe\x08A person\0"), "comment"),
        ("a.gif", gif(b"!\xff\x0bXMP DataXMP\1x\0"), "extension 0xff"),
        ("a.gif", gif() + b"more", "what stands behind its end"),
        ("a.webp", webp((b"VP8X", bytes(10)), (b"VP8L", b"a"), (b"EXIF", b"MM")), "EXIF"),
        ("a.webp", webp((b"VP8L", b"a"), (b"XMP ", b"<x/>")), "XMP "),
        ("a.webp", webp((b"ICCP", b"x"), (b"VP8L", b"a")), "ICCP"),
    ],
)
def test_whatever_else_it_holds_is_named(tmp_path, name, data, held):
    [problem] = said(tmp_path, name, data)
    assert problem.startswith("private-data: save it without metadata") and problem.endswith(f"it holds {held}")


@pytest.mark.parametrize("ending", ["png", "jpg", "gif", "webp"])
@pytest.mark.parametrize(
    "data", [b"", b"<html></html>", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"RIFF\xff\0\0\0WEBP"]
)
def test_what_is_no_picture_of_its_kind_is_named(tmp_path, ending, data):
    assert said(tmp_path, f"a.{ending}", data) == [
        f"picture-parts: save it anew: it cannot be read as {ending.upper()}"
    ]


@pytest.mark.parametrize("make", [png, jpeg, gif, lambda: webp((b"VP8L", b"abcd"))])
def test_a_picture_cut_anywhere_is_named_or_passes_and_stops_nothing(tmp_path, make):
    whole = make()
    ending = {b"\x89": "png", b"\xff": "jpg", b"G": "gif", b"R": "webp"}[whole[:1]]
    assert all(said(tmp_path, f"a.{ending}", whole[:length]) for length in range(len(whole) - 1))


def test_an_svg_is_read_part_by_part(tmp_path):
    data = b'<svg xmlns="http://www.w3.org/2000/svg">\n<!-- A person --></svg>'
    assert said(tmp_path, "a.svg", data) == ["picture-parts: remove `<!-- A person -->`: it would be published"]
    assert said(tmp_path, "a.svg", "<svg/>".encode("utf-16"))[0].startswith("not-utf-8: ")
