from handbook_build.site.files import files_beside


def test_each_file_beside_the_pages_is_made_once(small):
    names = [name for name, text in files_beside([], small) if text]
    assert len(names) == len(set(names))
    assert {"s/r1-card/index.html", "cite/r1/index.html", "claims.csv", "references.ris", "sections.json"} <= set(names)
