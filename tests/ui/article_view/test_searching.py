import pytest

from tests.ui.article_view.marked import marked
from tests.ui.article_view.viewing import LONG, ViewApp, settle
from tui_reader.ui.article_view.scene import Found


async def test_search_across_a_row_end() -> None:
    """A phrase is found and highlighted though the screen breaks it, and the search says how many there are."""
    document = marked("A first paragraph of some words.", "The quick brown fox jumps over a dog every day of the week.")
    async with ViewApp(document).run_test(size=(40, 12)) as pilot:
        app = await settle(pilot)
        assert app.finder.search("over a dog") == 1
        await pilot.pause()
        match = app.view.scene.matches[0]
        assert app.view.scene.layout.row_of(match.start) != app.view.scene.layout.row_of(match.end - 1)
        assert app.view.found == Found(0, 1)
        assert "=" in app.column()


async def test_matches_are_walked_round() -> None:
    """After the last match comes the first; the first after the place is where the walk begins."""
    async with ViewApp(LONG).run_test(size=(60, 10)) as pilot:
        app = await settle(pilot)
        app.view.goto_fraction(0.5)
        assert app.finder.search("paragraph") == 200
        begun = app.finder.index
        assert begun is not None
        assert 90 < begun < 110
        for _ in range(200):
            app.finder.next()
        assert app.finder.index == begun
        app.finder.clear()
        assert app.finder.index is None
        assert not app.finder.next()


async def test_typing_on_goes_back_to_where_the_search_began() -> None:
    """Each letter more is looked for from the same place, and what is not there leads back to it."""
    async with ViewApp(LONG).run_test(size=(60, 10)) as pilot:
        app = await settle(pilot)
        app.finder.search("claim 15")
        assert app.view.top_row > 0
        app.finder.search("claim 15x")
        assert (app.view.top_row, app.finder.count) == (0, 0)


async def test_a_regular_expression_works_in_the_background() -> None:
    """The search says that it goes on, and its result comes later."""
    async with ViewApp(LONG).run_test(size=(60, 10)) as pilot:
        app = await settle(pilot)
        assert app.finder.search(r"claim 1\d\d\b", regex=True) is None
        assert app.view.found.searching
        for _ in range(200):
            if not app.view.found.searching:
                break
            await pilot.pause(0.05)
        assert app.finder.count == 100
        with pytest.raises(ValueError, match="not a regular expression"):
            app.finder.search("(", regex=True)
