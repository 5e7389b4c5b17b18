"""Small handbooks changed some thousand times, as files change in real life: a build, or problems that have a place.

Never a traceback, never a code that is lost or a fact that is not looked up. The seed is fixed; FUZZ_FROM and FUZZ_ROUNDS
try others, and `make test` tries some thousand. What a round has found becomes a case in cases/checks/, or a test of the
module that was mended.
"""

import os
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from lxml.html import fromstring

from handbook_build.checks import all_problems
from handbook_build.citations.reference_formats import all_bibtex, all_csl, all_ris
from handbook_build.citations.syntax import LEFT_OVER
from handbook_build.exports.manifest import FILE as MANIFEST
from handbook_build.exports.manifest import ManifestEntry, write_manifest
from handbook_build.handbook import read_handbook
from handbook_build.problems import BrokenHandbook, Problem
from handbook_build.site.claim_ledger import ledger_csv
from handbook_build.site.permalinks import cite_pages, permalink_pages
from handbook_build.site.script_words import word_scripts
from handbook_build.site_build import SiteBuild

from ..new_languages import with_languages
from .conftest import HERE, SMALL, cited_html
from .text.test_pictures import gif, jpeg, png, webp

FIRST, ROUNDS, PARTS = int(os.environ.get("FUZZ_FROM", "0")), int(os.environ.get("FUZZ_ROUNDS", "150")), 4
OURS = "//text()[not(ancestor::code or ancestor::figure or ancestor::*[@class='hb-local'])]"  # an organization's is its own
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 90">
<rect x="1" y="1" width="9" height="9"/>
<text x="8" y="28" data-width="340" data-lines="3"><tspan>{one}</tspan></text></svg>
"""
FIGURE = """bridge:
  rests_on: ["[@guidance, fact F01]"]
  en: {title: A bridge, alt: A line over water., long: [One line.], words: {one: Stay}}
"""
MADE = ManifestEntry("packs/a.pdf", "A", "All of it", 7, "1.1.0", "2026-11-24", "k")
RULE = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")
PUT_IN = yaml.safe_load((HERE.parent / "fixtures" / "fuzz.yml").read_text(encoding="utf-8"))
SIGNS, VALUES, BIB, LINES = (PUT_IN[kind] for kind in ("signs", "values", "bib", "lines"))


def changed(text: str, place: int, new: str, length: int = 0) -> str:
    return text[:place] + new + text[place + length :]


def some_sign(text: str, chance: random.Random) -> str:
    marks = [match.start() + chance.randint(0, 1) for match in re.finditer(r"[\[\]{}#@:,|-]", text)]
    return changed(text, chance.choice(marks or [0]), chance.choice(SIGNS), chance.randint(0, 1))


def anywhere(text: str, chance: random.Random) -> str:
    return changed(text, chance.randint(0, len(text)), chance.choice(SIGNS), chance.randint(0, 3))


def lines(text: str, chance: random.Random) -> str:
    rows = text.split("\n")
    one, other = chance.randrange(len(rows)), chance.randrange(len(rows))
    how = chance.randrange(5)
    if how == 0:
        del rows[one]
    elif how == 1:
        rows.insert(other, rows[one])
    elif how == 2:
        rows[one], rows[other] = rows[other], rows[one]
    elif how == 3:
        rows[one : one + 2] = [" ".join(rows[one : one + 2])]
    else:
        rows[one] = chance.choice([" ", "    ", "\t", "\u00a0", "> ", "- ", "# "]) + rows[one]
    return "\n".join(rows)


def line_of_another_kind(text: str, chance: random.Random) -> str:
    rows = text.split("\n")
    rows.insert(chance.randrange(len(rows) + 1), chance.choice(LINES))
    return "\n".join(rows)


def value(text: str, chance: random.Random) -> str:
    found = list(re.finditer(r"(?<=: )[^{\[\n][^,}\n]*|(?<=, )\w+(?=[\],])", text))
    match = chance.choice(found) if found else None
    return changed(text, match.start(), chance.choice(VALUES), len(match[0])) if match else text


def key(text: str, chance: random.Random) -> str:
    found = list(re.finditer(r"[\w.-]+(?=\s*[:=] )", text))
    if not found:
        return text
    match, other = chance.choice(found), chance.choice(found)
    new = chance.choice(
        [match[0][:-1], match[0] + "s", other[0], match[0].upper(), "", f'"{match[0]}"', f"? {match[0]}", "1", "on"]
    )
    return changed(text, match.start(), new, len(match[0]))


def citation(text: str, chance: random.Random) -> str:
    found = list(re.finditer(r"\[@[^\]]*\]|\[practice\]|\[\w+: \w[^\]]*\]|\{ #[^}]*\}", text))
    if not found:
        return text
    match = chance.choice(found)
    inside = chance.randrange(len(match[0]) + 1)
    new = chance.choice(
        [
            changed(match[0], inside, chance.choice(SIGNS)),
            changed(match[0], inside, "", 1),
            changed(
                match[0],
                inside,
                chance.choice(["fact", "facts 1, 2", "; @guidance", " fcat 2", "R9-card", "Q2"]),
            ),
            match[0].upper(),
            match[0].replace(" ", ""),
            match[0] * 2,
        ]
    )
    return changed(text, match.start(), new, len(match[0]))


def bibtex(text: str, chance: random.Random) -> str:
    found = list(re.finditer(r"  \w+ = \{.*\},", text))
    if not found:
        return text
    match = chance.choice(found)
    return changed(
        text,
        match.start(),
        chance.choice(["", f"  {chance.choice(BIB)},"]) + chance.choice(["", match[0]]),
        len(match[0]),
    )


def encoded(file: Path, chance: random.Random) -> None:
    text, how = file.read_bytes().decode("utf-8", "replace"), chance.randrange(6)
    if how < 4:
        file.write_bytes(text.encode(["utf-8-sig", "utf-16", "cp1252", "utf-16-be"][how], "replace"))
    elif how == 4:
        file.write_bytes(text.replace("\n", chance.choice(["\r\n", "\r"])).encode())
    else:
        data = bytearray(text.encode())
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(len(data) or 1) : chance.randrange(len(data) + 1)][:1] = b""
            data.insert(chance.randrange(len(data) + 1), chance.randrange(256))
        file.write_bytes(bytes(data))


def renamed(file: Path, chance: random.Random) -> None:
    how, name = (
        chance.randrange(6),
        chance.choice(["a b.md", "É.md", "x.MD", "README.md", "notes.txt", ".hidden.md", "a.md~", "s.md", "index.md"]),
    )
    if how == 0:
        file.unlink()
    elif how == 1:
        file.rename(file.with_name(name))
    elif how == 2:
        shutil.copy(file, file.with_name(name))
    elif how == 3:
        file.unlink()
        file.mkdir()
    elif how == 4:
        file.with_name(f"linked{chance.random()}").symlink_to(file.parent)
    else:
        file.with_name(f"broken{chance.randrange(1000)}.md").symlink_to("nowhere.md")


def picture(file: Path, chance: random.Random) -> None:
    """A picture cut, torn or with something put in, shown on the page at hand."""
    data = bytearray(chance.choice([png((b"tEXt", b"a\0b")), png(), jpeg(), jpeg((0xE1, b"Exif")), gif(), webp()]))
    for _ in range(chance.randint(0, 2)):
        data[chance.randrange(len(data)) :][: chance.randint(0, 3)] = b""
        data.insert(chance.randrange(len(data)), chance.randrange(256))
    name = f"shown{chance.randrange(9)}.{chance.choice(['png', 'jpg', 'gif', 'webp', 'svg'])}"
    if file.suffix == ".md":
        file.with_name(name).write_bytes(bytes(data))
        file.write_bytes(file.read_bytes() + f"\n![A picture]({name})\n".encode())


CHANGES: list[Callable] = [some_sign, anywhere, lines, line_of_another_kind, value, key, citation, bibtex]
OF_FILES: list[Callable] = [encoded, renamed, picture]


def change(root: Path, chance: random.Random) -> list[str]:
    """Change one to three files of a handbook; return what was done."""
    done = []
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        files = sorted(file for file in root.rglob("*") if file.is_file() and not file.is_symlink())
        file, how = chance.choice(files), chance.choice(CHANGES + CHANGES + OF_FILES)
        done.append(f"{how.__name__} {file.relative_to(root)}")
        if how in OF_FILES:
            how(file, chance)
        else:
            text = file.read_bytes().decode("utf-8", "replace")
            file.write_bytes(how(text, chance).encode("utf-8", "replace"))
    return done


def problems_of(root: Path) -> tuple[SiteBuild | None, list[Problem]]:
    try:
        handbook = read_handbook(root)
        return SiteBuild(handbook, root / "site") if not (found := all_problems(handbook)) else None, found
    except BrokenHandbook as error:
        return None, error.problems


def assert_has_a_place(problem: Problem, root: Path) -> None:
    assert problem.path and not problem.path.startswith("/"), problem
    assert RULE.fullmatch(problem.rule), problem
    assert problem.remedy and "\n" not in str(problem) and len(str(problem)) < 1500, problem
    file = root / problem.path
    assert problem.line >= 1, problem
    if file.is_file():
        assert problem.line <= len(file.read_bytes().splitlines()) + 1, problem


def problems_of_build(build: SiteBuild) -> list[Problem]:
    try:
        assert_builds(build)
    except BrokenHandbook as error:  # what only a build meets, such as the list of exports
        return error.problems
    return []


def assert_builds(build: SiteBuild) -> None:
    """Make all that is made of a sound handbook; no code is lost, and no citation stands as it was typed."""
    handbook = build.handbook
    for path, chapter in handbook.chapters.items():
        html = build.content(path, cited_html(build.markdown(path), build.sources))
        page = fromstring(f"<div>{html}</div>")
        ids = {element.get("id") for element in page.iter() if isinstance(element.tag, str)}
        assert {section.id for section in chapter.sections} <= ids, path
        words = " ".join(page.xpath(OURS))
        assert not LEFT_OVER.search(words.replace("[practice]", "")), path
    for pages in (permalink_pages, cite_pages):
        assert all(html for _, html in pages(handbook))
    assert all_bibtex(handbook.works) and all_ris(handbook.works) and all_csl(handbook.works)
    assert ledger_csv(handbook) is not None and list(word_scripts(handbook))


@pytest.fixture(scope="module")
def sound(tmp_path_factory) -> Path:
    """The small handbook with the data of the real one that fits it."""
    root = Path(shutil.copytree(SMALL, tmp_path_factory.mktemp("sound") / "small"))
    for name in ("hosting", "theme_markup"):
        shutil.copy(HERE.parents[1] / "data" / f"{name}.yml", root / "data")
    (root / "figures").mkdir()
    shutil.copy(HERE.parents[1] / "figures" / "style.yml", root / "figures")
    for layout in ("bridge.svg", "bridge.wide.svg"):
        (root / "figures" / layout).write_text(DRAWING, encoding="utf-8")
    (root / "data" / "figures.yml").write_text(FIGURE, encoding="utf-8")
    (root / "docs" / "index.md").write_text(
        (root / "docs/index.md").read_text("utf-8") + "\n[figure: bridge]\n", "utf-8"
    )
    (root / "dist").mkdir()
    write_manifest(root / MANIFEST, {MADE.name: MADE})
    with_languages(root, "ar")
    assert problems_of(root)[1] == []
    return root


@pytest.mark.parametrize("part", range(PARTS))
def test_a_changed_handbook_is_built_or_told_where_to_mend_it(
    part: int,
    sound: Path,
    tmp_path: Path,
):
    counts = {"built": 0, "told": 0}
    for seed in range(FIRST + part, FIRST + ROUNDS, PARTS):
        root = tmp_path / str(seed)
        shutil.copytree(sound, root)
        done = change(root, random.Random(seed))
        try:
            build, found = problems_of(root)
            if build:
                found = problems_of_build(build)
            for problem in found:
                assert_has_a_place(problem, root)
            counts["told" if found else "built"] += 1
        except Exception as error:
            pytest.fail(f"seed {seed} ({'; '.join(done)}): {type(error).__name__}: {error}")
        shutil.rmtree(root)
    assert counts["built"] and counts["told"], counts
