import pytest

from handbook_build.exports.links import Links

PAGE = "reactions/dissociation/"


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("#r4-see", ("#r4-see", "inside")),
        ("../distrust/#r1-why", ("#r1-why", "inside")),
        ("../distrust/", ("https://handbook.example.org/s/r1/", "left-out")),
        ("../distrust/#r1-see", ("https://handbook.example.org/s/r1-see/", "left-out")),
        ("../../references/#ref-abas2013risk", ("#ref-abas2013risk", "inside")),
        ("../../claims.csv", ("https://handbook.example.org/claims.csv", "left-out")),
        ("https://doi.org/10.1/x", ("https://doi.org/10.1/x", "elsewhere")),
    ],
)
def test_a_link_stays_inside_the_copy_or_goes_to_the_short_address(handbook, href, expected):
    links = Links(handbook, {"r4-see", "r1-why", "ref-abas2013risk"})
    assert links.target(href, PAGE) == expected
