"""Marks as groups of spans of spaCy."""

import sys

import pytest

import tui_reader
from tui_reader import (
    AnnotatedArticle,
    Annotations,
    Article,
    Assertion,
    Attribution,
    Block,
    Entity,
    Promo,
    Span,
    UsageError,
)
from tui_reader.export.spacy_doc import GROUPS

TEXT = "“The hull is worn,” said Ida Marsh. It is old. “Sell it,” Marsh said. Sign up!"


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


FOUND = Annotations(
    (
        Attribution(
            (span("“The hull is worn,”"),), (span("Ida Marsh"),), (span("said"),), "direct", "Ida Marsh", "named"
        ),
        Attribution((span("“Sell it,”"),), (), (), "direct"),
    ),
    (Assertion(*span("It is old."), "fact"),),
    (Promo(*span("Sign up!"), "newsletter"),),
    (
        Entity(
            "Ida Marsh",
            "person",
            ("Marsh",),
            (span("Ida Marsh"), span("Marsh said")._replace(end=TEXT.index(" said. S"))),
        ),
    ),
)
ARTICLE = AnnotatedArticle("a", Article(TEXT, (Block(0, len(TEXT), "paragraph"),)), FOUND)


def test_marks_are_groups_of_spans() -> None:
    """Each has the words, the kind, the identity and the name of its mark."""
    pytest.importorskip("spacy", reason="spaCy is not installed")
    doc = tui_reader.to_spacy(ARTICLE)
    assert doc.text == TEXT
    assert tuple(doc.spans) == GROUPS
    told = {group: [(each.text, each.label_, each.kb_id_) for each in doc.spans[group]] for group in GROUPS}
    assert told == {
        "attributions": [("“The hull is worn,”", "direct", "Ida Marsh"), ("“Sell it,”", "direct", "")],
        "sources": [("Ida Marsh", "direct", "Ida Marsh")],
        "cues": [("said", "direct", "Ida Marsh")],
        "assertions": [("It is old.", "fact", "")],
        "promos": [("Sign up!", "newsletter", "")],
        "entities": [("Ida Marsh", "person", "Ida Marsh"), ("Marsh", "person", "Ida Marsh")],
    }
    [first, *_] = doc.spans["attributions"]
    assert first.id_ == doc.spans["cues"][0].id_
    assert first.id_.startswith("quote-")


def test_without_spacy_a_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """spaCy is not a part of the program."""
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(UsageError, match="need spaCy: install “tui-reader"):
        tui_reader.to_spacy(ARTICLE)
