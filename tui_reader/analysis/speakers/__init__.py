"""Resolves the source of each attribution to a name in the article.

“Okafor”, “the engineer” and “she” become “Dana Okafor” where the article leaves no doubt; where two candidates fit
equally, the speaker stays unknown.
"""

from collections.abc import Sequence
from dataclasses import replace

from tui_reader.analysis.speakers.mentions import Mentions
from tui_reader.analysis.speakers.pronouns import antecedent
from tui_reader.analysis.speakers.roles import Roles
from tui_reader.analysis.speakers.sources import PRONOUNS, Head, head_of, kind_of
from tui_reader.model import Article, Attribution, Entity, Span

__all__ = ["resolve_speakers"]


def resolve_speakers(
    article: Article, attributions: Sequence[Attribution], entities: Sequence[Entity]
) -> tuple[Attribution, ...]:
    """Return ``attributions``, in text order, with ``speaker`` and ``speaker_kind`` filled in.

    ``speaker`` is the full name of the entity that the source names, describes or refers to.
    """
    mentions = Mentions(entities)
    roles = Roles(article.text, mentions)
    resolved: list[Attribution] = []
    for attribution in attributions:
        resolved.append(_resolved(article, attribution, resolved, mentions, roles))
    return tuple(resolved)


def _resolved(
    article: Article, attribution: Attribution, earlier: Sequence[Attribution], mentions: Mentions, roles: Roles
) -> Attribution:
    if not attribution.source:
        return replace(attribution, speaker=None, speaker_kind="none")
    source = attribution.source[0]
    text = article.text[source.start : source.end]
    named = head_of(article.text, source, mentions)
    if named is not None:
        return _as(attribution, named)
    if text.lower() in PRONOUNS:
        entity = antecedent(article, attribution, earlier, mentions)
        if entity is not None:
            return _as(attribution, Head(entity.name, entity.type))
        return replace(attribution, speaker=None, speaker_kind=kind_of(text))
    described = roles.described_by(text, source.start)
    if described is not None:
        return _as(attribution, Head(described.name, described.type))
    return replace(attribution, speaker=None, speaker_kind=kind_of(text))


def _as(attribution: Attribution, head: Head) -> Attribution:
    kind = {"group": "collective", "work": "document"}.get(head.type, "named")
    return replace(attribution, speaker=head.name, speaker_kind=kind)
