"""The composition of an article: who speaks, and with how many words."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tui_reader.export.summary import Part, Source, composition, source_key, source_name, sources
from tui_reader.model import AnnotatedArticle, Attribution
from tui_reader.ui.article_view import Marks

AT_ONCE = 100_000
"""Characters of a text whose words are counted within a frame; those of a longer one are counted in a thread."""


class Speaking(NamedTuple):
    """A source with the numbers of the marks that are its statements, in text order."""

    source: Source
    numbers: tuple[int, ...]


class Composition(NamedTuple):
    """The sources of an article, and the shares of its words.

    Sources with most words come first.
    """

    speaking: Sequence[Speaking]
    shares: Mapping[Part, float]


def composition_of(annotated: AnnotatedArticle, marks: Marks) -> Composition:
    """Return the sources and the shares of the words of a marked article."""
    numbers: dict[str, list[int]] = {}
    for number in range(len(marks)):
        if marks.kind(number) == "quote":
            annotation = marks[number].annotation
            assert isinstance(annotation, Attribution)  # noqa: S101 - the kind says so
            key = source_key(source_name(annotated.article.text, annotation))
            numbers.setdefault(key, []).append(number)
    speaking = [Speaking(source, tuple(numbers.get(source_key(source.name), ()))) for source in sources(annotated)]
    return Composition(speaking, composition(annotated))
