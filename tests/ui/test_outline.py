"""The headings of an article, and which of them a place belongs to."""

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.article_view.marked import marked
from tui_reader.ui.outline import outline_of, section_at

HEADINGS = marked(
    ("title", "The ferry"), "It sank.", ("heading", "Why\nit sank", 3), "Rust.", ("heading", "Pumps", 5), "None."
)


def test_headings_are_as_deep_as_their_levels_that_occur() -> None:
    """The title is 0 deep; levels that are left out take no room, and line ends are blanks."""
    outline = outline_of(HEADINGS.article)
    assert [(heading.depth, heading.words) for heading in outline] == [
        (0, "The ferry"),
        (1, "Why it sank"),
        (2, "Pumps"),
    ]


def test_headings_without_a_title() -> None:
    """Where nothing is above them, the headings of the highest level are 0 deep."""
    outline = outline_of(marked("It sank.", ("heading", "Why", 2), "Rust.").article)
    assert [heading.depth for heading in outline] == [0]
    assert section_at(outline, 0) is None
    assert outline_of(marked("It sank.").article) == ()
    assert section_at((), 5) is None


@given(st.integers(0, len(HEADINGS.article.text)))
def test_a_place_is_in_the_section_that_began_last(place: int) -> None:
    """No heading lies between the beginning of a section and a place in it."""
    outline = outline_of(HEADINGS.article)
    section = section_at(outline, place)
    assert section is not None
    assert [heading for heading in outline if outline[section].start < heading.start <= place] == []
