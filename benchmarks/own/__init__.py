"""Texts of the project's own with gold annotations, and what the program reaches on them."""
