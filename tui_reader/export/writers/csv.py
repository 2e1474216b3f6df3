"""Write a table for spreadsheets: statements to tick off, sources, names.

``docs/exports.md`` describes the columns.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from tui_reader.export.claim_list import Row, claim_list, link_to
from tui_reader.export.registry import Export
from tui_reader.export.spreadsheet import head_of, rows_of
from tui_reader.export.summary import sources, words_of
from tui_reader.kept.remarks import Remarked, note_of, remarked
from tui_reader.model import AnnotatedArticle, Attribution, Promo, Span

COLUMNS: Final = (
    "row", "id", "text", "speaker", "cue", "speaker_kind", "role", "affiliation", "not_named", "act", "form", "strength", "confidence",
    "statements", "words", "share", "resolved", "original", "reasons", "link", "article", "published", "address", "status", "note",
)  # fmt: skip
"""The names of the columns; the last two have the ticks and notes of a person."""


def to_csv(annotated: AnnotatedArticle, *, explain: bool = False) -> str:  # noqa: ARG001 - the reasons have a column
    """Return the rows of an article without the names of the columns."""
    article = annotated.article
    whole = {
        "article": article.title or "",
        "published": article.published or "",
        "address": article.url or annotated.origin,
    }
    by_mark = remarked(annotated)
    statements = (_statement(article.text, row) | _remarks_on(row, by_mark) for row in claim_list(annotated))
    rows = [*statements, *_other_remarks(annotated, by_mark), *_sources(annotated), *_names(annotated)]
    return rows_of(COLUMNS, ({**row, **whole} for row in rows))


def _statement(text: str, row: Row) -> dict[str, str]:
    mark = row.mark
    told = {
        "row": row.kind,
        "id": row.id,
        "text": row.text,
        "speaker": row.speaker,
        "form": f"{mark.kind}, hedged" if not isinstance(mark, Attribution) and mark.hedged else mark.kind,
        "confidence": f"{mark.confidence:.2f}",
        "resolved": row.resolved,
        "original": row.words,
        "reasons": row.reasons,
        "link": row.link,
    }
    if not isinstance(mark, Attribution):
        return told | {"strength": f"{mark.strength:.2f}"}
    return told | {
        "cue": words_of(text, mark.cue),
        "speaker_kind": mark.speaker_kind,
        "role": mark.role or "",
        "affiliation": mark.affiliation or "",
        "not_named": mark.reason_for_anonymity or "",
        "act": mark.act,
    }


def _remarks_on(row: Row, by_mark: Remarked) -> dict[str, str]:
    return {"status": by_mark.status(row.mark), "note": by_mark.note(row.mark)}


def _other_remarks(annotated: AnnotatedArticle, by_mark: Remarked) -> Iterator[Mapping[str, str]]:
    """Yield notes and ticks on words that are neither a quote nor a claim."""
    of_statements = {one for mark, found in by_mark.on.items() if not isinstance(mark, Promo) for one in found}
    for remark in annotated.remarks:
        if remark not in of_statements:
            span = Span(remark.start, remark.end)
            yield {
                "row": "note",
                "text": words_of(annotated.article.text, (span,)),
                "link": link_to(annotated, [span]),
                "status": remark.status,
                "note": note_of(remark),
            }


def _sources(annotated: AnnotatedArticle) -> Iterator[Mapping[str, str]]:
    for source in sources(annotated):
        yield {
            "row": "source",
            "text": source.post,
            "speaker": source.name,
            "speaker_kind": source.kind,
            "not_named": source.reason_for_anonymity or "",
            "statements": str(source.statements),
            "words": str(source.words),
            "share": f"{source.share:.3f}",
        }


def _names(annotated: AnnotatedArticle) -> Iterator[Mapping[str, str]]:
    for entity in annotated.annotations.entities:
        yield {
            "row": "name",
            "text": entity.name,
            "form": entity.type,
            "words": str(len(entity.mentions)),
            "original": ", ".join(entity.aliases),
            "resolved": entity.date or entity.place or "",
        }


EXPORT: Final = Export(".csv", to_csv, "a table of statements for spreadsheets", head=head_of(COLUMNS))
