"""The numbers of an article: what its words belong to."""

import pytest

from tests.ui.sample import sample_document
from tui_reader.export.summary import composition, counts, sources, word_count
from tui_reader.model import AnnotatedArticle, Annotations, Article, Attribution, Block, Span


def test_the_composition_is_the_whole_text() -> None:
    """The shares of quoted, partly quoted and reported words are those of the quotes, and all shares together are 1."""
    document = sample_document()
    shares, by_class = composition(document), counts(document)
    assert sum(shares.values()) == pytest.approx(1)
    assert shares["direct"] + shares["mixed"] + shares["indirect"] == pytest.approx(by_class["quote"].share)
    assert shares["claim"] == by_class["claim"].share
    assert shares["promo"] == by_class["promo"].share
    assert min(shares.values()) > 0


def test_a_text_without_marks_is_the_rest() -> None:
    """Nothing is divided by the number of words where there are none."""
    for text in ("", "It rained."):
        blocks = (Block(0, len(text), "paragraph"),) if text else ()
        assert composition(AnnotatedArticle("a.txt", Article(text, blocks)))["rest"] == 1


def test_words_are_counted_alike_in_texts_of_any_length() -> None:
    assert word_count("don’t stop, ") == 2
    assert word_count("don’t stop, " * 20_000) == 40_000


def test_a_source_at_the_beginning_of_a_sentence_is_the_same_source() -> None:
    """Neither the capital nor “the” makes another source of a name; “a” may be somebody else."""
    text = "The boards said no. But the boards said yes. A clerk left. The clerk came."
    content = [Span(text.index(words), text.index(words) + len(words)) for words in ("no", "yes", "left", "came")]
    named = [
        Span(text.index(words), text.index(words) + len(words))
        for words in ("The boards", "the boards", "A clerk", "The clerk")
    ]
    said = tuple(
        Attribution((one,), (who,), (), "indirect", None, "collective") for one, who in zip(content, named, strict=True)
    )
    found = sources(AnnotatedArticle("a.txt", Article(text, (Block(0, len(text), "paragraph"),)), Annotations(said)))
    assert [(source.name, source.statements) for source in found] == [
        ("The boards", 2),
        ("A clerk", 1),
        ("The clerk", 1),
    ]
