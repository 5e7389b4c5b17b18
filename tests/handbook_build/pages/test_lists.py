from dataclasses import replace

import pytest
from lxml import html

from handbook_build.data_files import read_data
from handbook_build.pages.lists import LISTS, check_lists
from handbook_build.pages.lists.claims import claim_counts
from handbook_build.pages.lists.finder import finder, matrix_roles, matrix_stages, signs
from handbook_build.pages.lists.references import (
    facts,
    limits_of,
    links,
    places_of_facts,
    places_of_works,
    reference_files,
    works,
)
from handbook_build.pages.lists.tools import downloads, keep, search_results
from handbook_build.pages.lists.versions import changes, check
from handbook_build.pages.placeholders import expand_placeholders
from handbook_build.versions.addresses import section_address

from ..conftest import chapter_of


@pytest.fixture
def page(small):
    return small.chapters["references.md"]


def text(made: str) -> str:
    return " ".join(html.fromstring(f"<div>{made}</div>").text_content().split())


def test_a_list_is_made_where_it_is_asked_for_and_left_in_code(small, page):
    made = expand_placeholders("[list: reference-files]\n\n```\n[list: works]\n```\n", page, small)
    assert 'href="../references.bib"' in made and made.count("[list:") == 1


def test_an_unknown_list_is_named_with_those_that_there_are():
    [problem] = check_lists(chapter_of("# T { #r4 }\n\n[list: Works]\n"))
    assert (problem.line, problem.rule) == (9, "unknown-list")
    for name in LISTS:
        assert name in problem.remedy


def test_links_fit_the_page_that_asks(small, page):
    assert links(["R1-card", "WORKS-list"], page, small) == [
        ("R1-card", "../reactions/distrust/#r1-card"),
        ("WORKS-list", "#works-list"),
    ]


def test_each_work_is_listed_with_the_sections_that_cite_or_quote_it(small, page):
    assert places_of_works(small) == {
        "alpha2001first": ["R1-card", "R1-respond", "R1-voice", "R1-evidence"],
        "beta2002second": ["R1-respond"],
        "guidance": ["R1", "R1-card", "GLOSS-doubt"],
    }
    tree = html.fromstring(works(page, small))
    [entry] = tree.xpath('//li[@id="ref-beta2002second"]')
    assert [link.get("href") for link in entry.xpath(".//a")] == ["../reactions/distrust/#r1-respond"]


def test_the_limits_of_a_work_name_others_by_author_and_year(small):
    assert limits_of("alpha2001first", small) == "One town. See Beta et al. (2002)."
    assert limits_of("guidance", small) == ""


def test_each_fact_of_the_guidance_is_listed_with_its_places(small, page):
    assert places_of_facts(small) == {"F01": ["R1"], "F02": ["R1-card", "GLOSS-doubt"]}
    tree = html.fromstring(facts(page, small))
    assert [[cell.text_content() for cell in row] for row in tree.xpath("//tbody/tr")] == [
        ["F01", "Trust takes time.", "R1"],
        ["F02", "People may doubt what is said.", "R1-card, GLOSS-doubt"],
    ]


def test_references_can_be_taken_along(small, page):
    tree = html.fromstring(reference_files(page, small))
    assert [link.get("href") for link in tree.xpath("//a")] == [
        "../references.bib",
        "../references.ris",
        "../references.json",
    ]


def test_claims_are_counted_by_kind(small, page):
    tree = html.fromstring(f"<div>{claim_counts(page, small)}</div>")
    rows = {link.text_content(): link.getnext().text for link in tree.xpath("//li/a")}
    assert list(rows) == ["All chapters", "Glossary GLOSS", "Distrust R1"]
    counts = [int(count) for count in rows.values()]
    assert counts[0] == sum(counts[1:]) == len(small.claims)
    assert tree.xpath("//details//a")[0].get("href") == "../claims/r1/"


def test_each_part_and_each_chapter_has_a_bar_that_its_kinds_share_and_whose_name_says_the_numbers(small, page):
    tree = html.fromstring(f"<div>{claim_counts(page, small)}</div>")
    assert [text(html.tostring(part, encoding="unicode")) for part in tree.xpath("//summary")] == ["What you see 10"]
    bars = tree.xpath('//svg[@class="hb-bar"]')
    assert len(bars) == 4
    for bar in bars:
        ends = [(float(piece.get("x")), float(piece.get("width"))) for piece in bar.xpath("./rect")]
        assert ends[0][0] == 0 and abs(sum(ends[-1]) - 100) < 0.2
        assert len(ends) == len(bar.get("aria-label").split(", "))


def test_the_first_version_says_so_and_that_it_may_still_change(small, page):
    made = changes(page, small)
    assert "Version 1.1.0, 24 November 2026" in text(made)
    assert "not yet released" in made and "The first version." in made
    assert 'href="../v/1.1.0/"' in made


def test_the_place_to_check_a_copy_finds_its_scripts_from_any_page(small, page):
    assert 'src="../changes.js"' in check(page, small)
    deep = replace(page, path="a/b.md")
    assert 'src="../../changes.js"' in check(deep, small)


def test_each_sign_opens_to_what_to_do_and_an_urgent_one_to_that_first(handbook):
    tree = html.fromstring(f"<div>{finder(handbook.by_code['HOME'], handbook)}</div>")
    opened = tree.xpath("//details")
    assert len(opened) == len(handbook.finder.signs)
    for each, sign in zip(opened, handbook.finder.signs, strict=True):
        assert each.xpath("./summary")[0].text_content() == sign.see["en"]
        links = [link.get("href") for link in each.xpath(".//a")]
        act, urgent = (
            section_address(handbook.sections[code], handbook.chapters) for code in (sign.act, sign.urgent or "R1")
        )
        assert act in links
        assert bool(sign.urgent) == (links[0] == urgent)
        card = f"{sign.act.partition('-')[0]}-card" in handbook.sections
        assert bool(each.xpath('.//dl[@class="hb-card"]/dt')) == card
        assert each.get("data-said") == sign.said["en"] and sign.said["en"] not in each.text_content()


def test_where_no_sign_fits_the_finder_leads_to_what_is_urgent(handbook):
    for code, own in [("FIND", "find-urgent"), ("ES-FIND", "es-find-urgent")]:
        tree = html.fromstring(f"<div>{finder(handbook.by_code[code], handbook)}</div>")
        [link] = tree.xpath('//*[@role="status"]/*[@hidden]/a')
        assert link.get("href").endswith("#" + own) and link.text


def test_the_first_page_has_every_sign_as_a_link_to_the_section_that_acts(handbook):
    tree = html.fromstring(signs(handbook.by_code["HOME"], handbook))
    wanted = [handbook.sections[sign.urgent or sign.act] for sign in handbook.finder.signs]
    assert [link.get("href") for link in tree.xpath("//details//li/a")] == [
        section_address(section, handbook.chapters) for section in wanted
    ]


def test_signs_of_each_reaction_stand_open_beside_its_emblem(handbook):
    tree = html.fromstring(signs(handbook.by_code["HOME"], handbook))
    tiles = tree.xpath('//div[@class="hb-tile"]')
    emblems = [len(tile.xpath(".//*[@aria-hidden]/*[local-name()='svg']")) for tile in tiles]
    assert emblems == [1] * 6 + [0] * (len(tiles) - 6)
    for code, tile in zip(handbook.finder.reactions, tiles[:6], strict=True):
        shown = [link.text_content() for link in tile.xpath(".//li/a")]
        own = [sign.see["en"] for sign in handbook.finder.signs if sign.act.startswith(f"{code}-")]
        assert shown and [see for see in own if see in shown] == shown


def test_other_first_signs_stand_two_by_two_after_those_of_the_reactions(handbook):
    tiles = html.fromstring(signs(handbook.by_code["HOME"], handbook)).xpath('//div[@class="hb-tile"]')[6:]
    reactions = handbook.finder.reactions
    others = [sign.see["en"] for sign in handbook.finder.signs if sign.first and sign.act[:2] not in reactions]
    shown = [[link.text_content() for link in tile.xpath(".//li/a")] for tile in tiles]
    assert shown == [others[:2], others[2:]] and len(others) == 4
    assert all(tile.xpath('./span[@class="hb-emblem"]') for tile in tiles)


@pytest.mark.parametrize(("matrix", "choices"), [(matrix_stages, ("stages", "ages")), (matrix_roles, ("roles",))])
def test_a_table_crosses_each_reaction_with_each_stage_age_or_role_and_says_what_to_do(matrix, choices, handbook):
    tree = html.fromstring(matrix(handbook.by_code["HOME"], handbook))
    parts = {code.partition("-")[2] for code in handbook.finder.gists}
    wanted = [choice for name in choices for choice in getattr(handbook.finder, name) if choice.part in parts]
    rows = tree.xpath("//tbody/tr")
    assert len(rows) == len(wanted)
    for row, choice in zip(rows, wanted, strict=True):
        for cell, reaction in zip(row.xpath("./td"), handbook.finder.reactions, strict=True):
            gist = handbook.finder.gists.get(f"{reaction}-{choice.part}")
            assert gist["en"] in cell.text_content() if gist else not cell.xpath(".//a")


def test_what_needs_a_script_is_hidden_until_one_runs(small, page):
    assert (
        html.fromstring(f"<div>{keep(page, small)}</div>").xpath('./div[@class="hb-keep"]')[0].get("hidden") is not None
    )
    assert 'src="../assets/javascripts/keep.js"' in keep(page, small)


def test_outside_the_site_the_downloads_are_an_address(small, page):
    assert "https://small.example.org/help/references/" in downloads(page, small)


def test_the_figures_of_the_search_are_those_that_were_measured(small, handbook, page):
    made = html.fromstring(f"<div>{search_results(page, handbook)}</div>")
    measured = read_data(handbook.root / "data" / "search_results.yml")
    rows = [set(row.xpath("./td/text()")) for row in made.xpath("./table//tr[td]")]
    assert len(rows) == len(made.xpath("./details")) == len(measured)
    for figures in measured.values():
        told = {str(figures["all"]["queries"]), *(f"{figures['all'][name] * 100:.0f}%" for name in ("hit_1", "hit_3"))}
        assert any(told <= row for row in rows), told
    kinds = sum(len(figures) - 1 for figures in measured.values())
    assert len(made.xpath("./details//tr[td]")) == kinds
    assert "<td>" not in search_results(page, small)
