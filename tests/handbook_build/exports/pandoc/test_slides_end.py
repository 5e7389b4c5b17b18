from types import SimpleNamespace

from handbook_build.exports.pandoc.slide import Slide
from handbook_build.exports.pandoc.slides_end import ON_A_SLIDE, last_slides


def test_works_stand_on_as_many_slides_as_they_need_and_the_last_says_where_to_check(small):
    work = small.works["alpha2001first"]
    notes = [SimpleNamespace(name=f"Work {number} (2001)", work=work) for number in range(ON_A_SLIDE + 1)]
    chapters = [SimpleNamespace(page=SimpleNamespace(code="R1"))]
    manuscript = SimpleNamespace(handbook=small, chapters=chapters, language=small.languages.source, unreviewed="")
    made = last_slides(manuscript, [Slide("x", "R1", "", [], sources=notes)])
    assert [slide.title for slide in made] == ["Sources (1\xa0of\xa02)", "Sources (2\xa0of\xa02)", "Check and credit"]
    assert made[0].blocks[0].count("<li>") == ON_A_SLIDE
    assert small.version.number in made[-1].blocks[0]
