"""The shipped themes can be read by people: contrast by WCAG 2.2, and complete files."""

from itertools import product

import pytest
from textual.color import Color

from tui_reader.ui.themes import load_themes, theme_folders

THEMES = load_themes(theme_folders()[:1])
GROUNDS = ("background", "surface", "panel")
INKS = ("foreground", "muted", "primary", "accent", "span-quote", "span-claim", "span-promo", "error", "warning")


def _luminance(color: Color) -> float:
    """Relative luminance (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance)."""
    parts = [part / 255 for part in color.rgb]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    """Contrast ratio (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _colors(name: str) -> dict[str, Color]:
    theme = THEMES.loaded[name]
    return {
        key: Color.parse(value) for key, value in theme.to_color_system().generate().items() if value.startswith("#")
    } | {key: Color.parse(value) for key, value in theme.variables.items() if value.startswith("#")}


def test_all_are_there_and_whole() -> None:
    """Five themes ship, none broken."""
    assert sorted(THEMES.loaded) == ["ansi", "high-contrast", "reader-dark", "reader-light", "sepia"]
    assert THEMES.failed == ()


@pytest.mark.parametrize(
    ("name", "least"), [("reader-dark", 4.5), ("reader-light", 4.5), ("sepia", 4.5), ("high-contrast", 7.0)]
)
def test_contrast(name: str, least: float) -> None:
    """Every ink on every ground reaches WCAG AA (4.5); of the high-contrast theme AAA (7)."""
    colors = _colors(name)
    weak = {
        (ink, ground): round(contrast(colors[ink], colors[ground]), 2)
        for ink, ground in product(INKS, GROUNDS)
        if contrast(colors[ink], colors[ground]) < least
    }
    assert weak == {}
    cursor = contrast(colors["block-cursor-foreground"], colors["block-cursor-background"])
    assert cursor >= least


def test_terminal_colors_only() -> None:
    """The theme for sixteen colours names no colour that such a terminal lacks."""
    theme = THEMES.loaded["ansi"]
    assert theme.ansi
    assert not any(value.startswith("#") for value in theme.variables.values())


def test_contrast_of_known_colors() -> None:
    """Black on white is 21:1, and #767676 on white just reaches 4.5:1."""
    assert contrast(Color.parse("#000000"), Color.parse("#FFFFFF")) == pytest.approx(21)
    assert contrast(Color.parse("#767676"), Color.parse("#FFFFFF")) == pytest.approx(4.54, abs=0.01)
