"""The build of the site, in the order of MkDocs' events. This is the one file that knows MkDocs."""

from contextlib import contextmanager
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from handbook_build.citations.markdown_footnotes import CitationExtension
from handbook_build.problems import BrokenHandbook
from handbook_build.site_build import begin


@contextmanager
def stopping():
    """Stop the build where a rule is broken, with every place and remedy, and no traceback."""
    try:
        yield
    except BrokenHandbook as error:
        raise PluginError(f"the handbook breaks its rules:\n{error}") from None


@event_priority(100)  # before the plugin reads references.bib: it would raise, and name no place
@stopping()
def on_config(config):
    """Read the handbook, stop if a rule is broken, and cite by our own extension in place of the plugin's notes."""
    global build
    build = begin(Path(config.config_file_path).parent, Path(config.site_dir))
    config.markdown_extensions.append(CitationExtension(build.sources))
    config.plugins.events["page_markdown"].remove(config.plugins["bibtex"].on_page_markdown)  # decisions/citations.md


@stopping()
def on_page_markdown(markdown, page, config, files):
    """Put repeated sections, quotations, local contacts and lists in place."""
    page.meta.update(build.template_values(page.file.src_uri))
    return build.markdown(page.file.src_uri)


def on_page_content(html, page, config, files):
    """Keep the page for exports and editions, and dress it for the site."""
    return build.content(page.file.src_uri, html)


@stopping()
def on_post_page(output, page, config):
    """Mend what the theme's markup lacks."""
    return build.finished(output)


@stopping()
def on_post_template(output, template_name, config):
    """The same for the page that answers a wrong address."""
    return build.finished(output) if template_name.endswith(".html") else output


@stopping()
def on_post_build(config):
    """Write what stands beside the pages: short addresses, citations, lists for machines, released editions."""
    build.write()
