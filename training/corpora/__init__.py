"""Converts public corpora into the one form that is trained on and measured with; ``docs/corpora.md`` describes them and the form."""
