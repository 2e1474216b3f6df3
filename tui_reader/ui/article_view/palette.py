"""The styles of the article view, from its style sheet."""

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import NamedTuple

from rich.style import Style
from textual.color import Color

from tui_reader.model import BlockKind, MarkKind
from tui_reader.ui.article_view.marks import LOOKS, Look

COMPONENTS = (
    "quote",
    "claim",
    "promo",
    "heading",
    "link",
    "match",
    "match-current",
    "faint",
)
"""The parts of the view that a style sheet can give a look, each as the class ``article-view--<part>``; others derive from these.

Textual makes a node of the page for each of them, so that they cost time before the first frame.
"""

# How much of the claims' colour each loudness has, and how much of a mark's colour is left where it is unsure. Chosen by eye on the
# bundled sample, reader-dark and reader-light, at 120x36: 0.2 of the way from the text's colour to the claims' can just be told.
_LOUDNESSES = (0.2, 0.55, 1.0)
_LEFT_IF_UNSURE = 0.4
# The faces of claims without colours of their own: italic, bold, both.
_FACES = (Style(bold=False, italic=True), Style(bold=True), Style(bold=True, italic=True))

_UNSURE_FACES: Mapping[MarkKind, Style] = {
    "quote": Style(dim=True),
    "claim": Style(dim=True),
    "promo": Style(
        dim=True, overline=True
    ),  # a promo is dim itself; without the line, it is a sure promo and nothing else
}

_BLOCK_COMPONENTS: dict[BlockKind, str] = {
    "title": "heading",
    "heading": "heading",
    "caption": "faint",
    "rule": "faint",
}


class Palette(NamedTuple):
    """Styles by part of the view.

    All but ``text`` and ``selection`` have only the attributes that they add to the style below.
    """

    text: Style
    selection: Style
    parts: dict[str, Style]
    marks: Mapping[Look, Style]

    @property
    def caret(self) -> Style:
        """The style that the caret adds to selected text; it can be told without colour."""
        return Style(reverse=not self.selection.reverse, bold=True, underline=True)

    def block(self, kind: BlockKind) -> Style:
        """The style of unmarked text in a block of that kind."""
        name = _BLOCK_COMPONENTS.get(kind)
        return self.text + self.parts[name] if name else self.text

    def loudest(self, kind: MarkKind) -> Style:
        """Return what the loudest mark of a kind adds to the text."""
        return self.marks[max((look for look in self.marks if look.kind == kind), key=attrgetter("loudness"))]


class Colors(NamedTuple):
    """The colours that marks are mixed of.

    Colours of the terminal's own cannot be mixed; there the faces tell the looks apart.
    """

    text: Color
    faint: Color
    marks: Mapping[MarkKind, Color]

    @property
    def can_be_mixed(self) -> bool:
        """Whether none of them is a colour of the terminal's own."""
        return all(color.ansi is None for color in (self.text, self.faint, *self.marks.values()))


def make_palette(text: Style, selection: Style, part: Callable[[str], Style], colors: Colors) -> Palette:
    """Make the palette of a theme.

    Args:
        text: The style of plain text.
        selection: The style whose background selected text has. Textual (8.2.8) gives it no colour of its own that can be
            seen, so that the text's is taken; where colours are the terminal's own, selected text is reversed.
        part: Gives what a component adds.
        colors: The colours that marks are mixed of.
    """
    parts = {name: part(name) for name in COMPONENTS}
    parts["source"] = Style(color=parts["quote"].color, bold=True)
    parts["current"] = Style(reverse=True)
    parts["mention"] = Style(color=parts["link"].color, reverse=True)
    selected = (
        Style(color=text.color, bgcolor=selection.bgcolor, reverse=False)
        if colors.can_be_mixed
        else Style(color="default", reverse=True)
    )
    return Palette(text, selected, parts, {look: _mark(look, parts[look.kind], colors) for look in LOOKS})


def _mark(look: Look, style: Style, colors: Colors) -> Style:
    """Return what a look adds to the text.

    Each look has a face of its own, so that it can be told from the others without colour.
    """
    if look.kind == "claim":
        # A quieter claim leaves the weight of the text as it is, so that a title stays bold.
        quiet = Style(color=style.color, underline=style.underline)
        style = quiet if look.is_unsure or look.degree + 1 < len(_LOUDNESSES) else style
        style += Style.null() if colors.can_be_mixed or look.is_unsure else _FACES[look.degree]
    elif look.kind == "quote" and look.degree == 0:
        style += Style(italic=True)
    if not colors.can_be_mixed:
        return style + _UNSURE_FACES[look.kind] if look.is_unsure else style
    color = colors.marks[look.kind]
    if look.is_unsure:
        color = colors.faint.blend(color, _LEFT_IF_UNSURE)
    elif look.kind == "claim":
        color = colors.text.blend(color, _LOUDNESSES[look.degree])
    return style + Style(color=color.rich_color)
