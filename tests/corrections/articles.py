"""An article with marks and names, to be corrected."""

from datetime import UTC, datetime
from typing import Final

from tui_reader.model import (
    AnnotatedArticle,
    Annotations,
    Article,
    Assertion,
    Attribution,
    Block,
    Entity,
    Promo,
    Reason,
    Span,
)

TEXT: Final = (
    "The ferry stops on Friday, Ida Marsh said. No other boat reaches the island. "
    "“We are worn out,” said Marsh, “and so is the boat.” Dana Okafor disagreed. Read more about ferries."
)
NOON: Final = datetime(2026, 11, 29, 12, tzinfo=UTC)


def span(words: str, text: str = TEXT) -> Span:
    """The place of words that are in the text once."""
    assert text.count(words) == 1, words
    return Span(text.index(words), text.index(words) + len(words))


MARSH: Final = span("Ida Marsh")


def ferry(text: str = TEXT) -> AnnotatedArticle:
    """Two quotations of one speaker, a claim, a promo, two persons."""

    def at(words: str) -> Span:
        return span(words, text)

    said = (Reason("attribution.encoder.cue", ("said",)),)
    reported = Attribution(
        (at("The ferry stops on Friday"),),
        (at("Ida Marsh"),),
        (),
        "indirect",
        "Ida Marsh",
        "named",
        0.9,
        (*said, Reason("speaker.presented", ("Ida Marsh",)), Reason("credential.role.behind", ("captain",))),
        role="captain",
    )
    quoted = Attribution(
        (at("“We are worn out,”"), at("“and so is the boat.”")), (), (), "direct", "Ida Marsh", "named", 0.9, said
    )
    claim = Assertion(*at("No other boat reaches the island."), "fact", reasons=(Reason("assertion.clause"),))
    promo = Promo(*at("Read more about ferries."), "related", reasons=(Reason("promo.words", ("read more",)),))
    surname = Span(text.index("said Marsh") + 5, text.index("said Marsh") + 10)
    entities = (
        Entity("Ida Marsh", "person", ("Marsh",), (at("Ida Marsh"), surname)),
        Entity("Dana Okafor", "person", (), (at("Dana Okafor"),)),
    )
    article = Article(text, (Block(0, len(text), "paragraph"),))
    return AnnotatedArticle("-", article, Annotations((reported, quoted), (claim,), (promo,), entities))
