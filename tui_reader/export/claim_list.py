"""List the statements of an article one by one, as fact-checkers tick them off.

Each row can be read away from the article: “she” gives way to the name that it means, in brackets, behind “I” the name is put, and a column says so.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple
from urllib.parse import quote, urldefrag

from tui_reader.anchors import identities
from tui_reader.export.summary import source_name, words_of
from tui_reader.model import AnnotatedArticle, Assertion, Attribution, Span, marked_spans
from tui_reader.sources.location import is_web_address
from tui_reader.text import clean_line, one_line
from tui_reader.wording import sentences

NARRATOR: Final = "the narrator"

_FIRST_PERSON: Final = re.compile(r"(?<![\w’'])(?:I(?=\b(?![.]\w))|me|my|mine|myself)(?![\w-])")
_POSSESSIVES: Final = frozenset({"my", "mine", "his", "her", "hers"})
_BEFORE_A_NOUN: Final = re.compile(
    r"\s{1,4}(?!(?:and|or|but|to|in|on|at|by|for|from|with|that|as|when|if|the|a|an|because|about)\b)\w"
)
_WORD: Final = re.compile(r"\w+(?:['’-]\w+)*")
_WORDS_OF_AN_END: Final = 5  # words at each end by which a browser finds a longer statement
_WORDS_BEFORE: Final = 3
_DIRECTIVE: Final = ":~:"  # parts the fragment of the page from directions to the browser


class Row(NamedTuple):
    """A statement that can be checked.

    Attributes:
        id: The identity of the mark, the same in each analysis.
        kind: ``quote`` or ``claim``.
        text: The statement with names in brackets for pronouns.
        words: The statement as the article has it.
        resolved: The pronouns with their names: “She = Ida Marsh”.
        speaker: The speaker, or else the words of the source; the narrator of a claim.
        mark: The mark itself.
        reasons: Why it is marked, and what raised its strength.
        link: An address that opens the article at the statement; empty for a file.
    """

    id: str
    kind: str
    text: str
    words: str
    resolved: str
    speaker: str
    mark: Attribution | Assertion
    reasons: str
    link: str


def claim_list(annotated: AnnotatedArticle) -> list[Row]:
    """Return the quotations and claims of an article in the order of the text."""
    from tui_reader.analysis.speakers import persons_meant  # only this list needs a part of the analysis

    found = annotated.annotations
    persons = persons_meant(annotated.article, found.attributions, found.entities)
    rows = [
        (marked_spans(mark)[:1], _row(annotated, identity, mark, persons))
        for identity, mark in identities(annotated)
        if isinstance(mark, Attribution | Assertion)
    ]
    return [row for _, row in sorted(rows, key=lambda each: each[0])]


def link_to(annotated: AnnotatedArticle, spans: Sequence[Span]) -> str:
    """Return an address with a text fragment, by which browsers scroll to words.

    It is empty without a web address. The rules are those of https://wicg.github.io/scroll-to-text-fragment/.
    """
    article = annotated.article
    if not article.url or not is_web_address(article.url) or not spans:
        return ""
    span = spans[0]
    words = list(_WORD.finditer(article.text, span.start, span.end))
    if not words:
        return article.url
    if len(words) <= 2 * _WORDS_OF_AN_END and "\n" not in article.text[words[0].start() : words[-1].end()]:
        fragment = _encoded(article.text[words[0].start() : words[-1].end()])
    else:
        ends = (words[:_WORDS_OF_AN_END], words[-_WORDS_OF_AN_END:])
        fragment = ",".join(_encoded(_first_line(article.text[part[0].start() : part[-1].end()])) for part in ends)
    if article.text.count(article.text[span.start : span.end]) > 1:
        line = article.text.rfind("\n", 0, span.start) + 1
        before = list(_WORD.finditer(article.text, line, span.start))[-_WORDS_BEFORE:]
        fragment = (
            f"{_encoded(article.text[before[0].start() : span.start].strip())}-,{fragment}" if before else fragment
        )
    page, place = urldefrag(article.url)
    return f"{page}#{place.partition(_DIRECTIVE)[0]}{_DIRECTIVE}text={fragment}"


def _row(annotated: AnnotatedArticle, identity: str, mark: Attribution | Assertion, persons: Mapping[Span, str]) -> Row:
    text, spans = annotated.article.text, marked_spans(mark)
    replaced = [*_replaced(text, spans, persons), *_first_persons(text, spans, mark)]
    parts = [_with_names(text, span, replaced) for span in spans]
    told = dict.fromkeys(f"{text[start:end]} = {name}" for (start, end), name in sorted(replaced))
    return Row(
        id=identity,
        kind="quote" if isinstance(mark, Attribution) else "claim",
        text=clean_line(" … ".join(parts)),
        words=words_of(text, spans),
        resolved="; ".join(told),
        speaker=source_name(text, mark) if isinstance(mark, Attribution) else NARRATOR,
        mark=mark,
        reasons="; ".join(sentences(mark.reasons)),
        link=link_to(annotated, spans),
    )


def _replaced(text: str, spans: Sequence[Span], persons: Mapping[Span, str]) -> Iterator[tuple[Span, str]]:
    """Yield the third persons within a statement whom the article leaves in no doubt."""
    for span, name in persons.items():
        if any(start <= span.start and span.end <= end for start, end in spans) and _is_pronoun(text, span):
            yield span, one_line(name)


def _is_pronoun(text: str, span: Span) -> bool:
    return text[span.start : span.end].isalpha()


def _first_persons(text: str, spans: Sequence[Span], mark: Attribution | Assertion) -> Iterator[tuple[Span, str]]:
    """Yield “I” and its forms in the words of a speaker with a name.

    Of several who speak together nobody knows who “I” is.
    """
    if not isinstance(mark, Attribution) or mark.kind == "indirect" or mark.speaker_kind != "named" or not mark.speaker:
        return
    if " and " in mark.speaker:
        return
    for start, end in spans:
        for match in _FIRST_PERSON.finditer(text, start, end):
            yield Span(*match.span()), one_line(mark.speaker)


def _with_names(text: str, span: Span, replaced: Sequence[tuple[Span, str]]) -> str:
    written, at = "", span.start
    for (start, end), name in sorted(replaced):
        if span.start <= start and end <= span.end and start >= at:
            told = f"[{name}{'’s' if _owns(text, Span(start, end)) else ''}]"
            pronoun = text[start:end]
            written += text[at:start] + (f"{pronoun} {told}" if _FIRST_PERSON.fullmatch(pronoun) else told)
            at = end
    return written + text[at : span.end]


def _owns(text: str, span: Span) -> bool:
    """Check whether a pronoun says whose something is: “her brother”, not “saw her”."""
    word = text[span.start : span.end].lower()
    return word in _POSSESSIVES and (word != "her" or _BEFORE_A_NOUN.match(text, span.end) is not None)


def _first_line(words: str) -> str:
    return words.split("\n", maxsplit=1)[0]


def _encoded(words: str) -> str:
    return quote(one_line(words), safe="").replace("-", "%2D")
