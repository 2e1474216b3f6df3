"""Defines a promotional stretch together with the rules that marked it."""

from dataclasses import dataclass, replace

from tui_reader.model import Promo, PromoKind


@dataclass(frozen=True, slots=True)
class FoundPromo:
    """A promotional stretch and the ids of the rules that made it what it is, in the order in which they did.

    The first rule found the stretch, each further rule changed or copied it: ``("promo.newsletter.sign-up", "promo.tail")`` is
    the short sentence behind an appeal. Decisions are made by ``rules``; ``reasons`` are for a person.
    """

    start: int
    end: int
    kind: PromoKind
    confidence: float
    reasons: tuple[str, ...]
    rules: tuple[str, ...]

    def promo(self) -> Promo:
        """Return the mark without its rules."""
        return Promo(self.start, self.end, self.kind, self.confidence, self.reasons)

    def at(self, start: int, end: int, rule: str) -> "FoundPromo":
        """Return the same for another stretch, with the rule that carries it there."""
        return replace(self, start=start, end=end, rules=(*self.rules, rule))
