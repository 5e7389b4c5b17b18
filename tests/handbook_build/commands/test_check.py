from handbook_build.handbook import read_handbook
from handbook_build.site.edition import edition_pages
from handbook_build.versions.releases import write_release


def damage(folder) -> None:
    for name in ("index.md", "reactions/distrust.md"):
        file = folder / "docs" / name
        file.write_text(file.read_text() + "\nShe is manipulative.[practice]\n")


def test_a_sound_handbook_is_told_with_its_figures(run, capsys):
    assert run("check") == 0
    printed = capsys.readouterr().out
    assert "5 chapters, 17 sections: no problem(s)" in printed
    assert "13 claims (6 practice wisdom, 3 source guidance, 5 study); 38% rest on practice wisdom alone" in printed
    assert "US grade: R1 " in printed


def test_every_problem_is_told_and_the_exit_code_says_so(run, folder, capsys):
    damage(folder)
    assert run("check") == 1
    printed = capsys.readouterr().out
    assert "docs/index.md:11: avoided-wording: " in printed
    assert "docs/reactions/distrust.md:44: avoided-wording: " in printed
    assert "17 sections: 2 problem(s)" in printed


def test_files_and_folders_can_be_asked_about_alone(run, folder, capsys):
    damage(folder)
    assert run("check", "docs/reactions/") == 1
    printed = capsys.readouterr().out
    assert "docs/reactions/distrust.md" in printed and "docs/index.md" not in printed
    assert "claims" not in printed
    assert run("check", "docs/glossary.md") == 0


def test_what_reads_too_hard_is_told(run, folder, capsys):
    file = folder / "docs" / "reactions" / "distrust.md"
    hard = "Institutionalize interdisciplinary methodologies notwithstanding organizational responsibilities. " * 4
    file.write_text(file.read_text().replace("Read the *whole* note.", hard.strip()))
    assert run("check") == 1
    assert "reading-level: R1-before reads at grade" in capsys.readouterr().out


def test_released_words_that_changed_are_told_before_any_build(run, folder, capsys):
    handbook = read_handbook(folder)
    write_release(folder, handbook.version, handbook.texts, edition_pages([], handbook))
    assert run("check") == 0
    index = folder / "docs" / "index.md"
    index.write_text(index.read_text().replace("See [", "Read ["))
    assert run("check") == 0
    assert "note: data/version.yml:2: released-text-changed: " in capsys.readouterr().out
    assert run("check", "--strict") == 1
    printed = capsys.readouterr().out
    assert "\ndata/version.yml:2: released-text-changed: " in f"\n{printed}" and "note: " not in printed


def test_a_new_section_is_a_note_until_it_has_its_code(run, folder, capsys):
    file = folder / "docs" / "glossary.md"
    file.write_text(file.read_text() + "\n## New { #gloss-new }\n\nNew.[practice]\n")
    assert run("check") == 0
    assert "section-not-registered: run `make ids` to publish GLOSS-new" in capsys.readouterr().out
    assert run("check", "--strict") == 1


def test_data_that_cannot_be_read_is_one_line_and_no_traceback(run, folder, capsys):
    (folder / "data" / "quotes.yml").write_text("Q1: {\n")
    assert run("check") == 1
    printed = capsys.readouterr()
    assert printed.err.startswith("data/quotes.yml:2: malformed-data: ")
    assert printed.err.count("\n") == 1 and printed.out == ""
