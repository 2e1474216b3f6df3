"""The public format."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from tests.export.articles import ferry
from tests.export.strategies import annotated_articles, of_the_model, titled_articles
from tui_reader.anchors import identities
from tui_reader.errors import NoArticleError, UsageError
from tui_reader.export.writers.json import error_json, to_json
from tui_reader.kept.schema import from_json
from tui_reader.model import AnnotatedArticle, Annotations, Assertion, Attribution, Block, Entity, Genre, Reason, Span

SCHEMA = json.loads((Path(__file__).parents[3] / "docs" / "json.schema.json").read_text(encoding="utf-8"))

KEYS = {
    "": ["schema", "location", "retrieved", "tool", "article", "attributions", "assertions", "promos", "entities"],
    "tool": ["name", "version", "tagger"],
    "article": ["title", "byline", "site", "published", "language", "url", "text", "blocks", "links"],
    "blocks": ["start", "end", "kind", "level"],
    "links": ["start", "end", "url"],
    "attributions": [
        *(
            "id",
            "content",
            "source",
            "cue",
            "kind",
            "speaker",
            "speaker_kind",
            "confidence",
            "origin",
            "act",
            "anchor",
            "reasons",
        ),
    ],
    "assertions": ["id", "start", "end", "kind", "hedged", "strength", "origin", "confidence", "anchor", "reasons"],
    "promos": ["id", "start", "end", "kind", "confidence", "origin", "anchor", "reasons"],
    "entities": ["id", "name", "type", "aliases", "mentions"],
}
OF_SCHEMA_1 = {
    "": {"schema", "location", "tool", "article", "attributions", "assertions", "promos", "entities"},
    "article": {"title", "byline", "site", "published", "language", "url", "text", "blocks", "links"},
    "blocks": {"start", "end", "kind", "level"},
    "links": {"start", "end", "url"},
    "attributions": {"kind", "content", "cue", "source", "speaker", "speaker_kind", "confidence"},
    "assertions": {"start", "end", "kind", "hedged", "strength", "reasons", "confidence"},
    "promos": {"start", "end", "kind", "confidence"},
    "entities": {"name", "type", "aliases", "mentions"},
}


def closed(schema: Any) -> Any:
    """The schema with no room for keys that it does not name."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(value) for key, value in schema.items()}
    return inner | ({"additionalProperties": False} if "properties" in schema else {})


VALIDATOR = Draft202012Validator(closed(SCHEMA))


def test_keys_stand_in_the_order_of_the_documentation() -> None:
    """Schema 2 has these keys, and those that stand only where there is something to say."""
    entry = json.loads(to_json(ferry()))
    everything = entry | entry["article"]
    assert list(entry) == KEYS[""]
    assert list(entry["article"]) == [*KEYS["article"], "text_start", "title_block"]
    assert list(entry["tool"]) == KEYS["tool"]
    for name in ("blocks", "links", "attributions", "assertions", "promos", "entities"):
        assert list(everything[name][0]) == KEYS[name]
    assert entry["schema"] == 2


def test_readers_of_schema_1_find_all_of_its_keys() -> None:
    """Whoever read schema 1 reads schema 2: no key has gone."""
    entry = json.loads(to_json(ferry()))
    everything = entry | entry["article"]
    assert set(entry) >= OF_SCHEMA_1[""]
    for name in set(OF_SCHEMA_1) - {""}:
        row = everything[name] if name == "article" else everything[name][0]
        assert set(row) >= OF_SCHEMA_1[name]


@given(of_the_model(AnnotatedArticle))
def test_whatever_the_model_holds_comes_back(annotated: AnnotatedArticle) -> None:
    """Each field of each class is written, described by the schema and read: also one that is added later."""
    line = to_json(annotated)
    assert from_json(line) == annotated
    VALIDATOR.validate(json.loads(line))


@given(titled_articles())
def test_an_article_whose_title_stands_apart_comes_back(annotated: AnnotatedArticle) -> None:
    """Marks of the title, of the text and of both are put together again."""
    line = to_json(annotated)
    assert from_json(line) == annotated
    VALIDATOR.validate(json.loads(line))


@given(annotated_articles())
def test_any_article_comes_back(annotated: AnnotatedArticle) -> None:
    """What reading and analysis make is written without a loss."""
    assert from_json(to_json(annotated)) == annotated


def test_a_mark_on_both_sides_of_the_title_is_given_whole() -> None:
    """Its spans in the text count there as they always did; all of them are named by ``whole``, in the text with its title."""
    whole = ferry()
    text = whole.article.text
    at, month = text.index("ferry times"), Span(18, 23)
    said = Span(at, at + 5)
    marks = Annotations(
        (Attribution((said,), (Span(0, 5),), (), "direct"),), entities=(Entity("a month", "date", (), (month, said)),)
    )
    annotated = replace(whole, annotations=marks)
    entry = json.loads(to_json(annotated))
    start = entry["article"]["text_start"]
    assert entry["article"]["title"] + "\n\n" + entry["article"]["text"] == text
    quote = entry["attributions"][0]
    assert (quote["content"], quote["source"]) == ([[at - start, at + 5 - start]], [])
    assert quote["whole"] == {"content": [[*said]], "source": [[0, 5]], "cue": []}
    for entity in (entry["entities"][0], entry["headline"]["entities"][0]):
        assert entity["whole"] == {"mentions": [[*month], [*said]]}
    assert from_json(to_json(annotated)) == annotated


def test_an_aside_keeps_its_evidence() -> None:
    """A block that serves the publisher says by which rules, and in which box of the page it stood."""
    whole = ferry()
    block = Block(0, 9, "paragraph", 0, (Reason("box.called-related", ("teaser",)),), 3)
    article = replace(whole.article, blocks=(block,), links=())
    entry = json.loads(to_json(AnnotatedArticle("-", article)))
    written = entry["article"]["blocks"][0]
    assert written["evidence"] == [{"rule": "box.called-related", "arguments": ["teaser"]}]
    assert written["box"] == 3


def test_what_made_the_marks_is_told() -> None:
    """Its version, its tagger with what ran it, and the weights stand beside the marks."""
    whole = ferry()
    marked = replace(whole.annotations, tagger="learned", runtime="numpy", version="0.9", weights="ab12")
    entry = json.loads(to_json(replace(whole, annotations=marked)))
    assert entry["tool"] == {
        "name": "tui-reader",
        "version": "0.9",
        "tagger": "learned",
        "runtime": "numpy",
        "weights": "ab12",
    }


def test_a_mark_says_where_it_comes_from_by_rule_and_in_words() -> None:
    """The stage, the rule and its arguments are for programs, the reasons for persons; a rule of others has no stage."""
    reasons = (Reason("speaker.spoke-last", ("she", "Ida Marsh")), Reason("gull.own-rule"))
    quote = replace(ferry().annotations.attributions[0], reasons=reasons)
    entry = json.loads(to_json(replace(ferry(), annotations=Annotations((quote,)))))
    assert entry["attributions"][0]["origin"] == [
        {"stage": "speakers", "rule": "speaker.spoke-last", "arguments": ["she", "Ida Marsh"]},
        {"stage": None, "rule": "gull.own-rule", "arguments": []},
    ]
    assert entry["attributions"][0]["reasons"] == ["“she” is Ida Marsh, who spoke last", "own rule"]


def test_the_genre_stands_beside_the_tool_where_it_is_sure() -> None:
    """The kind of text comes with its confidence and its signs; where it is not known the key is not there."""
    whole = ferry()
    known = Genre("opinion", 0.9, (Reason("gull.filed-as", ("Comment",)),))
    entry = json.loads(to_json(replace(whole, annotations=replace(whole.annotations, genre=known))))
    assert entry["genre"] == {
        "kind": "opinion",
        "confidence": 0.9,
        "origin": [{"stage": None, "rule": "gull.filed-as", "arguments": ["Comment"]}],
        "reasons": ["Comment"],
    }
    assert "genre" not in entry["tool"]
    assert "genre" not in json.loads(to_json(whole))


def test_what_is_missing_is_said_where_something_is() -> None:
    """A text that is cut says so in a key that stands nowhere else."""
    whole = ferry()
    cut = replace(whole, article=replace(whole.article, missing="The rest is for those who pay."))
    entry = json.loads(to_json(cut))
    assert list(entry["article"]) == [*KEYS["article"], "missing", "text_start", "title_block"]
    assert entry["article"]["missing"] == "The rest is for those who pay."


def test_a_date_has_its_day_where_it_can_be_told() -> None:
    """What a date is in ISO 8601 stands in a key of its own, at the end, which other names do not have."""
    whole = ferry()
    day = Entity("Monday", "date", (), (Span(30, 35),), "2026-03-02")
    entry = json.loads(to_json(replace(whole, annotations=Annotations(entities=(day,)))))
    assert list(entry["entities"][0]) == [*KEYS["entities"], "date"]
    assert entry["entities"][0]["date"] == "2026-03-02"


def test_a_people_has_its_place_where_it_is_named() -> None:
    """The place that a people is of stands in a key of its own, which other names do not have."""
    swede = Entity("Swede", "group", (), (Span(30, 35),), place="Sweden")
    entry = json.loads(to_json(replace(ferry(), annotations=Annotations(entities=(swede,)))))
    assert list(entry["entities"][0]) == [*KEYS["entities"], "place"]


def test_what_is_shown_of_another_language_is_said() -> None:
    """Of an article that is not in English a key, which stands nowhere else, says what its marks are."""
    german = replace(
        ferry(), article=replace(ferry().article, text="Das Tor war offen.", language="de", blocks=(), links=())
    )
    entry = json.loads(to_json(replace(german, annotations=Annotations())))
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
        entities=(Entity("a month", "date", (), (month, again)), *whole.annotations.entities),
    )
    entry = json.loads(to_json(replace(whole, annotations=marked)))
    assert entry["article"]["title"] == "Ferry stops for a month"
    assert entry["article"]["text"].startswith("“The engine is worn out,”")
    assert entry["article"]["blocks"][0]["kind"] == "paragraph"
    assert list(entry) == [*KEYS[""], "headline"]
    headline = entry["headline"]
    assert [(each["start"], each["end"]) for each in headline["assertions"]] == [(0, 23)]
    assert [(each["name"], each["mentions"]) for each in headline["entities"]] == [("a month", [[18, 23]])]
    assert len(entry["assertions"]) == 1
    at = entry["article"]["text"].index("ferry times")
    assert entry["entities"][0]["mentions"] == [[at, at + 5]]


@pytest.mark.parametrize("change", [{"title": "Ferry stops"}, {"title": None}, {"title_is_text": True}])
def test_a_title_that_was_not_put_above_the_text_changes_nothing(change: dict[str, Any]) -> None:
    """Where the text opens with another block, or with a title of its own, it is given whole."""
    whole = ferry()
    entry = json.loads(to_json(replace(whole, article=replace(whole.article, **change))))
    assert entry["article"]["text"] == whole.article.text
    assert list(entry) == KEYS[""]


def test_spans_are_pairs_of_offsets_into_the_text() -> None:
    """What is found can be cut out of the text by its offsets."""
    entry = json.loads(to_json(ferry()))
    text, quote = entry["article"]["text"], entry["attributions"][0]
    assert [text[start:end] for start, end in quote["content"]] == ["“The engine is worn out,”", "“and so are we.”"]
    assert [text[start:end] for start, end in quote["source"]] == [quote["speaker"]] == ["Ida Marsh"]


@given(annotated_articles())
def test_any_article_is_one_line_of_utf_8(annotated: AnnotatedArticle) -> None:
    """No newline splits the object, no lone surrogate stops the encoder, and the text comes back as it was."""
    line = to_json(annotated)
    assert line.endswith("\n")
    assert "\n" not in line[:-1]
    article = json.loads(line.encode())["article"]
    title, body = article["title"], article["text"]
    assert annotated.article.text in {body, title, f"{title}\n\n{body}"}


def test_a_mark_is_found_again_by_its_anchor() -> None:
    """Its words with their surroundings, in the whole text, and an identity that another analysis would give it, too."""
    entry = json.loads(to_json(ferry()))
    assert entry["assertions"][0]["anchor"] == {
        "exact": "The island has no other boat.",
        "prefix": " said Ida Marsh, “and so are we.”\n\n"[-32:],
        "suffix": "\n\nRead more: ferry times\n\n- first stop"[:32],
    }
    ids = [mark["id"] for name in ("attributions", "assertions", "promos", "entities") for mark in entry[name]]
    assert ids == [identity for identity, _ in identities(ferry())]


def test_an_error_has_its_kind_and_its_sentence() -> None:
    """A location that failed is an object, too, and the schema knows it."""
    line = error_json("a.html", NoArticleError("No article was found in a.html."))
    assert line == (
        '{"schema": 2, "location": "a.html", '
        '"error": {"kind": "no_article", "message": "No article was found in a.html."}}\n'
    )
    VALIDATOR.validate(json.loads(line))


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ('{"schema": 2', '{"schema": 1', "its schema is another one"),
        ('"title": "Ferry stops for a month"', '"title": 5', "article.title is not of the type str"),
        ("The island", "The \\u001b]0;island", "article.text is not free of control characters"),
        ('"text_start": 25', '"text_start": 7', "article.text_start is not behind the title"),
        ('"kind": "direct"', '"kind": "shouted"', "attributions.kind is not one of direct, indirect, mixed"),
        ('"confidence": 0.75', '"confidence": NaN', "NaN is not a number"),
        ('"mentions": [[', '"mentions": [[0, 1, 2], [', r"entities.mentions\[0\] is not a pair of offsets"),
        ('"aliases": ["Marsh"]', '"aliases": "Marsh"', "entities.aliases is not a list"),
        ('"retrieved": "2026', '"retrieved": "2026-', "retrieved is not a date and time"),
        ('"attributions": [', '"attributions": 4, "_": [', "attributions is not a list"),
        ('"promos": [', '"promos": [4, ', "promos is not an object"),
        ('"tool": {', '"tool": [], "_": {', "tool is not an object"),
        ('"text": "', '"_": "', "article.text is missing"),
        ('"level": 1}}', '"level": 1}', "Expecting"),
        ("{", "[", "Expecting"),
    ],
)
def test_a_line_that_was_not_written_so_is_a_sentence(before: str, after: str, words: str) -> None:
    """It says at which key what is wrong."""
    line = to_json(ferry())
    assert before in line
    with pytest.raises(UsageError, match=words):
        from_json(line.replace(before, after, 1))


def test_the_line_of_a_failure_is_no_article() -> None:
    """Whoever reads a batch back looks for errors first."""
    with pytest.raises(UsageError, match="it stands for a location that failed"):
        from_json(error_json("a.html", NoArticleError("No article was found in a.html.")))
    with pytest.raises(UsageError):
        from_json("[" * 100_000)
