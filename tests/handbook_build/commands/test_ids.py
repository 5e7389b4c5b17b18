def test_new_headings_are_published_once(run, folder, capsys):
    file = folder / "docs" / "index.md"
    file.write_text(file.read_text() + "\n## More { #home-more }\n\n### Still more { #home-still }\n")
    before = (folder / "data" / "section_ids.yml").read_text()
    assert run("ids") == 0
    assert "2 line(s) added" in capsys.readouterr().out
    after = (folder / "data" / "section_ids.yml").read_text()
    assert after == before + ("HOME-more: {page: index.md, since: 1.1.0}\nHOME-still: {page: index.md, since: 1.1.0}\n")
    assert run("ids") == 0
    assert "0 line(s) added" in capsys.readouterr().out


def test_a_heading_that_is_gone_stays_published(run, folder):
    file = folder / "docs" / "training.md"
    file.write_text(file.read_text().replace("{ #t-urgent }", "{ #t-now }"))
    run("ids")
    after = (folder / "data" / "section_ids.yml").read_text()
    assert "T-urgent: {page: training.md" in after and "T-now: {page: training.md" in after


def test_a_handbook_without_a_registry_gets_one(run, folder):
    (folder / "data" / "section_ids.yml").unlink()
    assert run("ids") == 0
    assert run("check") == 0
