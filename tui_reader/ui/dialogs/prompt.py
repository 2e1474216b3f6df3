"""One line to type, at the foot of the screen."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tui_reader.ui.dialogs.dialog import Dialog
from tui_reader.ui.steady_input import SteadyInput


class Prompt(Dialog[str]):
    """Asks for one line; the result is what was typed, without blanks around it."""

    hides_messages = True

    DEFAULT_CSS = """
    Prompt {
        align: left bottom;
        Vertical { height: auto; }
    }
    """

    def __init__(self, title: str, hint: str, value: str = "", placeholder: str = "") -> None:
        super().__init__()
        self._title = title
        self._hint = hint
        self._value = value
        self._placeholder = placeholder

    def compose(self) -> ComposeResult:
        """Title, line and hint."""
        with Vertical():
            yield Static(Content(self._title), classes="dialog-title")
            yield SteadyInput(self._value, placeholder=self._placeholder, select_on_focus=False)
            yield Static(Content(self._hint), classes="dialog-hint")

    def on_mount(self) -> None:
        """Bring the cursor at the end of the line into view.

        Textual (8.2.8) shows the beginning.
        """
        self.call_after_refresh(self._show_end)

    def _show_end(self) -> None:
        line = self.query_one(Input)
        line.action_home()
        line.action_end()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.close_with(event.value.strip() or None)


class Question(Dialog[bool]):
    """A question with the answers yes and no; only ``y`` is yes."""

    hides_messages = True

    BINDINGS = [  # noqa: RUF012 - Textual's way to declare them
        Binding("y", "answer(True)", "Yes", show=False),
        Binding("n,enter", "answer(False)", "No", show=False),
    ]
    DEFAULT_CSS = """
    Question {
        align: left bottom;
        Vertical { height: auto; }
        #question { padding: 0 1; }
    }
    """

    def __init__(self, title: str, question: str, hint: str) -> None:
        super().__init__()
        self._title = title
        self._question = question
        self._hint = hint

    def compose(self) -> ComposeResult:
        """Title, question and hint."""
        with Vertical():
            yield Static(Content(self._title), classes="dialog-title")
            yield Static(Content(self._question), id="question")
            yield Static(Content(self._hint), classes="dialog-hint")

    def action_answer(self, answer: bool) -> None:  # noqa: FBT001 - the action's argument is the answer
        """Give the answer."""
        self.close_with(answer)
