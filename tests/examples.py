"""How many examples a property is tried with: ``pytest --hypothesis-profile nightly`` tries ten times as many."""

from typing import Final

from hypothesis import settings

TWICE: Final = settings(max_examples=2 * settings().max_examples)
"""For what must never fail: 200 examples, 2,000 at night."""
