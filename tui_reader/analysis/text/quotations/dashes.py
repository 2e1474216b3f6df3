"""Dialogue that a dash opens, one speaker a paragraph."""

import re

from tui_reader.analysis.text.document import Quotation
from tui_reader.analysis.text.quotations.endings import before_cue
from tui_reader.model import Block, Span

_DASH = re.compile(r"[—–―] ?(?=[\w¡¿“«‘…])")
_RESUMED = re.compile(r"[.,!?] ?[—–―] ?(?=\w)")


def dashed(text: str, block: Block, *, in_dialogue: bool) -> tuple[Quotation, ...]:
    """Return the quotations of a paragraph that a dash opens.

    They are its speech, before and behind the cue.

    Without a cue it is speech only ``in_dialogue``, where a paragraph beside it opens with a dash as well.
    """
    if not _DASH.match(text, block.start, block.end):
        return ()
    end = before_cue(text, block.start, block.end)
    if end is None:
        return (Quotation((Span(block.start, block.end),)),) if in_dialogue else ()
    speech = Quotation((Span(block.start, end),))
    resumed = _RESUMED.search(text, end, block.end)
    if resumed is None:
        return (speech,)
    return (speech, Quotation((Span(resumed.start() + 1, block.end),)))


def opens_with_dash(text: str, block: Block) -> bool:
    """Check whether the block opens as a line of dialogue does."""
    return block.kind == "paragraph" and _DASH.match(text, block.start, block.end) is not None
