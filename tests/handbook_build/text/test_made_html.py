from markdown import Markdown

from handbook_build.text.made_html import BEFORE_HTML, MadeHtml, marked

HTML = '<ul>\n<li class="a">*one*</li>\n\n<li>&amp; <b>two</b></li>\n</ul>'


def converted(text: str) -> str:
    markdown = Markdown(extensions=["md_in_html"])
    markdown.preprocessors.register(MadeHtml(markdown), "made_html", BEFORE_HTML)
    return markdown.convert(text)


def test_made_html_stands_in_its_place_as_it_was_made_and_without_its_marks():
    assert converted(f"*Before*\n\n{marked(HTML)}\n\nafter") == f"<p><em>Before</em></p>\n{HTML}\n\n<p>after</p>"


def test_it_is_what_markdown_would_have_left_of_it():
    assert converted(f"a\n\n{marked(HTML)}\n\n{marked(HTML)}\n\nb") == converted(f"a\n\n{HTML}\n\n{HTML}\n\nb")
