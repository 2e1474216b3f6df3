"""Find the speakers of direct quotations by the words of a language pack.

The verb of speaking stands beside the quotation, and its subject beside the verb: „…“, sagte die Bürgermeisterin Anna Bell · Anna Bell
erklärte: „…“ · In Orlau sagte sie: „…“. What else the sentence holds is not read.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from tui_reader.analysis.languages import Language
from tui_reader.analysis.text.document import Document
from tui_reader.model import Attribution, Block, Reason, Span

_REACH: Final = 200  # characters before or behind a quotation in which its speaker is looked for
_MOST: Final = 12  # words of the noun phrase of a speaker
_TOKEN = re.compile(r"[^\W_][\w’'./-]*\w|[^\W_]|[^\w\s]")
_SENTENCE_ENDS: Final = frozenset('.!?…;“”"»«')
_SURE: Final = 0.9  # nine in ten of those found on German Wikinews name the speaker
_APPOSITION: Final = 4  # capitalised words behind a comma that name whom the words before it describe


class _Told(NamedTuple):
    cue: Span
    source: Span


def with_speakers(document: Document, attributions: Iterable[Attribution], language: Language) -> Iterator[Attribution]:
    """Yield direct quotations, each with the cue and source beside it, if any."""
    for one in attributions:
        told = _behind(document, one, language) or _before(document, one, language)
        if told is None:
            yield one
        else:
            reasons = (*one.reasons, Reason("quotation.cue-of-language"))
            yield replace(one, cue=(told.cue,), source=(told.source,), confidence=_SURE, reasons=reasons)


def _behind(document: Document, one: Attribution, language: Language) -> _Told | None:
    """Return the cue behind a quotation, and the noun phrase behind the cue."""
    text, end = document.article.text, one.content[-1].end
    tokens = _tokens(text, end, min(end + _REACH, _block_at(document, one.content[-1].start).end), language)
    first = 1 if tokens and text[slice(*tokens[0])] == "," else 0
    if len(tokens) <= first + 1:
        return None
    cue = tokens[first]
    if _word(text, cue) not in language.cue_verbs | language.cue_words:
        return None
    source = _phrase(text, tokens[first + 1 :], language)
    return _Told(cue, source) if source is not None else None


def _before(document: Document, one: Attribution, language: Language) -> _Told | None:
    """Return the last cue in the sentence before a quotation, with its subject.

    A phrase that fills the sentence up to the verb is the subject; otherwise it stands behind the verb.
    """
    text, start = document.article.text, one.content[0].start
    tokens = _tokens(text, max(start - _REACH, _block_at(document, start).start), start, language)
    at = next((at for at in range(len(tokens) - 1, -1, -1) if text[tokens[at].start] in _SENTENCE_ENDS), -1)
    tokens = tokens[at + 1 :]
    if not tokens or text[slice(*tokens[-1])] not in {":", ","}:
        return None
    verbs = [at for at, token in enumerate(tokens) if _word(text, token) in language.cue_verbs]
    if not verbs:
        return None
    cue = tokens[verbs[-1]]
    finite = next((at for at in range(verbs[-1]) if _word(text, tokens[at]) in language.auxiliaries), verbs[-1])
    source = _subject_before(text, tokens[:finite], language)
    source = source or _phrase(text, tokens[finite + 1 : verbs[-1] if finite < verbs[-1] else None], language)
    return _Told(cue, source) if source is not None else None


def _tokens(text: str, start: int, end: int, language: Language) -> list[Span]:
    """Return the words and signs of a stretch; a title has its full stop: “Dr.”."""
    tokens: list[Span] = []
    for match in _TOKEN.finditer(text, start, end):
        if match[0] == "." and tokens and _word(text, tokens[-1]) in language.short_titles:
            tokens[-1] = Span(tokens[-1].start, match.end())
        else:
            tokens.append(Span(*match.span()))
    return tokens


def _word(text: str, token: Span) -> str:
    return text[token.start : token.end].lower()


def _block_at(document: Document, at: int) -> Block:
    return document.blocks[bisect_right(document.blocks, at, key=lambda block: block.start) - 1]


def _phrase(text: str, tokens: Sequence[Span], language: Language) -> Span | None:
    """Return the noun phrase at the beginning of ``tokens``.

    It is a pronoun, or the words up to a sign or a word that ends the phrase.
    """
    if not tokens or not (_opens(text, tokens[0], language) or _is_title(text, tokens, language)):
        return None
    if _word(text, tokens[0]) in language.pronouns - language.articles:
        return tokens[0]
    last = _last_of_phrase(text, tokens, language)
    while last >= 0 and not _is_capital(text, tokens[last]):  # an adverb or a particle: “stellte Ida Marsh fest”
        last -= 1
    if last < 0:
        return None
    return Span(tokens[0].start, tokens[_with_apposition(text, tokens, last)].end)


def _opens(text: str, token: Span, language: Language) -> bool:
    word = _word(text, token)
    if word in language.source_ends:
        return False
    return word in language.articles or word in language.pronouns or _is_capital(text, token)


def _is_title(text: str, tokens: Sequence[Span], language: Language) -> bool:
    """Check whether a name follows a word in small letters: “burgemeester Ida Mars”."""
    is_word = text[tokens[0].start].isalpha() and _word(text, tokens[0]) not in language.source_ends
    return is_word and len(tokens) > 1 and _is_capital(text, tokens[1])


def _last_of_phrase(text: str, tokens: Sequence[Span], language: Language) -> int:
    """Return the last word of a phrase.

    A preposition ends the phrase, unless it stands between two capitals: “Ida von Berg”.
    """
    last = -1
    for at, token in enumerate(tokens[:_MOST]):
        word = _word(text, token)
        if not word[0].isalnum() or word in language.cue_verbs:
            break
        if at and word in language.source_ends and not _goes_on(text, tokens, at, language):
            break
        last = at
    return last


def _goes_on(text: str, tokens: Sequence[Span], at: int, language: Language) -> bool:
    """Check whether a phrase continues over a preposition or genitive article.

    “Ida von Berg” and “ein Sprecher des Ministeriums” do.
    """
    word = _word(text, tokens[at])
    return (word in language.joining or word in language.genitives) and _joins(text, tokens, at)


def _joins(text: str, tokens: Sequence[Span], at: int) -> bool:
    """Check whether a token stands between two words with a capital."""
    return at + 1 < len(tokens) and _is_capital(text, tokens[at - 1]) and _is_capital(text, tokens[at + 1])


def _with_apposition(text: str, tokens: Sequence[Span], last: int) -> int:
    """Return the last word of a name behind a comma: “die Bürgermeisterin, Anna Bell,”."""
    if last + 2 >= len(tokens) or text[slice(*tokens[last + 1])] != ",":
        return last
    at = last + 2
    while at < len(tokens) and at <= last + 1 + _APPOSITION and _is_capital(text, tokens[at]):
        at += 1
    ends = at >= len(tokens) or not text[tokens[at].start].isalnum()
    return at - 1 if at > last + 2 and ends else last


def _subject_before(text: str, tokens: Sequence[Span], language: Language) -> Span | None:
    """The noun phrase that ends right before a verb: “Der Minister, Carl Brandt,” before “erklärte”."""
    end = len(tokens)
    while end and text[slice(*tokens[end - 1])] == ",":
        end -= 1
    first = end
    while first and end - first < _MOST and _goes_back(text, tokens, first - 1, language):
        first -= 1
    if first or not end or not _opens(text, tokens[0], language):
        return None
    return Span(tokens[0].start, tokens[end - 1].end)


def _goes_back(text: str, tokens: Sequence[Span], at: int, language: Language) -> bool:
    """Check whether a noun phrase may hold the token ``at``, from behind."""
    word = _word(text, tokens[at])
    if word == ",":
        return at + 1 < len(tokens) and _is_capital(text, tokens[at + 1])
    if word in language.source_ends:
        return at > 0 and _goes_on(text, tokens, at, language)
    return word[0].isalnum()


def _is_capital(text: str, token: Span) -> bool:
    return text[token.start].isupper()
