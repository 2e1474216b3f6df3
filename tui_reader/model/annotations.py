"""Define everything that was found in one article."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui_reader.model.late import Late

if TYPE_CHECKING:
    from tui_reader.model import mark_classes
else:
    mark_classes = Late("tui_reader.model.mark_classes")


@dataclass(frozen=True, slots=True)
class Annotations:
    """Everything that was found in one article, each row in text order.

    No character belongs to two marks: the contents of attributions, the assertions and the promos never overlap,
    neither each other nor among themselves. ``tagger`` is the name of the tagger that found the attributions and the names,
    ``None`` where it has none; ``runtime`` is what ran it, and ``weights`` the SHA-256 of its weights, where they are known.
    ``version`` is that of the program, ``None`` where it did not make them. ``genre`` is ``None`` where it is not sure.
    """

    attributions: Sequence["mark_classes.Attribution"] = ()
    assertions: Sequence["mark_classes.Assertion"] = ()
    promos: Sequence["mark_classes.Promo"] = ()
    entities: tuple["mark_classes.Entity", ...] = ()
    tagger: str | None = None
    runtime: str | None = None
    version: str | None = None
    weights: str | None = None
    genre: "mark_classes.Genre | None" = None
