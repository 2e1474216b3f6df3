"""The screens: one, on which articles are read."""
