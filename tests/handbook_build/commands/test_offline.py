import zipfile

import pytest


def test_without_a_build_there_is_nothing_to_pack(run):
    with pytest.raises(SystemExit, match="build the site first"):
        run("offline")


def test_the_site_is_packed_in_one_folder(run, folder, capsys):
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_text('<html><head></head><body><a href="about/">About</a></body></html>')
    assert run("offline") == 0
    with zipfile.ZipFile(folder / "dist" / "handbook-offline.zip") as archive:
        assert "handbook/index.html" in archive.namelist()
    assert "open handbook/index.html" in capsys.readouterr().out
