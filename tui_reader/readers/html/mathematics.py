"""Write each formula of a page once, in one line.

A formula comes as MathML, as TeX in an annotation, a script or the description of a picture, and as the boxes and spans that a
library drew of it; browsers show one of them. TeX is what its author wrote, and is taken where there is some.
"""

import re
from typing import TYPE_CHECKING, Final

from tui_reader.readers.html.element_text import replace_by_text
from tui_reader.readers.raised import lowered, raised

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.html import HtmlElement

_TEX_SCRIPT: Final = re.compile(r"math/(?:tex|asciimath|mml)", re.IGNORECASE)
# Elements that KaTeX, MathJax 2 and 3 and MediaWiki put around a formula, with its source beside the drawing.
_DRAWN: Final = "//@class[starts-with(., 'katex') or contains(., 'mwe-math-element') or starts-with(., 'MathJax')]/.."
_DRAWN_WHOLE: Final = frozenset({"katex", "mwe-math-element"})
_DISPLAY_STYLE: Final = re.compile(r"\s*\{\s*\\(?:display|text)style\s(.*)\}\s*", re.DOTALL)
_LONGEST: Final = 2000
_DEEPEST: Final = 40
_MOST_PARTS: Final = 3
_TOKENS: Final = frozenset({"mi", "mn", "mo", "mtext", "ms"})
_NOT_SHOWN: Final = frozenset({"annotation", "annotation-xml", "mspace", "mphantom", "maligngroup", "malignmark"})


def write_out_mathematics(root: "HtmlElement") -> None:
    """Replace each formula by one line of text."""
    for script in [each for each in root.iter("script") if _TEX_SCRIPT.match(each.get("type", ""))]:
        _write_script(script)
    for drawn in dict.fromkeys([*root.xpath(_DRAWN), *root.iter("mjx-container")]):
        names = drawn.get("class", "").split()
        if "MathJax_Preview" in names:
            drawn.drop_tree()
        elif not (drawn.tag == "mjx-container" or _is_drawn_by_mathjax(drawn) or _DRAWN_WHOLE.intersection(names)):
            continue
        elif (text := _source(drawn)) is not None:
            replace_by_text(drawn, text)
    for formula in list(root.iter("math")):
        replace_by_text(formula, _source(formula) or "")


def formula_text(tex: str) -> str:
    """Return a formula in TeX without the commands for its size."""
    found = _DISPLAY_STYLE.fullmatch(tex)
    return " ".join((found[1] if found else tex).split())


def _write_script(script: "HtmlElement") -> None:
    """Replace a script of MathJax 2 by its formula, and remove the drawing before it."""
    text = formula_text(script.text or "")
    drawn = script.getprevious()
    while drawn is not None and not (drawn.tail or "").strip() and _is_drawn_by_mathjax(drawn):
        before = drawn.getprevious()
        drawn.drop_tree()
        drawn = before
    replace_by_text(script, text if len(text) <= _LONGEST else "")


def _is_drawn_by_mathjax(element: "HtmlElement") -> bool:
    return any(name.startswith("MathJax") for name in element.get("class", "").split())


def _source(element: "HtmlElement") -> str | None:
    """Return the formula in an element, or ``None`` without one.

    Its TeX is taken before its MathML.
    """
    for annotation in element.iter("annotation"):
        if "tex" in annotation.get("encoding", "").lower() and (tex := annotation.text):
            return formula_text(tex)
    formula = next(element.iter("math"), None)
    if formula is not None:
        return formula_text(formula.get("alttext") or "") or " ".join(_linear(formula, 0).split())
    image = next(element.iter("img"), None)
    return formula_text(image.get("alt", "")) if image is not None else None


def _linear(element: "HtmlElement", depth: int) -> str:
    """Return MathML as text in one line."""
    if element.tag in _NOT_SHOWN:
        return ""
    if depth > _DEEPEST:
        return "".join(element.itertext())
    if element.tag in _TOKENS:
        text = (element.text or "").strip()
        return _operator(text) if element.tag == "mo" else text
    parts = [_linear(child, depth + 1) for child in element]
    if element.tag == "msqrt":
        return f"√{_bracketed(''.join(parts))}"
    write = _WRITTEN.get(element.tag)
    return write(*(*parts, "", "", "")[:_MOST_PARTS]) if write else "".join(parts)


def _operator(text: str) -> str:
    """Return an operator with blanks around it, or other signs without."""
    if text in ("\u2061", "\u2062", "\u2063", "\u2064"):
        return ""
    if text == ",":
        return ", "
    return f" {text} " if text in "=<>≤≥≠≈≡→←⇒⇔+−±×⋅∈∉⊂⊆∪∩∧∨" else text


def _bracketed(text: str) -> str:
    return text if len(text) == 1 or text.isalnum() else f"({text.strip()})"


# How elements whose parts do not just follow each other are written, from three parts at most.
_WRITTEN: "Final[dict[str, Callable[[str, str, str], str]]]" = {
    "mfrac": lambda above, below, _: f"{_bracketed(above)}/{_bracketed(below)}",
    "mroot": lambda inside, degree, _: f"{raised(degree, 'x')}√{_bracketed(inside)}",
    "msup": lambda base, above, _: base + raised(above, base),
    "mover": lambda base, above, _: base + raised(above, base),
    "msub": lambda base, below, _: base + lowered(below, base),
    "munder": lambda base, below, _: base + lowered(below, base),
    "msubsup": lambda base, below, above: base + lowered(below, base) + raised(above, base),
    "munderover": lambda base, below, above: base + lowered(below, base) + raised(above, base),
}
