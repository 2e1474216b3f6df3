"""The settings of a person, and where they are written."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple


class Preferences(NamedTuple):
    """The settings; ``None`` is what nobody has set.

    Attributes:
        theme: The name of the colours.
        width: Columns of text.
        has_sidebar: Whether the sidebar is open where there is room.
        leaf: What the sidebar lists at first.
        shown: The kinds of mark that are shown at first.
        folder: Where articles are saved.
        form: The name of the export that is proposed.
        without: The parts of saved files that are left out.
        archives: Whether pages are kept as they were received.
        remembers: Whether anything of a run is remembered.
        keys: The keys of commands, by their ids.
        in_file: The names of the settings in the file.
    """

    theme: str | None = None
    width: int | None = None
    has_sidebar: bool | None = None
    leaf: str | None = None
    shown: frozenset[str] | None = None
    folder: Path | None = None
    form: str = "markdown"
    without: frozenset[str] = frozenset()
    archives: bool = False
    remembers: bool = True
    keys: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    in_file: frozenset[str] = frozenset()

    def over(self, look: Mapping[str, Any]) -> "Preferences":
        """Return these settings, and below them the look that is remembered."""
        below = {
            name: look[name]
            for name in ("theme", "width", "has_sidebar", "leaf")
            if getattr(self, name) is None and name in look
        }
        return self._replace(**below)


def wants_archive(file: Path) -> bool:
    """Check whether a configuration asks for pages as they are received.

    Nothing else of the file is looked at, and what is wrong in it is not reported.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return False
    if "archive" not in text:
        return False
    import tomllib

    try:
        fields = tomllib.loads(text)
    except (ValueError, RecursionError):
        return False
    return fields.get("archive") is True and fields.get("remember") is not False


class Configuration(NamedTuple):
    """The settings of a file, and one sentence for each that was left out."""

    preferences: Preferences
    troubles: tuple[str, ...] = ()


def configuration_file() -> Path:
    """Return the file in which a person configures the program on this system."""
    from platformdirs import user_config_path

    return user_config_path("tui-reader") / "config.toml"
