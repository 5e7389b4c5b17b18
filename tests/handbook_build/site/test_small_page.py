from handbook_build.site.small_page import small_page


def test_a_page_without_the_theme_says_its_title_and_language_and_leads_to_the_root(small):
    page = small_page("lost", "en/404/", "Not here", small.languages.source, small)
    assert page.url == "en/404/" and "<title>Not here - Small handbook</title>" in page.html
    assert '<link rel="stylesheet" href="../../assets/stylesheets/plain.css">' in page.html
