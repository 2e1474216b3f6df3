"""Rule: “according to”, “in X's words”, “as X put it”: the clause around the insertion is the content."""

from collections.abc import Iterator

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english.function_words import RELATIVES
from tui_reader.analysis.grammar.contents import content_around
from tui_reader.analysis.grammar.phrases import Phrase, phrase_before
from tui_reader.analysis.grammar.phrases_behind import phrase_after
from tui_reader.analysis.grammar.tokens import TokenizedSentence
from tui_reader.analysis.grammar.verbs import verb_at
from tui_reader.model import Reason

_WORDS = frozenset("words word view opinion telling estimation assessment judgment judgement".split())
# “According to” these means as they demand: nobody says anything.
_NO_SOURCES = frozenset(
    "system rule rules schedule custom customs tradition principle principles size type need needs preference age "
    "ability abilities standard standards procedure taste tastes instructions recipe whether how circumstances".split()
)
# Verbs of “as X … it” and “as X …,”.
_AS = frozenset("put say tell describe call note report explain write state see remark observe point".split())


def _source_end(sentence: TokenizedSentence, phrase: Phrase) -> int:
    """Where the source of “according to” ends: with a clause that tells who it is, or with the sentence."""
    last = phrase.last
    if sentence.word(last + 1) == "," and sentence.word(last + 2) in RELATIVES:
        index = last + 2
        while index <= sentence.last and sentence.word(index) != ",":
            index += 1
        return index - 1
    if phrase.first > 3:  # noqa: PLR2004 - not at the head of the sentence, so that no clause follows
        index = last
        while index < sentence.last and sentence.word(index + 1) not in {",", ";", "—", "–", "--", ":", "and", "but"}:
            if sentence.is_quoted(index + 1) or sentence.claimed[index + 1]:
                break
            index += 1
        return index
    return last


def according(sentence: TokenizedSentence) -> Iterator[Finding]:
    """Yield what “according to” attributes."""
    if "according" not in sentence.vocabulary:
        return
    for index in range(len(sentence.tokens) - 2):
        if sentence.word(index) != "according" or sentence.word(index + 1) != "to" or sentence.claimed[index]:
            continue
        phrase = phrase_after(sentence, index + 2)
        if phrase is None or not _NO_SOURCES.isdisjoint(
            sentence.word(at) for at in range(phrase.first, phrase.last + 1)
        ):
            continue
        last = _source_end(sentence, phrase)
        sentence.claim(index, last)
        content = content_around(sentence, index, last)
        if content:
            source = [sentence.span(phrase.first, last)]
            yield Finding(
                content,
                [sentence.span(index, index + 1)],
                source,
                [Reason("attribution.rules", ("“according to”",))],
                0.95,
            )


def _in_words(sentence: TokenizedSentence, index: int) -> tuple[Phrase, int] | None:
    """“In her words”, “in the mayor's view”, “in the words of X”: the source and the last token."""
    for at in range(index + 1, min(index + 10, len(sentence.tokens))):
        if not sentence.is_word(at):
            return None
        if sentence.word(at) in _WORDS:
            owner = sentence.word(at - 1 if sentence.word(at - 1) != "own" else at - 2)
            if sentence.word(at + 1) == "of":
                phrase = phrase_after(sentence, at + 2)
                return (phrase, phrase.last) if phrase is not None else None
            if owner.endswith(("'s", "s'")) or owner in {"his", "her", "their", "its", "my", "our"}:
                last = at - 1 if sentence.word(at - 1) != "own" else at - 2
                return Phrase(index + 1, last), at
            return None
    return None


def _as_put(sentence: TokenizedSentence, index: int) -> tuple[Phrase, int, int] | None:
    """“As X put it”: the source, the verb's first and last token."""
    for head in range(index + 2, min(index + 16, len(sentence.tokens))):
        if not sentence.is_word(head):
            return None
        verb = verb_at(sentence, head) if sentence.word(head) not in {"put", "puts"} else None
        name = verb.cue.verb if verb is not None else sentence.word(head).removesuffix("s")
        if name not in _AS:
            continue
        first = verb.first if verb is not None else head
        phrase = phrase_before(sentence, first)
        if phrase is None or phrase.first <= index:
            return None
        last = head + 1 if sentence.word(head + 1) in {"it", "out"} else head
        closed = sentence.word(last + 1) in {",", "", ".", ":"} or sentence.is_quoted(last + 1)
        return (phrase, first, last) if closed else None
    return None


def put_it(sentence: TokenizedSentence) -> Iterator[Finding]:
    """Yield what “as X put it” and “in X's words” attribute."""
    for index, (_, _, word, _) in enumerate(sentence.tokens):
        if (
            word not in {"as", "in"}
            or sentence.claimed[index]
            or (index and sentence.word(index - 1) not in {",", "—", "–", "--", "but", "and"})
        ):
            continue
        if word == "in":
            words = _in_words(sentence, index)
            if words is None:
                continue
            phrase, last = words
            cue = [
                sentence.span(index, index),
                sentence.span(
                    max(phrase.last + 1, index + 1) if phrase.last < last else index + 1,
                    last if phrase.last < last else phrase.first - 1,
                ),
            ]
        else:
            put = _as_put(sentence, index)
            if put is None:
                continue
            phrase, first, last = put
            cue = [sentence.span(first, last)]
        sentence.claim(index, last)
        content = content_around(sentence, index, last)
        if content:
            text = sentence.text[sentence.tokens[index].start : sentence.tokens[last].end]
            yield Finding(
                content,
                cue,
                [sentence.span(*phrase)],
                [Reason("attribution.rules", (f"insertion that names the speaker: {text}",))],
                0.9,
            )
