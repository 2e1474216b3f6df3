"""Leaps through the text are remembered, and can be gone back and forward."""

from tests.ui.article_view.viewing import LONG, ViewApp, settle
from tui_reader.ui.article_view import JumpList
from tui_reader.ui.article_view.jump_list import MOST_PLACES

SIZE = (60, 12)


async def test_back_and_forward_end_where_they_began() -> None:
    """Back leads through the places that were left, the last one first; forward leads through them again."""
    async with ViewApp(LONG).run_test(size=SIZE) as pilot:
        app = await settle(pilot)
        jumps = JumpList(app.view)
        app.moves.page_down()
        rows = [app.view.top_row]
        for fraction in (0.5, 0.9):
            with jumps.leap():
                app.view.goto_fraction(fraction)
            rows.append(app.view.top_row)
        seen = []
        for step in (-1, -1, 1, 1):
            jumps.step(step)
            seen.append(app.view.top_row)
        assert seen == [rows[1], rows[0], rows[1], rows[2]]
        assert jumps.step(1) is None
        assert app.view.top_row == rows[2]


async def test_what_moves_too_little_is_no_leap() -> None:
    """Without a move of the wanted size nothing is remembered, and back has nowhere to lead."""
    async with ViewApp(LONG).run_test(size=SIZE) as pilot:
        app = await settle(pilot)
        jumps = JumpList(app.view)
        with jumps.leap(app.view.page_height):
            app.moves.page_down()
        with jumps.leap():
            app.view.go_to(app.view.place)
        assert jumps.step(-1) is None


async def test_a_new_leap_forgets_what_lay_ahead() -> None:
    """After going back, another leap leads elsewhere: there is no forward any more."""
    async with ViewApp(LONG).run_test(size=SIZE) as pilot:
        app = await settle(pilot)
        jumps = JumpList(app.view)
        for fraction in (0.5, 0.9):
            with jumps.leap():
                app.view.goto_fraction(fraction)
        jumps.step(-1)
        with jumps.leap():
            app.view.goto_fraction(0.2)
        assert jumps.step(1) is None
        assert jumps.step(-1) == 1


async def test_a_place_is_not_led_to_where_one_is() -> None:
    """A place that is at the top of the screen already is passed over, and so is one beyond the last screen."""
    async with ViewApp(LONG).run_test(size=SIZE) as pilot:
        app = await settle(pilot)
        jumps = JumpList(app.view)
        jumps.enter(0)
        app.moves.bottom()
        jumps.enter(app.view.place)
        jumps.enter(len(app.view.scene.article.text) - 1)
        assert jumps.step(-1) == 0
        assert app.view.top_row == 0


async def test_the_oldest_places_are_forgotten() -> None:
    """The list has its length; another article begins with an empty one."""
    async with ViewApp(LONG).run_test(size=SIZE) as pilot:
        app = await settle(pilot)
        jumps = JumpList(app.view)
        app.moves.bottom()
        for place in range(3 * MOST_PLACES):
            jumps.enter(place)
        assert jumps.step(-1) == MOST_PLACES - 1
        jumps.clear()
        assert (jumps.step(-1), jumps.step(1)) == (None, None)
