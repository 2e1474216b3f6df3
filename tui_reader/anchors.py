"""Find a stretch of text again in a new analysis, or in a changed text.

An anchor is a quotation with its surroundings: the TextQuoteSelector of the W3C's Web Annotation Data Model (2017, section 4.2.4), with the
offset that it had, which decides between places that look the same. A correction or a note by a person can so be
kept apart from the analysis; marks have identities that last for the same reason.
"""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from tui_reader.model import Anchor, AnnotatedArticle, Span

if TYPE_CHECKING:
    from tui_reader.model import Assertion, Attribution, Entity, Promo

_CONTEXT: Final = 32  # characters on each side, as annotation programs of the web keep
_SIMILAR: Final = (
    0.8  # share of characters that a changed quotation must have in common with the old one, by difflib's ratio
)
_LONGEST_CHANGED: Final = 2_000  # characters of a quotation that is compared with what stands in its place
_KNOWN: Final = 16  # characters of quotation and surroundings that agree, from which a place is sure
_AHEAD: Final = 8  # characters of surroundings that must agree beyond those of any other place
_READ: Final = 80  # characters by which a place of a text is known again
_MOST_PLACES: Final = 1_000  # occurrences that are looked at
_DIGEST: Final = 6  # bytes: two of a million marks have one digest by chance once in 500 articles of that size

# One character for another, so that offsets stay: a page and its saved text often differ in nothing else.
_TYPOGRAPHY: Final = str.maketrans("“”„«»‘’‚‹›–—−\u00a0\u202f\u2009\n\t", "\"\"\"\"\"'''''---     ")


def anchor_of(text: str, span: Span) -> Anchor:
    """Return the anchor of ``text[span.start:span.end]``."""
    prefix, suffix = text[max(0, span.start - _CONTEXT) : span.start], text[span.end : span.end + _CONTEXT]
    return Anchor(text[span.start : span.end], prefix, suffix, span.start)


def counted_anchor_of(text: str, span: Span) -> Anchor:
    """Return the anchor of a stretch, with the number of stretches of the same words."""
    anchor = anchor_of(text, span)
    exact = anchor.exact.translate(_TYPOGRAPHY)
    places = list(_places(text.translate(_TYPOGRAPHY), exact)) if exact else []
    before = sum(1 for at in places if at < span.start)
    return anchor._replace(before=before, behind=max(0, len(places) - before - 1))


def anchor_at(text: str, offset: int) -> Anchor:
    """Return the anchor of the words of a line from an offset on."""
    end = text.find("\n", offset, offset + _READ)
    return anchor_of(text, Span(offset, end if end > offset else offset + _READ))


def find(text: str, anchor: Anchor) -> Span | None:
    """Return where the anchored stretch is in ``text``, ``None`` where it is gone.

    Of several places that hold the quotation it is the one with most of the surroundings, and then the nearest to the old one.
    Quotation marks, dashes and blanks may differ. A quotation that has changed itself is found between its surroundings, if four
    fifths of it are as they were.
    """
    unchanged = Span(anchor.start, anchor.start + len(anchor.exact))
    if anchor_of(text, unchanged)[:4] == anchor[:4]:
        return unchanged
    plain_text, plain = text.translate(_TYPOGRAPHY), _plain(anchor)
    places = list(_places(plain_text, plain.exact)) if plain.exact else [plain.start]
    if places and plain.exact:
        best = max(places, key=lambda at: (_context(plain_text, at, plain), -abs(at - plain.start)))
        return Span(best, best + len(plain.exact))
    return _between(plain_text, plain)


def find_surely(text: str, anchor: Anchor) -> Span | None:
    """Return where the anchored stretch is in ``text`` if that is sure.

    Where as many places hold the quotation as before, it must have the same number among them and most of the surroundings. Where
    copies have come or gone, all of its surroundings must agree, and those of no other place nearly as well.
    """
    plain_text, plain = text.translate(_TYPOGRAPHY), _plain(anchor)
    places = list(_places(plain_text, plain.exact)) if plain.exact else []
    if not places:
        return _between(plain_text, plain)
    best, *others = sorted(places, key=lambda at: -sum(_sides(plain_text, at, plain)))
    before, behind = _sides(plain_text, best, plain)
    is_ahead = not others or before + behind - sum(_sides(plain_text, others[0], plain)) >= _AHEAD
    is_between_the_same = (before, behind) == (len(plain.prefix), len(plain.suffix))
    if min(anchor.before, anchor.behind) < 0 or len(places) != anchor.before + anchor.behind + 1:
        is_sure = is_ahead and is_between_the_same
    elif is_ahead:
        is_sure = len(plain.exact) + before + behind >= _KNOWN and best == places[anchor.before]
    else:
        best = places[anchor.before]
        is_sure = is_between_the_same and _sides(plain_text, best, plain) == (before, behind)
    return Span(best, best + len(plain.exact)) if is_sure else _between(plain_text, plain)


def _plain(anchor: Anchor) -> Anchor:
    exact, prefix, suffix = (part.translate(_TYPOGRAPHY) for part in anchor[:3])
    return anchor._replace(exact=exact, prefix=prefix, suffix=suffix)


def _places(text: str, exact: str) -> Iterator[int]:
    at = text.find(exact)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        yield at
        at = text.find(exact, at + 1)


def _context(text: str, at: int, anchor: Anchor) -> int:
    """Return the number of characters around a place that agree with the anchor."""
    return sum(_sides(text, at, anchor))


def _sides(text: str, at: int, anchor: Anchor) -> tuple[int, int]:
    """Return the numbers of characters before and behind a place that agree with the anchor."""
    end = at + len(anchor.exact)
    before = _in_common(reversed(text[max(0, at - _CONTEXT) : at]), reversed(anchor.prefix))
    return before, _in_common(text[end : end + _CONTEXT], anchor.suffix)


def _in_common(one: Iterable[str], other: Iterable[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _between(text: str, anchor: Anchor) -> Span | None:
    """Return the stretch between an anchor's surroundings if it is much the same."""
    if not anchor.prefix or not anchor.suffix or len(anchor.exact) > _LONGEST_CHANGED:
        return None
    starts = (at + len(anchor.prefix) for at in _places(text, anchor.prefix))
    for start in sorted(starts, key=lambda at: abs(at - anchor.start)):
        end = text.find(anchor.suffix, start, start + 2 * len(anchor.exact) + _CONTEXT)
        if end > start and SequenceMatcher(None, anchor.exact, text[start:end], autojunk=False).ratio() >= _SIMILAR:
            return Span(start, end)
    return None


def identities(annotated: AnnotatedArticle) -> "Iterator[tuple[str, Attribution | Assertion | Promo | Entity]]":
    """Yield every mark and name of an article with its identity.

    A second analysis of the text gives each the same identity.

    An identity is the class of the mark and a digest of its words: ``quote-3f9a0c51b2d4``; of marks with the same words the second is
    ``…-2``. Neither the offsets nor what the analysis says of the mark are part of it.
    """
    import hashlib  # not before the first frame, for which a place is looked for

    text, found = annotated.article.text, annotated.annotations
    marks: list[tuple[str, Attribution | Assertion | Promo | Entity, str]] = [
        *(("quote", one, _words(text, next(iter(one.content), Span(0, 0)))) for one in found.attributions),
        *(("claim", one, _words(text, Span(one.start, one.end))) for one in found.assertions),
        *(("promo", one, _words(text, Span(one.start, one.end))) for one in found.promos),
        *(("name", one, one.name) for one in found.entities),
    ]
    counts: dict[str, int] = {}
    for name, mark, words in marks:
        identity = f"{name}-{hashlib.blake2b(words.encode(errors='replace'), digest_size=_DIGEST).hexdigest()}"
        counts[identity] = count = counts.get(identity, 0) + 1
        yield (identity if count == 1 else f"{identity}-{count}"), mark


def _words(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].translate(_TYPOGRAPHY).split())
