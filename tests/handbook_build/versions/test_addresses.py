from urllib.parse import urljoin

import pytest

from handbook_build.versions.addresses import permalink, relative, section_address

HOST = "https://x.org/sub/"


@pytest.mark.parametrize("start", ["", "about/", "reactions/distrust/", "s/r4/", "404.html", "a/b.html"])
@pytest.mark.parametrize(
    "target", ["", "about/", "reactions/distrust/#r1-why", "quotes/#q1", "references.bib", "s/r4/"]
)
def test_a_relative_link_leads_where_the_address_says_from_any_page(start, target):
    assert urljoin(HOST + start, relative(target, start)) == HOST + target


def test_a_link_on_the_same_page_is_a_fragment():
    assert relative("about/#about-cite", "about/") == "#about-cite"


def test_short_addresses_are_small_letters():
    assert permalink("R4-respond") == "s/r4-respond/"


def test_a_section_is_addressed_by_its_id_and_a_chapter_by_its_page(small):
    assert section_address(small.sections["R1-card"], small.chapters) == "reactions/distrust/#r1-card"
    assert section_address(small.sections["R1"], small.chapters) == "reactions/distrust/"
    assert section_address(small.sections["HOME"], small.chapters) == ""


def test_on_the_home_page_a_link_to_itself_stays_there():
    assert relative("", "") == "./"
    assert relative("#home", "") == "#home"
    assert relative("about/#about", "") == "about/#about"
