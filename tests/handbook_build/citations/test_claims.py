from dataclasses import replace

import pytest

from handbook_build.citations.claims import (
    check_claims,
    check_handbook_share,
    check_practice_share,
    claims,
    practice_share,
)
from handbook_build.text.shapes import Shapes

from ..conftest import chapter_of

SHAPES = Shapes([], None, ["supervision"], ["Write"], {"chapter": 0.25, "handbook": 0.15}, [])


def said(body: str, works) -> list[str]:
    return [problem.rule for problem in check_claims(chapter_of(f"# T {{ #r4 }}\n\n{body}\n"), works, SHAPES)]


def test_a_claim_is_the_text_up_to_its_citation(works):
    found = list(claims(chapter_of("# T { #r4 }\n\nOne.[@alpha2001first, fact 1] Two.[practice]\n"), works))
    assert [(claim.text, claim.kinds) for claim in found] == [("One.", ("study",)), ("Two.", ("practice wisdom",))]
    assert [claim.code for claim in found] == ["R4", "R4"]


def test_what_is_typed_in_code_is_no_mark_of_a_claim(works):
    [claim] = claims(chapter_of("# T { #r4 }\n\nType `[@nobody2000x]` or `[practice]` so.[@guidance]\n"), works)
    assert (claim.text, claim.kinds) == ("Type [@nobody2000x] or [practice] so.", ("source guidance",))


def test_a_list_shares_the_citation_of_its_lead_in_unless_an_item_has_its_own(works):
    body = "# T { #r4 }\n\nYou may see:[@guidance, fact F20]\n\n- one\n- two[@alpha2001first, fact 1] or three\n"
    kinds = {claim.text: claim.kinds for claim in claims(chapter_of(body), works)}
    assert kinds["one"] == ("source guidance",)
    assert kinds["two"] == ("study",) and "or three" not in kinds


def test_a_claim_that_rests_on_two_kinds_has_both(works):
    [claim] = claims(chapter_of("# T { #r4 }\n\nSo.[@alpha2001first, fact 1; @guidance, fact F20]\n"), works)
    assert claim.kinds == ("study", "source guidance")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Trust breaks.", ["claim-without-kind"]),
        ("Trust breaks.[@guidance, fact F20]", []),
        ("Trust breaks.[@guidance, fact F20] And so on.", ["claim-without-kind"]),
        ("Trust breaks.[@guidance, fact F20] See [there](x.md).", []),
        ("Is that so?", []),
        ("Ask yourself: What did I see? What did I feel?", []),
        ("Trust breaks. Is that so?", ["claim-without-kind"]),
        ("Trust breaks.[@guidance, fact F20] It never heals. Does it?", ["claim-without-kind"]),
        ("Read every face as a lie.", ["claim-without-kind"]),
        ("They may say:\n\nTrust breaks.", ["claim-without-kind"]),
        ("This handbook says little of it.", []),
        ("You are worn out. See [support](x.md).", []),
        ("- an item", ["claim-without-kind"]),
        ("| Say | Why |\n| --- | --- |\n| a | b |", ["claim-without-kind"]),
        ("| Say | Why |\n| --- | --- |\n| a | b[practice] |", []),
        ("> Someone said so.", []),
        ("- [ ] Ask first.", []),
        ("[Elsewhere](x.md)", []),
        ("**This chapter** says little.", []),
        ("You may see:", []),
        ("You may see:\n\n- doubt", ["claim-without-kind"]),
        ("You may see:[@guidance, fact F20]\n\n- doubt\n- silence", []),
        ("You may see:[@guidance, fact F20]\n\n- doubt[practice] and more", ["claim-without-kind"]),
        ("Trust breaks[@guidance, fact F20].", []),
        ("## S { #r4-supervision }\n\nIn all, 40% agreed.", []),
        ("Write\n:   She did not come.", []),
        ("Why\n:   It judges.", ["claim-without-kind"]),
        ("In all, 40% agreed.[@alpha2001first, fact 1]", ["figure-without-sample"]),
        ("Of 40 people, 40% agreed.[@alpha2001first, fact 1]", []),
        ("Of 40 people, 40% agreed.[@guidance, fact F20]", ["figure-without-sample"]),
    ],
)
def test_a_claim_rests_on_something(body, expected, works):
    assert said(body, works) == expected


def test_questions_for_supervision_need_no_citation(works):
    assert said("## S { #r4-supervision }\n\n1. Think of a moment.", works) == []


def test_the_share_of_practice_wisdom_counts_claims_with_nothing_else(works):
    body = "# T { #r4 }\n\nOne.[practice] Two.[@guidance, fact F20] Three.[@guidance, fact F20]\n"
    assert practice_share(list(claims(chapter_of(body), works))) == pytest.approx(1 / 3)
    assert practice_share([]) == 0


def test_a_claim_reads_as_a_reader_reads_it(works):
    body = "# T { #r4 }\n\n| Say | Why |\n| --- | --- |\n| [Ask](x.md) *first* | `it` helps:[practice] |\n"
    [claim] = claims(chapter_of(body), works)
    assert (claim.text, claim.line) == ("Ask first  ·  it helps", 11)


def test_a_problem_is_named_at_the_line_of_the_claim(works):
    chapter = chapter_of("# T { #r4 }\n\nOne.[practice]\n\nTwo.\n")
    assert [problem.line for problem in check_claims(chapter, works, SHAPES)] == [11]


@pytest.mark.parametrize(("practice", "cited", "rules"), [(1, 3, []), (1, 2, ["practice-share"]), (0, 0, [])])
def test_a_chapter_marks_only_a_small_share_of_its_claims_as_practice_wisdom(practice, cited, rules, works):
    body = "# T { #r4 }\n\n" + "So.[practice] " * practice + "So.[@guidance, fact F20] " * cited
    assert [problem.rule for problem in check_practice_share(chapter_of(body), works, SHAPES)] == rules


def test_practice_advice_on_what_to_do_does_not_count_against_a_chapter(works):
    shapes = replace(SHAPES, advice=["respond"])
    cited = "# T { #r4 }\n\n" + "So.[@guidance, fact F20] " * 3
    for code, rules in (("respond", []), ("why", ["practice-share"])):
        body = f"{cited}\n\n## D {{ #r4-{code} }}\n\nDo.[practice] Say.[practice]\n"
        assert [problem.rule for problem in check_practice_share(chapter_of(body), works, shapes)] == rules


@pytest.mark.parametrize(("practice", "cited", "rules"), [(3, 17, []), (4, 16, ["practice-share"])])
def test_so_does_the_whole_handbook(practice, cited, rules, works):
    body = "# T { #r4 }\n\n" + "So.[practice] " * practice + "So.[@guidance, fact F20] " * cited
    found = list(claims(chapter_of(body), works))
    assert [problem.rule for problem in check_handbook_share(found, SHAPES)] == rules
