"""Which mark keeps a stretch of text that two of them claim."""

from tui_reader.analysis.precedence import settle
from tui_reader.model import Attribution, AttributionKind, Promo, Span


def attribution(start: int, end: int, kind: AttributionKind, confidence: float = 0.9) -> Attribution:
    return Attribution((Span(start, end),), (), (), kind, confidence=confidence)


def test_a_quotation_wins_over_promotional_text() -> None:
    """What somebody says is news, also where it asks for money."""
    quote, promo = attribution(0, 10, "direct"), Promo(5, 20, "donate")
    assert settle([quote], [promo]) == ((quote,), ())


def test_promotional_text_wins_over_indirect_speech() -> None:
    """“Sign up to hear what she plans” is no statement of hers."""
    indirect, promo = attribution(0, 10, "indirect"), Promo(5, 20, "newsletter")
    assert settle([indirect], [promo]) == ((), (promo,))


def test_the_surer_of_two_attributions_stays() -> None:
    """No character is content of two attributions."""
    weak, sure = attribution(0, 10, "indirect", 0.5), attribution(5, 20, "indirect", 0.8)
    assert settle([weak, sure], []) == ((sure,), ())


def test_what_does_not_touch_stays() -> None:
    """Marks side by side keep their text order."""
    first, second = attribution(0, 5, "indirect"), attribution(5, 9, "direct")
    assert settle([second, first], [Promo(9, 12, "share")])[0] == (first, second)


def test_a_malformed_attribution_is_left_out() -> None:
    """Contents must be there, in order, and not empty."""
    empty = Attribution((), (), (), "direct")
    crossed = Attribution((Span(5, 9), Span(0, 6)), (), (), "direct")
    assert settle([empty, crossed], []) == ((), ())
