"""The text of an article: sentences, quotations, windows, spans."""
