"""Give the marks of an article to spaCy, as groups of spans of a ``Doc``."""

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tui_reader.anchors import identities
from tui_reader.errors import UsageError
from tui_reader.model import AnnotatedArticle, Assertion, Attribution, Entity, Span, marked_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

GROUPS: Final = ("attributions", "sources", "cues", "assertions", "promos", "entities")
"""The names of the groups."""


class _Labelled(NamedTuple):
    """A span of one of the groups.

    Attributes:
        group: The name of the group.
        span: The offsets.
        label: Kind of the mark, or type of the entity.
        identity: Identity of the mark.
        name: The speaker, or the name of the entity.
    """

    group: str
    span: Span
    label: str
    identity: str
    name: str = ""


def to_spacy(annotated: AnnotatedArticle, nlp: "Language | None" = None) -> "Doc":
    """Return the text of an article as a ``Doc`` of spaCy with its marks.

    ``doc.spans`` has the groups of ``GROUPS``. The label of a span is the kind of its mark, its ``id_`` the identity, which the parts of one attribution share, and its ``kb_id_`` the speaker or the name of the entity.
    A span that ends within a token takes the whole token.

    Args:
        annotated: The article.
        nlp: The pipeline whose tokenizer is used; by default the blank one for many languages.

    Raises:
        UsageError: spaCy is not installed.
    """
    try:
        import spacy
    except ImportError as error:
        raise UsageError("Documents of spaCy need spaCy: install “tui-reader[spacy]”.") from error
    tokenizer = nlp or spacy.blank("xx")
    doc = tokenizer.make_doc(annotated.article.text)
    found: dict[str, list[Any]] = {group: [] for group in GROUPS}
    for group, span, label, identity, name in _labelled(annotated):
        made = doc.char_span(span.start, span.end, label=label, kb_id=name, span_id=identity, alignment_mode="expand")
        if made is not None:  # as where a tokenizer leaves the words out
            found[group].append(made)
    for group, spans in found.items():
        doc.spans[group] = spans
    return doc


def _labelled(annotated: AnnotatedArticle) -> "Iterator[_Labelled]":
    for identity, mark in identities(annotated):
        match mark:
            case Attribution():
                parts = {"attributions": mark.content, "sources": mark.source, "cues": mark.cue}
                for group, spans in parts.items():
                    for span in spans:
                        yield _Labelled(group, span, mark.kind, identity, mark.speaker or "")
            case Entity():
                for span in mark.mentions:
                    yield _Labelled("entities", span, mark.type, identity, mark.name)
            case _:
                group = "assertions" if isinstance(mark, Assertion) else "promos"
                for span in marked_spans(mark):
                    yield _Labelled(group, span, mark.kind, identity)
