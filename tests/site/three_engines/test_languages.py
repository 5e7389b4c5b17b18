"""Languages in three engines: the switch leads there and back, and around a Spanish page all is Spanish."""

import pytest

from .reader import Reader


@pytest.mark.parametrize(("english", "spanish"), [("", "es/"), ("reactions/distrust/", "es/reactions/distrust/")])
def test_the_switch_leads_there_and_back(reader: Reader, server: str, english: str, spanish: str):
    reader.open(server + english)
    reader.click("a[hreflang=es]", "Español")
    reader.arrives(server + spanish)
    assert reader.evaluate("document.documentElement.lang") == "es"
    reader.click("a[hreflang=en]", "English")
    reader.arrives(server + english)
    assert reader.evaluate("document.documentElement.lang") == "en"


def test_the_site_speaks_spanish_around_a_spanish_page(reader: Reader, server: str):
    reader.open(server + "es/reactions/distrust/")
    for words in ("Buscar", "Menú"):
        reader.find("header button", words)
    reader.press("Shift")
    reader.find(".hb-leave-status", "Quedan: 2.")
    reader.click(".hb-rests button")
    reader.find(".hb-kind", "consejo")
