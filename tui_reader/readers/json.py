"""Parse JSON from outside: metadata of pages, feeds, the front matter of texts."""

import json
from typing import Any


def parse_json(text: str) -> Any:
    """Return the value of a JSON text, or ``None`` where it is not JSON.

    Line breaks within strings are accepted, as pages have them. Nothing is raised: neither for nesting that is deeper
    than Python follows, nor for a number of more digits than Python reads.
    """
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
