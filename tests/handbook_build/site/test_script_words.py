import json

from handbook_build.site.script_words import script_words, word_scripts

from ..conftest import ENGLISH


def test_each_language_has_a_script_of_its_own(small):
    scripts = dict(word_scripts(small))
    assert list(scripts) == ["assets/javascripts/words/en.js", "assets/javascripts/words/es.js"]
    for script in scripts.values():
        before, words, after = script.partition("self.handbookWords = ")
        assert (before, after[-2:]) == ("", ";\n") and words
        json.loads(after[:-2])


def test_a_script_knows_its_words_and_what_a_citation_needs(small):
    words = script_words(small.languages.by_code["es"], small)
    assert words["copied"] == "Se copió {code}: {choice}."
    assert set(ENGLISH.scripts) <= set(words)
    assert (words["version"], words["iso"], words["day"]) == ("1.1.0", "2026-11-24", "24 de noviembre de 2026")
    assert words["citation"]["date"] == "24 de noviembre de 2026"
    assert words["handbook"] == "Reacciones y respuestas: un manual para la práctica"
