"""List who gets to speak in an article, and with how many of its words."""

from collections.abc import Iterator
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static

from tui_reader.export.summary import Part, Source
from tui_reader.model import SpeakerKind
from tui_reader.text import per_cent
from tui_reader.ui.composition import Composition, Speaking
from tui_reader.ui.panels.article_pane import ArticlePane
from tui_reader.ui.panels.leaf import Leaf, next_leaf
from tui_reader.ui.panels.row_list import MAXIMUM_ROWS, RowList

_BAR = 4  # cells of the longest bar
_HEADINGS: dict[SpeakerKind, str] = {
    "named": "Named",
    "unnamed": "Unnamed",
    "collective": "Groups",
    "document": "Documents",
    "none": "Nobody named",
}
_OTHERS: dict[Part, str] = {"claim": "The narrator, no source", "promo": "Promotional"}


class SourceList(RowList[Speaking]):
    """The sources, named ones first; Enter walks through the statements of one."""

    @dataclass
    class Chosen(Message):
        """A source was chosen, whose statements are to be walked through."""

        speaking: Speaking

    def show(self, composition: Composition | None, width: int) -> None:
        """List the sources in rows of ``width`` columns, or say when they are known."""
        not_yet = (None, Content("known when all is marked").stylize(self.style_of("muted")))
        self.fill(self._rows_of(composition, width) if composition is not None else (not_yet,))

    def _rows_of(self, composition: Composition, width: int) -> Iterator[tuple[Speaking | None, Content]]:
        most = max((one.source.share for one in composition.speaking), default=0.0) or 1.0
        listed = composition.speaking[:MAXIMUM_ROWS]
        for kind, heading in _HEADINGS.items():
            group = [one for one in listed if one.source.kind == kind]
            if group:
                yield self.heading(heading)
                yield from ((one, self._row(one.source, most, width)) for one in group)
                yield None, Content("")
        if len(composition.speaking) > MAXIMUM_ROWS:
            yield self.more(len(composition.speaking) - MAXIMUM_ROWS)

    def _row(self, source: Source, most: float, width: int) -> Content:
        """Return a row: name, number of statements, bar and share of the words."""
        bar = "█" * max(1, round(source.share / most * _BAR))
        right = Content.assemble(
            (f"{source.statements:>4}  ", self.style_of("muted")),
            (f"{bar:<{_BAR}}", self.style_of("bar")),
            f" {per_cent(source.share):>5}",
        )
        name = Content(source.name).truncate(max(1, width - right.cell_length), ellipsis=True, pad=True)
        return Content.assemble(name, right)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click: go to the next statement."""
        event.stop()
        speaking = self.rows[event.option_index]
        if speaking is not None:
            self.post_message(self.Chosen(speaking))


class OtherShares(Static):
    """Shows the narrator's share of the words, and the promotional one."""

    DEFAULT_CSS = """
    OtherShares { height: auto; padding: 0 1; color: $muted; &:ansi { color: ansi_default; } }
    """

    def show(self, composition: Composition | None, width: int) -> None:
        """Show the shares in rows of ``width`` columns."""
        shares = composition.shares if composition is not None else {}
        rows = [_share(name, shares[part], width) for part, name in _OTHERS.items() if shares.get(part)]
        self.display = bool(rows)
        self.update(Content("\n").join(rows))


def _share(name: str, share: float, width: int) -> Content:
    right = f" {per_cent(share):>5}"
    return Content(name).truncate(max(1, width - len(right)), ellipsis=True, pad=True) + right


class Sources(Leaf[SourceList]):
    """The heading, the list of the sources, and below it the other shares."""

    @dataclass
    class Visited(Message):
        """The ``number``-th statement of a source, from 1, was gone to."""

        speaking: Speaking
        number: int

    def __init__(self, pane: ArticlePane) -> None:
        super().__init__(pane, SourceList())
        self._others = OtherShares()
        self._visited: Speaking | None = None
        self._statement = 0

    def compose(self) -> ComposeResult:
        """Heading, list and the other shares."""
        yield from super().compose()
        yield self._others

    def on_mount(self) -> None:
        """Follow who speaks in the article."""
        self.watch(self.pane, "composition", self._take)

    def _take(self) -> None:
        self._visited = None
        self.list_again()

    def fill(self, width: int) -> None:
        """List the sources."""
        composition = self.pane.composition
        self.rows.show(composition, width)
        self._others.show(composition, width)
        self.show_heading(
            "Sources",
            len(composition.speaking) if composition is not None else 0,
            next_leaf("names"),
            width,
        )

    def on_source_list_chosen(self, event: SourceList.Chosen) -> None:
        """Show the statements of a source alone, and go to the next one."""
        event.stop()
        speaking, view = event.speaking, self.pane.view
        if not speaking.numbers:
            return
        self._statement = self._statement + 1 if speaking == self._visited else 0
        self._visited = speaking
        place = self._statement % len(speaking.numbers)
        view.alone = frozenset(speaking.numbers)
        view.current = speaking.numbers[place]
        if mark := view.current_mark:
            with self.pane.jumps.leap():
                view.go_to(mark.start, mark.end)
        self.post_message(self.Visited(speaking, place + 1))
