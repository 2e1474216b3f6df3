"""Which mark keeps a stretch of text that two of them claim, and which reason it has for that."""

from dataclasses import replace
from typing import TypeVar

from tui_reader.analysis.precedence import settle
from tui_reader.model import Attribution, AttributionKind, Promo, Reason, Span

Mark = TypeVar("Mark", Attribution, Promo)


def attribution(start: int, end: int, kind: AttributionKind, confidence: float = 0.9) -> Attribution:
    return Attribution((Span(start, end),), (), (), kind, confidence=confidence)


def because(mark: Mark, rule: str, *arguments: str) -> Mark:
    """The mark with the reason that it gets where it keeps its words."""
    return replace(mark, reasons=(Reason(f"precedence.{rule}", arguments),))


def test_a_quotation_wins_over_promotional_text() -> None:
    """What somebody says is news, also where it asks for money."""
    quote, promo = attribution(0, 10, "direct"), Promo(5, 20, "donate")
    assert settle([quote], [promo]) == ((because(quote, "quotation-over-promo", "donate"),), ())


def test_promotional_text_wins_over_indirect_speech() -> None:
    """“Sign up to hear what she plans” is no statement of hers."""
    indirect, promo = attribution(0, 10, "indirect"), Promo(5, 20, "newsletter")
    assert settle([indirect], [promo]) == ((), (because(promo, "promo-over-statement", "90 %"),))


def test_the_surer_of_two_attributions_stays() -> None:
    """No character is content of two attributions."""
    weak, sure = attribution(0, 10, "indirect", 0.5), attribution(5, 20, "indirect", 0.8)
    assert settle([weak, sure], []) == ((because(sure, "surer", "80 %", "50 %"),), ())


def test_a_quotation_wins_over_surer_indirect_speech() -> None:
    """What stands in quotation marks is somebody's words, whatever the tagger takes for a statement around them."""
    quote, indirect = attribution(0, 10, "direct", 0.6), attribution(5, 20, "indirect", 0.9)
    assert settle([indirect, quote], []) == ((because(quote, "quotation-over-statement", "90 %"),), ())


def test_the_first_of_two_promos_stays() -> None:
    """Of promotional marks of the same words, the one that was found first has them."""
    first, second = Promo(0, 10, "donate"), Promo(5, 20, "share")
    assert settle([], [first, second]) == ((), (because(first, "first-promo", "share"),))


def test_a_mark_between_two_others_leaves_a_reason_with_both() -> None:
    """Each mark that keeps words which another one claims has a reason for it."""
    quotes = attribution(0, 5, "direct"), attribution(8, 12, "direct")
    told = tuple(because(quote, "quotation-over-promo", "share") for quote in quotes)
    assert settle(quotes, [Promo(3, 10, "share")]) == (told, ())


def test_what_does_not_touch_stays() -> None:
    """Marks side by side keep their text order."""
    first, second = attribution(0, 5, "indirect"), attribution(5, 9, "direct")
    assert settle([second, first], [Promo(9, 12, "share")])[0] == (first, second)


def test_a_malformed_attribution_is_left_out() -> None:
    """Contents must be there, in order, and not empty."""
    empty = Attribution((), (), (), "direct")
    crossed = Attribution((Span(5, 9), Span(0, 6)), (), (), "direct")
    assert settle([empty, crossed], []) == ((), ())
