from handbook_build.translations.record import read_translated, translated_text

RECORD = {"ES-R1": {"R1": "123456789012", "R1-card": "1e2345678901"}, "AR-R1": {"R1": "abcdef012345"}}


def test_what_is_written_is_what_is_read_even_where_a_hash_looks_like_a_number(tmp_path):
    file = tmp_path / "translated.yml"
    file.write_text(translated_text(RECORD), encoding="utf-8")
    assert read_translated(file) == RECORD


def test_chapters_stand_by_code_and_the_file_says_who_writes_it():
    text = translated_text(RECORD)
    assert text.index("AR-R1:") < text.index("ES-R1:") and "make translated" in text


def test_a_handbook_without_translations_has_no_file(tmp_path):
    assert read_translated(tmp_path / "translated.yml") == {}
