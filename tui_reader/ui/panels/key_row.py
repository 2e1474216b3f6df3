"""The last row: the keys that matter most, as many as there is room for."""

from collections.abc import Iterable
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style

from tui_reader.ui.commands import commands, key_name
from tui_reader.ui.panels.article_pane import ArticlePane
from tui_reader.ui.panels.clickable import Clickable, clickable

_GAP = 2
_ALWAYS = frozenset(("Open", "Help", "Quit"))  # the labels of keys that need no article


class Entry(NamedTuple):
    """Keys under one label, each with its action; the label has the first."""

    actions: tuple[tuple[str, str], ...]
    label: str
    rank: int

    @property
    def keys(self) -> str:
        """The keys, with blanks between them."""
        return " ".join(key for key, _ in self.actions)

    @property
    def width(self) -> int:
        """The columns that the key needs."""
        return cell_len(self.keys) + 1 + cell_len(self.label)


def footer_entries() -> tuple[Entry, ...]:
    """Return the entries of commands with a footer label, one for each label."""
    entries: dict[str, Entry] = {}
    for command in commands():
        if not command.footer or not command.keys:
            continue
        first = entries.setdefault(command.footer, Entry((), command.footer, command.rank))
        entries[command.footer] = first._replace(actions=(*first.actions, (key_name(command.keys[0]), command.action)))
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


class KeyRow(Clickable):
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
        return Content(" " * _GAP).join(self._drawn(entry, key_style) for entry in entries)

    def _drawn(self, entry: Entry, key_style: Style) -> Content:
        keys = (clickable(Content.styled(key, key_style), action) for key, action in entry.actions)
        return Content.assemble(Content(" ").join(keys), clickable(Content(f" {entry.label}"), entry.actions[0][1]))
