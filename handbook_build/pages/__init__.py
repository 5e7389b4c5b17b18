"""From a chapter's Markdown to the HTML of its page; `lists/` are the lists that are made and never typed."""
