"""The rows of the tables that benchmarks print."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table.

    ``budget`` is the most that ``value`` may be, or the least with ``at_least``; ``None`` is not a budget.
    """

    name: str
    value: float
    unit: str
    budget: float | None = None
    at_least: bool = False

    @property
    def is_kept(self) -> bool:
        """Check whether the budget is kept."""
        if self.budget is None:
            return True
        return self.value >= self.budget if self.at_least else self.value <= self.budget

    def __str__(self) -> str:
        sign = "≥" if self.at_least else "≤"
        budget = "" if self.budget is None else f"{sign} {self.budget:,g} {self.unit}"
        return f"{self.name:<68} {self.value:>10,.4g} {self.unit:<7} {budget:<16} {'' if self.is_kept else 'BROKEN'}"
