"""Reads who is announced by a paragraph that ends in a colon: “Ms Okafor answered on the same day:”."""

import re
from bisect import bisect_left
from typing import Final, NamedTuple

from tui_reader.analysis.document import Document
from tui_reader.analysis.rules.attributions.phrases import Phrase, phrase_before
from tui_reader.analysis.rules.attributions.phrases_behind import phrase_after
from tui_reader.analysis.rules.attributions.subjects import subject_of
from tui_reader.analysis.rules.attributions.tokens import TokenizedSentence, tokenize
from tui_reader.analysis.rules.attributions.verbs import cue_heads, verb_at
from tui_reader.analysis.rules.attributions.words import is_adverb
from tui_reader.model import Span

_MOST_TOKENS: Final = 80
# “From the office of the mayor:”, “In the words of Anna Bell:”, “According to the minutes:”, “The reply from the council:”
_FROM = re.compile(
    r"(?:[^\n]{0,60}?\b)?(?:from|by|according to|in the words of|words? (?:of|from)|(?:letter|statement|message|reply|answer|"
    r"response|post|note|email|comment|quote|remarks?) (?:of|from|by)) (?P<name>[^\n:;]{2,120}):",
    re.IGNORECASE,
)
# “Anna Bell’s answer:”, “Her reply to the council:”
_OWNED = re.compile(
    r"(?:[^\n]{0,40}?[,.] )?(?P<name>(?:[Hh]is|[Hh]er|[Tt]heir|(?:[Tt]he )?[\w.’' -]{2,60}?)(?:['’]s)?) (?:\w+ ){0,2}?(?:answer|reply|"
    r"response|statement|letter|message|post|tweet|note|words|comment|explanation|version|account)(?: [^\n:;]{1,60})?:"
)
_POSSESSED = re.compile(r"['’]s$")
_NAMED = re.compile(
    r"(?P<name>[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|the|de|van|von|and)){0,5}(?:, [^\n:;,]{2,60}){0,2}):"
)
_NO_SOURCE: Final = frozenset("i we you who which that it there this".split())


class LeadIn(NamedTuple):
    """Who is announced, and the words that announce: the verb, or the colon."""

    source: Span
    cue: Span


def lead_in(document: Document, at: int) -> LeadIn | None:
    """Return whom the block ``document.blocks[at]`` announces, ``None`` where it does not end in a colon after somebody."""
    block, text = document.blocks[at], document.article.text
    if block.kind not in ("paragraph", "list_item", "quotation") or text[block.end - 1] != ":":
        return None
    tokens = _last_sentence(document, at)
    if tokens is None or len(tokens.tokens) > _MOST_TOKENS:
        return None
    return _by_verb(tokens) or _by_words(text, Span(tokens.sentence.start, block.end))


def _last_sentence(document: Document, at: int) -> TokenizedSentence | None:
    number = document.first_block + at
    behind = bisect_left(document.sentences, number + 1, key=lambda sentence: sentence.block)
    if not behind or document.sentences[behind - 1].block != number:
        return None
    sentence = document.sentences[behind - 1]
    first = bisect_left(document.quotations, sentence.start, key=lambda quotation: quotation.start)
    last = bisect_left(document.quotations, sentence.end, key=lambda quotation: quotation.start)
    parts = [
        part for quotation in document.quotations[first:last] for part in quotation.parts if part.end <= sentence.end
    ]
    return tokenize(document.article.text, sentence, parts)


def _by_verb(sentence: TokenizedSentence) -> LeadIn | None:
    """The subject of the last verb that can bring a quotation."""
    for head in reversed(cue_heads(sentence)):
        verb = verb_at(sentence, head)
        if verb is None or not verb.cue.frames & {"quotation", "that"} or verb.form in ("base", "infinitive"):
            continue
        before = verb.first
        while is_adverb(sentence.word(before - 1)):
            before -= 1
        subject = _subject(sentence, before, verb.form)
        if subject is not None and not (subject.first == subject.last and sentence.word(subject.first) in _NO_SOURCE):
            return LeadIn(sentence.span(*subject), sentence.span(verb.first, verb.last))
    return None


def _subject(sentence: TokenizedSentence, verb: int, form: str) -> Phrase | None:
    if form == "gerund":
        return subject_of(sentence, verb)
    if form == "passive":
        return None
    inverted = phrase_after(sentence, verb + 1) if verb == 0 else None
    return inverted or phrase_before(sentence, verb) or subject_of(sentence, verb)


def _by_words(text: str, line: Span) -> LeadIn | None:
    """Somebody who is named without a verb."""
    for pattern in (_FROM, _OWNED, _NAMED):
        match = pattern.fullmatch(text, *line)
        if match is not None:
            name = Span(*match.span("name"))
            owner = _POSSESSED.search(text, *name)
            return LeadIn(Span(name.start, owner.start() if owner else name.end), Span(line.end - 1, line.end))
    return None
