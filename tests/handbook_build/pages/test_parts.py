from handbook_build.pages.parts import chapters_by_part


def test_every_chapter_of_a_language_stands_once_and_those_of_no_part_come_first(handbook):
    for language in handbook.languages.by_code.values():
        parts = chapters_by_part(handbook, language)
        found = [chapter.path for _, chapters in parts for chapter in chapters]
        assert sorted(found) == sorted(
            path for path, each in handbook.chapters.items() if each.language == language.code
        )
        assert [title for title, _ in parts].index("") == 0


def test_a_part_without_a_chapter_in_a_language_is_left_out(handbook):
    titles = dict(chapters_by_part(handbook, handbook.languages.by_code["es"]))
    assert "Reacciones" in titles and "What you see" not in titles
