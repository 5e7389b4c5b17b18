"""The deck as PowerPoint reads it: the parts of the file, not pictures of it."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from handbook_build.exports.pandoc.reference_pptx import reference_pptx
from handbook_build.exports.pandoc.slides import finish_deck, slides_page, write_slides

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
SMALLEST = 2400  # hundredths of a point


@pytest.fixture
def deck(composer, tmp_path) -> dict[str, etree._Element]:
    """The slides of a small deck, by name."""
    manuscript = composer.compose("T", "A", ["R4"])
    file = tmp_path / "a.pptx"
    write_slides(slides_page(manuscript, ["R4-card", "R4-say"]), manuscript, file)
    return parts(file.read_bytes())


def parts(office: bytes) -> dict[str, etree._Element]:
    with ZipFile(BytesIO(office)) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")}


def test_the_master_is_wide_and_its_words_are_large_and_the_same_each_time(root):
    made = parts(reference_pptx(root))
    size = made["ppt/presentation.xml"].find(f"{P}sldSz")
    assert int(size.get("cx")) * 9 == int(size.get("cy")) * 16
    styles = made["ppt/slideMasters/slideMaster1.xml"].find(f"{P}txStyles")
    sizes = [
        int(each.get("sz"))
        for name in ("titleStyle", "bodyStyle")
        for each in styles.find(f"{P}{name}").iter(f"{A}defRPr")
    ]
    assert min(sizes) >= SMALLEST
    assert reference_pptx(root) == reference_pptx(root)


def test_no_place_of_the_master_reaches_over_the_edge(root):
    for part in parts(reference_pptx(root)).values():
        if part.tag in (f"{P}sldMaster", f"{P}sldLayout"):
            for frame in part.iter(f"{A}xfrm"):
                (x, y), (width, height) = (map(int, each.attrib.values()) for each in frame[:2])
                assert x + width <= 12192000 and y + height <= 6858000, part.get("type")


def test_each_slide_has_one_title_and_at_its_foot_the_code_and_number(deck):
    slides = [deck[f"ppt/slides/slide{number}.xml"] for number in range(1, 6)]
    titles = [slide.xpath("//*[local-name()='ph'][@type='title' or @type='ctrTitle']") for slide in slides]
    assert [len(found) for found in titles] == [1] * 5
    feet = ["".join(slide.xpath("//*[local-name()='sp'][.//*[@type='ftr']]//text()")) for slide in slides]
    assert feet[0] == ""
    assert [foot.partition(" · ")[0] for foot in feet[1:]] == ["R4-card", "R4-say", "R4", "R4"]
    assert all(slide.xpath("//*[@type='slidenum']") for slide in slides[1:])


def test_the_words_of_a_table_are_large_and_say_their_language(deck):
    runs = deck["ppt/slides/slide3.xml"].findall(f".//{A}tbl//{A}rPr")
    assert runs and all(int(run.get("sz")) >= SMALLEST and run.get("lang") == "en-US" for run in runs)


def test_a_picture_on_a_slide_is_described_by_its_words_alone(root):
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr(
            "ppt/slides/slide1.xml",
            '<p descr="All of it.&#10;&#10;data:image/png;base64,iVBO=="><q descr="Other."/></p>',
        )
        archive.writestr("ppt/a.png", b"\x89PNG")
    slide = parts(finish_deck(made.getvalue(), [{}], "en", root))["ppt/slides/slide1.xml"]
    assert (slide.get("descr"), slide[0].get("descr")) == ("All of it.", "Other.")
