"""Build attributions from the findings of any tagger."""
