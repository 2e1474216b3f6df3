"""One module an export; ``export.registry`` describes the constant ``EXPORT`` that each of them has."""
