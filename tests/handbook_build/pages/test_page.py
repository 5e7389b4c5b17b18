from handbook_build.pages.page import page_of, read_pages, write_pages


def test_pages_are_read_as_they_were_written_and_in_their_order(small, tmp_path):
    pages = [page_of(path, f"<h1>é {path}</h1>", small) for path in reversed(small.chapters)]
    write_pages(tmp_path / "new" / "pages.json", pages)
    assert read_pages(tmp_path / "new" / "pages.json") == pages


def test_a_page_says_what_its_chapter_says_of_itself(small):
    page = page_of("reactions/distrust.md", "<p>Words</p>", small)
    assert (page.url, page.code, page.title, page.language) == ("reactions/distrust/", "R1", "Distrust", "en")
    assert page.also_called == ["mistrust"]
    assert page.content_note == "This page has one short quotation about trust."
    assert page.html == "<p>Words</p>"
