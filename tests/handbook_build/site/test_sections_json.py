import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import jsonschema
import pytest

from handbook_build.site.sections_json import changes_script, sections_json, version_words
from handbook_build.versions.changelog import changelog
from handbook_build.versions.registry import Entry
from handbook_build.versions.section_text import SectionText
from handbook_build.versions.version import Version


@pytest.fixture
def second(small):
    """The words of the small handbook, and its history since a version in which one section read otherwise."""
    texts = small.texts

    class First:
        version, sections = (
            Version("1.0.0", date(2026, 10, 1)),
            texts | {"R1-card": replace(texts["R1-card"], text="Old.")},
        )

    return texts, changelog([First()], small.version, texts, small.registry)


def test_a_section_is_told_with_place_hash_and_last_change(small, second):
    data = sections_json(small, *second)
    [card] = [section for section in data["sections"] if section["code"] == "R1-card"]
    assert card == {
        "code": "R1-card",
        "title": "In 20 seconds",
        "address": "reactions/distrust/#r1-card",
        "short": "s/r1-card/",
        "page": "reactions/distrust.md",
        "version": "1.1.0",
        "since": "1.1.0",
        "changed_in": "1.1.0",
        "hash": second[0]["R1-card"].hash,
    }


def test_what_did_not_change_was_changed_when_it_was_first_published(small, second):
    first = small.registry | {"R1": replace(small.registry["R1"], since="1.0.0")}
    data = sections_json(replace(small, registry=first), *second)
    changed = {section["code"]: section["changed_in"] for section in data["sections"]}
    assert (changed["R1"], changed["R1-card"]) == ("1.0.0", "1.1.0")


@pytest.mark.parametrize("name", ["small", "handbook"])
def test_the_file_keeps_to_its_schema(name, request, root):
    handbook = request.getfixturevalue(name)
    schema = json.loads((root / "data" / "sections.schema.json").read_text(encoding="utf-8"))
    data = sections_json(handbook, handbook.texts, handbook.changelog)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(data, schema)
    assert len(data["sections"]) == len(handbook.sections)


def test_the_schema_refuses_what_is_not_described(small, root):
    schema = json.loads((root / "data" / "sections.schema.json").read_text(encoding="utf-8"))
    data = sections_json(small, small.texts, small.changelog)
    data["sections"][0]["client"] = "x"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema)


def test_the_script_defines_every_code_ever_published_and_its_changes(small, second):
    gone = Entry("R1-gone", "x.md", "1.0.0", retired={"on": date(2026, 11, 1), "because": "Done."})
    old = Entry("R1-old", "x.md", "1.0.0", moved_to="R1-card")
    handbook = replace(small, registry=small.registry | {"R1-gone": gone, "R1-old": old})
    script = changes_script(handbook, second[1])
    data = json.loads(script.removeprefix("self.handbookChanges = ").removesuffix(";\n"))
    assert [number for number, _ in data["versions"]] == ["1.1.0", "1.0.0"]
    assert set(data["sections"]) == set(handbook.registry)
    assert data["sections"]["R1-gone"]["retired"] == {"on": "2026-11-01", "because": "Done."}
    assert data["sections"]["R1-old"]["moved_to"] == "R1-card"
    assert data["sections"]["R1-card"]["changes"] == [["1.1.0", "reworded"]]
    assert data["sections"]["R1"]["changes"] == []


def test_the_words_of_every_version_stand_under_each_code_newest_first(small):
    old = SectionText("R1-card", "Old title", "reactions/distrust.md", "Old words.")
    released = SimpleNamespace(
        version=Version("0.9.0", date(2026, 1, 1)),
        sections={"R1-card": old, "R1-voice": small.texts["R1-voice"]},
        pages=Path("none"),
    )
    scripts = dict(version_words(replace(small, releases=[released])))
    made = scripts["assets/version-words/r1.js"]
    words = json.loads(made[made.index(" = {") + 3 :].removesuffix(";\n"))
    newest = small.version.number
    assert words["R1-card"] == [
        [newest, small.texts["R1-card"].title, small.texts["R1-card"].text, []],
        ["0.9.0", "Old title", "Old words.", []],
    ]
    assert [number for number, *_ in words["R1-voice"]] == ["0.9.0"], (
        "what did not change stands once, from the first version on"
    )
    assert words["R1"][-1] == ["0.9.0", "", "", []], "a version that did not have a code says nothing under it"
