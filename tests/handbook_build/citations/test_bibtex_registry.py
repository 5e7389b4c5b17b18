import pytest

from handbook_build.citations.bibliography import Work
from handbook_build.citations.markdown_footnotes import NoteSources

from ..conftest import ENGLISH, LANGUAGES, cited_html


@pytest.fixture
def sources(works, evidence) -> NoteSources:
    return NoteSources(works, evidence, ENGLISH)


def test_the_key_of_a_work_may_have_a_hyphen(sources):
    sources.works["al-pha2001"] = Work("al-pha2001", "guideline", 1, sources.works["alpha2001first"].entry)
    html = cited_html("So.[@al-pha2001, p. 3]", sources)
    assert ">1</a>" in html and "<em>Guideline.</em>" in html


def test_notes_and_kinds_are_in_the_language_of_the_page(sources):
    sources.language = LANGUAGES.by_code["es"]
    html = cited_html("Así.[@alpha2001first, fact 1] Así es.[practice]", sources)
    for words in ('En: <span lang="en">Abstract</span>.', "Estudio.", "Todos los usos"):
        assert words in html


@pytest.mark.parametrize(
    "typed",
    [
        "[@nobody2000x]",
        "[@guidance; @nobody2000x]",
        "[@alpha2001first, fact 9]",
        "[@Alpha2001first]",
        "[see @guidance]",
    ],
)
def test_what_breaks_a_rule_stays_as_it_was_typed(typed, sources):
    assert cited_html(f"So.{typed}", sources) == f"<p>So.{typed}</p>"


def test_what_is_cited_in_a_sentence_and_in_code_is_a_call_in_the_sentence_alone(sources):
    html = cited_html("So.[@guidance; @alpha2001first] Typed `[@guidance; @alpha2001first]`.", sources)
    assert html.count("<sup") == 2 and "<code>[@guidance; @alpha2001first]</code>" in html


def test_an_address_of_mail_and_an_at_sign_outside_brackets_are_no_citations(sources):
    text = "Write to [ann@example.org] or @guidance."
    assert cited_html(text, sources) == f"<p>{text}</p>"
