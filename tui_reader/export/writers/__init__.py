"""Exports, one module each; ``export.registry`` describes their constant ``EXPORT``."""
