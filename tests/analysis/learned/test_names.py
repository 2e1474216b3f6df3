"""How what the encoder says becomes names."""

import numpy as np

from tests.analysis.learned.saying import Says, read_as
from tui_reader.analysis.learned.labels import NAME_TYPES
from tui_reader.analysis.learned.names import Mention, mentions_in, settled
from tui_reader.analysis.tagger import Name

TEXT = "On 5 May the Upper Dale Post wrote of Ana Ruiz."


def test_names_have_the_type_that_their_words_were_given() -> None:
    """Two words side by side are one name where the second goes on with the first."""
    _, read = read_as(TEXT, [Says("Upper Dale Post", name="org"), Says("Ana Ruiz", name="person")])
    found = settled(TEXT, mentions_in(read, []))
    assert [(TEXT[name.start : name.end], name.type) for name in found] == [
        ("Upper Dale Post", "org"),
        ("Ana Ruiz", "person"),
    ]
    assert all(0.9 < name.confidence <= 1 for name in found)


def test_a_date_is_no_other_name() -> None:
    """Where a date was found, nothing else is."""
    _, read = read_as(TEXT, [Says("May", name="person")])
    assert list(mentions_in(read, [Name(3, 8, "date")])) == []


def types_in(text: str, *sayings: Says) -> list[tuple[str, str]]:
    _, read = read_as(text, sayings)
    return [(text[name.start : name.end], name.type) for name in settled(text, mentions_in(read, []))]


def test_a_title_is_no_part_of_a_name() -> None:
    """It is cut off, and by itself it names nobody; neither does a pronoun."""
    text = "Dr. Ana Ruiz met the President, and he smiled."
    says = (Says("Dr. Ana Ruiz", name="person"), Says("President", name="person"), Says(" he", name="person"))
    assert types_in(text, *says) == [("Ana Ruiz", "person")]


def test_an_organisation_keeps_the_title_in_its_name() -> None:
    """General Motors is no general."""
    assert types_in("He left General Motors.", Says("General Motors", name="org")) == [("General Motors", "org")]


def test_an_unknown_name_is_a_persons_only_where_the_tagger_is_sure() -> None:
    """Of a word that may be a person or an organisation it is the other one, and an acronym more so."""
    person, organisation = NAME_TYPES.index("person"), NAME_TYPES.index("org")

    def settled_as(form: str, surety: float) -> str:
        chances = np.zeros(len(NAME_TYPES))
        chances[person], chances[organisation] = surety, 1 - surety
        return settled(form, [Mention(0, len(form), chances)])[0].type

    assert (settled_as("Odvar", 0.6), settled_as("Odvar", 0.8)) == ("org", "person")
    assert (settled_as("ODV", 0.8), settled_as("ODV", 0.99)) == ("org", "person")


def test_a_direction_belongs_to_the_people_behind_it() -> None:
    """South Koreans are no people of the South beside Koreans."""
    text = "The South Korean fleet met Latin American boats."
    says = (Says("Korean", name="group"), Says("Latin", name="group"), Says("American", name="group"))
    assert types_in(text, *says) == [("South Korean", "group"), ("Latin American", "group")]


def test_a_name_has_one_type_in_a_document() -> None:
    """What most of its mentions are sure of holds for all of them."""
    text = "Tarn opened. The staff of Tarn spoke, and Tarn’s owners did."
    starts = [0, 26, 42]
    org, person = (np.eye(len(NAME_TYPES), dtype=np.float32)[NAME_TYPES.index(kind)] for kind in ("org", "person"))
    names = settled(
        text, [Mention(at, at + 4, chances) for at, chances in zip(starts, (person, org, org), strict=True)]
    )
    assert [(text[name.start : name.end], name.type) for name in names] == [("Tarn", "org")] * 3


def test_a_preposition_at_its_end_says_that_a_name_goes_on() -> None:
    """Where nothing follows that it could go on with, it is no part of the name."""
    text = "The Centre for the River Convoy met in Mercy Dale of old."
    says = (Says("Centre for", name="org"), Says("River Convoy", name="org"), Says("Mercy Dale of", name="place"))
    assert types_in(text, *says) == [("Centre for the River Convoy", "org"), ("Mercy Dale", "place")]
