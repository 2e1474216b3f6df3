"""A small article whose marks are set by hand, so that the screen can be tested without readers and analysis."""

from collections.abc import Sequence

from tui_reader.model import (
    AnnotatedArticle,
    Annotations,
    Article,
    Assertion,
    Attribution,
    Block,
    BlockKind,
    Entity,
    EntityType,
    Link,
    Promo,
    Reason,
    Span,
)

_BLOCKS: Sequence[tuple[BlockKind, str]] = (
    ("title", "Ferry company denies that the Marlow boat was overloaded"),
    ("paragraph", "By Nora Quint · 3 March 2027"),
    (
        "paragraph",
        "“Nobody stood in the gangways,” the company's director, Hal Brandt, said on Monday, “and nobody was turned away.”",
    ),
    ("paragraph", "The boat was the oldest in the fleet and a disgrace to the harbour."),
    (
        "paragraph",
        "The harbour office wrote in its report that the boat had carried 412 people, and that “no list was kept”.",
    ),
    ("paragraph", "Two sailors said the pumps had failed twice in February. It is thought that a seal was worn."),
    ("paragraph", "Do you like this story? Sign up for our morning letter."),
    ("heading", "What happens next"),
    ("paragraph", "Marlow's council meets on 9 March. The service will close by the summer, and with it forty jobs."),
    ("paragraph", "“We will publish the list,” Brandt said."),
)


def sample_article() -> Article:
    """The article alone."""
    text = "\n\n".join(words for _, words in _BLOCKS)
    blocks, start = [], 0
    for kind, words in _BLOCKS:
        blocks.append(Block(start, start + len(words), kind, 2 if kind == "heading" else 0))
        start += len(words) + 2
    link = text.index("report")
    return Article(
        text,
        tuple(blocks),
        links=(Link(link, link + len("report"), "https://example.org/report"),),
        title=_BLOCKS[0][1],
        byline="Nora Quint",
        site="The Marlow Post",
        published="2027-03-03T07:00:00+00:00",
        language="en",
        url="https://example.org/ferry",
    )


class _Finder:
    """Finds phrases of a text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def span(self, phrase: str) -> Span:
        start = self._text.index(phrase)
        return Span(start, start + len(phrase))

    def mentions(self, *phrases: str) -> tuple[Span, ...]:
        """Every place of every phrase, the longer ones first, none within another."""
        found: list[Span] = []
        for phrase in sorted(phrases, key=len, reverse=True):
            start = self._text.find(phrase)
            while start >= 0:
                if not any(span.start <= start < span.end for span in found):
                    found.append(Span(start, start + len(phrase)))
                start = self._text.find(phrase, start + 1)
        return tuple(sorted(found))


def sample_annotations(article: Article) -> Annotations:
    """Four quotes, four claims, one promo, and the names."""
    find = _Finder(article.text)
    return Annotations(_attributions(find), _assertions(find), _promos(find), _entities(find))


def sample_document() -> AnnotatedArticle:
    """The article with its marks."""
    article = sample_article()
    return AnnotatedArticle("ferry.html", article, sample_annotations(article))


def _attributions(find: _Finder) -> tuple[Attribution, ...]:
    return (
        Attribution(
            (find.span("“Nobody stood in the gangways,”"), find.span("“and nobody was turned away.”")),
            (find.span("the company's director, Hal Brandt"),),
            (find.span("said"),),
            "direct",
            "Hal Brandt",
            "named",
            0.96,
            (Reason("quotation marks"), Reason("“said” beside a name")),
        ),
        Attribution(
            (find.span("that the boat had carried 412 people, and that “no list was kept”"),),
            (find.span("The harbour office"),),
            (find.span("wrote in its report"),),
            "mixed",
            "The harbour office",
            "document",
            0.9,
            (Reason("“wrote in its report”"),),
        ),
        Attribution(
            (find.span("the pumps had failed twice in February"),),
            (find.span("Two sailors"),),
            (find.span("said"),),
            "indirect",
            "Two sailors",
            "unnamed",
            0.8,
            (Reason("“said” with a group"),),
        ),
        Attribution(
            (find.span("“We will publish the list,”"),),
            (Span(find.span("Brandt said.").start, find.span("Brandt said.").start + 6),),
            (Span(find.span("Brandt said.").start + 7, find.span("Brandt said.").end - 1),),
            "direct",
            "Hal Brandt",
            "named",
            0.97,
            (Reason("quotation marks"), Reason("“said” beside a name")),
        ),
    )


def _assertions(find: _Finder) -> tuple[Assertion, ...]:
    def claim(phrase: str, kind: str, strength: float, *reasons: str, hedged: bool = False) -> Assertion:
        return Assertion(*find.span(phrase), kind, hedged, strength, tuple(map(Reason, reasons)), 0.9)  # type: ignore[arg-type]

    return (
        claim(
            "The boat was the oldest in the fleet and a disgrace to the harbour",
            "judgement",
            0.9,
            "superlative: oldest",
            "loaded word: disgrace",
        ),
        claim("It is thought that a seal was worn", "fact", 0.6, "hedge: it is thought", hedged=True),
        claim("Marlow's council meets on 9 March", "fact", 0.2, "a date"),
        claim("The service will close by the summer, and with it forty jobs", "prediction", 0.7, "prediction: will"),
    )


def _promos(find: _Finder) -> tuple[Promo, ...]:
    return (
        Promo(
            *find.span("Do you like this story? Sign up for our morning letter."),
            "newsletter",
            0.99,
            (Reason("“sign up for our … letter”"),),
        ),
    )


def _entities(find: _Finder) -> tuple[Entity, ...]:
    def entity(kind: EntityType, *names: str) -> Entity:
        return Entity(names[0], kind, names[1:], find.mentions(*names), reasons=(Reason("the tagger is sure of it"),))

    return (
        entity("place", "Marlow"),
        entity("person", "Nora Quint"),
        entity("date", "3 March 2027"),
        entity("person", "Hal Brandt", "Brandt"),
        entity("date", "February"),
        entity("date", "9 March"),
    )
