import json

import pytest

from handbook_build.exports.manifest import FILE, ManifestEntry, read_manifest, write_manifest
from handbook_build.problems import BrokenHandbook

ENTRY = {
    "name": "packs/a.pdf",
    "title": "A",
    "about": "All",
    "bytes": 7,
    "version": "1.0.0",
    "date": "2026-11-24",
    "key": "k",
}


def test_what_was_made_is_read_as_it_was_written(tmp_path):
    entry = ManifestEntry(**ENTRY)
    write_manifest(tmp_path / "manifest.json", {entry.name: entry})
    assert read_manifest(tmp_path / "manifest.json") == {"packs/a.pdf": entry}
    assert read_manifest(tmp_path / "none.json") == {}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "{}x",
        '[{"name": "packs/a.pdf"',
        "[1]",
        '{"a": 1}',
        "[" * 9999,
        *(
            json.dumps([ENTRY | change])
            for change in (
                {"name": "../../etc/passwd"},
                {"name": "/etc/a.pdf"},
                {"name": "packs/../a.pdf"},
                {"name": "a.exe"},
                {"name": 7},
                {"bytes": "7"},
                {"date": "today"},
                {"date": 7},
                {"more": 1},
                {"key": None},
            )
        ),
        json.dumps([{key: value for key, value in ENTRY.items() if key != "key"}]),
        "\x00",
    ],
)
def test_a_damaged_list_is_made_anew_by_whoever_builds(tmp_path, text):
    (tmp_path / "manifest.json").write_text(text, encoding="utf-16" if text == "\x00" else "utf-8")
    with pytest.raises(BrokenHandbook) as raised:
        read_manifest(tmp_path / "manifest.json")
    assert str(raised.value) == f"{FILE}:1: manifest-damaged: remove {FILE}, and run `make exports`: it is made anew"
