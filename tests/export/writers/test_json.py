"""The public format."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from tests.export.articles import ferry
from tests.export.strategies import annotated_articles
from tui_reader import __version__
from tui_reader.errors import NoArticleError
from tui_reader.export.writers.json import annotated_json, error_json
from tui_reader.model import AnnotatedArticle, Annotations, Assertion, Entity, Reason, Span

KEYS = {
    "": ["schema", "location", "tool", "article", "attributions", "assertions", "promos", "entities"],
    "article": ["title", "byline", "site", "published", "language", "url", "text", "blocks", "links"],
    "blocks": ["start", "end", "kind", "level"],
    "links": ["start", "end", "url"],
    "attributions": ["kind", "content", "cue", "source", "speaker", "speaker_kind", "confidence"],
    "assertions": ["start", "end", "kind", "hedged", "strength", "reasons", "confidence"],
    "promos": ["start", "end", "kind", "confidence"],
    "entities": ["name", "type", "aliases", "mentions"],
}


def test_keys_stand_in_the_order_of_the_documentation() -> None:
    """Schema 1 has these keys and no others."""
    entry = json.loads(annotated_json(ferry()))
    everything = entry | entry["article"]
    assert list(entry) == KEYS[""]
    assert list(entry["article"]) == KEYS["article"]
    for name in ("blocks", "links", "attributions", "assertions", "promos", "entities"):
        assert list(everything[name][0]) == KEYS[name]
    assert entry["schema"] == 1


def test_what_made_the_marks_is_told() -> None:
    """Its version and its tagger stand beside the marks, and a sentence where the tagger was not the best one."""
    whole = ferry()
    marked = replace(whole.annotations, tagger="rules", limits="Marked by the rules alone.")
    entry = json.loads(annotated_json(replace(whole, annotations=marked)))
    assert entry["tool"] == {"name": "tui-reader", "version": __version__, "tagger": "rules"}
    assert entry["limits"] == "Marked by the rules alone."


def test_reasons_are_there_where_they_are_asked_for() -> None:
    """Asked to explain, attributions and promos have one key more, at their end, where there is a reason."""
    entry = json.loads(annotated_json(ferry(), explain=True))
    for name, reason in (("attributions", "verb of saying"), ("promos", "opens with “Read more”")):
        assert list(entry[name][0]) == [*KEYS[name], "reasons"]
        assert entry[name][0]["reasons"] == [reason]


def test_what_is_missing_is_said_where_something_is() -> None:
    """A text that is cut says so in a key that stands nowhere else."""
    whole = ferry()
    cut = replace(whole, article=replace(whole.article, missing="The rest is for those who pay."))
    entry = json.loads(annotated_json(cut))
    assert list(entry["article"]) == [*KEYS["article"], "missing"]
    assert entry["article"]["missing"] == "The rest is for those who pay."


def test_a_date_has_its_day_where_it_can_be_told() -> None:
    """What a date is in ISO 8601 stands in a key of its own, at the end, which other names do not have."""
    whole = ferry()
    day = Entity("Monday", "date", (), (Span(30, 35),), "2026-03-02")
    entry = json.loads(annotated_json(replace(whole, annotations=Annotations(entities=(day,)))))
    assert list(entry["entities"][0]) == [*KEYS["entities"], "date"]
    assert entry["entities"][0]["date"] == "2026-03-02"


def test_a_people_has_its_place_where_it_is_named() -> None:
    """The place that a people is of stands in a key of its own, which other names do not have."""
    swede = Entity("Swede", "group", (), (Span(30, 35),), place="Sweden")
    entry = json.loads(annotated_json(replace(ferry(), annotations=Annotations(entities=(swede,)))))
    assert list(entry["entities"][0]) == [*KEYS["entities"], "place"]


def test_names_are_explained_on_request() -> None:
    """Why a name is what it is is told under ``reasons``, if it is asked for and there is any."""
    marsh = Entity("Ida Marsh", "person", (), (Span(30, 35),), reasons=(Reason("name.first-given"),))
    annotated = replace(ferry(), annotations=Annotations(entities=(marsh,)))
    assert list(json.loads(annotated_json(annotated))["entities"][0]) == KEYS["entities"]
    explained = json.loads(annotated_json(annotated, explain=True))["entities"][0]
    assert explained["reasons"] == ["its first word is a given name"]


def test_what_is_shown_of_another_language_is_said() -> None:
    """Of an article that is not in English a key, which stands nowhere else, says what its marks are."""
    german = replace(
        ferry(), article=replace(ferry().article, text="Das Tor war offen.", language="de", blocks=(), links=())
    )
    entry = json.loads(annotated_json(replace(german, annotations=Annotations())))
    assert list(entry) == [*KEYS[""], "limits"]
    assert entry["limits"].startswith("This text is in German: quotations by their marks")


def test_a_title_has_a_place_of_its_own() -> None:
    """The text is what stands under the title; what was found in the title is told apart, with offsets in it."""
    whole = ferry()
    at = whole.article.text.index("ferry times")
    claim, month, again = Assertion(0, 23, "fact"), Span(18, 23), Span(at, at + 5)
    marked = replace(
        whole.annotations,
        assertions=(claim, *whole.annotations.assertions),
        entities=(*whole.annotations.entities, Entity("a month", "date", (), (month, again))),
    )
    entry = json.loads(annotated_json(replace(whole, annotations=marked)))
    assert entry["article"]["title"] == "Ferry stops for a month"
    assert entry["article"]["text"].startswith("“The engine is worn out,”")
    assert entry["article"]["blocks"][0]["kind"] == "paragraph"
    assert list(entry) == [*KEYS[""], "headline"]
    headline = entry["headline"]
    assert [(each["start"], each["end"]) for each in headline["assertions"]] == [(0, 23)]
    assert [(each["name"], each["mentions"]) for each in headline["entities"]] == [("a month", [[18, 23]])]
    assert len(entry["assertions"]) == 1
    at = entry["article"]["text"].index("ferry times")
    assert entry["entities"][1]["mentions"] == [[at, at + 5]]


@pytest.mark.parametrize("change", [{"title": "Ferry stops"}, {"title": None}, {"title_is_text": True}])
def test_a_title_that_was_not_put_above_the_text_changes_nothing(change: dict[str, Any]) -> None:
    """Where the text opens with another block, or with a title of its own, it is given whole."""
    whole = ferry()
    entry = json.loads(annotated_json(replace(whole, article=replace(whole.article, **change))))
    assert entry["article"]["text"] == whole.article.text
    assert list(entry) == KEYS[""]


def test_spans_are_pairs_of_offsets_into_the_text() -> None:
    """What is found can be cut out of the text by its offsets."""
    entry = json.loads(annotated_json(ferry()))
    text, quote = entry["article"]["text"], entry["attributions"][0]
    assert [text[start:end] for start, end in quote["content"]] == ["“The engine is worn out,”", "“and so are we.”"]
    assert [text[start:end] for start, end in quote["source"]] == [quote["speaker"]] == ["Ida Marsh"]


@given(annotated_articles())
def test_any_article_is_one_line_of_utf_8(annotated: AnnotatedArticle) -> None:
    """No newline splits the object, no lone surrogate stops the encoder, and the text comes back as it was."""
    line = annotated_json(annotated)
    assert line.endswith("\n")
    assert "\n" not in line[:-1]
    article = json.loads(line.encode())["article"]
    title, body = article["title"], article["text"]
    assert annotated.article.text in {body, title, f"{title}\n\n{body}"}


def test_an_error_has_its_kind_and_its_sentence() -> None:
    """A location that failed is an object, too."""
    line = error_json("a.html", NoArticleError("No article was found in a.html."))
    assert line == (
        '{"schema": 1, "location": "a.html", '
        '"error": {"kind": "no_article", "message": "No article was found in a.html."}}\n'
    )
