"""Write what is read aloud: the text of a block, with its marks announced."""

from tui_reader.model import Span
from tui_reader.ui import phrasing
from tui_reader.ui.article_view import Mark
from tui_reader.ui.article_view.scene import Scene


def script(scene: Scene, block: int) -> str:
    """Return the text of a block in which the marks that are shown are announced.

    The end of a quote is announced, too, because whoever listens does not see it: “Quote, John Smith: … End of quote.”
    """
    text, bounds = scene.article.text, scene.article.blocks[block]
    parts, done = [], bounds.start
    for span, number in scene.marked(bounds.start, bounds.end):
        mark = scene.marks[number]
        start, end = max(span.start, bounds.start), min(span.end, bounds.end)
        parts += [text[done:start], _announcement(scene, mark, Span(start, end)), text[start:end]]
        parts += ["End of quote."] if mark.kind == "quote" else []
        done = end
    return " ".join(" ".join([*parts, text[done : bounds.end]]).split())


def _announcement(scene: Scene, mark: Mark, span: Span) -> str:
    if span.start != mark.start:
        return "Quote goes on:" if mark.kind == "quote" else ""
    if mark.kind == "quote":
        return f"Quote, {phrasing.who(scene.article, mark.annotation).replace(' · ', ', ')}:"
    return "Claim:" if mark.kind == "claim" else "Promotion:"
