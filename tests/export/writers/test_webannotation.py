"""Marks as Web Annotations, held against the rules of the W3C's Web Annotation Data Model."""

import json
import re
from typing import Any
from urllib.parse import urlsplit

from hypothesis import given

from tests.export.articles import ferry
from tests.export.json_ld import ACTIVITIES, OA, PEOPLE, TERMS, VALUE, expanded
from tests.export.noted import noted_ferry
from tests.export.strategies import annotated_articles
from tui_reader.export.writers.webannotation import to_web_annotations
from tui_reader.model import AnnotatedArticle

# Section 3.3.5 of the model: the motivations; a purpose is one of them.
MOTIVATIONS = {
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying", "linking",
    "moderating", "questioning", "replying", "tagging",
}  # fmt: skip
XSD = "http://www.w3.org/2001/XMLSchema#"
DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def check_collection(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Sections 5.1 and 5.2: a collection with its context and its number, whose page says of which collection it is."""
    assert data["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert data["type"] == "AnnotationCollection"
    assert urlsplit(data["id"]).scheme
    if "first" not in data:
        assert data["total"] == 0
        return []
    page = data["first"]
    assert (page["type"], page["partOf"], page["startIndex"]) == ("AnnotationPage", data["id"], 0)
    assert "next" not in page
    items: list[dict[str, Any]] = page["items"]
    assert len(items) == data["total"]
    return items


def check_annotation(annotation: dict[str, Any]) -> None:
    """Sections 3.1 to 3.3: one identifier, a type, one target or more, bodies with a purpose, when and by what it was made."""
    assert urlsplit(annotation["id"]).scheme
    assert annotation["type"] == "Annotation"
    assert annotation["motivation"] in MOTIVATIONS
    assert "generated" not in annotation or DATE_TIME.fullmatch(annotation["generated"])
    assert "created" not in annotation or DATE_TIME.fullmatch(annotation["created"])
    assert ("generator" in annotation) != ("created" in annotation)  # made by a program, or by a person
    assert annotation.get("generator", {"type": "Software"})["type"] == "Software"
    assert annotation.get("creator", {"type": "Person"})["type"] == "Person"
    for body in annotation["body"]:
        assert body["type"] == "TextualBody"
        assert isinstance(body["value"], str)
        assert body["purpose"] in MOTIVATIONS
    targets = annotation["target"] if isinstance(annotation["target"], list) else [annotation["target"]]
    assert targets
    for target in targets:
        check_target(target)


def check_target(target: dict[str, Any]) -> None:
    """Sections 4 and 4.2.4, 4.2.5: a source, a quotation without an empty part, and a position that begins before its end."""
    assert isinstance(target["source"], str)
    assert re.fullmatch(r"[\w/:?#\[\]@!$&'()*+,;=%~.-]*", target["source"], re.ASCII)
    quotation, position = target["selector"]
    assert quotation["type"] == "TextQuoteSelector"
    assert quotation["exact"]
    assert quotation.get("prefix", "x")
    assert quotation.get("suffix", "x")
    assert position["type"] == "TextPositionSelector"
    assert 0 <= position["start"] < position["end"]


@given(annotated_articles())
def test_every_article_gives_a_collection_of_the_model(annotated: AnnotatedArticle) -> None:
    """Whatever an article holds, what is written keeps the rules, and both selectors select the same words."""
    data = json.loads(to_web_annotations(annotated))
    expanded(data)
    items = check_collection(data)
    for annotation in items:
        check_annotation(annotation)
        for target in annotation["target"] if isinstance(annotation["target"], list) else [annotation["target"]]:
            quotation, position = target["selector"]
            assert annotated.article.text[position["start"] : position["end"]] == quotation["exact"]
    assert len({annotation["id"] for annotation in items}) == len(items)


def test_a_quotation_says_whose_it_is() -> None:
    """A quotation that its cue breaks has two targets; its bodies are its class and what is known of it."""
    items = check_collection(json.loads(to_web_annotations(ferry())))
    said = items[0]
    assert said["motivation"] == "classifying"
    assert [body["value"] for body in said["body"]] == ["quote", "Ida Marsh; direct; cue “said”; why: verb of saying"]
    assert [target["selector"][0]["exact"] for target in said["target"]] == [
        "“The engine is worn out,”",
        "“and so are we.”",
    ]
    assert said["generated"] == "2026-03-02T10:00:00Z"
    assert {target["source"] for target in said["target"]} == {"https://example.org/a"}
    assert [body["value"] for body in items[-1]["body"]] == ["Ida Marsh", "person"]


def test_a_note_is_an_annotation_of_its_own() -> None:
    """It comments, or assesses where it has a tick; it says when it was made, and by whom if by somebody else."""
    items = check_collection(json.loads(to_web_annotations(noted_ferry())))
    remarks = [item for item in items if "generator" not in item]
    assert [(item["motivation"], [body["value"] for body in item["body"]]) for item in remarks] == [
        ("commenting", ["call her"]),
        ("assessing", ["doubtful", "since <when>?"]),
        ("assessing", ["checked", "=two | boats"]),
        ("assessing", ["needs source"]),
    ]
    assert {item["created"] for item in remarks} == {"2026-03-02T12:00:00Z"}
    assert remarks[1]["creator"] == {"type": "Person", "name": "Jo Pike"}
    assert remarks[3]["target"]["selector"][0]["exact"] == "first stop"


def test_a_mark_keeps_its_identifier() -> None:
    """The same mark of the same article is the same annotation each time."""
    assert to_web_annotations(ferry()) == to_web_annotations(ferry())


def test_a_json_ld_processor_finds_annotations_of_the_w3c() -> None:
    """Each term is the one of the vocabulary, motivations and sources are nodes, positions are numbers, and the items keep their order."""
    [collection] = expanded(json.loads(to_web_annotations(noted_ferry())))
    assert collection["@type"] == [f"{ACTIVITIES}OrderedCollection"]
    [page] = collection[f"{ACTIVITIES}first"]
    [items] = page[f"{ACTIVITIES}items"]
    said, *_, stop = items["@list"]
    assert said["@type"] == [f"{OA}Annotation"]
    assert said[f"{OA}motivatedBy"] == [{"@id": f"{OA}classifying"}]
    assert said[f"{OA}hasBody"][0][f"{OA}hasPurpose"] == [{"@id": f"{OA}tagging"}]
    assert said[f"{OA}hasBody"][0][VALUE] == [{"@value": "quote"}]
    assert said[f"{TERMS}issued"] == [{"@type": f"{XSD}dateTime", "@value": "2026-03-02T10:00:00Z"}]
    [target] = stop[f"{OA}hasTarget"]
    assert target[f"{OA}hasSource"] == [{"@id": "https://example.org/a"}]
    quotation, position = target[f"{OA}hasSelector"]
    assert (quotation["@type"], quotation[f"{OA}exact"]) == ([f"{OA}TextQuoteSelector"], [{"@value": "first stop"}])
    start = noted_ferry().article.text.index("first stop")
    assert position[f"{OA}start"] == [{"@type": f"{XSD}nonNegativeInteger", "@value": start}]
    [judged] = [item for item in items["@list"] if f"{TERMS}creator" in item]
    assert judged[f"{TERMS}creator"][0]["@type"] == [f"{PEOPLE}Person"]
