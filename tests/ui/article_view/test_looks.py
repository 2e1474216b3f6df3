"""Tests of how marks are drawn: each look can be told from the others, in the text and without colour."""

from dataclasses import replace
from itertools import combinations

from rich.style import Style
from textual.color import Color

from tests.ui.article_view.marked import marked
from tests.ui.article_view.viewing import ViewApp, settle
from tui_reader.ui.article_view.marks import LOOKS, Look, marks_of
from tui_reader.ui.article_view.palette import Colors, make_palette

_DEFAULT = Color.parse("ansi_default")
_FACES = {"quote": "underline", "claim": "bold", "promo": "dim italic", "faint": "dim", "link": "overline"}


def _face(style: Style) -> tuple[bool, ...]:
    return tuple(bool(one) for one in (style.bold, style.dim, style.italic, style.underline, style.overline))


def test_each_look_has_a_face_of_its_own() -> None:
    """Where colours cannot be seen, bold, dim, italic and lines tell all looks apart."""
    colors = Colors(_DEFAULT, _DEFAULT, {"quote": _DEFAULT, "claim": _DEFAULT, "promo": _DEFAULT})
    palette = make_palette(Style(), Style(), lambda part: Style.parse(_FACES.get(part, "none")), colors)
    faces = {look: _face(palette.marks[look]) for look in LOOKS}
    assert [pair for pair in combinations(LOOKS, 2) if faces[pair[0]] == faces[pair[1]]] == []
    assert not any(face == _face(Style()) for face in faces.values())


def test_a_mark_has_the_look_of_its_kind_loudness_and_certainty() -> None:
    """A claim is as loud as its strength, a quote is said or ascribed, and what may as well be wrong is unsure."""
    found = marked("c4<A.> c5<B.> c7<C.> q<D.> q<E.> p<F.>").annotations
    ascribed = replace(found.attributions[1], kind="indirect", act="plan", confidence=0.4)
    marks = marks_of(replace(found, attributions=(found.attributions[0], ascribed)))
    assert [marks.look(number) for number in range(6)] == [
        Look("claim", 0),
        Look("claim", 1),
        Look("claim", 2),
        Look("quote", 1),
        Look("quote", 0, is_unsure=True),
        Look("promo", 0),
    ]


async def test_a_link_can_be_seen_under_a_mark() -> None:
    """The words of a link have the colour of links, and the face of the mark that they are in."""
    document = marked("q<“See the report,”> he said.")
    start = document.article.text.index("report")
    link = replace(marked("l<x>").article.links[0], start=start, end=start + 6)
    document = replace(document, article=replace(document.article, links=(link,)))
    async with ViewApp(document).run_test(size=(60, 5)) as pilot:
        app = await settle(pilot)
        painter = app.view.painter
        style = next(piece.style for piece in painter.strip(0) if piece.text == "report")
        assert style is not None
        assert style.color == painter.palette.parts["link"].color
        assert style.underline
