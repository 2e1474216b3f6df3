"""The texts of the project's own, and how their marks are drawn."""

from typing import Any

import pytest

from benchmarks.own.drawn import Item, items, read_item
from benchmarks.own.errors import errors
from benchmarks.own.figures import FLOORS, figures

DRAWN = (
    "⟦direct, Ida Marsh: “No,”⟧ said Ida Marsh. ⟦… “Never.”⟧ ⟦claim: The ferry is old.⟧\n\n⟦promo, share: Follow us.⟧"
)


def words(item: Item) -> list[tuple[str, str, list[str]]]:
    return [(one.kind, one.more, [item.article.text[start:end] for start, end in one.spans]) for one in item.marks]


def perfect(gold: dict[str, Any]) -> dict[str, Any]:
    """A prediction that equals the gold."""
    marked = {"assertions": gold["unsourced"], "promos": gold["promos"]}
    names = [{**one, "name": "", "mentions": [[one["start"], one["end"]]]} for one in gold["entities"]]
    return {
        "id": gold["id"],
        "article": {"text": gold["text"]},
        "attributions": gold["attributions"],
        **{key: [{"start": start, "end": end} for start, end in spans] for key, spans in marked.items()},
        "entities": names,
    }


def test_marks_are_read_from_where_they_are_drawn() -> None:
    """Labels give kind and speaker, a mark goes on behind others, and the text is that without any mark."""
    item = read_item("news", "No", DRAWN)
    assert item.article.text == "“No,” said Ida Marsh. “Never.” The ferry is old.\n\nFollow us."
    assert words(item) == [
        ("direct", "Ida Marsh", ["“No,”", "“Never.”"]),
        ("claim", "", ["The ferry is old."]),
        ("promo", "share", ["Follow us."]),
    ]


def test_names_that_are_equally_right() -> None:
    """``or`` parts the names of a speaker, and ``-`` is nobody."""
    one, other = read_item("news", "", "⟦direct, Tarn Ferries or -: No⟧, they said. ⟦direct: Yes⟧").gold()[
        "attributions"
    ]
    assert (one["speaker"], one["speaker_also"]) == ("Tarn Ferries", [None])
    assert (other["speaker"], other["speaker_also"]) == (None, [])


def test_names_are_found_wherever_they_occur() -> None:
    """The longest name counts, each time, in any case, and a word that holds it does not."""
    item = read_item(
        "news", "", "Marlow lies north of Port Marlow. MARLOW! Marlowe.", "place: Port Marlow\nplace or org: Marlow"
    )
    text = item.article.text
    assert item.names is not None
    assert [(text[one["start"] : one["end"]], one["alt"]) for one in item.names] == [
        ("Marlow", ["org"]),
        ("Port Marlow", []),
        ("MARLOW", ["org"]),
    ]


@pytest.mark.parametrize("drawn", ["⟦claim: open", "shut⟧", "⟦claim: one ⟦claim: two⟧⟧", "⟦no label⟧"])
def test_a_mark_that_is_drawn_wrongly_is_an_error(drawn: str) -> None:
    """Marks are closed, do not lie in one another, and have a label."""
    with pytest.raises(ValueError, match=r"mark|open"):
        read_item("news", "", drawn)


def test_no_two_texts_are_called_the_same() -> None:
    """Each text has a name, and there are texts of many genres with marks of each kind."""
    found = list(items())
    assert len({(item.genre, item.title) for item in found}) == len(found) >= 70
    assert len({item.genre for item in found}) >= 12
    assert {mark.kind for item in found for mark in item.marks} == {"direct", "indirect", "mixed", "claim", "promo"}


def test_gold_itself_is_wholly_right() -> None:
    """What equals the gold has no error, a recall and a precision of one in each class, and keeps each floor."""
    gold = [item.gold() for item in items()]
    shown = [perfect(one) for one in gold]
    assert [list(errors(one, other)) for one, other in zip(gold, shown, strict=True)] == [[] for _ in gold]
    reached = figures(gold, shown)
    assert {value for values in reached.values() for value in values.values()} <= {0, 1}
    assert all(floor.keeps(reached[name][column]) for (name, column), floor in FLOORS.items())


def test_what_is_wrong_is_told() -> None:
    """A mark that is missed, too much, or another's is a line of its own."""
    gold = read_item("news", "No", DRAWN).gold()
    shown = perfect(gold)
    shown["attributions"] = [{**shown["attributions"][0], "speaker": "Tom Bell"}]
    shown["assertions"], shown["promos"] = shown["promos"], []
    assert list(errors(gold, shown)) == [
        "speaker wrong: Tom Bell, not Ida Marsh: No Never",
        "missed unsourced (): The ferry is old",
        "too much unsourced (): Follow us",
        "missed promos (): Follow us",
    ]
