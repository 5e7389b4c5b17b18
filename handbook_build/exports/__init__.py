"""Exports: PDF, EPUB, Word and slides, made from the very pages of the site.

selection   codes to excerpts of pages
manuscript  excerpts to one document tree, with its notes and links converted
typst/      the tree to PDF;  pandoc/  the tree to EPUB, Word and slides
plan        which files there are;  exporter makes one,  export_all all of them;  manifest lists what was made

Why one tree, and why these writers: decisions/exports.md.
"""
