"""Articles that were saved as JSON."""

import json
from dataclasses import replace

import pytest
from hypothesis import given

from tests.examples import TWICE
from tests.export.articles import ferry
from tests.export.strategies import annotated_articles
from tests.readers.reading import read
from tui_reader import Article, NoArticleError, annotate, to_json
from tui_reader.model import AnnotatedArticle, Annotations, Block, opened


@TWICE
@given(annotated_articles())
def test_saving_and_opening_is_the_identity(annotated: AnnotatedArticle) -> None:
    """Whatever an article holds, its JSON opens with the same text, marks, notes and corrections, and is saved as the same JSON."""
    written = to_json(annotated)
    article = read(written, media_type=None)
    assert annotate(article) == annotated.annotations
    assert opened("-", article) == annotated
    assert to_json(opened("kept.json", article)) == written


def test_a_text_that_looks_as_if_it_was_encoded_twice_stays_as_it_was_saved() -> None:
    """What a file of ours holds was repaired when it was read first, or was meant so."""
    article = Article("Î¡", (Block(0, 2, "title"),))
    assert read(to_json(AnnotatedArticle("-", article, Annotations())), media_type=None).text == "Î¡"


def test_json_may_be_set_in_lines_of_its_own() -> None:
    """What another program has indented is read as well."""
    article = read(json.dumps(json.loads(to_json(ferry())), indent=2), media_type=None)
    assert article == ferry().article
    assert opened("a.json", article) == replace(ferry(), location="a.json")


def test_of_several_lines_the_first_is_opened() -> None:
    """The output of a batch opens with its first article, and says how many there are."""
    article = read(to_json(ferry()) * 3, media_type=None)
    assert article.kept is not None
    assert article.kept.loss == "The file has 3 lines, one an article; this is the first."


def test_marks_of_a_server_are_not_believed() -> None:
    """A page that sends JSON of this form is read as its text, and has to be analysed."""
    article = read(to_json(ferry()), media_type="application/json", url="https://gull.example/a.json")
    assert article.kept is None
    assert (article.text, article.url) == (ferry().article.text, "https://gull.example/a.json")


@pytest.mark.parametrize(
    "line",
    [
        '{"schema": 2, "location": "b.html", "error": {"kind": "load", "message": "It could not be loaded."}}',
        '{"schema": 9, "location": "b.html", "article": {}}',
        '{"schema": 2, "location": "b.html", "article": {"text": "a", "blocks": [{"start": 0, "end": 7, "kind": "code"}]}}',
        '{"schema": 2, "location": "b.html", "artic',
    ],
)
def test_json_without_an_article_gets_a_sentence(line: str) -> None:
    """A line for a location that failed, of another schema, or damaged, is named as such."""
    with pytest.raises(NoArticleError, match="ferry could not be opened"):
        read(line, media_type=None)
