"""Check by the declarations of a style whether its element is visible."""

import re
from collections.abc import Callable, Mapping
from typing import Final

Style = dict[str, str]

# A style that is longer carries pictures.
_LONGEST: Final = 20_000
_LENGTH: Final = re.compile(r"([-+]?+(?:\d++(?:\.\d*+)?+|\.\d++))(px|r?em|ex|ch|pt|pc|cm|mm|in)?+")
# Of one pixel.
_PIXELS: Final = {"em": 16, "rem": 16, "ex": 8, "ch": 8, "pt": 4 / 3, "pc": 16, "cm": 38, "mm": 3.8, "in": 96}
_NUMBER: Final = re.compile(r"[-+]?+(?:\d++(?:\.\d*+)?+|\.\d++)")
_RECTANGLE: Final = 4
_FAR_OUT: Final = -999
_PARTS: Final = 3
_HALF: Final = 50
_SIZES: Final = ("width", "height", "max-width", "max-height")
_COLOURS: Final = {"white": "#ffffff", "black": "#000000", "red": "#ff0000", "yellow": "#ffff00", "blue": "#0000ff",
                   "green": "#008000", "gray": "#808080", "grey": "#808080", "silver": "#c0c0c0"}  # fmt: skip
_HEX: Final = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
_SHORT_HEX: Final = 5
TRANSPARENT: Final = "transparent"


def parse_style(text: str) -> Style:
    """Return the properties of a style in lower case with their values."""
    style = {}
    for declaration in without_comments(text[:_LONGEST]).lower().split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            style[name.strip()] = value.replace("!important", "").strip()
    return style


def without_comments(text: str) -> str:
    """Take the comments out of a style or a style sheet."""
    first, *others = text.split("/*")
    return first + " ".join(other.partition("*/")[2] for other in others)


def hiding_property(style: Mapping[str, str]) -> str | None:
    """Return the property by which a style hides its element, or ``None``."""
    return next((name for name, hides in _WAYS if hides(style)), None)


def colour_of(value: str) -> str | None:
    """Return a colour in one notation, or ``None`` where it is unknown."""
    value = _COLOURS.get(value, value)
    if _HEX.fullmatch(value):
        digits = value[1:] if len(value) > _SHORT_HEX else "".join(digit * 2 for digit in value[1:])
        return TRANSPARENT if digits[6:] == "00" else f"#{digits[:6]}"
    if value.startswith(("rgb(", "rgba(")):
        numbers = [float(number) for number in _NUMBER.findall(value[:100])]
        if len(numbers) not in (_PARTS, _PARTS + 1) or "%" in value or "var" in value:
            return None
        if numbers[_PARTS:] == [0]:
            return TRANSPARENT
        return "#" + "".join(f"{min(255, max(0, int(part))):02x}" for part in numbers[:_PARTS])
    return TRANSPARENT if value == TRANSPARENT else None


def ground_of(style: Mapping[str, str]) -> str | None:
    """Return the colour that a style lays behind the text, or ``None``."""
    return colour_of(style.get("background-color") or style.get("background", ""))


def _pixels(value: str) -> float | None:
    found = _LENGTH.fullmatch(value)
    return float(found[1]) * _PIXELS.get(found[2], 1) if found else None


def _is_at_most(style: Mapping[str, str], name: str, most: float) -> bool:
    value = style.get(name, "")
    length = _pixels(value.removesuffix("%")) if value.strip("0.") in ("", "%") else _pixels(value)
    return length is not None and length <= most


def _is_moving(style: Mapping[str, str]) -> bool:
    """Check whether a script or the page itself is about to show the element."""
    return any(name.startswith(("transition", "animation", "transform", "will-change")) for name in style)


def _is_clipped(style: Mapping[str, str]) -> bool:
    """Check whether nothing is left of a box, or no more than a point."""
    is_cut = style.get("overflow") in ("hidden", "clip") and not any(name.startswith("padding") for name in style)
    if is_cut and any(_is_at_most(style, name, 1) for name in _SIZES):
        return True
    numbers = [float(number) for number in _NUMBER.findall(style.get("clip", "")[:100])]
    if style.get("position") in ("absolute", "fixed") and len(numbers) == _RECTANGLE:
        top, right, bottom, left = numbers
        if right - left <= 1 or bottom - top <= 1:
            return True
    path = style.get("clip-path", "")[:200]
    numbers = [float(number) for number in _NUMBER.findall(path)]
    if path.startswith("inset("):
        return "%" in path and len(numbers) == 1 and numbers[0] >= _HALF
    return path.startswith(("circle(", "polygon(")) and not any(numbers[:1] if path.startswith("circle(") else numbers)


def _is_far_out(style: Mapping[str, str]) -> bool:
    """Check whether the text is moved so far that it is off screen."""
    names = ["text-indent", "margin-left"]
    if style.get("position") in ("absolute", "fixed"):
        names += ["left", "top", "right"]
    return any(_is_at_most(style, name, _FAR_OUT) for name in names)


def _is_in_colour_of_its_ground(style: Mapping[str, str]) -> bool:
    colour = colour_of(style.get("color", ""))
    # The background may be cut to the shape of the letters, which may have a shadow.
    if colour is None or any("clip" in name or name == "text-shadow" for name in style):
        return False
    return colour in (TRANSPARENT, ground_of(style))


# The properties that may hide, and when they do. The first that does is named.
_WAYS: Final[tuple[tuple[str, Callable[[Mapping[str, str]], bool]], ...]] = (
    ("display", lambda style: style.get("display") == "none"),
    ("visibility", lambda style: style.get("visibility") in ("hidden", "collapse")),
    ("opacity", lambda style: _is_at_most(style, "opacity", 0) and not _is_moving(style)),
    ("font-size", lambda style: _is_at_most(style, "font-size", 1)),
    ("clip", _is_clipped),
    ("position", _is_far_out),
    ("color", _is_in_colour_of_its_ground),
)
