"""Tests of several articles that are read one after the other."""

from dataclasses import replace

from tests.ui.reader import SampleReading, open_reader
from tests.ui.screen_text import screen_text
from tui_reader.errors import LocationError
from tui_reader.model import Annotations, Article, Block, Listed


class Shelf(SampleReading):
    """Reads every location as a long text called like it; ``feed.xml`` lists two, ``missing.html`` is missing."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def read(self, location: str, **_: object) -> Article:
        self.asked.append(location)
        if location == "missing.html":
            raise LocationError("missing.html is not there.")
        title = f"About {location.rpartition('/')[2]}"
        text = "\n\n".join([title, *["It rained again and again."] * 60])
        starts = [0, *(len(title) + 2 + 28 * number for number in range(60))]
        blocks = [Block(start, start + 26, "paragraph") for start in starts]
        blocks[0] = Block(0, len(title), "title")
        article = Article(text, tuple(blocks), title=title)
        listed = (Listed("Pier", "https://a.example/pier"), Listed("Fog", "https://a.example/fog"))
        return replace(article, lists=listed) if location == "feed.xml" else article

    def annotate(self, *_: object, **__: object) -> Annotations:
        return Annotations()


async def test_several_locations_are_walked_through() -> None:
    """J and K go on and back, and the title row says where in the list one is."""
    async with open_reader("a.md", more=["b.md"], reading=Shelf()) as reader:
        assert "1/2 a.md" in screen_text(reader.app)
        await reader.press("J")
        await reader.until(lambda: "2/2 b.md" in screen_text(reader.app))
        assert reader.said == "2 of 2: b.md"
        await reader.press("J")
        assert reader.said == "This is the last article of the list."
        await reader.press("K")
        await reader.until(lambda: "1/2 a.md" in screen_text(reader.app))


async def test_each_article_keeps_its_place() -> None:
    """What was read before is not loaded again, and stands where it was left."""
    reading = Shelf()
    async with open_reader("a.md", more=["b.md"], reading=reading) as reader:
        await reader.press("space", "space")
        place = reader.screen.view.place
        assert place
        await reader.press("J")
        await reader.until(lambda: "About b.md" in reader.pane.heading)
        await reader.press("K")
        await reader.until(lambda: "About a.md" in reader.pane.heading)
        assert reader.screen.view.place == place
        assert reading.asked == ["a.md", "b.md"]


async def test_a_feed_is_a_list() -> None:
    """A feed says how many articles follow it; I shows them all, with the current one chosen."""
    async with open_reader("feed.xml", reading=Shelf()) as reader:
        assert reader.said == "This leads to 2 articles: J opens the next one, I lists them."
        await reader.press("J")
        await reader.until(lambda: "2/3 a.example" in screen_text(reader.app))
        await reader.press("I")
        shown = screen_text(reader.app)
        assert "About pier · a.example" in shown
        assert "Fog · a.example" in shown
        await reader.press("down", "enter")
        await reader.until(lambda: "3/3 a.example" in screen_text(reader.app))


async def test_the_article_on_the_screen_is_not_shown_again() -> None:
    """Who chooses it in the list stays at its place, and H does not lead to it once more; from an error it leads back."""
    async with open_reader("a.md", more=["missing.html"], reading=Shelf()) as reader:
        await reader.press("space", "space")
        place = reader.screen.view.place
        await reader.press("I", "enter")
        assert reader.screen.view.place == place
        await reader.press("H")
        assert reader.said == "There is no earlier article."
        await reader.press("J")
        await reader.until(lambda: reader.pane.is_noticing and not reader.pane.is_loading)
        await reader.press("K")
        await reader.until(lambda: not reader.pane.is_noticing)
        assert reader.screen.view.place == place


async def test_one_that_is_missing_does_not_end_the_list() -> None:
    """Behind an article that cannot be read, J goes on to the next."""
    async with open_reader("a.md", more=["missing.html", "b.md"], reading=Shelf()) as reader:
        await reader.press("J")
        await reader.until(lambda: reader.pane.is_noticing and not reader.pane.is_loading)
        await reader.press("J")
        await reader.until(lambda: "3/3 b.md" in screen_text(reader.app))


async def test_the_history_leads_through_the_list_too() -> None:
    """After a step back in the history, J goes on from there."""
    async with open_reader("a.md", more=["b.md", "c.md"], reading=Shelf()) as reader:
        for name in ("b.md", "c.md"):
            await reader.press("J")
            await reader.until(lambda name=name: f"About {name}" in reader.pane.heading)  # type: ignore[misc]
        await reader.press("H")
        await reader.until(lambda: "2/3 About b.md" in reader.pane.heading)
        await reader.press("J")
        await reader.until(lambda: "3/3 About c.md" in reader.pane.heading)


async def test_the_article_that_was_chosen_is_opened() -> None:
    """Where articles come into the list while it is open, the row opens what it says; where they replace the list, nothing."""
    feed = (Listed("Pier", "https://a.example/pier"),)
    async with open_reader("a.md", more=["b.md"], reading=Shelf()) as reader:
        await reader.press("I", "2")
        reader.pane.articles.arrived("a.md", "About a.md", feed)
        await reader.press("enter")
        await reader.until(lambda: "3/3 b.md" in screen_text(reader.app))
        await reader.press("I", "1")
        reader.pane.articles.arrived("feed.xml", "Courier", feed)
        await reader.press("enter")
        assert reader.said == "Another list has come meanwhile, without this article: nothing was opened."
        assert reader.pane.location == "b.md"
