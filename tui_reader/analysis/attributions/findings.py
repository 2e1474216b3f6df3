"""Define a finding: an attribution in the making."""

from dataclasses import dataclass, field

from tui_reader.model import AttributionKind, Naming, Reason, Span


@dataclass(slots=True)
class Finding:
    """A statement with the words that tie it to somebody.

    Attributes:
        content: Spans of what is said, in text order; empty where the cue ends its sentence with a colon and what follows is not
            yet known to belong to it.
        cue: Spans of the words that report it: “said”, “according to”.
        source: Spans of the words for whoever says it.
        reasons: The rules that found or changed it.
        confidence: How sure that is, from 0 to 1.
        kind: Given where the quotation marks do not tell it.
        naming: How the page names the source, as in an attribution.
    """

    content: list[Span]
    cue: list[Span] = field(default_factory=list)
    source: list[Span] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)
    confidence: float = 1.0
    kind: AttributionKind | None = None
    naming: Naming = "phrase"

    @property
    def spans(self) -> list[Span]:
        """All spans: those of the content, the source and the cue."""
        return [*self.content, *self.source, *self.cue]
