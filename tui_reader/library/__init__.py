"""Keep the articles that were read, with their marks and corrections, in one SQLite file."""

from tui_reader.library.store import Entry, Library, default_path

__all__ = ["Entry", "Library", "default_path"]
