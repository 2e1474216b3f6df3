"""The last row: the keys that matter most, as many as there is room for."""

from collections.abc import Iterable
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from tui_reader.ui.commands import COMMANDS, key_name
from tui_reader.ui.panels.article_pane import ArticlePane

_GAP = 2
_ALWAYS = frozenset(("Open", "Help", "Quit"))  # the labels of keys that need no article


class Entry(NamedTuple):
    """Keys under one label; ``action`` is what a click does, the first command's."""

    keys: str
    label: str
    action: str
    rank: int

    @property
    def width(self) -> int:
        """Columns it needs."""
        return cell_len(self.keys) + 1 + cell_len(self.label)


def footer_entries() -> tuple[Entry, ...]:
    """Return the entries of commands with a footer label, one for each label."""
    entries: dict[str, Entry] = {}
    for command in COMMANDS:
        if not command.footer:
            continue
        key = key_name(command.keys[0])
        first = entries.get(command.footer)
        entries[command.footer] = (
            Entry(key, command.footer, command.action, command.rank)
            if first is None
            else Entry(f"{first.keys} {key}", first.label, first.action, first.rank)
        )
    return tuple(entries.values())


def fitting(entries: Iterable[Entry], width: int) -> list[Entry]:
    """Return the entries of lowest rank that fit into a width, in their order."""
    entries = tuple(entries)
    kept: set[Entry] = set()
    used = 0
    for entry in sorted(entries, key=lambda entry: entry.rank):
        used += entry.width + (_GAP if kept else 0)
        if used > width:
            break
        kept.add(entry)
    return [entry for entry in entries if entry in kept]


class KeyRow(Widget):
    """One row of keys; a click on one is as good as the key.

    Textual's Footer clips at 60 columns and lays its palette key over the last entry (8.2.8); it also makes a widget
    of each key, which the first frame would have to wait for.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {"key-row--key"}  # noqa: RUF012 - Textual's way to declare them
    DEFAULT_CSS = """
    KeyRow {
        height: 1;
        padding: 0 1;
        background: $panel;
        color: $muted;
        link-color: $muted;
        link-background: transparent;
        link-style: none;
        .key-row--key { color: $foreground; text-style: bold; }
        &:ansi {
            background: ansi_default;
            color: ansi_default;
            .key-row--key { color: ansi_default; text-style: bold; }
        }
    }
    """

    def __init__(self, pane: ArticlePane) -> None:
        super().__init__()
        self._pane = pane

    def on_mount(self) -> None:
        """Follow whether there is an article."""
        self.watch(self._pane, "is_noticing", self._changed)

    def _changed(self) -> None:
        self.refresh()

    def render(self) -> Content:
        """The entries that fit and can be used, key first, in bold."""
        key_style = self.get_visual_style("key-row--key", partial=True)
        usable = (entry for entry in footer_entries() if not self._pane.is_noticing or entry.label in _ALWAYS)
        entries = fitting(usable, self.size.width)
        return Content(" " * _GAP).join(
            Content.assemble((entry.keys, key_style), f" {entry.label}").stylize(
                Style.from_meta({"@click": f"screen.{entry.action}" if "." not in entry.action else entry.action})
            )
            for entry in entries
        )
