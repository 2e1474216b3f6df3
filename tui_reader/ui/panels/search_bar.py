"""The search bar; the text moves to the first match while typing."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, Static

from tui_reader.text import clean_line
from tui_reader.ui.article_view.scene import Found
from tui_reader.ui.panels.article_pane import ArticlePane
from tui_reader.ui.steady_input import SteadyInput

if TYPE_CHECKING:
    from textual.timer import Timer

_DEBOUNCE = 0.1  # seconds after the last key; long enough not to search for every letter of a fast typist


class SearchInput(SteadyInput):
    """An input whose arrows walk through the matches."""

    BINDINGS = [  # noqa: RUF012 - Textual's way to declare them
        Binding("enter", "leave(True)", "Accept", show=False),
        Binding("down", "step(1)", "Next match", show=False),
        Binding("up", "step(-1)", "Previous match", show=False),
        Binding("ctrl+r", "switch('regex')", "Regular expression", show=False),
        Binding("ctrl+t", "switch('case_sensitive')", "Exact case", show=False),
        Binding("escape", "leave(False)", "Back", show=False),
    ]

    def action_step(self, step: int) -> None:
        """To the next or previous match."""
        self.post_message(SearchBar.Step(step))

    def action_switch(self, name: str) -> None:
        """Turn regular expressions or exact case on or off."""
        self.post_message(SearchBar.Switch(name))

    def action_leave(self, accepted: bool) -> None:  # noqa: FBT001 - the action's argument is the answer
        """Go on reading at the match, or back where the search began."""
        self.post_message(SearchBar.Left(accepted))


class SearchBar(Vertical):
    """A slash, the words and the number of matches, and below them the keys."""

    DEFAULT_CSS = """
    SearchBar {
        height: 2;
        background: $surface;
        padding: 0 1;
        Horizontal { height: 1; }
        #search-slash { width: 1; text-style: bold; }
        SearchInput {
            width: 1fr;
            height: 1;
            border: none;
            padding: 0;
            background: transparent;
            &:focus { border: none; background-tint: transparent; }
        }
        #search-result { width: auto; padding: 0 0 0 2; text-style: bold; }
        #search-keys { height: 1; color: $muted; text-wrap: nowrap; text-overflow: ellipsis; }
        &:ansi { background: ansi_default; #search-keys { color: ansi_default; } }
    }
    """

    regex: reactive[bool] = reactive(False)
    """Whether the words are a regular expression."""
    case_sensitive: reactive[bool] = reactive(False)
    """Whether capitals must agree."""
    result: reactive[str] = reactive("")
    """The result in words."""

    @dataclass
    class Step(Message):
        """The next (1) or previous (-1) match is wanted."""

        step: int

    @dataclass
    class Switch(Message):
        """A switch was thrown; ``name`` is the reactive's."""

        name: str

    @dataclass
    class Left(Message):
        """The person leaves the input, with or without having accepted the match."""

        accepted: bool

    @dataclass
    class Closed(Message):
        """The bar is to go; ``result`` is what was found, in words."""

        result: str

    def __init__(self, pane: ArticlePane) -> None:
        super().__init__()
        self._view = pane.view
        self._finder = pane.finder
        self._jumps = pane.jumps
        self._timer: Timer | None = None
        self._began_at = 0

    def compose(self) -> ComposeResult:
        """The parts of the row."""
        with Horizontal():
            yield Static("/", id="search-slash", markup=False)
            yield SearchInput(placeholder="words to find", select_on_focus=True)
            yield Static("", id="search-result", markup=False)
        yield Static(self._keys(), id="search-keys", markup=False)

    def on_mount(self) -> None:
        """Follow the search."""
        self.watch(self._view, "found", self._take, init=False)

    def begin(self) -> None:
        """Type here from now on; Escape leads back to this place of the text."""
        self._began_at = self._view.place
        self.query_one(SearchInput).focus()

    def leave(self, *, accepted: bool) -> None:
        """Stay at the match with all matches highlighted, or forget them and go back."""
        if accepted:
            if self._timer is not None:
                self._submit()
            if self.query_text:
                self._jumps.enter(self._began_at)
            self.post_message(self.Closed(f"“{self.query_text}”: {self.result}" if self.query_text else ""))
        else:
            self._stop_timer()
            self._finder.clear()
            self._view.place = self._began_at
            self.post_message(self.Closed(""))

    @property
    def query_text(self) -> str:
        """The words as they are typed."""
        return self.query_one(SearchInput).value

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._stop_timer()
        self._timer = self.set_timer(_DEBOUNCE, self._submit)

    @on(Switch)
    def _switched(self, event: Switch) -> None:
        event.stop()
        setattr(self, event.name, not getattr(self, event.name))
        self._submit()

    @on(Left)
    def _left(self, event: Left) -> None:
        event.stop()
        self.leave(accepted=event.accepted)

    @on(Step)
    def _stepped(self, event: Step) -> None:
        """Go to another match, or start the search and go to its first match."""
        event.stop()
        if not self.query_text:
            self.notify("Type the words to find first.")
        elif self._timer is not None:
            self._submit()
        elif event.step > 0:
            self._finder.next()
        else:
            self._finder.previous()

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _submit(self) -> None:
        self._stop_timer()
        if not self.query_text:
            self._finder.clear()
            self.result = ""
            return
        try:
            self._finder.search(self.query_text, regex=self.regex, case_sensitive=self.case_sensitive)
        except ValueError as error:
            self.result = clean_line(str(error))

    def _take(self, found: Found) -> None:
        if found.problem:
            self.result = found.problem
        elif found.count:
            self.result = f"{(found.index or 0) + 1} of {found.count:,}{'+' if found.searching else ''}"
        else:
            self.result = "searching …" if found.searching else "not found" if self.query_text else ""

    def watch_regex(self) -> None:
        """Refresh the hint about the keys."""
        self._say_keys()

    def watch_case_sensitive(self) -> None:
        """Refresh the hint about the keys."""
        self._say_keys()

    def watch_result(self) -> None:
        """Show the result."""
        if self.is_mounted:
            self.query_one("#search-result", Static).update(Content(self.result))

    def _say_keys(self) -> None:
        if self.is_mounted:
            self.query_one("#search-keys", Static).update(self._keys())

    def _keys(self) -> Content:
        regex = "on" if self.regex else "off"
        case = "exact" if self.case_sensitive else "any"
        return Content(f"Enter accept  Esc back  Down next  Up previous  ^r regex {regex}  ^t case {case}")
