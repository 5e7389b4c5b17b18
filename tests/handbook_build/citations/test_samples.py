import pytest

from handbook_build.citations.samples import names_sample


@pytest.mark.parametrize(
    "text",
    [
        "Of 131 survivors in the United States, 61% had PTSD.",
        "In England, 54% of women told of it.",
        "144 girls and women: 40% did.",
    ],
)
def test_a_figure_with_its_people_is_in_order(text):
    assert names_sample(text)


@pytest.mark.parametrize("text", ["In all, 40% agreed.", "61% of victims have PTSD.", "As many as 90% said so."])
def test_a_figure_without_its_people_is_not(text):
    assert not names_sample(text)
