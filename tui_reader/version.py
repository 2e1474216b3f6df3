"""The version of the package, for the face, the command line, the exports and what servers are told."""

__version__ = "0.1.0"
