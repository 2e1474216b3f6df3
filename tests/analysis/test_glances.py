"""What a page is shown of a long article before all of it has been looked at."""

from tui_reader.analysis.glances import together
from tui_reader.model import Annotations, Assertion, Entity, Promo, Span


def test_parts_of_an_article_are_shown_as_one() -> None:
    """Marks stay in text order, and a name that two parts have is one entity with the mentions of both."""
    first = Annotations(
        assertions=(Assertion(0, 9, "fact"),),
        entities=(
            Entity("Dana Okafor", "person", ("Okafor",), (Span(0, 11),)),
            Entity("Dale", "place", (), (Span(20, 24),)),
        ),
        tagger="quick",
    )
    second = Annotations(
        assertions=(Assertion(50, 59, "fact"),),
        promos=(Promo(70, 79, "share"),),
        entities=(
            Entity("Dale", "org", (), (Span(60, 64),)),
            Entity("Dana Okafor", "person", ("Dana",), (Span(50, 54),)),
        ),
    )
    both = together([first, second])
    assert [one.start for one in both.assertions] == [0, 50]
    assert [one.start for one in both.promos] == [70]
    assert [(one.name, one.type, one.aliases, one.mentions) for one in both.entities] == [
        ("Dana Okafor", "person", ("Okafor", "Dana"), (Span(0, 11), Span(50, 54))),
        ("Dale", "place", (), (Span(20, 24),)),
        ("Dale", "org", (), (Span(60, 64),)),
    ]
    assert both.tagger == "quick"
    assert together([first]) is first
