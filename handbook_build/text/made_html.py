"""HTML that templates made stands between two marks in Markdown, and is left as it is: to parse it would only take time."""

import re

from markdown.preprocessors import Preprocessor

OPEN, CLOSE = "\ufdd2", "\ufdd3"  # noncharacters: they stand in no text
MADE = re.compile(f"{OPEN}(.*?){CLOSE}", re.S)
BEFORE_HTML = 20.5  # behind MkDocs (21), which looks for ids, before the parser of HTML (20)


def marked(html: str) -> str:
    """Return HTML with the marks."""
    return f"{OPEN}{html}{CLOSE}"


class MadeHtml(Preprocessor):
    """Keeps what is marked apart until the page is put together."""

    def run(self, lines: list[str]) -> list[str]:
        text = MADE.sub(lambda made: self.md.htmlStash.store(made[1] + "\n"), "\n".join(lines))
        return text.split("\n")
