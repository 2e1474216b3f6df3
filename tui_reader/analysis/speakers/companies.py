"""Recognise names of bodies to which “the company” can refer.

A bureau, a newspaper or a union is not called a company.
"""

from typing import Final

from tui_reader.analysis.english import entries, table
from tui_reader.model import Entity

CALLED: Final = frozenset(
    "company firm startup start-up carmaker automaker chipmaker drugmaker manufacturer maker retailer developer operator giant".split()
)
"""Nouns that describe a company: “the carmaker”."""


def may_be_company(entity: Entity) -> bool:
    """Check whether a body can be a company by its name: “Dale Union” cannot."""
    words = entity.name.split()
    if entity.type != "org" or entity.name.isupper() or entity.name in entries("outlets") | entries("agencies"):
        return False
    heads = entries("organisation_heads")
    return not any(word in heads and not CALLED.intersection(table("called").get(word, ())) for word in words)
