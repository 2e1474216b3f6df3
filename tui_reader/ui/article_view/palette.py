"""The styles of the article view, from its style sheet."""

from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from rich.style import Style
from textual.color import Color

from tui_reader.model import BlockKind, MarkKind

COMPONENTS = (
    "quote",
    "claim",
    "promo",
    "title",
    "heading",
    "link",
    "source",
    "current",
    "match",
    "match-current",
    "mention",
    "faint",
)
"""The parts of the view that a style sheet can give a look, each as the class ``article-view--<part>``.

Textual makes a node of the page for each of them, so that they cost time before the first frame.
"""

_LOUDER_FROM = (0.5, 0.7)
"""Strengths from which a claim is louder: on the 350 development pages each of the three loudnesses has about a third of the claims."""
_LOUDNESSES = (0.2, 0.55, 1.0)
"""How much of the claims' colour each loudness has; the loudest is bold, too."""
# Chosen by eye on the bundled sample, reader-dark and reader-light, at 120x36: 0.2 of the way from the text's colour to the claims'
# can just be told from the text's.

_BLOCK_COMPONENTS: dict[BlockKind, str] = {"title": "title", "heading": "heading", "caption": "faint", "rule": "faint"}


class Palette(NamedTuple):
    """Styles by part of the view.

    All but ``text`` and ``selection`` have only the attributes that they add to the style below.
    """

    text: Style
    selection: Style
    parts: dict[str, Style]
    claims: tuple[Style, ...]

    def block(self, kind: BlockKind) -> Style:
        """The style of unmarked text in a block of that kind."""
        name = _BLOCK_COMPONENTS.get(kind)
        return self.text + self.parts[name] if name else self.text

    def mark(self, kind: MarkKind, strength: float) -> Style:
        """Return the style that a mark adds; the colour of a stronger claim is louder."""
        return self.claims[claim_level(strength)] if kind == "claim" else self.parts[kind]


def claim_level(strength: float) -> int:
    """Return the loudness of a claim of that strength: 0, 1 or 2."""
    return bisect_right(_LOUDER_FROM, strength)


def make_palette(
    text: Style, selection: Style, part: Callable[[str], Style], claim_color: Color, text_color: Color
) -> Palette:
    """Make the palette of a theme.

    Args:
        text: The style of plain text.
        selection: What selected text adds.
        part: Gives what a component adds.
        claim_color: The colour of the strongest claim.
        text_color: The colour that weak claims come close to. Colours of the terminal's own cannot be mixed; there
            all claims have one colour and only the bold face tells strong from weak.
    """
    parts = {name: part(name) for name in COMPONENTS}
    return Palette(
        text,
        selection,
        parts,
        tuple(_claim(parts["claim"], loudness, claim_color, text_color) for loudness in _LOUDNESSES),
    )


def _claim(claim: Style, loudness: float, claim_color: Color, text_color: Color) -> Style:
    # A quieter claim leaves the weight of the text as it is, so that a title stays bold.
    loudest = loudness == _LOUDNESSES[-1]
    style = claim if loudest else Style(color=claim.color, underline=claim.underline, italic=claim.italic)
    if claim_color.ansi is not None or text_color.ansi is not None:
        return style
    return style + Style(color=text_color.blend(claim_color, loudness).rich_color)
