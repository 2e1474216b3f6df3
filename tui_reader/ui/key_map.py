"""Give commands other keys, as a person has configured them."""

from collections.abc import Mapping
from typing import Final

from textual.keys import Keys

from tui_reader.ui.commands import COMMANDS, key_name

# A comma divides keys in Textual, and these stand in the table of commands by their names.
_NAMED: Final = {",": "comma", ";": "semicolon", ".": "full_stop", " ": "space"}
_MODIFIERS: Final = {"ctrl", "alt", "shift", "super", "meta"}
_KNOWN: Final = {key.value for key in Keys} | set(_NAMED.values())
_WRITTEN: Final = {key_name(key).casefold(): key for key in _KNOWN if key_name(key) != key and "+" not in key}


class TroubleError(ValueError):
    """A value of the configuration cannot be; the text goes on behind the setting's name."""


def keys_of(value: object) -> tuple[str, ...]:
    """Return the keys of a value: a text with blanks between keys, or a list.

    Raises:
        TroubleError: It is neither, or names no key.
    """
    names = value.split() if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise TroubleError('must be keys in quotation marks, as "x" or ["x", "ctrl+x"].')
    return tuple(map(_key, names))


def _key(name: str) -> str:
    """Return a key by Textual's name for it: ``^s`` is ``ctrl+s``, ``PgDn`` is ``pagedown``."""
    if len(name) == 1 and name.isprintable():
        return _NAMED.get(name, name)
    if name.startswith("^"):
        name = f"ctrl+{name[1:]}"
    *modifiers, last = name.split("+") if not name.endswith("+") else [*name[:-2].split("+"), "plus"]
    last = _WRITTEN.get(last.casefold(), _NAMED.get(last, last))
    is_known = last in _KNOWN or last.lower() in _KNOWN or (len(last) == 1 and last.isprintable()) or last == "plus"
    if not is_known or {modifier.lower() for modifier in modifiers} - _MODIFIERS:
        raise TroubleError(f"names “{name}”, which is not a key; keys are written as x, space, ctrl+x, pagedown, f2.")
    last = last if len(last) == 1 and not modifiers else last.lower()
    return "+".join([*(modifier.lower() for modifier in modifiers), last])


def settled_keys(wanted: Mapping[str, tuple[str, ...]]) -> tuple[dict[str, tuple[str, ...]], list[tuple[str, str]]]:
    """Give each key to one command.

    What the person wants precedes the defaults; of two wishes the first counts, and arrows and Escape stay where they are.

    Returns:
        The keys of the commands that have others than by default, and the conflicts: the command and a sentence.
    """
    fixed = {twin: command for command in COMMANDS for twin in command.twins}
    owners: dict[str, str] = {}
    conflicts: list[tuple[str, str]] = []
    settled: dict[str, tuple[str, ...]] = {}
    for name, keys in wanted.items():
        for key in keys:
            if key in fixed and fixed[key].id != name:
                conflicts.append(
                    (name, f"{key_name(key)} always is “{fixed[key].title}”, and cannot be the key of {name}.")
                )
            elif owners.setdefault(key, name) != name:
                conflicts.append(
                    (name, f"{key_name(key)} is the key of {owners[key]} already, and not that of {name}.")
                )
        settled[name] = tuple(key for key in keys if owners.get(key) == name)
    for command in COMMANDS:
        lost = [key for key in command.keys if owners.get(key, command.id) != command.id]
        if command.id not in wanted and lost:
            settled[command.id] = tuple(key for key in command.keys if key not in lost)
            taken = " ".join(map(key_name, lost))
            conflicts.append(
                (owners[lost[0]], f"{taken} was the key of {command.id} (“{command.title}”), which loses it.")
            )
    return settled, conflicts
