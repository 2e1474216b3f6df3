"""Claims as schema.org describes them."""

import json
from dataclasses import replace
from typing import Any

from hypothesis import given

from tests.export.articles import ferry
from tests.export.json_ld import SCHEMA, expanded
from tests.export.noted import noted_ferry
from tests.export.strategies import annotated_articles
from tests.export.test_claim_list import yard
from tui_reader.export.writers.claimreview import to_claims
from tui_reader.model import AnnotatedArticle, Entity

# The properties of https://schema.org/Claim and of what it refers to that are used.
PROPERTIES = {
    "Claim": {"@type", "identifier", "text", "author", "appearance", "description", "comment"},
    "Article": {
        "@type", "url", "headline", "datePublished", "inLanguage", "publisher", "author", "sdPublisher"
    },
    "Person": {"@type", "name", "jobTitle", "affiliation"},
    "Organization": {"@type", "name"},
    "Comment": {"@type", "text", "dateCreated", "author"},
    "SoftwareApplication": {"@type", "name"},
}  # fmt: skip


def check(node: dict[str, Any]) -> None:
    """A node has a type that is known and properties that the type has."""
    assert node.keys() <= PROPERTIES[node["@type"]]
    for value in node.values():
        if isinstance(value, list):
            for each in value:
                check(each)
        elif isinstance(value, dict):
            check(value)
        else:
            assert isinstance(value, str)
            assert value


@given(annotated_articles())
def test_each_claim_is_one_of_schema_org(annotated: AnnotatedArticle) -> None:
    """Whatever an article holds: known types, known properties, nothing empty, and no verdict anywhere."""
    [line] = to_claims(annotated).splitlines()
    data = json.loads(line)
    assert data["@context"] == "https://schema.org"
    for claim in data["@graph"]:
        check({name: value for name, value in claim.items() if name != "text"})
    expanded(data)
    assert "rating" not in line.lower() or "rating" in annotated.article.text.lower()


def test_those_who_speak_together_are_authors_each() -> None:
    """“Ida Marsh and Jan Reske” are two persons, and a body whose name has “and” is one."""
    annotated = yard()
    marks = annotated.annotations
    together = tuple(replace(one, speaker="Ida Marsh and Jan Reske") for one in marks.attributions)
    claims = json.loads(to_claims(replace(annotated, annotations=replace(marks, attributions=together))))["@graph"]
    authors = [{"@type": "Person", "name": "Ida Marsh"}, {"@type": "Person", "name": "Jan Reske"}]
    assert claims[2]["author"] == authors
    assert claims[2]["text"] == "“I am sorry for my part,”"


def test_a_claim_names_its_author_and_its_place() -> None:
    """The speaker is the author of a quotation, the writer that of the narrator's claims; brackets are explained."""
    claims = json.loads(to_claims(yard()))["@graph"]
    assert claims[1]["text"] == "[Ida Marsh] cut 40 jobs, and [Ida Marsh’s] brother went with [Ida Marsh]."
    assert claims[1]["description"].startswith("In brackets: She = Ida Marsh; her = Ida Marsh. As published: She cut")
    assert "author" not in claims[1]
    assert claims[2]["author"] == {"@type": "Person", "name": "Ida Marsh"}
    assert claims[2]["appearance"]["url"].startswith("https://gull.example/yard#:~:text=")
    [_, claim] = json.loads(to_claims(ferry()))["@graph"]
    assert claim["author"] == {"@type": "Person", "name": "Jo Pike"}


def test_notes_are_comments_on_a_claim() -> None:
    """What a person noted and ticked is a comment with its time and author, and no rating."""
    said, claim = json.loads(to_claims(noted_ferry()))["@graph"]
    assert claim["comment"] == [
        {"@type": "Comment", "text": "checked: =two | boats", "dateCreated": "2026-03-02T12:00:00+00:00"}
    ]
    assert said["comment"][1]["author"] == {"@type": "Person", "name": "Jo Pike"}
    check(said | {"text": "x"})


def test_a_body_is_an_organisation() -> None:
    """Who is named as an organisation speaks as one."""
    one = yard()
    body = Entity("Ida Marsh", "org", (), one.annotations.entities[0].mentions)
    changed = replace(one, annotations=replace(one.annotations, entities=(body,)))
    assert json.loads(to_claims(changed))["@graph"][-1]["author"]["@type"] == "Organization"


def test_what_somebody_believes_is_no_claim_to_check() -> None:
    """Beliefs, plans, decisions and questions are left out."""
    one = yard()
    [said] = one.annotations.attributions
    asked = replace(one, annotations=replace(one.annotations, attributions=(replace(said, act="question"),)))
    assert [claim["identifier"][:5] for claim in json.loads(to_claims(asked))["@graph"]] == ["claim", "claim"]


def test_a_note_without_words_is_not_a_comment() -> None:
    """A note that was emptied, without a tick, says nothing and is left out."""
    annotated = noted_ferry()
    emptied = replace(annotated, remarks=tuple(replace(each, text="", status="") for each in annotated.remarks))
    assert not any("comment" in claim for claim in json.loads(to_claims(emptied))["@graph"])


def test_a_json_ld_processor_finds_claims_of_schema_org() -> None:
    """Each term is the one of schema.org, an address is a node's, and a day is a date."""
    _, claim = expanded(json.loads(to_claims(noted_ferry())))
    assert claim["@type"] == [f"{SCHEMA}Claim"]
    assert claim[f"{SCHEMA}text"] == [{"@value": "The island has no other boat."}]
    [author] = claim[f"{SCHEMA}author"]
    assert (author["@type"], author[f"{SCHEMA}name"]) == ([f"{SCHEMA}Person"], [{"@value": "Jo Pike"}])
    [article] = claim[f"{SCHEMA}appearance"]
    assert article["@type"] == [f"{SCHEMA}Article"]
    assert article[f"{SCHEMA}url"] == [{"@id": "https://example.org/a#:~:text=The%20island%20has%20no%20other%20boat"}]
    assert article[f"{SCHEMA}datePublished"] == [{"@type": f"{SCHEMA}Date", "@value": "2026-03-01"}]
    [comment] = claim[f"{SCHEMA}comment"]
    assert comment["@type"] == [f"{SCHEMA}Comment"]
