"""The styles of the article view, from its style sheet."""

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

CLAIM_LEVELS = 5
"""The degrees of loudness of a claim's colour: enough to tell weak from strong, few enough to stay calm."""
_BOLD_FROM = 0.6
_QUIETEST = 0.2
# Chosen by eye on the bundled sample, reader-dark and reader-light, at 120x36: from 0.6 a claim is bold, and the colour
# of the weakest goes 0.2 of the way from the text's to the claim's, which just can be told from the text's.

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
    """The degree of loudness of a claim of that strength, from 0."""
    return round(min(max(strength, 0.0), 1.0) * (CLAIM_LEVELS - 1))


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
        tuple(
            _claim(parts["claim"], level / (CLAIM_LEVELS - 1), claim_color, text_color) for level in range(CLAIM_LEVELS)
        ),
    )


def _claim(claim: Style, strength: float, claim_color: Color, text_color: Color) -> Style:
    # A weak claim leaves the weight of the text as it is, so that a title stays bold.
    style = (
        claim if strength >= _BOLD_FROM else Style(color=claim.color, underline=claim.underline, italic=claim.italic)
    )
    if claim_color.ansi is not None or text_color.ansi is not None:
        return style
    return style + Style(color=text_color.blend(claim_color, max(_QUIETEST, strength)).rich_color)
