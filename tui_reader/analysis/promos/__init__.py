"""Find promos: appeals, adverts, credits, pointers, legal notices."""

import re
from bisect import insort
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby, pairwise

from tui_reader.analysis.promos import biographies, completion, foot, lines, pointers, teasers
from tui_reader.analysis.promos.completion import complete
from tui_reader.analysis.promos.foot import is_whole, mark_foot
from tui_reader.analysis.promos.hints import Hints
from tui_reader.analysis.promos.links import is_link
from tui_reader.analysis.promos.pattern import Pattern, Scope
from tui_reader.analysis.promos.patterns import PATTERNS
from tui_reader.analysis.promos.patterns.related import HEAD
from tui_reader.analysis.promos.quoted import is_quoted, lies_inside, near
from tui_reader.analysis.promos.teasers import mark_teasers
from tui_reader.analysis.text.document import Document, Sentence
from tui_reader.model import Block, BlockKind, Promo, Reason, Span

LISTED = "promo.related.listed-title"
TAIL = "promo.tail"
MOSTLY = "promo.mostly"

_SHORT = 220
"""Characters up to which a block may be a label or a heading as a whole."""

_TITLE = 140
"""Characters up to which a line under the head of a list of articles is a title."""

_TAILS = re.compile(
    r"(?:(?:learn|read|find|click|see|sign|try|join|enjoy|subscribe|help|get|thanks?|it['’]s free|no spam|unsubscribe|cancel)\b.{0,30}[.!?]|\w{1,40} \w{1,40}!)$",
    re.IGNORECASE,
)
"""A short sentence behind a promotional one that belongs to it: "Learn more.", "Thank you!", "It's free."."""

_MOSTLY = 0.6
"""Share of a block in promotional sentences from which all of it is promotional.

On promos/lines-dev 0.4 finds one line in a hundred more than 0.6 at the same precision, but there one appeal among
three sentences would take the other two along.
"""

_LINES: frozenset[BlockKind] = frozenset({"paragraph", "list_item", "quotation"})
_EVERY: frozenset[Scope] = frozenset({"block", "lead", "sentence", "inline"})
_LONG: frozenset[Scope] = _EVERY - {"block"}
_CONFIDENCE: dict[Scope, float] = {"block": 0.95, "lead": 0.9, "inline": 0.95, "sentence": 0.9}


def rules() -> tuple[str, ...]:
    """Return the ids of all rules for promos: patterns first, then rules in code."""
    others = (
        LISTED,
        TAIL,
        MOSTLY,
        completion.RULE,
        biographies.RULE,
        pointers.SHOP,
        pointers.SET_APART,
        teasers.REPEATED,
        teasers.FOREIGN,
        lines.RULE,
        foot.SIGNED,
        foot.PUBLISHER,
    )
    return (*(pattern.rule for pattern in PATTERNS), *others)


def find_promos(document: Document, *, by_words: bool = True) -> tuple[Promo, ...]:
    """Return the promos in text order, without overlaps and outside of quotations.

    Args:
        document: Where to look.
        by_words: Whether to mark blocks, too, that no pattern knows and all their words together give away.
    """
    quoted = [part for quotation in document.quotations for part in quotation.parts]
    sentences = {index: list(group) for index, group in groupby(document.sentences, key=lambda one: one.block)}
    marks: list[list[Promo]] = []
    first = document.first_block
    for index, block in enumerate(document.blocks):
        if _is_listed_title(document, index, marks):
            marks.append([_listed(block)])
        elif block.kind in ("code", "table", "rule"):
            marks.append([])
        else:
            inside = _in_block(document.article.text, block, sentences.get(first + index, []), quoted)
            if not inside and _is_biography(document, index, quoted):
                inside = [_biography(block)]
            whole = (
                _whole_line(document, block, inside, by_words=by_words) if _may_be_line(block, inside, quoted) else None
            )
            marks.append([whole] if whole else inside)
    mark_teasers(document, marks, quoted)
    mark_foot(document, marks, quoted)
    return tuple(promo for inside in marks for promo in inside)


def _whole_line(document: Document, block: Block, inside: Sequence[Promo], *, by_words: bool) -> Promo | None:
    """Return a promo for a whole block by its links or its words."""
    return (
        pointers.mark_pointer(document, block)
        or complete(document, block, inside, at_foot=False)
        or (lines.mark_line(document, block, inside) if by_words else None)
    )


def _listed(block: Block) -> Promo:
    return Promo(block.start, block.end, "related", _CONFIDENCE["sentence"], (Reason(LISTED),))


def _biography(block: Block) -> Promo:
    return Promo(block.start, block.end, "author", _CONFIDENCE["lead"], (Reason(biographies.RULE),))


def _may_be_line(block: Block, inside: Sequence[Promo], quoted: Sequence[Span]) -> bool:
    """Check whether the classifier of words may judge a block.

    The block holds no quotation and is not marked as a whole.
    """
    return block.kind in _LINES and not is_whole(block, inside) and not near(Span(block.start, block.end), quoted)


def _is_listed_title(document: Document, index: int, marks: Sequence[Sequence[Promo]]) -> bool:
    """Check whether a block is a title in a list of other articles.

    It follows the head of such a list, or another title.
    """
    block = document.blocks[index]
    if not marks or not marks[-1] or block.kind in ("code", "table") or block.end - block.start > _TITLE:
        return False
    before = marks[-1][-1]
    if before.start != document.blocks[index - 1].start or [one.rule for one in before.reasons] not in (
        [HEAD],
        [LISTED],
    ):
        return False
    is_sentence = document.article.text[block.end - 1] in '.:…”"'
    return is_link(document.article, block) or (block.kind != "heading" and not is_sentence)


def _is_biography(document: Document, index: int, quoted: Sequence[Span]) -> bool:
    """Check whether a paragraph is about the author.

    Its position counts in the article, not in the window.
    """
    block, text = document.blocks[index], document.article.text
    span = Span(block.start, block.end)
    if block.kind not in ("paragraph", "list_item") or near(span, quoted):
        return False
    return biographies.tells_about_author(text[block.start : block.end], block.end / len(text))


def _in_block(text: str, block: Block, sentences: Sequence[Sentence], quoted: Sequence[Span]) -> list[Promo]:
    prose = text[block.start : block.end]
    lowered = prose.lower()
    hinted = _hinted(lowered)
    if not hinted:
        return []
    whole = _whole(prose, block, hinted, quoted)
    if whole is not None:
        return [whole]
    found = [promo for sentence in sentences if (promo := _sentence(text, sentence, hinted, quoted)) is not None]
    found = _with_tails(text, sentences, found)
    covered = sum(promo.end - promo.start for promo in found)
    if found and covered >= _MOSTLY * len(prose) and not is_quoted(Span(block.start, block.end), quoted):
        longest = max(found, key=lambda promo: promo.end - promo.start)
        return [_moved(longest, block.start, block.end, MOSTLY)]
    return sorted([*found, *_inline(text, block, hinted, found, quoted)], key=lambda promo: promo.start)


@cache
def _hints(scopes: frozenset[Scope]) -> tuple[Hints, dict[str, tuple[int, ...]]]:
    """Return the hints for the given scopes, and the patterns of each by index."""
    called: dict[str, tuple[int, ...]] = {}
    for index, pattern in enumerate(PATTERNS):
        if pattern.scope in scopes:
            for hint in pattern.hints:
                called[hint] = (*called.get(hint, ()), index)
    return Hints(called), called


def _hinted(lowered: str) -> list[Pattern]:
    """Return the patterns of which a hint occurs, in their order.

    A long text cannot be a label.
    """
    hints, called = _hints(_EVERY if len(lowered) <= _SHORT else _LONG)
    found = {index for hint in hints.within(lowered) for index in called[hint]}
    return [PATTERNS[index] for index in sorted(found)]


def _promo(span: Span, by: Pattern) -> Promo:
    return Promo(span.start, span.end, by.kind, _CONFIDENCE[by.scope], (Reason(by.rule, (by.reason,)),))


def _moved(promo: Promo, start: int, end: int, rule: str) -> Promo:
    """Return the same mark for another stretch, with the rule that carries it there."""
    return replace(promo, start=start, end=end, reasons=(*promo.reasons, Reason(rule)))


def _whole(prose: str, block: Block, patterns: Sequence[Pattern], quoted: Sequence[Span]) -> Promo | None:
    span = Span(block.start, block.end)
    if is_quoted(span, quoted):
        return None
    for pattern in patterns:
        if (pattern.scope == "block" and pattern.expression.fullmatch(prose)) or (
            pattern.scope == "lead" and pattern.expression.match(prose)
        ):
            return _promo(span, pattern)
    return None


def _sentence(text: str, sentence: Sentence, patterns: Sequence[Pattern], quoted: Sequence[Span]) -> Promo | None:
    span = Span(sentence.start, sentence.end)
    words = text[span.start : span.end]
    for pattern in patterns:
        if pattern.scope == "sentence" and (match := pattern.expression.search(words)):
            at = Span(span.start + match.start(), span.start + match.end())
            if not is_quoted(span, quoted) and not lies_inside(at, quoted):
                return _promo(span, pattern)
    return None


def _with_tails(text: str, sentences: Sequence[Sentence], found: Sequence[Promo]) -> list[Promo]:
    """Let a promotional sentence take along the short one behind it."""
    ends = {promo.end: promo for promo in found}
    starts = {promo.start for promo in found}
    longer: list[Promo] = []
    for before, after in pairwise(sentences):
        promo = ends.get(before.end)
        if promo and after.start not in starts and _TAILS.match(text, after.start, after.end):
            longer.append(_moved(promo, after.start, after.end, TAIL))
    return sorted([*found, *longer], key=lambda promo: promo.start)


def _inline(
    text: str, block: Block, patterns: Sequence[Pattern], found: Sequence[Promo], quoted: Sequence[Span]
) -> Iterator[Promo]:
    taken = [Span(promo.start, promo.end) for promo in found]
    for pattern in patterns:
        if pattern.scope == "inline":
            for match in pattern.expression.finditer(text, block.start, block.end):
                span = Span(*match.span())
                if not near(span, quoted) and not near(span, taken):
                    insort(taken, span)
                    yield _promo(span, pattern)
