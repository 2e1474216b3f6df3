"""A line to type in whose cursor stands still."""

from textual.reactive import reactive
from textual.widgets import Input


class SteadyInput(Input):
    """An input whose cursor does not blink, so that an idle one sends nothing."""

    cursor_blink = reactive(False, init=False)
