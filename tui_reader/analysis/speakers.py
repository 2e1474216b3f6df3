"""Resolves the source of each attribution to a name in the article."""

from collections.abc import Sequence

from tui_reader.model import Article, Attribution, Entity


def resolve_speakers(
    article: Article, attributions: Sequence[Attribution], entities: Sequence[Entity]
) -> tuple[Attribution, ...]:
    """Return ``attributions`` with their speakers."""
    return tuple(attributions)
