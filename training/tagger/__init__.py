"""Scripts that made the tagger's weights: data, network, training and export."""
