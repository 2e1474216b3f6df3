"""Read what a person has set in ``config.toml``, and report what cannot be.

Each setting is a row of one table, from which the file is checked and its commented defaults are printed.
"""

import difflib
import re
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple

from tui_reader.model import LETTERS
from tui_reader.text import clean_line
from tui_reader.ui.choices import LEAST_WIDTH, LEAVES, MOST_WIDTH
from tui_reader.ui.commands import COMMANDS
from tui_reader.ui.key_map import TroubleError, keys_of, settled_keys
from tui_reader.ui.preferences import Configuration, Preferences


class Setting(NamedTuple):
    """A row of the table.

    ``path`` is where it stands in the file, ``default`` is written as there, and ``check`` returns its value or raises
    ``TroubleError``, given the names of all themes.
    """

    path: str
    name: str
    default: str
    comment: str
    check: Callable[[Any, Collection[str]], object]


def _choice(value: object, names: Collection[str]) -> str:
    if not isinstance(value, str):
        raise TroubleError(f"must be one of {', '.join(sorted(names))}, in quotation marks.")
    if value not in names:
        raise TroubleError(f"cannot be “{clean_line(value)}”{_nearest(value, names)}")
    return value


def _nearest(word: str, names: Collection[str]) -> str:
    """Name the nearest of some names, or all, as the end of a sentence."""
    near = difflib.get_close_matches(word, names, 1)
    return f"; did you mean “{near[0]}”?" if near else f"; choose from {', '.join(sorted(names))}."


def _width(value: object, _: Collection[str]) -> int:
    if type(value) is not int or not LEAST_WIDTH <= value <= MOST_WIDTH:
        raise TroubleError(f"must be a whole number from {LEAST_WIDTH} to {MOST_WIDTH}.")
    return value


def _flag(value: object, _: Collection[str]) -> bool:
    if not isinstance(value, bool):
        raise TroubleError("must be true or false.")
    return value


def _kinds(value: object, _: Collection[str]) -> frozenset[str]:
    if not isinstance(value, list):
        raise TroubleError('must be a list, as ["quote", "claim"].')
    return frozenset(_choice(kind, LETTERS) for kind in value)


def _folder(value: object, _: Collection[str]) -> Path:
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        raise TroubleError("must be the path of a folder, in quotation marks.")
    try:
        return Path(value).expanduser()
    except RuntimeError as error:
        raise TroubleError("begins with the home of somebody who is not known here.") from error


def _export(value: object, _: Collection[str]) -> str:
    from tui_reader.export import export_names  # not before the first frame, unless a person has set it

    return _choice(value, export_names())


def _parts(value: object, _: Collection[str]) -> frozenset[str]:
    from tui_reader.export.parts import PARTS

    if not isinstance(value, list):
        raise TroubleError('must be a list, as ["legend", "names"].')
    return frozenset(_choice(part, PARTS) for part in value)


SETTINGS: Final = (
    Setting("theme", "theme", '"reader-dark"', "colours: the name of a theme; without it, as the terminal is", _choice),
    Setting("width", "width", "80", f"columns of text, {LEAST_WIDTH} to {MOST_WIDTH}", _width),
    Setting("remember", "remembers", "true", "remember articles, places and looks between two runs", _flag),
    Setting("archive", "archives", "false", "keep each page as it was received, beside the article", _flag),
    Setting("sidebar.open", "has_sidebar", "true", "open the sidebar where there is room", _flag),
    Setting(
        "sidebar.leaf",
        "leaf",
        '"sources"',
        f"what it lists at first: {' or '.join(LEAVES)}",
        lambda value, _: _choice(value, LEAVES),
    ),
    Setting("marks.shown", "shown", '["quote", "claim", "promo"]', "the kinds of mark that are shown at first", _kinds),
    Setting("save.folder", "folder", '"~/Documents"', "the folder that w proposes", _folder),
    Setting(
        "save.format",
        "form",
        '"markdown"',
        "the format that w proposes: the name of an export",
        _export,
    ),
    Setting(
        "save.without",
        "without",
        "[]",
        "parts of Markdown that w leaves out at first: front-matter, legend, sources, names, notes, record",
        _parts,
    ),
)
_ROWS: Final = {row.path: row for row in SETTINGS}
_KEYS: Final = "keys."


def read_configuration(path: Path, themes: Collection[str]) -> Configuration:
    """Read a file, which need not exist, and report each wrong setting."""
    try:
        text = path.read_text(encoding="utf-8")
        fields = tomllib.loads(text)
    except FileNotFoundError:
        return Configuration(Preferences())
    except (OSError, ValueError, RecursionError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return Configuration(Preferences(), (f"{path} is left out: {clean_line(reason)}.",))
    return settled(dict(flat(fields)), partial(_line_of, text), themes, path.name)


def settled(
    fields: Mapping[str, Any], line_of: Callable[[str], int], themes: Collection[str], name: str
) -> Configuration:
    """Check the values of a file.

    Args:
        fields: The values by their paths, as ``flat`` gives them.
        line_of: Returns the line of a path.
        themes: The names of all themes.
        name: That of the file.
    """
    values: dict[str, Any] = {}
    wanted: dict[str, tuple[str, ...]] = {}
    troubles: list[tuple[str, str]] = []
    for place, value in fields.items():
        try:
            if place.startswith(_KEYS):
                command = _known(place.removeprefix(_KEYS), [one.id for one in COMMANDS if one.keys], "command")
                wanted[command] = keys_of(value)
            else:
                setting = _ROWS[_known(place, _ROWS, "setting")]
                values[setting.name] = setting.check(value, themes)
        except TroubleError as error:
            troubles.append((place, f"{place} {error}"))
    keys, conflicts = settled_keys(wanted)
    troubles += [(_KEYS + command, sentence) for command, sentence in conflicts]
    sentences = (f"{name}, line {line_of(place)}: {clean_line(sentence)}" for place, sentence in troubles)
    return Configuration(Preferences(**values, keys=keys, in_file=frozenset(values)), tuple(sentences))


def _known(name: str, names: Collection[str], what: str) -> str:
    if name not in names:
        near = difflib.get_close_matches(name, names, 1)
        hint = f"did you mean “{near[0]}”?" if near else "“tui-reader config” lists them."
        raise TroubleError(f"is not a {what}; {hint}")
    return name


def flat(fields: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the values of all tables with their paths, such as ``sidebar.open``."""
    for name, value in fields.items():
        path = f"{above}{name}"
        if isinstance(value, dict):
            yield from flat(value, f"{path}.")
        else:
            yield path, value


_HEAD = re.compile(r"\[([^\[\]]*)\]")
_NAME = re.compile(r"([^=#]*)=")


def _line_of(text: str, path: str) -> int:
    """Return the line of a setting, by heads of tables and names alone."""
    above = ""
    for number, line in enumerate(text.splitlines(), 1):
        if head := _HEAD.match(line.lstrip()):
            above = _bare(head[1]) + "."
        elif (name := _NAME.match(line)) and above + _bare(name[1]) == path:
            return number
    return 1


def _bare(name: str) -> str:
    return re.sub(r"[\"'\s]", "", name)


def commented_defaults() -> str:
    """Return the text of a file with every setting and its default, as comments."""
    lines = []
    table = ""
    for setting in SETTINGS:
        above, _, name = setting.path.rpartition(".")
        if above != table:
            lines += ["", f"[{above}]"]
            table = above
        lines.append(f"# {name} = {setting.default}  # {setting.comment}")
    lines += ["", "[keys]  # the keys of a command, by its name; arrows and Esc always work beside them"]
    for command in COMMANDS:
        if command.keys:
            keys = ", ".join(f'"{key}"' for key in command.keys)
            lines.append(f'# "{command.id}" = [{keys}]  # {command.title}')
    return "\n".join(lines) + "\n"
