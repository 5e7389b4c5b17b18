import zipfile

import pytest

from handbook_build.handbook import read_handbook
from handbook_build.pages.page import FILE, page_of, write_pages


@pytest.fixture
def built(folder):
    """The folder after a build: its pages are kept."""
    handbook = read_handbook(folder)
    pages = [page_of(path, f"<h1>{path}</h1>", handbook) for path in handbook.chapters]
    write_pages(folder / FILE, pages)
    return folder


def test_the_version_at_hand_is_kept_with_its_pages_and_words(run, built, capsys):
    assert run("release") == 0
    assert "releases/1.1.0 holds version 1.1.0" in capsys.readouterr().out
    [release] = read_handbook(built).releases
    assert release.sections["R1-before"].text.startswith("Read the whole note.")
    with zipfile.ZipFile(release.pages) as archive:
        assert b"<h1>training.md</h1>" in archive.read("training/index.html")


def test_a_version_is_kept_once(run, built):
    run("release")
    before = (built / "releases" / "1.1.0" / "pages.zip").read_bytes()
    with pytest.raises(SystemExit, match=r"1\.1\.0 is released: raise the version"):
        run("release")
    assert (built / "releases" / "1.1.0" / "pages.zip").read_bytes() == before


def test_without_a_build_there_is_nothing_to_keep(run, folder):
    with pytest.raises(SystemExit, match="build the site first"):
        run("release")


def test_an_unsound_text_is_not_released(run, built, capsys):
    index = built / "docs" / "index.md"
    index.write_text(index.read_text() + "\n## No id\n")
    assert run("release") == 1
    assert "heading-without-id" in capsys.readouterr().err
    assert not (built / "releases").exists()
