import pytest

from handbook_build.pages.letters import add_letters
from handbook_build.pages.trees import parse


def glossary(names: str):
    terms = "".join(f'<h3 id="gloss-{name.lower()}">{name}</h3><p>What it is.</p>' for name in names)
    return parse(f'<h1 id="gloss">Glossary</h1><h2 id="gloss-terms">Terms</h2>{terms}')


def test_each_letter_leads_to_the_first_term_under_it(small):
    root = glossary("ABCDEFGHIÉ")
    root.xpath("./h3")[1].text = "Again"
    add_letters(root, small.by_code["GLOSS"], small)
    [letters] = root.xpath("./nav")
    assert letters.get("aria-labelledby") == "gloss-terms" and letters.getnext().text == "A"
    assert [(link.text, link.get("href")) for link in letters] == [
        (each, f"#gloss-{each.lower()}") for each in "ACDEFGHI"
    ]


@pytest.mark.parametrize(("code", "names"), [("GLOSS", "ABC"), ("R1", "ABCDEFGHI")])
def test_a_short_list_and_any_other_page_has_none(small, code, names):
    root = glossary(names)
    add_letters(root, small.by_code[code], small)
    assert not root.xpath("./nav")
