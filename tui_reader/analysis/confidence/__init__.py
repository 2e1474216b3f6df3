"""Calibrate the confidence of attributions.

The tagger is overconfident, by eleven points on news and by forty on novels and speeches. The rules for the layout of pages are
underconfident. A logistic model takes the signs of an attribution, and how much its text reads like a report, and returns the share of
such attributions that are right. ``python -m training.fit_confidence DATA`` fits the weights, ``python -m benchmarks.calibration DATA``
prints the error of the calibration.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from tui_reader.analysis.confidence.signs import is_by_layout, signs_of
from tui_reader.analysis.fitted_weights import fitted_weights
from tui_reader.analysis.text.document import Document
from tui_reader.model import Attribution, Reason
from tui_reader.text import per_cent

__all__ = ["CONFIDENCE_WEIGHTS", "calibrated", "is_by_layout"]

CONFIDENCE_WEIGHTS: Final = "confidence.txt"
_SHOWN: Final = 3  # signs that a reason names


def calibrated(document: Document, attributions: Sequence[Attribution], report: float) -> list[Attribution]:
    """Return attributions with calibrated confidence: the share of such ones that are right.

    An attribution is right where its content and the true one have half of their words in common. ``report`` is how much the text reads
    like a report, from 0 to 1.
    """
    weights = fitted_weights(__package__, CONFIDENCE_WEIGHTS)
    found = []
    for one, signs in zip(attributions, signs_of(document, attributions, report), strict=True):
        score = sum(weights.get(name, 0.0) * value for name, value in signs.items())
        reasons = (*one.reasons, _reason(one.confidence, signs, weights))
        found.append(replace(one, confidence=1 / (1 + math.exp(-score)), reasons=reasons))
    return found


def _reason(before: float, signs: Mapping[str, float], weights: Mapping[str, float]) -> Reason:
    """Return the confidence before the calibration, and the signs that count most in it.

    A sign has its weight behind it: “cue: speech +0.74”.
    """
    shares = {name: round(weights.get(name, 0.0) * value, 2) for name, value in signs.items() if name != "base"}
    most = sorted((name for name, share in shares.items() if share), key=lambda name: -abs(shares[name]))[:_SHOWN]
    return Reason(
        "confidence.calibrated", (per_cent(before), ", ".join(f"{name} {shares[name]:+.2f}" for name in most))
    )
