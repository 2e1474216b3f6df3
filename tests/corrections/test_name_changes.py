"""Names of an article, changed by a person."""

from dataclasses import replace

from tests.corrections.articles import NOON, ferry, span
from tui_reader.corrections.entries import with_speaker
from tui_reader.corrections.overlay import Corrected, corrected
from tui_reader.model import Entity, NameCorrection


def change(*corrections: NameCorrection) -> Corrected:
    return corrected(ferry(), corrections)


def test_a_name_gets_another_type() -> None:
    """A name that is not a person's becomes a place, say."""
    names = change(NameCorrection("retype", "Dana Okafor", NOON, type="place")).annotated.annotations.entities
    assert [(name.name, name.type) for name in names] == [("Ida Marsh", "person"), ("Dana Okafor", "place")]
    assert names[1].reasons[-1].rule == "person.changed"


def test_a_hidden_name_is_not_listed() -> None:
    """A mention that is not a name is left out; what its bearer says stays."""
    found = change(NameCorrection("hide", "Ida Marsh", NOON)).annotated.annotations
    assert [name.name for name in found.entities] == ["Dana Okafor"]
    assert found.attributions == ferry().annotations.attributions


def test_two_names_of_one_person_are_joined_with_their_statements() -> None:
    """Mentions and statements go over to the other name."""
    result = corrected(ferry(), [NameCorrection("merge", "Ida Marsh", NOON, other="Dana Okafor")])
    [name] = result.annotated.annotations.entities
    assert (name.name, name.aliases, len(name.mentions)) == ("Dana Okafor", ("Ida Marsh", "Marsh"), 3)
    assert {one.speaker for one in result.annotated.annotations.attributions} == {"Dana Okafor"}


def test_who_speaks_with_others_is_renamed_among_them() -> None:
    """A name that is joined to another takes along what it says together with others; a name that has “and” in it stays."""
    one = ferry()
    before = ("Dana Okafor and Marsh", "Pia Lund, Marsh and Ida Marsh", "Hill and Marsh", "Pia Lund, Jan and Dana")
    marsh = Entity("Marsh", "person", (), (span("Dana Okafor"),))
    names = (*one.annotations.entities, marsh, Entity("Hill and Marsh", "org", (), (span("ferries"),)))
    said = tuple(replace(one.annotations.attributions[0], speaker=speaker) for speaker in before)
    annotated = replace(one, annotations=replace(one.annotations, entities=names, attributions=said))
    result = corrected(annotated, [NameCorrection("merge", "Marsh", NOON, other="Ida Marsh")])
    assert [mark.speaker for mark in result.annotated.annotations.attributions] == [
        "Dana Okafor and Ida Marsh",
        "Pia Lund and Ida Marsh",
        "Hill and Marsh",
        "Pia Lund, Jan and Dana",
    ]


def test_a_form_becomes_a_name_of_its_own() -> None:
    """A surname that means somebody else is taken out of the name."""
    found = change(NameCorrection("split", "Ida Marsh", NOON, other="Marsh")).annotated.annotations
    assert [(name.name, name.aliases, len(name.mentions)) for name in found.entities] == [
        ("Ida Marsh", (), 1),
        ("Marsh", (), 1),
        ("Dana Okafor", (), 1),
    ]


def test_a_change_of_a_name_that_is_not_there_is_unplaced() -> None:
    """After a new analysis a name may be gone: nothing happens, and the correction is listed."""
    gone = [
        NameCorrection("hide", "Lee Yard", NOON),
        NameCorrection("merge", "Ida Marsh", NOON, other="Lee Yard"),
        NameCorrection("split", "Ida Marsh", NOON, other="Yard"),
        NameCorrection("split", "Dana Okafor", NOON, other="Dana Okafor"),
    ]
    result = change(*gone)
    assert result.annotated == ferry()
    assert result.unplaced == tuple(gone)


def test_names_and_speakers_are_corrected_in_their_order() -> None:
    """A statement that was given to a name goes along when that name is joined to another afterwards."""
    annotated = ferry()
    first = with_speaker(annotated.article.text, annotated.annotations.attributions[0], "Dana Okafor", NOON)
    result = corrected(annotated, [first, NameCorrection("merge", "Dana Okafor", NOON, other="Ida Marsh")])
    assert [one.speaker for one in result.annotated.annotations.attributions] == ["Ida Marsh", "Ida Marsh"]
