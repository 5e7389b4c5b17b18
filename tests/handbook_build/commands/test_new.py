import pytest

from handbook_build.handbook import read_handbook

WORDS = ("--kind", "reaction", "--code", "R2", "--title", "Silence")


def test_a_chapter_is_begun_in_the_shape_of_its_kind(run, folder, capsys):
    assert run("new", "reactions/silence.md", *WORDS) == 0
    assert "docs/reactions/silence.md is there" in capsys.readouterr().out
    chapter = read_handbook(folder).chapters["reactions/silence.md"]
    assert (chapter.code, chapter.meta.title) == ("R2", "Silence")
    assert [section.code for section in chapter.sections] == [
        "R2", "R2-card", "R2-respond", "R2-before", "R2-voice", "R2-evidence",
    ]  # fmt: skip


def test_a_folder_is_made_where_there_is_none(run, folder):
    assert run("new", "es/reactions/silence.md", *WORDS) == 0
    assert (folder / "docs" / "es" / "reactions" / "silence.md").exists()


def test_a_chapter_that_is_there_is_never_written_over(run, folder):
    before = (folder / "docs" / "training.md").read_text()
    with pytest.raises(SystemExit, match=r"docs/training\.md: name a new file"):
        run("new", "training.md", *WORDS)
    assert (folder / "docs" / "training.md").read_text() == before


def test_a_kind_that_there_is_not_is_told_with_those_that_there_are(run, folder):
    with pytest.raises(SystemExit, match="poem: the kinds are reaction"):
        run("new", "x.md", "--kind", "poem", *WORDS[2:])
    assert not (folder / "docs" / "x.md").exists()


def test_a_chapter_is_a_markdown_file(run):
    with pytest.raises(SystemExit, match=r"ends in \.md"):
        run("new", "reactions/silence", *WORDS)
