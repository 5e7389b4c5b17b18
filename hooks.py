"""The build of the site, in the order of MkDocs' events. This is the one file that knows MkDocs."""

import logging

from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority, get_plugin_logger

from handbook_build.citations.markdown_footnotes import CitationExtension
from handbook_build.draft import as_broken, begin_build

log = get_plugin_logger("handbook")
build, goes_on = None, False


def on_startup(command, dirty):
    """`make serve` goes on from build to build: an edit makes anew the pages that it changes, and no more."""
    global goes_on
    goes_on = dirty and command == "serve"
    logging.getLogger("mkdocs.commands.build").addFilter(lambda record: "'dirty' build" not in record.msg)


@event_priority(100)  # before the plugin reads references.bib: it would raise, and name no place
def on_config(config):
    """Read the handbook. A broken rule stops the build; with `--no-strict`, the pages are drafts that list what is broken."""
    global build
    build = begin_build(config.config_file_path, config.site_dir, config.strict, build, goes_on)
    for problem in build.told:
        log.warning(problem)
    config.markdown_extensions.append(CitationExtension(build.sources))


def on_pre_build(config):
    """Have mkdocs-bibtex cite as the handbook does, now that it has read references.bib."""
    build.cite_with(config.plugins.get("bibtex"))


@event_priority(100)  # before the plugin looks for citations: what is put in place has some too
def on_page_markdown(markdown, page, config, files):
    """Put repeated sections, quotations, local contacts and lists in place."""
    page.meta.update(build.template_values(page.file.src_uri))
    return build.markdown(page.file.src_uri)


def on_page_content(html, page, config, files):
    """Keep the page for exports and editions, and dress it for the site."""
    return build.content(page.file.src_uri, html)


def on_env(env, config, files):
    """Give the pages that stay as they were their place in the menus of those that are made anew."""
    if build.kept:
        log.info(f"made anew: {', '.join(sorted(build.handbook.chapters.keys() - build.kept)) or 'nothing'}")
    for path in build.kept:
        page = files.get_file_from_path(path).page
        if page.markdown is None:
            page.markdown = ""
            page.meta = {"title": build.handbook.chapters[path].meta.title, **build.template_values(path)}


def on_post_page(output, page, config):
    """Mend what the theme's markup lacks."""
    return build.finished(output)


def on_post_template(output, template_name, config):
    """The same for the page that answers a wrong address."""
    return build.finished(output) if template_name.endswith(".html") else output


def on_post_build(config):
    """Write what stands beside the pages: short addresses, citations, lists for machines, released editions."""
    build.write()


def on_build_error(error):
    """Where a rule is broken, stop with every place and remedy, and no traceback."""
    if broken := as_broken(error, build):
        log.error(f"the handbook breaks its rules:\n{broken}")
        raise Abort("the build stops here") from None
