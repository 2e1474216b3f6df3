"""What made the tagger's weights: data, network, training, export, and the table of alternatives."""
