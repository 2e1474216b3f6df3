"""Resolves the source of each attribution to a name in the article.

“Okafor”, “the engineer” and “she” become “Dana Okafor” where the article leaves no doubt; where two candidates fit
equally, the speaker stays unknown.
"""

from collections.abc import Sequence
from dataclasses import replace

from tui_reader.analysis.speakers.mentions import Mentions
from tui_reader.analysis.speakers.pronouns import Antecedents
from tui_reader.analysis.speakers.roles import Roles
from tui_reader.analysis.speakers.sources import PRONOUNS, bare_name, head_of, kind_of, kind_of_entity
from tui_reader.model import Article, Attribution, Entity

__all__ = ["resolve_speakers"]


class _Resolver:
    """What is known of an article when its speakers are resolved."""

    def __init__(self, article: Article, entities: Sequence[Entity]) -> None:
        self._article = article
        self._mentions = Mentions(entities)
        self._roles = Roles(article.text, self._mentions)
        self._antecedents = Antecedents(article, self._mentions)

    def resolve(self, attribution: Attribution, earlier: Sequence[Attribution]) -> Attribution:
        """Return ``attribution`` with its speaker; ``earlier`` are those before it, resolved already."""
        if not attribution.source:
            return replace(attribution, speaker=None, speaker_kind="none")
        source = attribution.source[0]
        text = self._article.text[source.start : source.end]
        entity = head_of(self._article.text, source, self._mentions)
        if entity is None and text.lower() in PRONOUNS:
            entity = self._antecedents.of(attribution, earlier)
        elif entity is None:
            entity = self._roles.described_by(text, source.start)
        name = bare_name(text) if entity is None and text.lower() not in PRONOUNS else None
        if name is not None:
            return replace(attribution, speaker=name, speaker_kind="named")
        if entity is None:
            return replace(attribution, speaker=None, speaker_kind=kind_of(text))
        return replace(attribution, speaker=entity.name, speaker_kind=kind_of_entity(entity))


def resolve_speakers(
    article: Article, attributions: Sequence[Attribution], entities: Sequence[Entity]
) -> tuple[Attribution, ...]:
    """Return ``attributions``, which are in text order, with ``speaker`` and ``speaker_kind`` filled in.

    ``speaker`` is the full name of the entity that the source names, describes or refers to.
    """
    resolver = _Resolver(article, entities)
    resolved: list[Attribution] = []
    for attribution in attributions:
        resolved.append(resolver.resolve(attribution, resolved))
    return tuple(resolved)
