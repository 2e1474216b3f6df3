"""Find the user's library, without importing a database."""

from pathlib import Path


def default_path() -> Path:
    """Return the path of the user's library, in the folder for data of programs."""
    from platformdirs import user_data_path

    return user_data_path("tui-reader") / "library.sqlite3"
