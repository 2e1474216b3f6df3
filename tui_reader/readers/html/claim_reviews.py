"""Read the claims that a page checks, with claimant and rating.

Fact-checkers publish them for machines, as ClaimReview in JSON-LD or as microdata (https://schema.org/ClaimReview),
and show them in boxes that look like furniture. They belong to the text; and the claimant did not write the page.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from tui_reader.readers.article_builder import words_of
from tui_reader.readers.html.element_text import shown_text
from tui_reader.readers.html.json_ld import JsonLd, Node, listed
from tui_reader.text import clean_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# A page that checks more claims is a list of checks, and shows them.
_MOST_CLAIMS: Final = 10
# A claim is a sentence or two; a longer text is an article in the wrong field.
_MOST_CHARACTERS: Final = 1000


class ClaimReview(NamedTuple):
    """One claim that a page checks.

    Attributes:
        claim: What was claimed.
        claimant: Who claims it, where the page says.
        rating: How the page rates it, in its own words ("False", "Pants on Fire"), where it does.
    """

    claim: str
    claimant: str | None
    rating: str | None


def claim_reviews_in(json_ld: JsonLd, root: "HtmlElement") -> tuple[ClaimReview, ...]:
    """Return the claims that a page checks, each once, in the page's order."""
    found = [*_in_json_ld(json_ld), *_in_microdata(root)]
    once = {tuple(words_of(review.claim)): review for review in reversed(found) if review.claim}
    return tuple(reversed(once.values()))[:_MOST_CLAIMS]


def untold(reviews: Sequence[ClaimReview], texts: Iterable[str]) -> Iterator[str]:
    """Yield, as lines, the claims, claimants and ratings that ``texts`` do not have."""
    told = _Told(texts if reviews else ())
    for claim, claimant, rating in reviews:
        if not told.has(claim):
            yield f"Claim by {claimant}: {claim}" if claimant else f"Claim: {claim}"
        elif claimant and not told.has(claimant):
            yield f"Claim by: {claimant}"
        if rating and not told.has(rating):
            yield f"Rating: {rating}"


class _Told:
    """The words of a text, for a search of passages."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._text = f" {' '.join(' '.join(words_of(text)) for text in texts)} "

    def has(self, passage: str) -> bool:
        return f" {' '.join(words_of(passage))} " in self._text


def _in_json_ld(json_ld: JsonLd) -> Iterator[ClaimReview]:
    for node in json_ld.claim_reviews():
        reviewed = [each for each in listed(node.get("itemReviewed")) if isinstance(each, dict)]
        claimants = [name for each in reviewed for name in json_ld.names_of(each.get("author"))]
        claims = [node.get("claimReviewed"), *(each.get("name") for each in reviewed)]
        claim = next((claim for claim in claims if isinstance(claim, str)), "")
        yield _review(claim, ", ".join(claimants), _rating(node))


def _rating(node: Node) -> str:
    """Return the rating in words, or its number among the possible numbers."""
    for rating in listed(node.get("reviewRating")):
        if isinstance(rating, dict):
            worded = next((rating[key] for key in ("alternateName", "name") if isinstance(rating.get(key), str)), "")
            value, best = rating.get("ratingValue"), rating.get("bestRating")
            numbered = f"{value} of {best}" if isinstance(value, int | str) and isinstance(best, int | str) else ""
            if worded.strip() or numbered:
                return worded if worded.strip() else numbered
    return ""


def _in_microdata(root: "HtmlElement") -> Iterator[ClaimReview]:
    for scope in root.xpath("//@itemtype[contains(., 'schema.org/ClaimReview')]/.."):
        claim = _property(scope, ".//*[@itemprop='claimReviewed']")
        claimant = _property(scope, ".//*[@itemprop='itemReviewed']//*[@itemprop='author']//*[@itemprop='name']")
        claimant = claimant or _property(scope, ".//*[@itemprop='itemReviewed']//*[@itemprop='author']")
        yield _review(claim, claimant, _property(scope, ".//*[@itemprop='alternateName']"))


def _property(scope: "HtmlElement", path: str) -> str:
    return next((each.get("content") or shown_text(each) for each in scope.xpath(path)), "")


def _review(claim: str, claimant: str, rating: str) -> ClaimReview:
    """Return a cleaned claim; a field that is too long is left empty."""
    texts = (clean_line(text) if len(text) <= _MOST_CHARACTERS else "" for text in (claim, claimant, rating))
    claim, claimant, rating = texts
    return ClaimReview(claim, claimant or None, rating or None)
