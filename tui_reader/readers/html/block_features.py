"""Compute the features of each block of a page.

These are features of its text, its place, its neighbours, and the rules that would take it.
"""

import re
import string
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from tui_reader.readers.article_builder import words_of
from tui_reader.readers.html.layout import linked_share
from tui_reader.readers.html.places import PLACE_FEATURES, Place, add_up, find_places

if TYPE_CHECKING:
    from tui_reader.readers.html.blocks import PageBlock
    from tui_reader.readers.html.votes import Votes

_KINDS: Final = ("heading", "paragraph", "list_item", "quotation", "caption", "table", "code")
# In lower case: with ``re.IGNORECASE`` each alternative would be tried at each character, which takes ten times as long.
_PROMOTION: Final = re.compile(
    r"subscri|newsletter|sign ?up|sign in|log in|follow us|share th|share on|click here|read more|read next|see also|related"
    r"|recommended|you may also|advertis|sponsor|©|copyright|all rights reserved|cookie|donate|support us|the app\b"
    r"|affiliate|commission|get the latest|inbox|privacy policy|terms of|comments?\b|more from|photo(?:graph)?(?: by|:)"
    r"|image(?: credit|:| source)|getty|originally published|about the author|contact us|posted in|filed under|tagged|tags:"
)
_SENTENCE_END: Final = re.compile(r"[.!?。！？…][\"'”’»)\]]*$")
_NOTE_MARK: Final = re.compile(r" ?\[\w{1,4}\]$")
_PROMOTION_CHARACTERS: Final = 400
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]")
_CAPITALS: Final = string.ascii_uppercase.encode()
_DIGITS: Final = string.digits.encode()
# A paragraph of prose: so many words or more, of which less than half lead elsewhere.
_PROSE_WORDS: Final = 10
_PROSE_LINKED: Final = 0.5
_WHOLLY_LINKED: Final = 0.9
_FAR: Final = 50
_NO_HEADING: Final = 7
_NEIGHBOURS: Final = (-2, -1, 1, 2)
_WINDOWS: Final = (4, 12)

_OWN: Final = ("by readability", "by prose", "by either", "words", "linked", "ends a sentence", "capitals", "digits", "lines", "kind",
               "level", "promotion", "words of title", "is title", "copies")  # fmt: skip
_POSITION: Final = ("place", "place by words", "from first taken", "from last taken", "from title", "taken before",
                    "since heading", "heading is promotion", "heading by either", "heading linked")  # fmt: skip
_SIGNATURE: Final = tuple(
    f"{name} of {family}"
    for family in ("family", "wider family")
    for name in ("size", "words", "linked", "by readability", "by prose", "by either")
)
FEATURES: Final = (
    *_OWN,
    *_POSITION,
    *(
        f"{name} at {step}"
        for step in _NEIGHBOURS
        for name in ("by readability", "words", "linked", "kind", "same part")
    ),
    *(
        f"{name} within {size}"
        for size in _WINDOWS
        for name in ("by readability", "by prose", "linked", "words", "prose")
    ),
    *("blocks of page", "words of page", "page by readability", "page by prose"),
    *_SIGNATURE,
    *PLACE_FEATURES,
)


class _Seen(NamedTuple):
    """The features of a block by itself."""

    block: "PageBlock"
    words: list[str]
    linked: float
    is_prose: bool
    kind: float


class BlockFeatures:
    """The blocks of one page, with their features.

    ``row`` returns the features of a block in the order of ``FEATURES``.
    """

    def __init__(self, blocks: "Sequence[PageBlock]", votes: "Votes", title: str | None) -> None:
        self._readability = votes.readability or votes.prose
        self._prose, self._either = votes.prose, votes.either
        self._seen = [_see(block) for block in blocks]
        self._title = words_of(title or "")
        self._counts = [len(seen.words) for seen in self._seen]
        self._total = sum(self._counts) or 1
        self._places = find_places([block.element for block in blocks])
        self._fill_places()
        self._families = _Families(self._seen, self._places, (self._readability, self._prose, self._either))
        weighted = zip(self._counts, self._readability, self._prose, self._seen, strict=True)
        columns = [(c, c * r, c * p, c * seen.linked, float(seen.is_prose)) for c, r, p, seen in weighted]
        self._sums = [list(accumulate(column, initial=0.0)) for column in zip(*columns, strict=True)]
        self._copies: dict[tuple[str, ...], int] = {}
        for seen in self._seen:
            self._copies[tuple(seen.words)] = self._copies.get(tuple(seen.words), 0) + 1
        taken = [at for at, vote in enumerate(self._readability) if vote and self._counts[at] >= _PROSE_WORDS]
        self._first, self._last = (taken[0], taken[-1]) if taken else (0, len(blocks) - 1)
        self.title_at = self._find_title()
        self._own_article = self._find_own_article()
        self._own_lineage = _lineage(self._own_article)
        self._headings = _last_headings(self._seen)
        self._promoting = {at: promotes(self._seen[at].block.text) for at in set(self._headings) if at is not None}

    def row(self, at: int) -> list[float]:
        """Return the features of a block."""
        page = (len(self._seen), self._total, self._sums[1][-1] / self._total, self._sums[2][-1] / self._total)
        return [
            *self._own(at),
            *self._position(at),
            *(value for step in _NEIGHBOURS for value in self._neighbour(at, at + step)),
            *(value for size in _WINDOWS for value in self._window(at, size)),
            *page,
            *self._families.features(at),
            *self._places[at].features(self._total),
        ]

    def is_in_card(self, at: int) -> bool:
        """Check whether a block announces another article.

        Such a block is a heading that leads away, or is below one, and the better rule leaves it out.
        """
        heading = self._headings[at]
        if heading is None or self._either[at]:
            return False
        announces = self._seen[heading].linked >= _WHOLLY_LINKED
        return announces and self._seen[heading].block.part is self._seen[at].block.part

    def is_in_other_article(self, at: int) -> bool:
        """Check whether a block is in another ``article`` element than the title's.

        That element is no longer than the title's.

        Under a title with a mere introduction the others may be the parts of the article.
        """
        own, nearest = self._own_article, _article_around(self._places[at])
        if own is None or nearest is None or nearest.words > own.words:
            return False
        return nearest not in self._own_lineage and own not in _lineage(nearest)

    def _find_title(self) -> int | None:
        """Return the place of the title, or ``None``.

        Of the blocks with its words (a teaser may have them, too) it is the heading of the first level.
        """

        def level(at: int) -> int:
            block = self._seen[at].block
            return block.level if block.kind == "heading" else _NO_HEADING

        same = [at for at, seen in enumerate(self._seen) if seen.words and seen.words == self._title]
        return min(same, key=level, default=None)

    def _find_own_article(self) -> Place | None:
        """Return the ``article`` element of the title, if it holds prose.

        An element without prose is just the head of the page.

        On the dev pages of WCXB, scrapinghub and Mozilla's tests, and on those that trafilatura is evaluated with, nothing of an
        article stands in another one that is no longer; 24 of the pages have such others.
        """
        if self.title_at is None or self._seen[self.title_at].block.kind != "heading":
            return None
        found = _article_around(self._places[self.title_at])
        return found if found is not None and found.prose else None

    def _fill_places(self) -> None:
        for at, (place, seen) in enumerate(zip(self._places, self._seen, strict=True)):
            count = self._counts[at]
            place.words += count
            place.linked += count * seen.linked
            place.by_readability += count * self._readability[at]
            place.by_prose += count * self._prose[at]
            place.by_either += count * self._either[at]
            place.blocks += 1
            place.prose += seen.is_prose
        add_up(self._places)

    def _own(self, at: int) -> tuple[float, ...]:
        seen = self._seen[at]
        text, words = seen.block.text, seen.words
        distinct = set(words)
        common = len(distinct.intersection(self._title)) / max(1, len(distinct)) if self._title else -1.0
        return (
            *(self._readability[at], self._prose[at], self._either[at], len(words), seen.linked),
            _SENTENCE_END.search(text) is not None,
            *(count / len(text) for count in _capitals_and_digits(text)),
            *(text.count("\n"), seen.kind, seen.block.level),
            len(_PROMOTION.findall(text[:_PROMOTION_CHARACTERS].lower())),
            *(common, words == self._title, self._copies[tuple(words)]),
        )

    def _position(self, at: int) -> tuple[float, ...]:
        heading = self._headings[at]
        under = (-1.0, 0.0, -1.0, -1.0)
        if heading is not None:
            under = (at - heading, self._promoting[heading], self._either[heading], self._seen[heading].linked)
        return (
            *(at / len(self._seen), self._sums[0][at] / self._total),
            *(_near(at - self._first), _near(at - self._last)),
            _near(at - self.title_at) if self.title_at is not None else -2 * _FAR,
            *(self._sums[1][at] / (self._sums[1][-1] or 1), *under),
        )

    def _neighbour(self, at: int, other: int) -> tuple[float, ...]:
        if not 0 <= other < len(self._seen):
            return (-1, -1, -1, -1, 0)
        seen = self._seen[other]
        is_same_part = seen.block.part is self._seen[at].block.part
        return (self._readability[other], len(seen.words), seen.linked, seen.kind, is_same_part)

    def _window(self, at: int, size: int) -> tuple[float, ...]:
        start, end = max(0, at - size), min(len(self._seen), at + size + 1)
        words, readability, prose, linked, paragraphs = (sums[end] - sums[start] for sums in self._sums)
        words = words or 1
        return (readability / words, prose / words, linked / words, words / (2 * size + 1), paragraphs)


def _lineage(place: Place | None) -> set[Place]:
    """Return an element and all those around it."""
    found = set()
    while place is not None:
        found.add(place)
        place = place.around
    return found


def _article_around(place: Place | None) -> Place | None:
    """Return the smallest ``article`` element at or around an element, or ``None``."""
    while place is not None and place.tag != "article":
        place = place.around
    return place


class _Families:
    """Families of blocks, whose elements look alike.

    Elements look alike by their tag and class, in parents that look alike, too.
    """

    def __init__(self, seen: Sequence[_Seen], places: Sequence[Place], votes: Sequence[list[float]]) -> None:
        self._keys = [
            ((place.signature, place.around.signature if place.around else None), (place.signature,))
            for place in places
        ]
        self._sums: dict[object, list[float]] = {}
        for keys, each, *taken in zip(self._keys, seen, *votes, strict=True):
            values = (1, len(each.words), each.linked, *taken)
            for key in keys:
                sums = self._sums.setdefault(key, [0.0] * len(values))
                for index, value in enumerate(values):
                    sums[index] += value

    def features(self, at: int) -> list[float]:
        """Return the size of a block's two families, and the average of their members."""
        row: list[float] = []
        for key in self._keys[at]:
            size, *sums = self._sums[key]
            row += (size, *(value / size for value in sums))
        return row


def _see(block: "PageBlock") -> _Seen:
    words = words_of(block.text)
    # The trees were fitted on pages whose addresses were unknown, with complete links only.
    linked = linked_share(block)
    is_prose = len(words) >= _PROSE_WORDS and linked < _PROSE_LINKED
    return _Seen(block, words, linked, is_prose, _KINDS.index(block.kind))


def _last_headings(seen: Sequence[_Seen]) -> list[int | None]:
    """Return for each block the place of the last heading at or before it."""
    found: list[int | None] = []
    last = None
    for at, each in enumerate(seen):
        last = at if each.block.kind == "heading" else last
        found.append(last)
    return found


def ends_sentence(text: str) -> bool:
    """Check whether a text ends as sentences do, without a mark of a note."""
    return _SENTENCE_END.search(_NOTE_MARK.sub("", text)) is not None


def promotes(text: str) -> bool:
    """Check whether a text has words of appeals, adverts, credits or pointers."""
    return _PROMOTION.search(text.lower()) is not None


def _capitals_and_digits(text: str) -> tuple[int, int]:
    """Return the number of capitals and of digits in a text.

    Those of ASCII are counted together, in a tenth of the time of one by one.
    """
    plain, others = text.encode("ascii", "ignore"), _NOT_ASCII.findall(text)
    capitals = len(plain) - len(plain.translate(None, _CAPITALS)) + sum(map(str.isupper, others))
    return capitals, len(plain) - len(plain.translate(None, _DIGITS)) + sum(map(str.isdigit, others))


def _near(distance: int) -> int:
    return max(-_FAR, min(_FAR, distance))
