"""Write corrected articles as gold data, for scorers of attribution."""

import json
from collections.abc import Iterable
from typing import Any

from tui_reader.model import AnnotatedArticle, Attribution, Span


def gold_line(identity: str, annotated: AnnotatedArticle) -> str:
    """Return an article as one line of gold data.

    The line has ``id``, ``text``, ``attributions`` (``content``, ``source``, ``cue``, ``kind``, ``speaker``, ``speaker_kind``, ``act``),
    ``unsourced`` and ``promos``; spans are pairs of offsets into ``text`` in code points. ``tui_reader.corrections`` says how marks of a
    person and of the analysis are put together: an article counts as gold only if a person has looked at each of its marks.

    Args:
        identity: A name for the article in the data set.
        annotated: The article with the corrections of a person.
    """
    article, found = annotated.article, annotated.annotations
    row = {
        "id": identity,
        "title": article.title,
        "text": article.text,
        "attributions": [_attribution(one) for one in found.attributions],
        "unsourced": [[one.start, one.end] for one in found.assertions],
        "promos": [[one.start, one.end] for one in found.promos],
    }
    return json.dumps(row, ensure_ascii=False) + "\n"


def _attribution(one: Attribution) -> dict[str, Any]:
    return {
        "content": _pairs(one.content),
        "source": _pairs(one.source),
        "cue": _pairs(one.cue),
        "kind": one.kind,
        "speaker": one.speaker,
        "speaker_kind": one.speaker_kind,
        "act": one.act,
    }


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[start, end] for start, end in spans]
