"""List the signs of an attribution by which its confidence is calibrated."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from tui_reader.analysis.attributions.frame_words import cue_kind, is_nobody, words_at
from tui_reader.analysis.text.document import Document
from tui_reader.model import Attribution

_FROM_TAGGER: Final = "attribution.encoder"
_LEAST, _MOST = 0.02, 0.995  # beyond them a probability of the tagger says no more
_SHORT: Final = 4  # words of a fragment
IN_REPORTS: Final = ("direct, length", "direct, source shared", "tagger, direct", "says")
"""Signs that weigh differently in a text that reads like a report."""

_SAYS: Final = frozenset("said says say told tells wrote added asked".split())


def signs_of(document: Document, attributions: Sequence[Attribution], report: float) -> Iterator[dict[str, float]]:
    """Yield, for each of ``attributions``, its signs with their values.

    Args:
        document: The text that they are in.
        attributions: With the confidence of the tagger or the rule that made each.
        report: From 0 to 1, how much the text reads like a report.
    """
    sources = Counter(one.source for one in attributions if one.source)
    for one in attributions:
        signs = dict(_signs(document.article.text, one))
        if one.kind == "direct" and sources[one.source] > 1:
            signs["direct, source shared"] = 1.0
        signs |= {f"{name} in a report": report * signs.get(name, 0.0) for name in IN_REPORTS}
        yield signs | {"in a report": report}


def _signs(text: str, attribution: Attribution) -> Iterator[tuple[str, float]]:
    content, source, cue = (
        words_at(text, spans) for spans in (attribution.content, attribution.source, attribution.cue)
    )
    quoted = attribution.kind == "direct"
    yield "base", 1.0
    yield attribution.kind, 1.0
    sure = min(max(attribution.confidence, _LEAST), _MOST)
    if attribution.reasons and attribution.reasons[0].rule.startswith(_FROM_TAGGER):
        yield f"tagger, {attribution.kind}", math.log(sure / (1 - sure))
    if not attribution.source:
        yield "source: none", 1.0
    if is_nobody(source):
        yield "source: nobody", 1.0
    yield f"cue: {cue_kind(cue)}", 1.0
    if not _SAYS.isdisjoint(cue):
        yield "says", 1.0
    if quoted:
        yield "direct, length", math.log2(max(1, len(content)))
    elif len(content) <= _SHORT:
        yield "fragment", 1.0
    if not quoted and content[:1] == ["that"]:
        yield "opens with that", 1.0
