import pytest
from lxml import html

from handbook_build.handbook import read_handbook
from handbook_build.pages.site_html import site_html
from handbook_build.pages.translations import counterparts, places, with_link_languages, with_translation_lines
from handbook_build.pages.trees import parse

from ..conftest import page_html

UNREVIEWED = "لم يراجع هذه الترجمة بعد أي ممارس لغته الأم العربية."


@pytest.fixture
def handbook(translated):
    return read_handbook(translated)


def dressed(code: str, handbook) -> html.HtmlElement:
    chapter = handbook.by_code[code]
    made = with_link_languages(page_html(chapter.path, handbook), chapter, handbook)
    return parse(site_html(made, chapter, handbook))


def test_a_chapter_leads_to_its_translation_and_back(handbook):
    for code in ("R1", "AR-R1"):
        pairs = counterparts(handbook.by_code[code], handbook)
        assert [(language.code, chapter.code) for language, chapter in pairs] == [("en", "R1"), ("ar", "AR-R1")]


def test_a_chapter_in_one_language_has_no_counterparts(handbook):
    assert counterparts(handbook.by_code["WORKS"], handbook) == []


def test_the_switch_is_a_plain_link_that_names_its_language_in_that_language(handbook):
    [link] = dressed("R1", handbook).xpath('//p[@class="hb-languages"]/a')
    assert (link.text, link.get("lang"), link.get("hreflang")) == ("العربية", "ar", "ar")
    assert link.get("href") == "../../ar/reactions/distrust/"
    [back] = dressed("AR-R1", handbook).xpath('//p[@class="hb-languages"]/a')
    assert (back.text, back.get("href")) == ("English", "../../../reactions/distrust/")
    assert dressed("WORKS", handbook).xpath('//p[@class="hb-languages"]') == []


def test_a_card_s_page_says_its_summary_what_it_is_and_where_the_whole_chapter_is(handbook):
    text = with_translation_lines(handbook.by_code["AR-R1"], handbook)
    title, summary, on_screen, note, mark = [line for line in text.split("\n") if line][:5]
    assert title.startswith("# ") and summary == "قد يصعب على الناس أن يثقوا بك."
    assert note == f"{UNREVIEWED} الفصل الكامل بالإنجليزية: [Distrust](../../reactions/distrust.md#r1)."
    assert (on_screen, mark) == ("{: .hb-summary }", "{: .hb-translation }")


def test_a_page_that_is_translated_whole_says_what_it_is_and_a_glossary_gives_the_english_terms(handbook):
    text = with_translation_lines(handbook.by_code["AR-GLOSS"], handbook)
    assert f"{UNREVIEWED}\n{{: .hb-translation }}" in text
    assert "وليس إهانة.[practice]\n\nبالإنجليزية: [Doubt](../glossary.md#gloss-doubt)\n\n### " in text
    assert text.rstrip().endswith("بالإنجليزية: [Word](../glossary.md#gloss-word)")


def test_once_reviewed_a_translation_no_longer_says_that_it_is_not(handbook):
    arabic = handbook.languages.by_code["ar"]
    del arabic.translation["unreviewed"]
    assert "hb-translation" not in with_translation_lines(handbook.by_code["AR-GLOSS"], handbook)


def test_the_english_is_left_as_it_is(handbook):
    assert with_translation_lines(handbook.by_code["R1"], handbook) == handbook.by_code["R1"].body


def test_a_link_to_a_page_in_another_language_says_so(handbook):
    chapter = handbook.by_code["AR-R1"]
    made = '<p><a href="../../../reactions/distrust/#r1">Distrust</a> <a href="../../glossary/">ا</a> <a href="#x">x</a></p>'
    links = parse(with_link_languages(made, chapter, handbook)).xpath("//a")
    assert [link.get("lang") for link in links] == ["en", None, None]
    assert [link.get("hreflang") for link in links] == ["en", None, None]


def test_the_date_of_the_version_is_written_as_the_language_does(handbook):
    assert "24 نوفمبر 2026" in dressed("AR-R1", handbook).text_content()


def test_the_pages_to_which_all_lead_are_in_the_language_where_they_are_there(handbook, root):
    arabic = handbook.languages.by_code["ar"]
    assert places(arabic, handbook) == {"HOME": ""}
    real = read_handbook(root)
    assert places(real.languages.by_code["es"], real) == {"HOME": "es/", "SAFE": "es/safety/", "HELP": "es/support/"}


def test_terms_are_marked_by_the_glossary_of_the_language(handbook):
    page = dressed("AR-R1", handbook)
    assert [mark.text for mark in page.xpath('//a[@class="hb-term"]')] == ["شك"]
    [link] = page.xpath('//section[@class="hb-words"]//dt/a')
    assert link.get("href") == "../../glossary/#ar-gloss-doubt"
