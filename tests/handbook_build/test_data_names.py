from dataclasses import replace

from handbook_build.data_names import check_names


def said(small, copy, **files: str) -> list[str]:
    for name, text in files.items():
        (copy / "data" / f"{name}.yml").write_text(text, encoding="utf-8")
    return [str(problem) for problem in check_names(replace(small, root=copy))]


def test_the_small_handbook_names_nothing_that_is_not_there(small, copy):
    assert said(small, copy) == []


def test_a_code_that_no_section_has_is_named_at_its_line_with_the_nearest(small, copy):
    text = (
        "left_out: [R1-card]\nworksheets:\n  - HOME\n  - R1-crd\nforms: []\nslides: {}\nsession_slides: []\ncards: {}\n"
    )
    assert said(small, copy, exports=text) == [
        "data/exports.yml:4: unknown-code: `R1-crd` is no section; the nearest: R1-card, T-card, R1-respond"
    ]


def test_a_chapter_that_is_not_there_is_named(small, copy):
    [line] = said(small, copy, packs="a: {title: A, about: B, session: T}\nb: {title: A, about: B,\n  session: T9}\n")
    assert line.startswith("data/packs.yml:3: unknown-code: `T9` is no chapter")


def test_a_language_of_local_contacts_is_one_of_the_handbook(small, copy):
    words = "title: T, lines: [a]"
    text = f"urgent:\n  title: T\n  lines: [a]\n  also:\n    fr: {{{words}}}\ncontacts: {{{words}, in: sv}}\n"
    found = said(small, copy, local=text)
    assert [line.partition(" in data/languages")[0] for line in found] == [
        "data/local.yml:5: unknown-language: `fr` is no language",
        "data/local.yml:6: unknown-language: `sv` is no language",
    ]


def test_a_work_that_limits_speak_of_is_there(small, copy):
    text = "alpha2001first: {about: A, limits: As beta2002second and gone2003work.}\nnone2004work: {about: B}\n"
    assert said(small, copy, evidence=text) == [
        "data/evidence.yml:1: unknown-source: `gone2003work` is no work in references.bib; the nearest: none is near",
        "data/evidence.yml:2: unknown-source: `none2004work` is no work in references.bib; the nearest: none is near",
    ]


def test_a_code_may_have_become_one_that_moved_on(small, copy):
    text = "R1-a: {page: a.md, since: 1.0.0, moved_to: R1-b}\nR1-b: {page: a.md, since: 1.0.0, moved_to: R1-nowhere}\n"
    found = said(replace(small, registry={"R1-b": None, **small.registry}), copy, section_ids=text)
    assert [line.partition("; ")[0] for line in found] == [
        "data/section_ids.yml:2: unknown-code: `R1-nowhere` is no code that was published"
    ]
