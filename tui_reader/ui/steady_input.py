"""A line to type in whose cursor stands still."""

from textual.reactive import reactive
from textual.widgets import Input


class SteadyInput(Input):
    """An input that sends nothing to the terminal while nobody types: its cursor does not blink."""

    cursor_blink = reactive(False, init=False)
