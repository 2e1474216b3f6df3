"""Give a line of dialogue without a cue to whoever acts beside it.

Mara took her coat. “You were kinder once.” In a story a paragraph has one speaker, and the deed before the words tells who it is. In a report
somebody may nod while another speaks; so this looks at dialogue alone.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english import entries
from tui_reader.analysis.speech.dialogue import is_dialogue
from tui_reader.analysis.text.document import Document
from tui_reader.model import Attribution, Reason, Span

# Whoever does something at the head of a sentence: “He shrugged”, “Mara slowly took”.
_DEED: Final = re.compile(
    r"(?P<source>He|She|[A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30})?) (?:[a-z]{2,15}ly )?(?P<verb>[a-z]{2,20})\b"
)
_CONFIDENCE: Final = 0.8
_LONGEST: Final = 160  # characters of the words before a line of dialogue


def beats(document: Document, attributions: Sequence[Attribution]) -> Iterator[Finding]:
    """Yield quotations of dialogue without a source, each with a source of its paragraph.

    That is the source of other words there, or whoever acts before the quotation.
    """
    if all(one.source for one in attributions) or not is_dialogue(document):
        return
    text = document.article.text
    known = {text[slice(*one.source[0])] for one in attributions if one.source}
    told = {
        _block(document, one.source[0]): one.source for one in attributions if one.source and _is_here(document, one)
    }
    for one in attributions:
        source = _source(document, one, told, known) if one.kind == "direct" and not (one.source or one.cue) else ()
        if source:
            yield Finding([*one.content], [], [*source], [Reason("layout.beat")], _CONFIDENCE, kind="direct")


def _block(document: Document, span: Span) -> int:
    return bisect_right(document.blocks, span.start, key=lambda block: block.start) - 1


def _is_here(document: Document, attribution: Attribution) -> bool:
    """Check whether the source stands in the paragraph of the words."""
    return any(_block(document, span) == _block(document, attribution.source[0]) for span in attribution.content)


def _source(
    document: Document, attribution: Attribution, told: Mapping[int, Sequence[Span]], known: Collection[str]
) -> Sequence[Span]:
    """Return the source of the words' paragraph; empty where nobody acts there."""
    start = attribution.content[0].start
    at = _block(document, attribution.content[0])
    if at in told:
        return told[at]
    before = Span(max(document.blocks[at].start, start - _LONGEST), start)
    deeds = list(_deeds(document, before, known))
    return deeds[:1] if len({document.article.text[slice(*deed)] for deed in deeds}) == 1 else []


def _deeds(document: Document, before: Span, known: Collection[str]) -> Iterator[Span]:
    """Yield whoever acts in the sentences before a line of dialogue."""
    text = document.article.text
    first = bisect_left(document.sentences, before.start, key=lambda sentence: sentence.start)
    for sentence in document.sentences[first:]:
        if sentence.start >= before.end:
            return
        deed = _DEED.match(text, sentence.start, before.end)
        if deed is not None and _is_somebody(deed["source"], known) and _is_past(deed["verb"]):
            yield Span(*deed.span("source"))


def _is_somebody(words: str, known: Collection[str]) -> bool:
    return words in known or words in ("He", "She") or words.partition(" ")[0] in entries("given_names")


def _is_past(verb: str) -> bool:
    return verb.endswith("ed") or verb in entries("past_forms")
