"""Hold the version of the package, for screen, command line, exports and servers."""

__version__ = "0.1.0"
