from handbook_build.handbook import read_handbook
from handbook_build.site.edition import edition_pages
from handbook_build.versions.releases import write_release


def test_the_first_version_has_nothing_before_it(small):
    [first] = small.changelog
    assert (first.version.number, first.since, first.changes) == ("1.1.0", None, ())


def test_what_changed_since_the_last_release_is_computed_from_the_words(copy):
    before = read_handbook(copy)
    write_release(copy, before.version, before.texts, edition_pages([], before))
    (copy / "data" / "version.yml").write_text("version: 1.2.0\ndate: 2027-01-31\n")
    chapter = copy / "docs" / "reactions" / "distrust.md"
    chapter.write_text(chapter.read_text().replace("Trust may take time", "Trust often takes time"))
    newest, first = read_handbook(copy).changelog
    assert (newest.version.number, newest.since.number) == ("1.2.0", "1.1.0")
    assert [(change.code, change.kind) for change in newest.changes] == [("R1", "reworded")]
    assert first.since is None
