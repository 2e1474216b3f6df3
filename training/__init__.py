"""What made the lexicon and the weights that are shipped, to be run again by hand. It is no part of the package."""
