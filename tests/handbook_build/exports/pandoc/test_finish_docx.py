import pytest
from lxml import etree

from handbook_build.exports.pandoc.finish_docx import NAMESPACE, W, finish_docx

CODE = '<w:r><w:rPr><w:rStyle w:val="Sectioncode"/></w:rPr><w:t>R1</w:t></w:r>'
NAME = "<w:r><w:t> Distrust</w:t></w:r>"


def heading(level: int, name: str, runs: str) -> str:
    style = f'<w:pPr><w:pStyle w:val="Heading{level}"/></w:pPr>'
    return f'<w:bookmarkStart w:id="1" w:name="{name}"/><w:p>{style}{runs}</w:p>'


DOCUMENT = f"""<w:document xmlns:w="{NAMESPACE}"><w:body><w:p><w:r><w:fldChar w:fldCharType="begin"/>
<w:instrText>TOC \\o</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>
{heading(1, "see", NAME)}{heading(2, "r", CODE + NAME)}<w:p/>{heading(2, "r1", CODE + NAME)}
{heading(2, "r1-see", NAME + CODE)}
<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr></w:tr><w:tr/></w:tbl></w:body></w:document>"""


@pytest.fixture
def document():
    return finish_docx("word/document.xml", etree.fromstring(DOCUMENT), "Page {page} of {pages}")


def test_the_contents_are_there_before_anybody_makes_them_anew(document):
    entries = document.xpath("//w:p[w:pPr/w:pStyle[starts-with(@w:val, 'TOC')]]", namespaces=W)
    assert ["".join(entry.itertext()) for entry in entries] == [
        " Distrust",
        "R1 Distrust",
        "R1 Distrust",
        " DistrustR1",
    ]
    assert document.xpath("//w:hyperlink/@w:anchor", namespaces=W) == ["see", "r", "r1", "r1-see"]
    marks = document.xpath("//w:fldChar[@w:fldCharType='end']/following::w:hyperlink", namespaces=W)
    assert marks == []  # the field ends behind its entries


def test_a_chapter_begins_a_page_but_not_the_first_of_a_part(document):
    begun = document.xpath("//w:p[w:pPr/w:pageBreakBefore]/preceding-sibling::w:bookmarkStart[1]/@w:name", namespaces=W)
    assert begun == ["r1"]


def test_no_row_of_a_table_is_cut_by_a_page(document):
    rows = document.xpath("//w:tr", namespaces=W)
    assert [[part.tag.partition("}")[2] for part in row[0]] for row in rows] == [
        ["cantSplit", "tblHeader"],
        ["cantSplit"],
    ]
