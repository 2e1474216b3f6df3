"""Find lists of other stories beside an article.

Such a list is a row of similar boxes, each with a link that leads away and a few words about the story.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from tui_reader.readers.html.layout import look

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui_reader.readers.html.blocks import PageBlock
    from tui_reader.readers.html.layout import Layout

_FEWEST: Final = 3
_MOST_WORDS: Final = 90
_WHOLLY_LINKED: Final = 0.9
# The link of a teaser, behind no more than a time or a number.
_BEFORE_LINK: Final = 12
_HEADLINE_CHARACTERS: Final = 12
_ABOVE: Final = 3
_HEADING_WORDS: Final = 6
_ANNOUNCES: Final = re.compile(
    r"\b(?:more|continue reading|weiterlesen|latest|related|recommended|read (?:next|also|more)|also|popular|trending|most read|don[’']t miss|you (?:may|might)|news|stories|headlines|articles|posts|up next"
    r"|mehr|weitere|meistgelesen|auch interessant|aktuell\w*|à lire|lire aussi|más|lo último|relacionad[ao]s|leggi anche|altri|leia|mais|meer|læs|les også)\b"
)
_DATED: Final = re.compile(r"\b(?:19|20)\d{2}\b|(?<!\d)\d{1,2}:\d{2}\b|\bago\b|\bmin read\b")


def teasers(layout: "Layout") -> Iterator[range]:
    """Yield the runs of teasers, above the title or below the article."""
    title = layout.title_at
    if title is None:
        return
    rows: dict[object, list[int]] = defaultdict(list)
    for at, block in enumerate(layout.blocks):
        if at != title and _leads_away(block):
            rows[at > title, look(block.element)].append(at)
    yield from _above(layout, title)
    for leads in rows.values():
        if len(leads) >= _FEWEST and (found := _list(layout, title, leads)):
            yield found


def _above(layout: "Layout", title: int) -> Iterator[range]:
    """Yield the runs of boxes above the title with several paragraphs.

    On the dev pages none of them is the article's.
    """
    at = 0
    while at < title and layout.has_article(title, len(layout.blocks)):
        run = layout.run(layout.box(at, title, title + 1))
        if title not in run and sum(layout.prose[run.start : run.stop]) >= _FEWEST:
            yield run
        at = at + 1 if title in run else run.stop


def _leads_away(block: "PageBlock") -> bool:
    """Check whether a block is, or begins with, a link to another page."""
    links = block.links
    if not links or links[0].start > _BEFORE_LINK or links[0].url.partition("#")[2]:
        return False
    linked = sum(link.end - link.start for link in links)
    return linked >= _WHOLLY_LINKED * len(block.text) or links[0].end - links[0].start >= _HEADLINE_CHARACTERS


def _list(layout: "Layout", title: int, leads: Sequence[int]) -> range | None:
    """Return the run of blocks of a row of teasers, or ``None``."""
    box = layout.common(leads[0], leads[-1])
    units = [layout.run(unit) for unit in {layout.child_towards(box, at): None for at in leads}]
    inside = layout.run(box)
    run = range(units[0].start, units[-1].stop) if title in inside else inside
    is_row = len(units) >= _FEWEST and 2 * sum(map(len, units)) >= len(run)
    if not is_row or not all(_is_teaser(layout, unit) for unit in units):
        return None
    if run.start < title or _is_beside(layout, box):
        return run
    ends = layout.prose_ends(title, run.start)
    # Between paragraphs it may be an aside.
    is_last = not any(layout.prose[run.stop : layout.run(layout.common(title, run.start)).stop])
    above = range(max(ends, run.start - _ABOVE), run.start + 1)
    is_told = is_last and (_is_announced(layout, leads, above) or _are_dated(layout, units))
    return run if is_told and layout.has_article(title, ends) else None


def _is_beside(layout: "Layout", box: "HtmlElement") -> bool:
    """Check whether a row's box is beside an element with the title and article."""
    parent = box.getparent()
    return layout.title_at not in layout.run(box) and parent is not None and layout.is_beside_article(parent)


def _is_teaser(layout: "Layout", run: range) -> bool:
    return sum(layout.counts[at] for at in run) <= _MOST_WORDS and sum(layout.prose[at] for at in run) <= 1


def _is_announced(layout: "Layout", leads: Sequence[int], above: range) -> bool:
    """Check whether a line above the row, or each of its links, announces stories."""
    texts = {layout.blocks[at].text.lower() for at in above if layout.counts[at] <= _HEADING_WORDS}
    same = {layout.blocks[at].text.lower() for at in leads}
    return any(map(_ANNOUNCES.search, texts | same if len(same) == 1 else texts))


def _are_dated(layout: "Layout", units: Sequence[range]) -> bool:
    return all(any(_DATED.search(layout.blocks[at].text.lower()) for at in unit) for unit in units)
