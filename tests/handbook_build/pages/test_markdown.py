from handbook_build.pages.markdown import page_markdown


def test_what_is_repeated_quoted_and_local_is_put_in_place(small):
    made = page_markdown(small.chapters["training.md"], small)
    assert "Doubt about what you say.[@guidance, fact F02] See [the terms](glossary.md#gloss-terms)." in made
    assert '<figure class="hb-quote" data-quote="Q1">' in made
    assert "Duty supervisor: the number on the wall" in made
    assert "[section:" not in made and "[quote:" not in made and "[local:" not in made


def test_a_quotation_in_a_repeated_section_links_from_the_page_that_repeats_it(small):
    assert 'href="../quotes/#q1"' in page_markdown(small.chapters["training.md"], small)
    assert 'href="../../quotes/#q1"' in page_markdown(small.chapters["reactions/distrust.md"], small)


def test_lists_are_made_where_they_are_asked_for(small):
    assert '<li id="ref-alpha2001first">' in page_markdown(small.chapters["references.md"], small)


def test_a_chapter_with_none_of_these_is_as_it_was_written(small):
    assert page_markdown(small.chapters["index.md"], small) == small.chapters["index.md"].body


def test_no_mark_is_left_in_the_real_handbook(handbook):
    for chapter in handbook.chapters.values():
        made = page_markdown(chapter, handbook)
        for mark in ("[section:", "[quote:", "[local:", "[list:"):
            assert mark not in made, (chapter.path, mark)
