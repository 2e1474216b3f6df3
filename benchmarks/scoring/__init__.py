"""Scores annotated articles against gold annotations: words and statements, names, promotional lines, texts of pages.

Words are what is counted: punctuation and white space are not. A prediction is a line of ``tui-reader annotate --format json``, as a
dictionary. Where its text differs from the gold's (in white space, as a rule), its offsets are carried over to the gold's text; what
cannot be carried over counts as not predicted.
"""
