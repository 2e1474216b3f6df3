"""Find the blocks of the article in a page, and leave out the page's furniture."""

import re
from collections.abc import Container, Sequence
from typing import TYPE_CHECKING, Final

from tui_reader.model import BlockKind
from tui_reader.readers.html.asides import Aside, find_asides
from tui_reader.readers.html.barriers import withholds
from tui_reader.readers.html.beside import take_out
from tui_reader.readers.html.block_features import BlockFeatures, ends_sentence, promotes
from tui_reader.readers.html.block_trees import confidences
from tui_reader.readers.html.blocks import BlockReader, PageBlock
from tui_reader.readers.html.bold_headings import with_bold_headings
from tui_reader.readers.html.embedded_posts import is_in_post
from tui_reader.readers.html.layout import linked_share
from tui_reader.readers.html.votes import Votes, find_votes

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui_reader.readers.html.page import Page

# Calibrated by cross-validation on the dev pages of WCXB, scrapinghub and Mozilla's tests with
# `python -m training.fit_blocks`.
_SURE: Final = 0.55
# A block that is less sure is the article's, too, where it goes on with one that is: otherwise a short last sentence, the last item of a list or
# a line of code is lost. On those dev pages, by trees that were not fitted on their page, this adds 174 items of lists, 52 pieces of code and 8
# tables that are in the true texts, and 42, none and one that are not (sums of two fits).
_SURE_BESIDE: Final[dict[BlockKind, float]] = {"paragraph": 0.4, "list_item": 0.4, "code": 0.2, "table": 0.2}
_LINKED: Final = 0.5
# Only so many blocks before the first and behind the last that any rule would take are looked at. On the dev pages less
# than 0.1 % of the words of the articles lie further out.
_MARGIN: Final = 3
# The title opens an article, too, if no more than so many blocks lie between: share buttons, a first paragraph, a table of contents
# that no rule would take.
_BELOW_TITLE: Final = 40
# The longest line that names the quoted person, with office and date, and its greatest depth in the quotation's box.
_SIGNATURE_CHARACTERS: Final = 200
_QUOTATION_LEVELS: Final = 5
_QUOTATION_CLASS: Final = re.compile(r"(?:^|[\s_-])(?:pull-?)?quot(?:e|ation)(?:$|[\s_-])", re.IGNORECASE)
_SIGNATURE_CLASS: Final = re.compile(r"(?:^|[\s_-])(?:sig|signature|signed|sign-?off)(?:$|[\s_-])", re.IGNORECASE)
# Features and trees take a tenth of a millisecond for a block. Of the 350 dev pages none has as many.
_MOST_BLOCKS: Final = 3000


def find_article_blocks(page: "Page", title: str | None) -> list[PageBlock]:
    """Return the blocks of the article, and the promotional ones between them.

    A promotional block carries its evidence.

    Args:
        page: A page without invisible elements.
        title: The title of the article.
    """
    blocks = page_blocks(page, title)
    article = _with_end(blocks, _places(page, blocks, title))
    article = _with_notes(blocks, _with_signatures(blocks, _with_posts(blocks, article)))
    asides = find_asides(blocks, article) if len(blocks) <= _MOST_BLOCKS else {}
    found = [_with_evidence(blocks[at], asides.get(at)) for at in sorted({*article, *asides})]
    return with_bold_headings(found)


def page_blocks(page: "Page", title: str | None) -> list[PageBlock]:
    """Return the blocks of a page, without those recognised as beside its article.

    Their elements are removed from the page, too.
    """
    blocks = BlockReader(page, page.link_or_somewhere).read(page.root, lambda _: False)
    return take_out(blocks, title) if len(blocks) <= _MOST_BLOCKS else blocks


def _places(page: "Page", blocks: Sequence[PageBlock], title: str | None) -> Sequence[int]:
    """Return the places of the blocks that are the article."""
    votes = find_votes(page.root, blocks)
    if votes.readability and len(blocks) <= _MOST_BLOCKS:
        features = BlockFeatures(blocks, votes, title)
        places = candidates(votes, features)
        sure = confidences([features.row(at) for at in places])
        if found := _sure_places(blocks, dict(zip(places, sure, strict=True))):
            return found
    taken = votes.either if any(votes.either) else votes.prose
    return [at for at, is_taken in enumerate(taken) if is_taken]


def _sure_places(blocks: Sequence[PageBlock], sure: dict[int, float]) -> list[int]:
    """Return the places of blocks that are certain to be the article's.

    A less certain block counts, too, where it continues a certain block beside it.
    """
    found = {at for at, value in sure.items() if value >= _SURE}
    likely = (at for at, value in sure.items() if value >= _SURE_BESIDE.get(blocks[at].kind, _SURE))
    beside = [
        at for at in likely if any(near in found and _goes_on(blocks[at], blocks[near]) for near in (at - 1, at + 1))
    ]
    return sorted(found.union(beside))


def _goes_on(block: PageBlock, beside: PageBlock) -> bool:
    """Check whether a block continues the block beside it.

    A sentence or an item does so in one element with that block, code or a table anywhere.
    """
    if block.kind in ("code", "table"):
        return True
    is_alike = beside.kind == "list_item" if block.kind == "list_item" else _is_sentence(block)
    return is_alike and block.part is beside.part


def _is_sentence(block: PageBlock) -> bool:
    return (
        block.kind == "paragraph"
        and ends_sentence(block.text)
        and linked_share(block) < _LINKED
        and not promotes(block.text)
    )


def _with_notes(blocks: Sequence[PageBlock], article: Sequence[int]) -> Sequence[int]:
    """Add the notes to which marks in the article lead, from the whole page."""
    marks = {mark for at in article for mark in blocks[at].marks}
    return sorted({*article, *(at for at, block in enumerate(blocks) if block.note in marks)}) if marks else article


def _with_posts(blocks: Sequence[PageBlock], article: Sequence[int]) -> Sequence[int]:
    """Add embedded posts of other sites between or right behind an article's blocks.

    Short lines with tags, names and links look like furniture one by one. On the dev pages each of the 23 blocks that this adds, by
    trees that were not fitted on their page, is in its true text.
    """
    kept = set(article)
    for at in range(article[0] + 1 if article else 0, len(blocks)):
        is_near = bool(article) and (at < article[-1] or at - 1 in kept)
        if is_near and at not in kept and is_in_post(blocks[at].element):
            kept.add(at)
    return sorted(kept)


def _with_signatures(blocks: Sequence[PageBlock], article: Sequence[int]) -> Sequence[int]:
    """Add the signatures behind quotations that are set off, and below letters.

    The first stand within the box of the quotation. A signature names the quoted person, in a line that looks like furniture.
    """
    kept = set(article)
    called: dict[str | None, int] = {}
    for at in article:
        name = blocks[at].element.get("class")
        called[name] = max(called.get(name, 0), len(blocks[at].text))
    signing = {name for name, longest in called.items() if longest <= _SIGNATURE_CHARACTERS}
    for at, block in enumerate(blocks[1:], start=1):
        if at in kept or at - 1 not in kept or len(block.text) > _SIGNATURE_CHARACTERS:
            continue
        box = _quotation_box(blocks[at - 1])
        if (box is not None and box is _quotation_box(block)) or _is_signature(block, blocks[at - 1], signing):
            kept.add(at)
    return sorted(kept)


def _is_signature(block: PageBlock, before: PageBlock, signing: Container[str | None]) -> bool:
    """Check whether a page calls a line a signature, or as others of the article."""
    called = block.element.get("class")
    is_below = block.kind == "paragraph" and block.element.getparent() is before.element.getparent()
    return is_below and bool(called) and (called in signing or _SIGNATURE_CLASS.search(called) is not None)


def _quotation_box(block: PageBlock) -> "HtmlElement | None":
    """Return the box of a quotation that is set off, or ``None``.

    It is a figure around the quotation, with its caption, else the ``blockquote``, or a box that the page calls a quotation.
    """
    element = block.element
    around = [element, *element.iterancestors()][:_QUOTATION_LEVELS]
    quotation = next((each for each in around if each.tag == "blockquote"), None)
    figure = next((each for each in around if each.tag == "figure" and each.find(".//blockquote") is not None), None)
    called = next((each for each in around if _QUOTATION_CLASS.search(each.get("class", ""))), None)
    return next((box for box in (figure, quotation, called) if box is not None), None)


def _with_end(blocks: "Sequence[PageBlock]", article: Sequence[int]) -> Sequence[int]:
    """Return the places of an article, with lines right behind it that announce a cut.

    Without such lines the article would seem whole.
    """
    if not article:
        return article
    last = article[-1]
    behind = range(last + 1, min(len(blocks), last + 1 + _MARGIN))
    return [*article, *(at for at in behind if blocks[at].part is blocks[last].part and withholds(blocks[at].text))]


def _with_evidence(block: PageBlock, aside: Aside | None) -> PageBlock:
    """Return a block with the evidence of an aside, and never as a heading.

    As a heading an aside would be in the outline of the article.
    """
    if aside is None:
        return block
    kind = "paragraph" if block.kind == "heading" else block.kind
    return block._replace(kind=kind, evidence=aside.evidence, box=aside.box)


def candidates(votes: Votes, features: BlockFeatures) -> Sequence[int]:
    """Return the places of the blocks that may belong to the article."""
    count = len(votes.prose)
    taken = [at for at in range(count) if votes.prose[at] or (votes.readability and votes.readability[at])]
    near = range(count)
    if taken:
        start = max(0, taken[0] - _MARGIN)
        title = features.title_at
        if title is not None and start - _BELOW_TITLE <= title < start:
            start = title
        near = range(start, min(count, taken[-1] + _MARGIN + 1))
    return [at for at in near if not features.is_in_card(at) and not features.is_in_other_article(at)]
