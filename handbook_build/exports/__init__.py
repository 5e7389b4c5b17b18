"""What is made of the handbook for paper, projector and word processor, from the very pages of the site.

selection   codes to excerpts of pages
manuscript  excerpts to one document tree, with its notes and links settled
typst_…     the tree to PDF;  pandoc_…  the tree to EPUB, Word and slides
plan        which files there are;  workshop makes one,  make_all all of them

Why one tree, and why these writers: decisions/exports.md.
"""
