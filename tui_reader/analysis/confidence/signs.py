"""List the signs of an attribution by which its confidence is calibrated."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from tui_reader.analysis.attributions.frame_words import WORD, cue_kind, words_at
from tui_reader.analysis.english.style_words import STYLE_WORDS
from tui_reader.analysis.text.document import Document
from tui_reader.model import Attribution
from tui_reader.provenance import stage_of

_FROM_TAGGER: Final = "attribution.encoder"
_LEAST, _MOST = 0.02, 0.995  # beyond them a probability of the tagger says no more
_SHORT: Final = 4  # words of a fragment
IN_REPORTS: Final = ("direct, length", "direct, source shared", "tagger, direct", "says")
"""Signs that weigh differently in a text that reads like a report."""

_SAYS: Final = frozenset("said says say told tells wrote added asked".split())
_SHARES: Final = {name: frozenset(STYLE_WORDS[name].split()) for name in ("says", "law")}
"""Kinds of words whose share in a text predicts how many of its marks are right: verbs of speech, words of courts."""

_MOST_SHARE: Final = 0.15
"""Root of a share beyond which more says nothing new; a single sentence has a greater one with a single word."""


def is_by_layout(attribution: Attribution) -> bool:
    """Check whether the layout of the page, and not a cue, names the speaker."""
    return bool(attribution.reasons) and stage_of(attribution.reasons[0].rule) in ("layout", "voices")


def signs_of(document: Document, attributions: Sequence[Attribution], report: float) -> Iterator[dict[str, float]]:
    """Yield, for each of ``attributions``, its signs with their values.

    Attributions by layout have signs of their own.

    Args:
        document: The text of the attributions.
        attributions: Each with the confidence of the tagger or the rule that made it.
        report: From 0 to 1, how much the text reads like a report.
    """
    sources = Counter(one.source for one in attributions if one.source)
    shares = _shares(document) if attributions else {}
    for one in attributions:
        if is_by_layout(one):
            yield {"layout": 1.0, "layout, its rule": _log_odds(one.confidence)}
            continue
        signs = dict(_signs(document.article.text, one)) | shares
        if one.kind == "direct" and sources[one.source] > 1:
            signs["direct, source shared"] = 1.0
        signs |= {f"{name} in a report": report * signs.get(name, 0.0) for name in IN_REPORTS}
        yield signs | {"in a report": report}


def _shares(document: Document) -> dict[str, float]:
    """Return the roots of the shares of some words in the text of ``document``."""
    text = document.article.text
    words = [word.lower() for block in document.blocks for word in WORD.findall(text, block.start, block.end)]
    return {
        f"share of “{name}”": min(_MOST_SHARE, math.sqrt(sum(map(listed.__contains__, words)) / max(1, len(words))))
        for name, listed in _SHARES.items()
    }


def _log_odds(sure: float) -> float:
    sure = min(max(sure, _LEAST), _MOST)
    return math.log(sure / (1 - sure))


def _signs(text: str, attribution: Attribution) -> Iterator[tuple[str, float]]:
    content, cue = words_at(text, attribution.content), words_at(text, attribution.cue)
    quoted = attribution.kind == "direct"
    yield "base", 1.0
    yield attribution.kind, 1.0
    if attribution.reasons and attribution.reasons[0].rule.startswith(_FROM_TAGGER):
        yield f"tagger, {attribution.kind}", _log_odds(attribution.confidence)
    if not attribution.source:
        yield "source: none", 1.0
    yield f"cue: {cue_kind(cue)}", 1.0
    if not _SAYS.isdisjoint(cue):
        yield "says", 1.0
    if quoted:
        yield "direct, length", math.log2(max(1, len(content)))
    elif len(content) <= _SHORT:
        yield "fragment", 1.0
    if not quoted and content[:1] == ["that"]:
        yield "opens with that", 1.0
