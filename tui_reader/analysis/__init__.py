"""From an article to its annotations: an order of stages, each in a file of its own.

The tagger finds attributions and names; the stages after it resolve the speakers, join the names into entities, and
mark promotional text and the narrator's own assertions in what is left.
"""
