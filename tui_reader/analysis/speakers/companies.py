"""Recognise by their names the bodies that “the company” may be.

A bureau, a newspaper or a union is called otherwise.
"""

from typing import Final

from tui_reader.analysis.english import entries, table
from tui_reader.model import Entity

CALLED: Final = frozenset(
    "company firm startup start-up carmaker automaker chipmaker drugmaker manufacturer maker retailer developer operator giant".split()
)
"""What a company is called without its name."""


def may_be_company(entity: Entity) -> bool:
    """Check whether the name of a body tells no other kind of body."""
    words = entity.name.split()
    if entity.type != "org" or entity.name.isupper() or entity.name in entries("outlets") | entries("agencies"):
        return False
    heads = entries("organisation_heads")
    return not any(word in heads and not CALLED.intersection(table("called").get(word, ())) for word in words)
