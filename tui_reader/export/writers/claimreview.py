"""Write statements as schema.org ``Claim`` objects, to be completed by who checks them.

There is no ``ClaimReview`` and no rating: the program does not know what is true. One object a line, JSON-LD, one line an article.
"""

import json
from dataclasses import replace
from typing import Any, Final

from tui_reader.export.claim_list import Row, claim_list
from tui_reader.export.registry import Export
from tui_reader.export.summary import TOOL
from tui_reader.kept.remarks import Remarked, remarked
from tui_reader.model import AnnotatedArticle, Article, Assertion, apart
from tui_reader.wording import remark_line

_CHECKED_ACTS: Final = frozenset({"statement", "denial", "document"})
"""What somebody asks, believes, plans or decides is not a claim that could be true."""


def to_claims(annotated: AnnotatedArticle, *, explain: bool = False) -> str:  # noqa: ARG001 - it has no reasons
    """Return the claims of an article as one line of JSON-LD."""
    appearance = _appearance(annotated)
    bodies = frozenset(entity.name for entity in annotated.annotations.entities if entity.type == "org")
    by_mark = remarked(annotated)
    claims = [
        _claim(row, annotated.article, bodies) | {"appearance": _at(appearance, row)} | _comments(row, by_mark)
        for row in claim_list(annotated)
        if isinstance(row.mark, Assertion) or row.mark.act in _CHECKED_ACTS
    ]
    data = {"@context": "https://schema.org", "@graph": claims}
    return json.dumps(data, ensure_ascii=False) + "\n"


def _claim(row: Row, article: Article, bodies: frozenset[str]) -> dict[str, Any]:
    told: dict[str, Any] = {"@type": "Claim", "identifier": row.id, "text": row.text}
    told |= {"author": author} if (author := _author(row, article, bodies)) else {}
    told |= {"description": f"In brackets: {row.resolved}. As published: {row.words}"} if row.resolved else {}
    return told


def _author(row: Row, article: Article, bodies: frozenset[str]) -> dict[str, Any] | list[dict[str, Any]] | None:
    """Return the speaker, or those who speak together.

    The writer or the site stands for the narrator.
    """
    if isinstance(row.mark, Assertion):
        writer = {"@type": "Person", "name": article.byline} if article.byline else None
        return writer or ({"@type": "Organization", "name": article.site} if article.site else None)
    if not row.mark.speaker:
        return None
    together = apart(row.mark.speaker)
    if row.mark.speaker not in bodies and len(together) > 1:
        return [{"@type": "Organization" if name in bodies else "Person", "name": name} for name in together]
    is_body = row.mark.speaker in bodies or row.mark.speaker_kind != "named"
    author: dict[str, Any] = {"@type": "Organization" if is_body else "Person", "name": row.mark.speaker}
    if not is_body:
        author |= {"jobTitle": row.mark.role} if row.mark.role else {}
        body = row.mark.affiliation
        author |= {"affiliation": {"@type": "Organization", "name": body}} if body else {}
    return author


def _appearance(annotated: AnnotatedArticle) -> dict[str, Any]:
    article = annotated.article
    told = {
        "@type": "Article",
        "headline": article.title,
        "datePublished": article.published,
        "inLanguage": article.language,
        "publisher": {"@type": "Organization", "name": article.site} if article.site else None,
        "author": {"@type": "Person", "name": article.byline} if article.byline else None,
        "sdPublisher": {"@type": "SoftwareApplication", "name": TOOL},
    }
    return {name: value for name, value in told.items() if value}


def _comments(row: Row, by_mark: Remarked) -> dict[str, Any]:
    """Return the notes and ticks of a person on a claim as comments."""
    comments = []
    for remark in by_mark.on.get(row.mark, ()):
        author = {"author": {"@type": "Person", "name": remark.by}} if remark.by else {}
        if told := remark_line([replace(remark, by="")]):
            comments.append({"@type": "Comment", "text": told, "dateCreated": remark.made.isoformat()} | author)
    return {"comment": comments} if comments else {}


def _at(appearance: dict[str, Any], row: Row) -> dict[str, Any]:
    return appearance | ({"url": row.link} if row.link else {})


EXPORT: Final = Export(".claims.jsonld", to_claims, "schema.org's claims, for fact-checkers")
