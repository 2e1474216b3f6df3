"""The keys of a selection by keys.

Where a person has put a command that acts on the selection on one of these keys, that command has the key.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from textual.binding import Binding

from tui_reader.ui.commands import key_name, key_of, keys_of

_MOTIONS: Final[Mapping[str, str]] = {
    "l right": "extend('right')",
    "h left backspace": "extend('left')",
    "j down": "extend('down')",
    "k up": "extend('up')",
    "w": "extend('next_word')",
    "b": "extend('previous_word')",
    "e": "extend('word_end')",
    "0 home ^": "extend('row_start')",
    "$ end": "extend('row_end')",
    ")": "extend('sentence_end')",
    "(": "extend('sentence_start')",
    "}": "extend('paragraph_end')",
    "{": "extend('paragraph_start')",
    "]": "extend('next_mark')",
    "[": "extend('previous_mark')",
    "d ctrl+d": "extend('half_down')",
    "u ctrl+u": "extend('half_up')",
    "space f pagedown": "extend('page_down')",
    "pageup": "extend('page_up')",
    "g": "extend('top')",
    "G": "extend('bottom')",
    "o": "swap",
    "y enter": "copy",
    "v escape": "leave",
}
_COMMANDS: Final[Mapping[str, str]] = {
    "mark.add": "screen.mark_selection",
    "note": "screen.note",
    "mark.limits": "screen.limits",
    "copy.mark": "copy",
    "select": "leave",
}
"""The commands that act on a selection, with their actions meanwhile."""
_HELP: Final = (
    ("y", "copy"),
    ("escape", "leave"),
    ("w b e", "words"),
    ("( )", "sentences"),
    ("{ }", "paragraphs"),
    ("[ ]", "marks"),
    ("0 $", "the row"),
    ("o", "the other end"),
    ("h l", "letters"),
    ("j k d u g G", "as in the text"),
)


def _by_key() -> dict[str, str]:
    """Return the action of each key, with the keys that the person has configured."""
    actions = {key: action for keys, action in _MOTIONS.items() for key in keys.split()}
    actions |= {key: action for name, action in _COMMANDS.items() for key in keys_of(name)}
    return actions | {"escape": "leave"}


def selection_bindings() -> Iterator[Binding]:
    """Yield the bindings of a selection, which go before those of the screen."""
    return (Binding(key, action, show=False) for key, action in _by_key().items())


def selection_help() -> list[tuple[str, str]]:
    """Return the keys of a selection, with what they do; none that does something else."""
    actions = _by_key()
    fixed = {key: action for keys, action in _MOTIONS.items() for key in keys.split()}
    rows = [(f"{key_of('mark.add')} {key_of('note')}", "mark, note")]
    for keys, what in _HELP:
        own = [key_name(key) for key in keys.split() if actions[key] == fixed[key]]
        rows += [(" ".join(own), what)] if own else []
        rows += [(key_of("mark.limits"), "limits of the mark")] if what == "leave" else []
    return rows
