from pathlib import Path

import pytest

from handbook_build.text.files import check_files, find_pictures


def docs(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()
    return folder


def test_pictures_are_found_in_every_folder(tmp_path):
    assert find_pictures(docs(tmp_path, "a.svg", "b/c.PNG", "b/d.webp", "b/e.md", "f.txt")) == {
        "a.svg",
        "b/c.PNG",
        "b/d.webp",
    }


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("a.md", "b/index.md", "index.md", ".git/x.txt"), []),
        (("b/c.svg", "d.png"), ["docs/b/c.svg: picture-parts", "docs/d.png: picture-parts"]),
        (("con.md", "b/nul.x.md"), ["docs/b/nul.x.md: file-name", "docs/con.md: file-name"]),
        (("a.md", "a/index.md"), ["docs/a.md: file-name"]),
        (("notes.txt",), ["docs/notes.txt: stray-file"]),
        (("Notes.md",), ["docs/Notes.md: file-name"]),
        (("cite.md", "v/x.md", "s.md"), ["docs/cite.md: file-name", "docs/s.md: file-name", "docs/v/x.md: file-name"]),
    ],
)
def test_a_file_has_a_form_and_an_address_of_its_own(tmp_path, names, said):
    assert [f"{problem.path}: {problem.rule}" for problem in check_files(docs(tmp_path, *names))] == said


def test_a_link_to_another_place_is_no_file_of_ours(tmp_path):
    (tmp_path / "a.png").symlink_to("/etc/hostname")
    (tmp_path / "b").symlink_to(tmp_path)
    assert [problem.rule for problem in check_files(tmp_path)] == ["stray-file", "stray-file"]
