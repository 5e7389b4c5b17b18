"""Without scripts in three engines: every control is a link that leads somewhere, and every word is there."""

from .reader import Reader

CHAPTER = "reactions/dissociation/"


def test_every_control_is_a_link_that_leads_somewhere(bare: Reader, server: str):
    bare.resize(360)
    bare.open(server + CHAPTER)
    bare.click("header a", "Menu")
    bare.arrives("#menu")
    bare.find("#menu a")
    bare.open(server + CHAPTER)
    bare.click(".hb-code", place=1)
    bare.arrives("/cite/r4/#cite-r4-card")
    bare.open(server + CHAPTER)
    bare.click("header a", "Find")
    bare.find("h1", "All sections")
    bare.click("summary", "Depersonalization")
    bare.find("a", "R4-respond")


def test_a_call_leads_to_its_note_and_a_term_to_its_definition(bare: Reader, server: str):
    bare.open(server + CHAPTER)
    bare.click("p > .hb-claim a")
    bare.wait("location.hash.startsWith('#_n')")
    bare.find(".footnote li:target")
    bare.click(".hb-term")
    bare.wait("location.hash.startsWith('#term-')")
    bare.find(".hb-words dd")


def test_every_word_of_a_chapter_is_there_and_no_box_that_does_nothing(bare: Reader, server: str):
    bare.open(server + CHAPTER)
    bare.click(".hb-outline summary")
    bare.find(".hb-outline a")
    bare.click(".footnote summary")
    bare.find("section.footnote li", place=-1)
    assert bare.all(".md-search") == []


def test_signs_open_and_short_addresses_lead_on(bare: Reader, server: str):
    bare.open(server + "find/")
    bare.click(".hb-sign summary")
    bare.find(".hb-sign[open] dt")
    bare.open(server + "s/r4-respond/")
    bare.arrives("/reactions/dissociation/#r4-respond")
