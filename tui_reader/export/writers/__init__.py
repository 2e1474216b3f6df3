"""Hold the exports, one module each, with a constant ``EXPORT`` (``export.registry``)."""
