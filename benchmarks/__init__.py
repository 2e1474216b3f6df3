"""Measurements of speed and accuracy, run by hand and where the data is."""
