"""Load themes: TOML files with colours for Textual and the kinds of mark.

The file's name, without its ending, is the theme's. A file holds ``dark`` and ``ansi`` (booleans), ``[colors]`` (the
names of ``textual.theme.Theme``; ``primary``, ``foreground`` and ``background`` are required), ``[spans]`` (``quote``,
``claim``, ``promo``, all required) and ``[variables]`` (any other variable of Textual's style sheets).
"""

import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any, NamedTuple

from textual.color import Color, ColorParseError
from textual.theme import Theme

from tui_reader.errors import ThemeError
from tui_reader.text import clean_line

DARK = "reader-dark"
LIGHT = "reader-light"
ANSI = "ansi"

_REQUIRED_COLORS = {"primary", "foreground", "background"}
_COLORS = _REQUIRED_COLORS | {"secondary", "accent", "warning", "error", "success", "surface", "panel", "boost"}
_SPANS = {"quote", "claim", "promo"}
_TABLES = {"dark", "ansi", "colors", "spans", "variables"}
_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_VARIABLE = re.compile(r"[a-z][a-z0-9-]*")

# Background numbers 7 and 15 of COLORFGBG ("15;0", "0;default;15") are white and bright white.
_LIGHT_BACKGROUNDS = {"7", "15"}
_SIXTEEN_COLORS = re.compile(r"linux|xterm|vt\d+|.*-16color")


class ThemeFiles(NamedTuple):
    """The themes by name, and one error for each broken file."""

    loaded: Mapping[str, Theme]
    failed: tuple[ThemeError, ...]


def theme_folders() -> tuple[Path, ...]:
    """Return the folders of themes: the package's, then the person's, which wins."""
    from platformdirs import user_config_path

    package = Path(__file__).resolve().parent.parent
    own = package / "themes"
    return (own if own.is_dir() else package.parent / "themes", user_config_path("tui-reader") / "themes")


def load_themes(folders: Iterable[Path]) -> ThemeFiles:
    """Load every ``*.toml`` in folders; of two with one name, the later wins.

    Errors are returned, not raised.
    """
    loaded: dict[str, Theme] = {}
    failed: list[ThemeError] = []
    for folder in folders:
        for path in sorted(folder.glob("*.toml")):
            try:
                loaded[path.stem] = load_theme(path)
            except ThemeError as error:
                failed.append(error)
    return ThemeFiles(loaded, tuple(failed))


def load_theme(path: Path) -> Theme:
    """Read one theme file.

    Raises:
        ThemeError: It cannot be read or says something that no theme can say; the message names file and reason.
    """
    try:
        return _theme(path.stem, tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ThemeError(f"The theme {path} is left out: {clean_line(reason)}") from error


def _theme(name: str, data: Mapping[str, Any]) -> Theme:
    if not _NAME.fullmatch(name):
        raise ValueError("the file name may hold small letters, digits and hyphens only")
    _check_names("the file", data, _TABLES)
    colors = _colors(data, "colors", _COLORS, _REQUIRED_COLORS)
    spans = _colors(data, "spans", _SPANS, _SPANS)
    variables = {f"span-{kind}": color for kind, color in spans.items()} | _variables(data)
    flags = {name: _flag(data, name) for name in ("dark", "ansi")}
    return Theme(name, variables=variables, **colors, **flags)  # type: ignore[arg-type]  # mypy takes colours for floats


def _check_names(
    where: str, table: Mapping[str, Any], known: AbstractSet[str], required: AbstractSet[str] = frozenset()
) -> None:
    if unknown := table.keys() - known:
        raise ValueError(f'{where} cannot hold "{min(unknown)}"; known are {", ".join(sorted(known))}')
    if missing := required - table.keys():
        raise ValueError(f'{where} lacks "{min(missing)}"')


def _flag(data: Mapping[str, Any], name: str) -> bool:
    value = data.get(name, name == "dark")
    if not isinstance(value, bool):
        raise ValueError(f'"{name}" must be true or false')  # noqa: TRY004 - one type of error for one broken file
    return value


def _table(data: Mapping[str, Any], name: str) -> Mapping[str, str]:
    table = data.get(name, {})
    if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
        raise ValueError(f"[{name}] must be a table of texts")
    return table


def _colors(data: Mapping[str, Any], name: str, known: AbstractSet[str], required: AbstractSet[str]) -> dict[str, str]:
    table = _table(data, name)
    _check_names(f"[{name}]", table, known, required)
    for key, value in table.items():
        try:
            Color.parse(value)
        except ColorParseError as error:
            raise ValueError(f'[{name}] {key}: "{value}" is not a colour; write it as "#5FB8FF"') from error
    return dict(table)


def _variables(data: Mapping[str, Any]) -> dict[str, str]:
    table = _table(data, "variables")
    for name, value in table.items():
        if not _VARIABLE.fullmatch(name) or not re.fullmatch(r"[#\w %(),.-]+", value):
            raise ValueError(f'[variables] {name} = "{value}" cannot stand in a style sheet')
    return dict(table)


def default_theme(environment: Mapping[str, str] = os.environ) -> str:
    """Return the default theme for the terminal.

    It uses the terminal's own colours if there are sixteen, else it is dark or light by ``COLORFGBG``.
    """
    if not environment.get("COLORTERM") and _SIXTEEN_COLORS.fullmatch(environment.get("TERM", "")):
        return ANSI
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT if background in _LIGHT_BACKGROUNDS else DARK
