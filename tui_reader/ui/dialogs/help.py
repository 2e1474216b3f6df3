"""Show the help: looks of marks, commands with their keys, and the mouse."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.table import Table
from rich.text import Text

from tui_reader.model import LETTERS
from tui_reader.ui.article_view import Look
from tui_reader.ui.article_view.palette import Palette
from tui_reader.ui.commands import groups, key_of, keys_of
from tui_reader.ui.dialogs.pages import Page, facts_table
from tui_reader.ui.phrasing import DEGREES
from tui_reader.ui.selection_keys import selection_help

_WIDE = 92  # columns from which on the sections stand in two columns
_GAP = 4
_KEYS, _NARROW_KEYS = 20, 13
_IN_THE_SIDEBAR = (
    ("Tab", "into the list, and out again"),
    ("j k", "move"),
    ("Enter", "go to the next statement or mention"),
    ("Space", "show all mentions of a name, and stay"),
    ("D F", "do not list the name; give it another type"),
    ("+ -", "join it to another name; make one of its forms a name"),
)


class Section(NamedTuple):
    """A heading, and rows of keys with what they do."""

    title: str
    rows: Sequence[tuple[Text | str, str]]

    def drawn(self, keys: int) -> RenderableType:
        """Draw it, with ``keys`` columns for the keys."""
        return Group(Text(self.title, "bold"), facts_table(self.rows, keys), Text())


class Sections:
    """Sections below each other, or in two columns of about one height."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._sections = sections

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        """Draw the sections."""
        if options.max_width < _WIDE:
            yield Group(*(section.drawn(_KEYS) for section in self._sections))
            return
        width = (options.max_width - _GAP) // 2
        drawn = [section.drawn(_NARROW_KEYS) for section in self._sections]
        heights = [len(console.render_lines(one, options.update_width(width))) for one in drawn]
        # The left column takes sections as long as it is no higher than what is left for the right one.
        split = next(number for number in range(1, len(drawn) + 1) if 2 * sum(heights[:number]) >= sum(heights))
        columns = Table.grid(padding=(0, _GAP))
        columns.add_column(width=width)
        columns.add_column(width=width)
        columns.add_row(Group(*drawn[:split]), Group(*drawn[split:]))
        yield columns


class Help(Page):
    """The help, as wide as two columns need."""

    DEFAULT_CSS = "Help Vertical { width: 96%; max-width: 130; max-height: 96%; }"

    def __init__(self, palette: Palette) -> None:
        sections = [Section("Who says so?", _meaning(palette))]
        for name, commands in groups().items():
            sections.append(Section(name, [(" ".join(command.key_names), command.help) for command in commands]))
            if name == "Search":
                sections.append(Section("While searching", _in_the_search()))
        sections += [
            Section("In the sidebar", _IN_THE_SIDEBAR),
            Section(f"While selecting, behind {key_of('select')}", selection_help()),
            Section("Mouse", _by_mouse()),
        ]
        super().__init__("Help", Sections(sections), close_keys=keys_of("help"))


def _in_the_search() -> Sequence[tuple[str, str]]:
    return (
        ("Enter", f"accept the match: {key_of('match.next')} and {key_of('match.previous')} walk on"),
        ("Esc", "back to where the search began"),
        ("Down Up", "next match, previous match"),
        ("^r", "regular expression, or plain words"),
        ("^t", "capitals matter, or not"),
    )


def _by_mouse() -> Sequence[tuple[str, str]]:
    return (
        ("click", "make a mark current; open a link; go to a place of the mark column"),
        ("click again", "all about the mark"),
        ("double click", "select a word; a third click, the paragraph"),
        ("drag", f"select; {key_of('copy.mark')} copies"),
        ("wheel", "scroll"),
        ("last row", "each key can be clicked"),
        ("title row", "to the beginning; its right end: to another place, or stop loading"),
        ("legend, bar", "show or hide a kind of mark; < and > weaker claims"),
        ("foot", "all about the mark; its number: the next mark"),
    )


def _meaning(palette: Palette) -> list[tuple[Text | str, str]]:
    """Draw the looks of marks as in the text, with what they mean."""

    def sample(look: Look, word: str) -> Text:
        return Text.assemble(f"{LETTERS[look.kind]} ", (word, palette.marks[look]))

    degrees = Text(" ").join(Text(word, palette.marks[Look("claim", degree)]) for degree, word in enumerate(DEGREES))
    return [
        (sample(Look("quote", 1), "said"), "somebody, named or not, says so"),
        (sample(Look("quote", 0), "ascribed"), "the narrator says what somebody believes, plans or has decided"),
        (sample(Look("claim", 2), "claim"), "the narrator says so and gives no source"),
        (degrees, "how much a careful reader would want one"),
        (sample(Look("promo"), "promo"), "it serves the publisher, not the story"),
        (
            Text.assemble(("fainter", palette.marks[Look("quote", 1, is_unsure=True)])),
            "unsure: it may as well be wrong",
        ),
        (Text.assemble(("link", palette.parts["link"])), "a link, in a mark or not"),
    ]
