"""What a rule finds, before it becomes an attribution."""

from dataclasses import dataclass

from tui_reader.model import AttributionKind, Reason, Span


@dataclass(slots=True)
class Finding:
    """A statement with the words that tie it to somebody.

    ``content`` is empty where the cue ends its sentence with a colon, until what follows is known to be it.
    ``kind`` is given where the quotation marks do not tell it. ``sentence`` is the index of the sentence with the cue.
    """

    content: list[Span]
    cue: list[Span]
    source: list[Span]
    reasons: list[Reason]
    confidence: float
    kind: AttributionKind | None = None
    sentence: int = 0
