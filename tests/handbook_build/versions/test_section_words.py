from dataclasses import replace

from handbook_build.versions.section_text import HASH_LENGTH, SectionText

TEXT = SectionText("R4-why", "Why", "reactions/dissociation.md", "Words.")


def test_the_hash_is_of_title_and_words_and_of_nothing_else():
    assert TEXT.hash == replace(TEXT, code="R4-cause", page="elsewhere.md").hash
    assert TEXT.hash != replace(TEXT, text="Words").hash
    assert TEXT.hash != replace(TEXT, title="Why?").hash


def test_the_hash_never_changes_between_runs():
    assert (TEXT.hash, HASH_LENGTH) == ("61e5a310d7f3", 12)
