"""Walks from mark to mark: of one kind, of one speaker, and to the nearest."""

from collections.abc import Callable
from dataclasses import replace

from tests.ui.article_view.marked import marked
from tests.ui.article_view.viewing import ViewApp, settle
from tui_reader.model import AnnotatedArticle

MIXED = marked("q<“One.”> c5<Two.> p<Three.>", "c5<Four.> q<“Five.”>", "p<Six.> q<“Seven.”>")
APART = marked(*["Nothing is said here."] * 20, "q<“Here.”>", *["Nor here."] * 20, "c5<And here.>", "The end.")


def _steps(move: Callable[[], bool], app: ViewApp) -> list[int | None]:
    """The current mark after each step, until there is no further one."""
    numbers = []
    while move():
        numbers.append(app.view.current)
    return numbers


async def test_a_kind_is_walked_through_alone() -> None:
    """Quotes, claims and promos have each their own steps, in both directions."""
    async with ViewApp(MIXED).run_test(size=(60, 12)) as pilot:
        app = await settle(pilot)
        moves = app.moves
        assert _steps(moves.next_quote, app) == [0, 4, 6]
        assert _steps(moves.previous_claim, app) == [3, 1]
        assert _steps(moves.next_promo, app) == [2, 5]
        assert _steps(moves.previous_quote, app) == [4, 0]
        assert _steps(moves.next_claim, app) == [1, 3]
        assert _steps(moves.previous_promo, app) == [2]


async def test_hidden_marks_are_not_walked_to() -> None:
    """A kind that is hidden has no next mark."""
    async with ViewApp(MIXED).run_test(size=(60, 12)) as pilot:
        app = await settle(pilot)
        app.view.shown = frozenset({"quote"})
        assert not app.moves.next_claim()
        assert app.moves.next_quote()


def _spoken() -> AnnotatedArticle:
    """Ida, the narrator, Ben, Ida, the narrator."""
    document = marked("q<“One.”> c5<Two.>", "q<“Three.”> q<“Four.”> c5<Five.> p<Six.>")
    speakers = iter(("Ida Marsh", "Ben Roe", "Ida Marsh"))
    said = tuple(replace(each, speaker=next(speakers)) for each in document.annotations.attributions)
    return replace(document, annotations=replace(document.annotations, attributions=said))


async def test_a_speaker_is_walked_through_alone() -> None:
    """The steps are the marks of whoever says the current one; the narrator's are the claims, a promo's are promos."""
    async with ViewApp(_spoken()).run_test(size=(60, 12)) as pilot:
        app = await settle(pilot)
        for first, steps, back in ((0, [3], [0]), (1, [4], [1]), (2, [], []), (5, [], [])):
            app.view.current = first
            assert _steps(app.moves.next_by_speaker, app) == steps
            assert _steps(app.moves.previous_by_speaker, app) == back
        app.view.current = None
        assert not app.moves.next_by_speaker()


async def test_the_nearest_mark() -> None:
    """On the screen it is the one nearest to the middle; where there is not any, the nearest beyond it."""
    async with ViewApp(MIXED).run_test(size=(60, 5)) as pilot:
        app = await settle(pilot)
        assert app.moves.nearest_mark()
        assert app.view.current == 3
        assert not app.moves.nearest_mark()
        app.view.shown = frozenset({"promo"})
        assert app.moves.nearest_mark()
        assert app.view.current in {2, 5}
    async with ViewApp(APART).run_test(size=(60, 6)) as pilot:
        app = await settle(pilot)
        assert app.moves.nearest_mark()
        assert app.view.current == 0
        app.moves.bottom()
        app.view.scroll_to(y=app.view.top_row - 12, animate=False)
        assert app.moves.nearest_mark()
        assert app.view.current == 1
    async with ViewApp(marked("Nothing.")).run_test(size=(60, 6)) as pilot:
        app = await settle(pilot)
        assert not app.moves.nearest_mark()
