"""Put into words what a key has done, or why it could not."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from tui_reader.language import other_language
from tui_reader.model import MarkKind
from tui_reader.ui.article_view import ArticleView
from tui_reader.ui.article_view.scene import Tally
from tui_reader.ui.commands import SHOWN_BY, key_of
from tui_reader.ui.phrasing import count

EMPTY_LIBRARY = "The library is empty: articles that you read come into it."
NO_LIBRARY = (
    "Nothing is kept in this run, neither articles nor feeds: --private, or “remember” in config.toml, forbids it."
)
_NOWHERE = {
    "next_paragraph": "The rest of the text is on the screen.",
    "previous_paragraph": "The text begins here.",
    "next_heading": "There is no heading below the screen.",
    "previous_heading": "There is no heading above the screen.",
}
NO_LIST = "There is no list of articles: start with several locations, or open a feed."
_DEGREES_SHOWN = (
    "All claims are shown",
    "Claims that hardly want a source are hidden",
    "Only claims that most want a source are shown",
)
_KINDS: Mapping[MarkKind, str] = {"quote": "quotes", "claim": "claims", "promo": "promotion"}


def nowhere(way: str, view: ArticleView, *, is_marking: bool) -> str:
    """Say why a way through the article leads nowhere.

    Args:
        way: The name of a method of ``Moves``.
        view: The text that it did not lead through.
        is_marking: Whether marks are still on their way.
    """
    if way in _NOWHERE:
        return _NOWHERE[way]
    tallies = view.census.tallies
    kinds = [kind for kind in _KINDS if way.endswith((f"_{kind}", "_mark", "_speaker"))]
    if kinds in (["claim"], ["promo"]) and (language := other_language(view.scene.article)) is not None:
        return f"{_KINDS[kinds[0]].capitalize()} {'is' if kinds == ['promo'] else 'are'} not looked for in {language}."
    if not any(tallies[kind].total for kind in kinds if kind in tallies):
        what = "marks" if len(kinds) > 1 else _KINDS[kinds[0]]
        verb = "is" if what == "promotion" else "are"
        return (
            f"There {verb} no {what} yet: the text is still being marked."
            if is_marking
            else f"There {verb} no {what} here."
        )
    if not any(tallies[kind].on and tallies[kind].shown for kind in kinds):
        if len(kinds) > 1:
            return (
                f"All marks are hidden: {key_of('show.all')} shows them, {key_of('strength.lower')} weaker claims too."
            )
        return _hidden(kinds[0])
    return _no_further(way, kinds, view)


def _hidden(kind: MarkKind) -> str:
    key = key_of(SHOWN_BY[kind])
    if kind == "promo":
        return f"All promotion is hidden: {key} shows it."
    weaker = f", {key_of('strength.lower')} weaker ones too" if kind == "claim" else ""
    return f"All {_KINDS[kind]} are hidden: {key} shows them{weaker}."


def _no_further(way: str, kinds: Sequence[MarkKind], view: ArticleView) -> str:
    if way.endswith("_speaker") and view.current is None:
        near, following = key_of("mark.nearest"), key_of("mark.next")
        return f"No mark is current, and so no speaker: {near} goes to the nearest mark, {following} to the next one."
    if way == "nearest_mark":
        return "This is the nearest mark."
    what = "mark of this speaker" if way.endswith("_speaker") else kinds[0] if len(kinds) == 1 else "mark"
    among = " among the marks shown alone: Esc shows all" if view.alone is not None else ""
    return f"There is no {what} further {'down' if way.startswith('next') else 'up'}{among}."


def jumped(step: int, beyond: int | None) -> str:
    """Say where a step of the jump list led.

    Args:
        step: Back (-1) or forward (1).
        beyond: The number of places beyond, or ``None`` where the list had ended.
    """
    if beyond is None:
        return (
            f"There is no earlier place: search, {key_of('bottom')}, {key_of('goto.percent')}, {key_of('contents')} and "
            "the like remember where they began."
            if step < 0
            else "There is no later place to go forward to."
        )
    if step < 0:
        return f"Back where the leap began: {_places(beyond)} before this one."
    return f"Forward again: {_places(beyond)} after this one."


def _places(number: int) -> str:
    return count(number, "place") if number else "no place"


def at_match(before: int | None, now: int, total: int, step: int) -> str:
    """Say which match the text is at now, and whether the search went round.

    Args:
        before: The number of the match before, from 0, if there was one.
        now: The number of the match.
        total: How many there are.
        step: Forward (1) or back (-1).
    """
    told = f"{now + 1:,} of {count(total, 'match', 'matches')}"
    if before is None or (now - before) * step > 0 or total == 1:
        return told
    return f"{told}, from the {'beginning' if step > 0 else 'end'} again"


def shown_kinds(shown: AbstractSet[str]) -> str:
    """Say which kinds of mark are shown."""
    kinds = [name for kind, name in _KINDS.items() if kind in shown]
    if not kinds:
        return "No marks are shown."
    if len(kinds) == len(_KINDS):
        return "All marks are shown."
    return f"Shown: {' and '.join(kinds)}."


def claims_shown(degree: int, tallies: Mapping[MarkKind, Tally], *, is_new: bool) -> str:
    """Say which claims are shown, by the least loudness.

    Args:
        degree: The least loudness: 0, 1 or 2.
        tallies: The counts of marks; empty as long as none has come.
        is_new: Whether it was another one before.
    """
    tally = tallies.get("claim")
    number = "" if tally is None else f": {tally.shown:,} of {tally.total:,}"
    already = "" if is_new else " already"
    return f"{_DEGREES_SHOWN[degree]}{already}{number}."


def folded(number: int, *, is_on: bool) -> str:
    """Say how many promotional paragraphs take one row each."""
    if not is_on:
        return "Promotional paragraphs are whole."
    return (
        f"{count(number, 'promotional paragraph')} in one row{' each' * (number > 1)}."
        if number
        else "No paragraph here is promotional as a whole."
    )


def width(columns: int, *, is_new: bool) -> str:
    """Say how wide the text is."""
    return (
        f"Lines of {columns} columns." if is_new else f"Lines of {columns} columns: there is no room for another width."
    )
