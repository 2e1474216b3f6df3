"""Whom a pronoun refers to: the one candidate in the nearest sentence before it that has any."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from tui_reader.analysis.speakers.mentions import Mentions
from tui_reader.model import Article, Attribution, Entity

# How far back a pronoun looks, in paragraphs: its own, and those before it.
_PARAGRAPHS = 4
_MALE = re.compile(r"(?:Mr|Sir|Lord|King|Prince|Father|Brother)\.?\s+$")
_FEMALE = re.compile(r"(?:Mrs|Ms|Miss|Madam|Lady|Dame|Queen|Princess|Sister)\.?\s+$")
_SENTENCE_END = re.compile(r"[.!?…][\"”’»')\]]*\s+(?=[\"“‘'«„A-Z])|\n+")
_ANSWERS = frozenset("replied responded answered countered retorted replies responds".split())
_RELATIVES = frozenset({"who", "which", "that"})


def antecedent(
    article: Article, attribution: Attribution, earlier: Sequence[Attribution], mentions: Mentions
) -> Entity | None:
    """The entity that the pronoun in the source of ``attribution`` stands for.

    ``earlier`` are the attributions before it, resolved already. Where several candidates fit, it is ``None``.
    """
    source = attribution.source[0]
    pronoun = article.text[source.start : source.end].lower()
    if pronoun in _RELATIVES:
        return _before_relative(article.text, source.start, mentions)
    wanted = {"person"} if pronoun in {"he", "she", "him", "her", "his", "himself", "herself"} else {"org", "group", "place"}
    if pronoun in {"i", "we", "you"}:
        return None
    start = min(source.start, attribution.content[0].start)
    return _nearest(article, start, source.start, wanted, _gender(pronoun), earlier, mentions)


def _before_relative(text: str, at: int, mentions: Mentions) -> Entity | None:
    """The name right before “who”: “Duarte, who said …”."""
    for span, entity in reversed(mentions.within(max(0, at - 120), at)):
        between = text[span.end : at]
        return entity if between.strip(" ,") == "" or (between.count(",") == 2 and between.rstrip().endswith(",")) else None
    return None


def _gender(pronoun: str) -> str | None:
    if pronoun in {"he", "him", "his", "himself"}:
        return "male"
    return "female" if pronoun in {"she", "her", "herself"} else None


def _fits(article: Article, entity: Entity, gender: str | None) -> bool:
    """Whether nothing in the article speaks against ``gender`` for ``entity``."""
    if gender is None:
        return True
    against = _FEMALE if gender == "male" else _MALE
    return not any(against.search(article.text, max(0, span.start - 12), span.start) for span in entity.mentions[:12])


def _sentences_back(article: Article, at: int) -> list[tuple[int, int]]:
    """The sentences before ``at``, the nearest first, up to the beginning of the paragraphs that count."""
    index = bisect_right(article.blocks, at, key=lambda block: block.start) - 1
    first = article.blocks[max(0, index - _PARAGRAPHS + 1)].start
    ends = [first, *(match.end() for match in _SENTENCE_END.finditer(article.text, first, at))]
    bounds = [*ends, at]
    return [(start, end) for start, end in zip(bounds, bounds[1:], strict=False) if start < end][::-1]


def _nearest(
    article: Article,
    start: int,
    at: int,
    wanted: set[str],
    gender: str | None,
    earlier: Sequence[Attribution],
    mentions: Mentions,
) -> Entity | None:
    said = [span for one in earlier[-20:] for span in one.content]
    answers = any(article.text[at : at + 40].lower().split()[1:2] == [word] for word in _ANSWERS)
    for first, last in [(start, at), *_sentences_back(article, start)]:
        found = {
            entity.name: entity
            for span, entity in mentions.within(first, last)
            if entity.type in wanted
            and not any(content.start <= span.start < content.end for content in said)
            and not (first == start and last == at)
            and _fits(article, entity, gender)
        }
        speakers = [one.speaker for one in earlier[-3:] if one.source and first <= one.source[0].start < last]
        if len(found) == 1:
            return next(iter(found.values()))
        if len(found) > 1:
            same = [name for name in found if name in speakers]
            return found[same[0]] if len(same) == 1 and not answers and len(found) == len(same) else None
        if speakers and speakers[-1] is not None:
            known = [entity for _, entity in mentions if entity.name == speakers[-1] and entity.type in wanted]
            if known and _fits(article, known[0], gender):
                return known[0]
    return None
