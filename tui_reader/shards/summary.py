"""Count the pages of an input shard, and the rows made of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal, Self, TypeAlias

from tui_reader.errors import UsageError
from tui_reader.shards.columns import TABLES

PassedOver: TypeAlias = Literal["not_a_page", "no_article", "too_short", "language"]
PASSED_OVER: Final[Mapping[str, str]] = {
    "not_a_page": "answers that are not pages",
    "no_article": "without an article",
    "too_short": "too short",
    "language": "in another language",
}
"""The reasons for passing pages over, in words that stand behind a number: “3 too short”."""


@dataclass(frozen=True, slots=True)
class ShardSummary:
    """The counts of one shard.

    ``pages`` are all documents of the input, ``words`` those of the articles that were annotated, ``rows`` the rows of each table.
    ``passed_over`` counts the pages without a row by the reason: ``not_a_page``, ``no_article``, ``too_short`` or ``language``.
    Each page is a document, an error, or passed over.
    """

    name: str
    pages: int = 0
    words: int = 0
    rows: Mapping[str, int] = field(default_factory=lambda: dict.fromkeys(TABLES, 0))
    passed_over: Mapping[str, int] = field(default_factory=lambda: dict.fromkeys(PASSED_OVER, 0))

    def with_page(self, words: int, rows: Mapping[str, int], passed_over: str | None) -> Self:
        """Return the counts with those of one page more."""
        over = dict(self.passed_over)
        if passed_over is not None:
            over[passed_over] += 1
        every = {table: count + rows.get(table, 0) for table, count in self.rows.items()}
        return replace(self, pages=self.pages + 1, words=self.words + words, rows=every, passed_over=over)

    def plus(self, other: "ShardSummary") -> Self:
        """Return the sum of two shards' counts, under the name of the first."""
        return replace(
            self,
            pages=self.pages + other.pages,
            words=self.words + other.words,
            rows={table: count + other.rows[table] for table, count in self.rows.items()},
            passed_over={why: count + other.passed_over[why] for why, count in self.passed_over.items()},
        )

    def counts(self) -> dict[str, Any]:
        """Return the counts as data for JSON."""
        return {
            "pages": self.pages,
            "words": self.words,
            "rows": dict(self.rows),
            "passed_over": dict(self.passed_over),
        }


def summary_from(data: Any, where: str) -> ShardSummary:
    """Return the counts that ``ShardSummary.counts`` encodes, with a name.

    Raises:
        UsageError: The data are not such counts.
    """
    try:
        return ShardSummary(**data)
    except TypeError as error:
        raise UsageError(f"{where} is not a summary of a shard: {error}. Write to another folder.") from error
