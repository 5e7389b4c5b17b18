"""The Spanish pages say what the English ones say: no more, no less, with the same figures, and with the same care."""

import re

import pytest

from handbook_build.data_files import read_data
from handbook_build.handbook import Handbook
from handbook_build.text.blocks import blocks
from handbook_build.text.chapters import Section
from handbook_build.text.marks import SOURCE
from handbook_build.text.wording import check_wording, read_wording, sentences
from handbook_build.translations.following import lagging, translated_codes, translations

LONGEST_SENTENCE = 36  # words: Spanish takes about a fifth more of them than English, whose limit is 30
FAMILIAR = re.compile(r"\b(?:tú|tuy[oa]s?|tienes|puedes|debes|quieres|eres|contigo|vosotr[oa]s|vuestr[oa]s?)\b", re.I)
TRATA = re.compile(r"\b(?:la|de) trata\b")
TRATA_IN_FULL = re.compile(r" (?:de personas|(?:interna )?con fines de)\b")
GUARANTEE = re.compile(r"\b(?:siempre|todas las víctimas|garantiza|sin duda|demuestra)\b", re.I)


def figures(section: Section) -> list[str]:
    """Return the numbers of a section's words, without those of its citations; `1,015` and `0,64` are `1015` and `0.64`."""
    words = re.sub(r"\{[^}]*\}|\]\([^)]*\)", "", SOURCE.sub("", section.body))
    words = re.sub(r"(?<=\d),(?=\d{3}\b)", "", words)
    return sorted(number.replace(",", ".") for number in re.findall(r"\d+(?:[.,]\d+)?", words))


@pytest.fixture(scope="module")
def spanish(handbook: Handbook) -> list:
    return [pair for pair in translations(handbook) if pair.chapter.language == "es"]


def test_all_that_is_to_be_translated_is_there_in_spanish(handbook: Handbook, spanish):
    wanted = {chapter.code for chapter in handbook.source_chapters if translated_codes(chapter, handbook)}
    assert {pair.english.code for pair in spanish} == wanted
    assert {"R1", "S1", "I1", "A1", "W8", "P7", "HOME", "SAFE", "HELP", "GLOSS"} <= wanted
    assert [note for note in lagging(handbook) if note.rule == "translation-missing"] == []


def test_figures_are_those_of_the_english(handbook: Handbook, spanish):
    lagging_pages = {note.path for note in lagging(handbook)}  # a person is told of these by make check
    for pair in spanish:
        for section in pair.chapter.sections if f"docs/{pair.chapter.path}" not in lagging_pages else ():
            assert figures(section) == figures(handbook.sections[pair.english_code(section.code)]), section.code


def test_the_reader_is_addressed_with_usted_throughout(spanish):
    for pair in spanish:
        assert FAMILIAR.findall(f"{pair.chapter.body} {pair.chapter.meta.summary}") == [], pair.chapter.path


def test_sentences_are_short(spanish):
    for pair in spanish:
        for block in blocks(pair.chapter):
            for sentence in sentences(block.text) if block.form != "placeholder" else ():
                assert len(sentence.split()) <= LONGEST_SENTENCE, f"{pair.chapter.path}:{block.line}: {sentence}"


def test_nothing_is_said_to_be_certain(spanish):
    for pair in spanish:
        assert GUARANTEE.findall(pair.chapter.body) == [], pair.chapter.path


def test_words_that_mislead_are_not_used(handbook: Handbook, spanish):
    avoided = read_wording(handbook.root / "data/wording.es.yml")
    assert [str(problem) for pair in spanish for problem in check_wording(pair.chapter, avoided)] == []
    interface = read_data(handbook.root / "data/languages.yml")["languages"]["es"]
    answers = [rule["say"] for rule in read_data(handbook.root / "data/search_answers.yml")["es"]["rules"]]
    text = f"{interface} {answers}"
    assert [word.say for word in avoided if word.pattern.search(text)] == []


def test_a_page_first_names_trafficking_in_full(spanish):
    for pair in spanish:
        first = TRATA.search(pair.chapter.body)
        assert not first or TRATA_IN_FULL.match(pair.chapter.body, first.end()), pair.chapter.path


def test_a_doubt_names_words_that_stand_on_its_page(handbook: Handbook):
    for code, doubts in read_data(handbook.root / "data/doubts.es.yml").items():
        for doubt in doubts if code != "all" else ():
            chapter = handbook.by_code[code]
            labels = " ".join(handbook.languages.by_code["es"].labels.values())
            page = " ".join([chapter.meta.title, ", ".join(chapter.meta.also_called), chapter.body, labels])
            assert doubt["words"].lower() in page.lower() and doubt["doubt"].strip(), (code, doubt["words"])


def test_quotation_marks_and_questions_are_whole(spanish):
    for pair in spanish:
        body = re.sub(r"^```$.*?^```$", "", pair.chapter.body, flags=re.M | re.S)  # a command has marks of its own
        assert ".”" not in body, pair.chapter.path  # the full stop stands after the mark, or not at all
        assert body.count("“") == body.count("”") and '"' not in re.sub(r"\{[^}]*\}", "", body), pair.chapter.path
        assert body.count("¿") == len(re.findall(r"\?", re.sub(r"\[[^\]]*\]\(\.\./[^)]*\)", "", body))), (
            pair.chapter.path
        )


def test_the_glossary_is_in_the_order_of_the_spanish_alphabet(handbook: Handbook):
    plain = str.maketrans({"á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n~"})
    titles = [s.title.lower().translate(plain) for s in handbook.by_code["ES-GLOSS"].sections if s.level == 3]
    assert titles == sorted(titles)
