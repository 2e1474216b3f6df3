"""Why a name is of its type, and its mentions one."""

from dataclasses import replace

import pytest

from tests.analysis.marking import article_of
from tests.analysis.names.test_clusters import named
from tui_reader.analysis.names import join_names
from tui_reader.analysis.tagging import Name
from tui_reader.model import Entity, EntityType
from tui_reader.wording import sentences


def found(text: str, *names: tuple[str, EntityType]) -> dict[str, Entity]:
    return {entity.name: entity for entity in join_names(article_of(text), named(text, *names))}


@pytest.mark.parametrize(
    ("text", "name", "kind", "reason"),
    [
        ("Mayor Tsigankov met", "Tsigankov", "person", "a title stands before it: Mayor"),
        ("Then Anna Tsigankov met", "Anna Tsigankov", "person", "its first word is a given name"),
        ("The Upper Dale Bank met", "Upper Dale Bank", "org", "its last word names an organisation"),
        ("The road to Syria is open", "Syria", "place", "the list of countries and regions has it"),
        ("A Syrian met", "Syrian", "group", "the list of peoples, religions and parties has it"),
        ("On Monday it rained", "Monday", "date", "it is written as a date"),
    ],
)
def test_what_tells_the_type(text: str, name: str, kind: EntityType, reason: str) -> None:
    """A title, an ending, a list or the way a date is written is among the reasons of a name's type."""
    assert reason in sentences(found(text, (name, kind))[name].reasons)


def test_the_tagger_says_how_sure_it_is() -> None:
    """Without any other sign the tagger's confidence over all mentions is the reason, and what else it thought of."""
    text = "Northup, Northup and Northup"
    names = (Name(0, 7, "place", 0.4), Name(9, 16, "org", 0.9), Name(21, 28, "org", 0.9))
    (entity,) = join_names(article_of(text), names)
    assert tuple(sentences(entity.reasons)) == (
        "the tagger takes it for an organisation, 60 % sure, over all its mentions; some look like a place",
    )
    (entity,) = join_names(article_of(text), (Name(0, 7, "place", 0.8),))
    assert tuple(sentences(entity.reasons)) == ("the tagger takes it for a place, 80 % sure",)


@pytest.mark.parametrize(
    ("text", "names", "reason"),
    [
        (
            "Ida Marsh met. Marsh left",
            [("Ida Marsh", "person"), ("Marsh", "person")],
            "“Marsh” is the surname of “Ida Marsh”",
        ),
        (
            "Ida Marsh met. Ida left",
            [("Ida Marsh", "person"), ("Ida", "person")],
            "“Ida” is a given name of “Ida Marsh”",
        ),
        (
            "Ida K. Marsh met. I. Marsh left",
            [("Ida K. Marsh", "person"), ("I. Marsh", "person")],
            "“I. Marsh” agrees in surname and given names with “Ida K. Marsh”",
        ),
        (
            "The Dale Authority for Waterways (DAWA) met",
            [("Dale Authority for Waterways", "org"), ("DAWA", "org")],
            "“DAWA” is defined in the text as “Dale Authority for Waterways”",
        ),
        (
            "The Dale River Trust met. Later DRT left",
            [("Dale River Trust", "org"), ("DRT", "org")],
            "“DRT” has the initials of no other name here but “Dale River Trust”",
        ),
        (
            "He left Brightwater Inc for good. Now Brightwater is poorer.",
            [("Brightwater Inc", "org"), ("Brightwater", "org")],
            "“Brightwater” leaves out the legal form of “Brightwater Inc”",
        ),
        (
            "The US and the United States",
            [("US", "place"), ("United States", "place")],
            "“US” is listed as another name of “United States”",
        ),
        (
            "The US and the U.S. met",
            [("US", "place"), ("U.S.", "place")],
            "“U.S.” is “US” in other letters or signs",
        ),
        (
            "A Democrat met Democrats",
            [("Democrat", "group"), ("Democrats", "group")],
            "“Democrats” is the plural of “Democrat”",
        ),
        (
            "On 3 March 2019 and March 3, 2019",
            [("3 March 2019", "date"), ("March 3, 2019", "date")],
            "“March 3, 2019” is the same date as “3 March 2019”",
        ),
    ],
)  # fmt: skip
def test_what_joined_the_mentions(text: str, names: list[tuple[str, EntityType]], reason: str) -> None:
    """Each form of a name says what makes it one with another form."""
    (entity,) = found(text, *names).values()
    assert reason in sentences(entity.reasons)


def test_a_shared_surname_says_who_is_spoken_of() -> None:
    """Where two persons bear a surname, it is said of each how often the surname alone was taken for them."""
    text = "Anna Berg met Karl Berg. Mrs. Berg waved, Mr. Berg did not."
    people: list[tuple[str, EntityType]] = [(one, "person") for one in ("Anna Berg", "Karl Berg", "Berg", "Berg")]
    entities = found(text, *people)
    for name in ("Anna Berg", "Karl Berg"):
        assert "others are called “Berg”, too: where it stands 1 × this one is spoken of" in sentences(
            entities[name].reasons
        )
        assert "the tagger takes it for a person, 100 % sure" in sentences(entities[name].reasons)
        assert not any("in other letters" in reason for reason in sentences(entities[name].reasons))


@pytest.mark.parametrize(
    ("text", "people", "place", "linked"),
    [
        ("A Syrian left Syria", "Syrian", "Syria", "Syria"),
        ("Two Swedes left Sweden", "Swedes", "Sweden", "Sweden"),
        ("The British left Britain", "British", "Britain", "Britain"),
        ("American troops left the U.S.", "American", "U.S.", "U.S."),
        ("A Syrian left Sweden", "Syrian", "Sweden", None),
        ("A Muslim left Syria", "Muslim", "Syria", None),
    ],
)
def test_a_people_is_linked_to_its_place(text: str, people: str, place: str, linked: str | None) -> None:
    """A people and its country are two entities; where the article names both, the people says which place it is of."""
    entities = found(text, (people, "group"), (place, "place"))
    assert len(entities) == 2
    assert entities[people].place == linked
    assert (f"it is of {linked}, which is named here, too" in sentences(entities[people].reasons)) == (
        linked is not None
    )


def test_most_names_share_their_reasons() -> None:
    """What is said of thousands of names alike is kept once: a long text must not grow by it."""
    text = " ".join(f"Xyl{n}ophone" for n in range(3000))
    names, at = [], 0
    for word in text.split():
        names.append(Name(at, at + len(word), "product", 0.7))
        at += len(word) + 1
    entities = join_names(article_of(text), names)
    assert len(entities) == 3000
    assert len({id(entity.reasons) for entity in entities}) == 1


def test_reasons_depend_on_nothing_but_the_article() -> None:
    """The same names in the same text have the same reasons again."""
    text = "Mayor Ida Marsh met. Marsh left for the U.S. on Monday"
    names = named(text, ("Ida Marsh", "person"), ("Marsh", "person"), ("U.S.", "place"), ("Monday", "date"))
    article = replace(article_of(text), published="2026-03-05")
    assert join_names(article, names) == join_names(article, names)


@pytest.mark.parametrize(("first", "second"), [("org", "place"), ("place", "org")])
def test_of_two_equal_types_the_first_mention_decides(first: EntityType, second: EntityType) -> None:
    """Where a name’s mentions are as sure of one type as of another, it is of the type that comes first."""
    (entity,) = join_names(article_of("Northup, Northup"), (Name(0, 7, first, 0.5), Name(9, 16, second, 0.5)))
    assert entity.type == first
