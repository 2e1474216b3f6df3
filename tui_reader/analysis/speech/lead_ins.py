"""Read lead-ins: “Ms Okafor answered on the same day:”."""

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import Final, NamedTuple

from tui_reader.analysis.english.function_words import is_adverb
from tui_reader.analysis.grammar.finite_verbs import looks_finite
from tui_reader.analysis.grammar.phrases import Phrase, phrase_before, subject_of
from tui_reader.analysis.grammar.phrases_behind import phrase_after
from tui_reader.analysis.grammar.tokens import TokenizedSentence, tokenize
from tui_reader.analysis.grammar.verbs import VerbGroup, cue_heads, verb_at
from tui_reader.analysis.text.document import Document
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
_ADJUNCT = re.compile(
    r"(?: (?:on|in|at|to|last|this|later|yesterday|today|underneath|back|online|again|for|via|from|after|before|with)(?: [\w.’'-]+){0,5}){0,3}\."
)
_POSSESSED = re.compile(r"['’]s$")
_NAMED = re.compile(
    r"(?P<name>[A-Z][\w.’'-]{0,40}(?: (?:[A-Z][\w.’'-]{0,40}|of|the|de|van|von|and)){0,5}(?:, [^\n:;,]{2,60}){0,2}):"
)
# What mail programs write above a letter that is answered: “On Mon, Mar 2, 2026 at 9:00 AM Anna Bell <anna@bell.example> wrote:”,
# “Am 02.03.26 um 09:00 schrieb Anna Bell:”
_ANSWERED = re.compile(
    r"[^\n]{0,80}?\d(?:\s?[AaPp]\.?[Mm]\.?)?(?: Uhr)?(?: (?:UTC|GMT|[A-Z]{1,3}S?T|[+-]\d{4}))?,? "
    r"(?P<name>[^\W\d][^\d\n<>:;@]{1,80}?)"
    r"(?: [^\s@]{1,64}@[^\s@]{1,200}| <[^<>\n]{1,200}>)? (?P<cue>wrote|a écrit|escribió|ha scritto|escreveu|skrev) ?:"
    r"|[^\n]{0,80}?\d(?: Uhr)?,? (?P<before>schrieb|schreef|skrev) (?P<named>[^\W\d][^\d\n<>:;@]{1,80}?)(?: [^\s@]{1,64}@[^\s@]{1,200}| <[^<>\n]{1,200}>)?:"
)
# “That is what …”, “These were the words that …”, “So said …”
_LOOKS_BACK = re.compile(
    r"(?:(?:that|this|those|these|such) (?:is|was|are|were) (?:what|how|the (?:words?|claims?|statement|message|question|verdict|answer|headline|view))\b|"
    r"(?:so|thus) (?:said|says|wrote|writes|claimed|claims|spoke|tweeted|posted)\b)",
    re.IGNORECASE,
)
_NO_SOURCE: Final = frozenset("i we you who which that it there this".split())


class LeadIn(NamedTuple):
    """The source that a lead-in announces, and its cue: the verb, or the colon."""

    source: Span
    cue: Span


def _brings_quotation(verb: VerbGroup) -> bool:
    return not verb.cue.frames.isdisjoint(("quotation", "that"))


def lead_in(document: Document, at: int, *, needs_colon: bool = True) -> LeadIn | None:
    """Return whom the block ``document.blocks[at]`` announces, ``None`` where it announces nobody.

    It ends in a colon; where what follows is set off (``needs_colon`` is false), a verb of speech that says nothing else will do.
    """
    block, text = document.blocks[at], document.article.text
    has_colon = text[block.end - 1] == ":"
    if block.kind not in ("paragraph", "list_item", "quotation") or (needs_colon and not has_colon):
        return None
    tokens = _last_sentence(document, at)
    if tokens is None or len(tokens.tokens) > _MOST_TOKENS:
        return None
    if not has_colon:
        told = _by_verb(tokens)
        return told if told is not None and _says_nothing(text, told.cue.end, block.end) else None
    answered = _answered(text, Span(block.start, block.end))
    return answered or _by_verb(tokens) or _by_words(text, Span(tokens.sentence.start, block.end))


def looks_back(words: str) -> bool:
    """Check whether words are about those before them, as in “That is what Bell wrote”."""
    return _LOOKS_BACK.match(words) is not None and not words.endswith(":")


def told_in(document: Document, at: int) -> LeadIn | None:
    """Return the speaker named in the first sentence behind a quotation.

    “That is what Bell wrote in March.” names Bell.
    """
    block, text = document.blocks[at], document.article.text
    if not looks_back(text[block.start : block.end]):
        return None
    tokens = _sentence_of(document, at, last=False)
    return _by_verb(tokens) if tokens is not None and len(tokens.tokens) <= _MOST_TOKENS else None


def announced_by_verb(document: Document, at: int, can_bring: Callable[[VerbGroup], bool]) -> LeadIn | None:
    """Return the subject of the last verb before the colon of a block.

    ``can_bring`` checks whether the verb brings what follows the block ``at``.
    """
    if document.article.text[document.blocks[at].end - 1] != ":":
        return None
    tokens = _last_sentence(document, at)
    return _by_verb(tokens, can_bring) if tokens is not None and len(tokens.tokens) <= _MOST_TOKENS else None


def _says_nothing(text: str, start: int, end: int) -> bool:
    """Check whether only time, place or addressee follow: “wrote on her page on Friday”."""
    return _ADJUNCT.fullmatch(text, start, end) is not None


def _last_sentence(document: Document, at: int) -> TokenizedSentence | None:
    return _sentence_of(document, at, last=True)


def _sentence_of(document: Document, at: int, *, last: bool) -> TokenizedSentence | None:
    """Return the last or the first sentence of the block ``at``."""
    number = document.first_block + at
    index = bisect_left(document.sentences, number + 1 if last else number, key=lambda one: one.block) - int(last)
    if not 0 <= index < len(document.sentences) or document.sentences[index].block != number:
        return None
    sentence = document.sentences[index]
    first = bisect_left(document.quotations, sentence.start, key=lambda quotation: quotation.start)
    behind = bisect_left(document.quotations, sentence.end, key=lambda quotation: quotation.start)
    parts = [
        part for quotation in document.quotations[first:behind] for part in quotation.parts if part.end <= sentence.end
    ]
    return tokenize(document.article.text, sentence, parts)


def _by_verb(sentence: TokenizedSentence, can_bring: Callable[[VerbGroup], bool] = _brings_quotation) -> LeadIn | None:
    """Return the subject of the last verb that can bring what follows."""
    for head in reversed(cue_heads(sentence)):
        verb = verb_at(sentence, head)
        if verb is None or not can_bring(verb) or verb.form == "base":
            continue
        before = verb.first
        while is_adverb(sentence.word(before - 1)):
            before -= 1
        subject = _subject(sentence, before, verb.form)
        if subject is not None and not (subject.first == subject.last and sentence.word(subject.first) in _NO_SOURCE):
            return LeadIn(sentence.span(*subject), sentence.span(verb.first, verb.last))
    return None


def _subject(sentence: TokenizedSentence, verb: int, form: str) -> Phrase | None:
    if form in ("gerund", "infinitive"):
        return _nearest_subject(sentence, verb)
    if form == "passive":
        return None
    inverted = phrase_after(sentence, verb + 1) if verb == 0 else None
    return inverted or phrase_before(sentence, verb) or subject_of(sentence, verb)


def _nearest_subject(sentence: TokenizedSentence, before: int) -> Phrase | None:
    """Return the subject of the last finite verb: “Here is what Bell had to say:”."""
    for index in range(before - 1, 0, -1):
        if looks_finite(sentence, index) and not looks_finite(sentence, index - 1):
            phrase = phrase_before(sentence, index)
            if phrase is not None:
                return phrase
    return None


def _answered(text: str, line: Span) -> LeadIn | None:
    """Return the writer of a quoted mail, by the line above it."""
    match = _ANSWERED.fullmatch(text, *line)
    if match is None:
        return None
    name, cue = ("name", "cue") if match["name"] else ("named", "before")
    return LeadIn(Span(*match.span(name)), Span(*match.span(cue)))


def _by_words(text: str, line: Span) -> LeadIn | None:
    """Somebody who is named without a verb."""
    for pattern in (_FROM, _OWNED, _NAMED):
        match = pattern.fullmatch(text, *line)
        if match is not None:
            name = Span(*match.span("name"))
            owner = _POSSESSED.search(text, *name)
            return LeadIn(Span(name.start, owner.start() if owner else name.end), Span(line.end - 1, line.end))
    return None
