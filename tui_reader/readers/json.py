"""Reads JSON from outside: what a page says of itself, feeds, the head of a text. What is no JSON is nothing."""

import json
from typing import Any


def parse_json(text: str) -> Any:
    """Return what stands in a text, or ``None`` where it is no JSON.

    Line breaks within strings are borne with, as pages have them. Nothing is raised: neither for what nests deeper than
    Python follows, nor for a number of more digits than Python reads.
    """
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
