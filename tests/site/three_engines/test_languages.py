"""Languages in three engines: the switch leads there and back, and around a Spanish page all is Spanish."""

from .reader import Reader


def test_the_switch_leads_there_and_back(reader: Reader, server: str):
    for page in ("", "reactions/distrust/", "glossary/"):
        reader.open(server + page)
        reader.click("a[hreflang=es]", "Español")
        reader.arrives(f"{server}es/{page}")
        assert reader.evaluate("[document.documentElement.lang, document.body.dir]") == ["es", "ltr"]
        reader.click("a[hreflang=en]", "English")
        reader.arrives(server + page)
        assert reader.evaluate("[document.documentElement.lang, document.body.dir]") == ["en", "ltr"]


def test_the_switch_keeps_to_the_section_of_the_address(reader: Reader, server: str):
    reader.open(server + "reactions/distrust/#r1-respond")
    reader.click(".hb-languages a", "Español")
    reader.arrives("es/reactions/distrust/#es-r1-respond")
    reader.find("#es-r1-respond")
    reader.click(".hb-languages a", "English")
    reader.arrives("/reactions/distrust/#r1-respond")


def test_the_site_speaks_spanish_around_a_spanish_page(reader: Reader, server: str):
    reader.open(server + "es/reactions/distrust/")
    for words in ("Buscar", "Menú"):
        reader.find("header button", words)
    reader.press("Shift")
    reader.find(".hb-leave-status", "Quedan: 2.")
    reader.click(".hb-rests button")
    reader.find(".hb-kind", "consejo")
