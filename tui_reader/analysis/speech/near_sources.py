"""Give a cue the subject of its sentence for a source.

The tagger may have tied it to a source in another sentence, or to none.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english import entries
from tui_reader.analysis.english.cue_verbs import cue_forms, speech_forms
from tui_reader.analysis.english.function_words import PREPOSITIONS, PRONOUNS, RELATIVES, is_adverb
from tui_reader.analysis.english.source_nouns import source_nouns
from tui_reader.analysis.grammar.clause_words import ClauseWords
from tui_reader.analysis.grammar.finite_verbs import has_main_verb
from tui_reader.analysis.grammar.phrases import Phrase, phrase_before, subject_of
from tui_reader.analysis.grammar.phrases_behind import phrase_after
from tui_reader.analysis.grammar.tokens import TokenizedSentence
from tui_reader.analysis.grammar.verbs import verb_at
from tui_reader.analysis.speech.beside import Sentences
from tui_reader.analysis.text.document import Document
from tui_reader.model import Reason, Span

_WITHOUT_SUBJECT = frozenset(("passive", "base", "infinitive"))
# “a 2024 ”, whose noun the tagger left out.
_CUT = re.compile(r"(?:an?|the|this|that) \d{4}", re.IGNORECASE)
# Behind these stands what people know or do: “people familiar with the plan”.
_TELLING = frozenset((",", "familiar", "close", "briefed", "aware"))
_LONGEST_PEOPLE = 160
_INFERRING = frozenset(("suggesting", "revealing"))
_JOINING = frozenset(("and", "but"))
# Pronouns for which a sentence does not tell whom they stand for.
_NO_SUBJECTS = (RELATIVES | PRONOUNS) - {"he", "she", "they", "it", "who"}


def with_near_sources(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield ``findings``, each with a source in the sentence of its cue.

    A source in another sentence, behind a semicolon, or none, is replaced by the subject of the cue. In “Norway said it would pay. They said the sum was fair.” the first “said” is Norway's.
    """
    sentences = Sentences(document)
    for finding in findings:
        if _is_turned(sentences, finding):
            reasons = [*finding.reasons, Reason("attribution.turned")]
            yield replace(finding, content=finding.source, source=finding.content, reasons=reasons)
        elif (whole := _whole(sentences, finding)) is not None:
            yield replace(finding, source=[whole], reasons=[*finding.reasons, Reason("attribution.whole-source")])
        elif (near := _near(document, sentences, finding)) is not None:
            yield replace(finding, source=[near], reasons=[*finding.reasons, Reason("attribution.near-source")])
        else:
            yield finding


def _near(document: Document, sentences: Sentences, finding: Finding) -> Span | None:
    """Return the subject for a source that stands elsewhere or is missing."""
    return _subject(document, sentences, finding) if finding.source else _missing(sentences, finding)


def _subject(document: Document, sentences: Sentences, finding: Finding) -> Span | None:
    """Return the subject that replaces the source of ``finding``, if there is one."""
    if len(finding.cue) != 1 or len(finding.source) != 1:
        return None
    cue, source, starts = finding.cue[0], finding.source[0], document.sentences
    is_same_sentence = bisect_right(starts, cue.start, key=lambda one: one.start) == bisect_right(
        starts, source.start, key=lambda one: one.start
    )
    if is_same_sentence and ";" not in document.article.text[source.end : cue.start]:
        return None
    sentence = sentences.at(cue.start)
    at = None if sentence is None else sentence.token_at(cue.start)
    if sentence is None or not at or sentence.word(at) not in cue_forms():
        return None
    phrase = phrase_before(sentence, at)
    if phrase is None or (phrase.first == phrase.last and sentence.word(phrase.first) in _NO_SUBJECTS):
        return None
    if is_same_sentence and not is_somebody(sentence, phrase):
        return None
    subject = sentence.span(*phrase)
    return None if any(one.start < subject.end and subject.start < one.end for one in finding.content) else subject


def _whole(sentences: Sentences, finding: Finding) -> Span | None:
    """Return the phrase that a source begins which ends before its noun: “a 2024 ”."""
    if len(finding.cue) != 1 or len(finding.source) != 1:
        return None
    sentence = sentences.at(finding.source[0].start)
    if sentence is None or not _CUT.fullmatch(sentence.text[slice(*finding.source[0])]):
        return None
    at = sentence.token_at(finding.source[0].start)
    phrase = phrase_after(sentence, at) if at is not None else None
    if phrase is None:
        return None
    last = next((at - 1 for at in range(phrase.first, phrase.last) if sentence.word(at) == ","), phrase.last)
    whole = sentence.span(phrase.first, last)
    taken = [*finding.content, *finding.cue]
    return None if any(one.start < whole.end and whole.start < one.end for one in taken) else whole


def _missing(sentences: Sentences, finding: Finding) -> Span | None:
    """Return the subject of a cue without a source.

    It stands right before the cue, or before another verb: “The clerk had left, noting that …”.
    """
    if len(finding.cue) != 1:
        return None
    cue = finding.cue[0]
    sentence = sentences.at(cue.start)
    at = None if sentence is None else sentence.token_at(cue.start)
    if sentence is None or at is None:
        return None
    verb = next(
        (
            verb
            for index in range(at, len(sentence.tokens))
            if sentence.tokens[index].end == cue.end and (verb := verb_at(sentence, index))
        ),
        None,
    )
    if verb is None or verb.form in _WITHOUT_SUBJECT:
        return None
    if not all(is_adverb(sentence.word(index)) for index in range(verb.first, at)):
        return None
    before = sentence.word(verb.first - 1)
    if verb.form == "gerund":
        phrase = subject_of(sentence, verb.first) if before == "," and _is_saying(sentence.word(verb.head)) else None
    elif before in _JOINING:
        phrase = subject_of(sentence, verb.first)
    else:
        phrase = phrase_before(sentence, verb.first)
    if (
        phrase is None
        or not is_somebody(sentence, phrase)
        or (phrase.first == phrase.last and sentence.word(phrase.first) in _NO_SUBJECTS)
    ):
        return None
    subject = sentence.span(*phrase)
    return None if any(one.start < subject.end and subject.start < one.end for one in finding.content) else subject


def _is_saying(gerund: str) -> bool:
    """Check whether a gerund has the subject for its source.

    In “Marsh was shot, suggesting that …” it has the event.
    """
    return gerund in speech_forms() and gerund not in _INFERRING


def is_somebody(sentence: TokenizedSentence, phrase: Phrase) -> bool:
    """Check whether a subject is a name, a pronoun or people.

    “Raising fresh” and “a look at the helicopters” are not.
    """
    head = _head_at(sentence, phrase)
    word = sentence.word(head)
    is_name = sentence.is_capital(head) and (head > 0 or word not in entries("ordinary_words"))
    return head >= phrase.first and (word in source_nouns() or word in PRONOUNS or is_name)


def _head_at(sentence: TokenizedSentence, phrase: Phrase) -> int:
    """Return the index of the noun, before a preposition, a comma or a clause."""
    first, last = phrase
    ends = (at for at in range(first, last + 1) if sentence.word(at) in PREPOSITIONS | _TELLING | RELATIVES)
    return next(ends, last + 1) - 1


def _is_turned(sentences: Sentences, finding: Finding) -> bool:
    """Check whether the content is the source.

    Example: “Marsh, who is 64, has been slow, said three people familiar with the lock”.
    """
    if len(finding.cue) != 1 or len(finding.source) != 1 or len(finding.content) != 1:
        return False
    source, cue, content = finding.source[0], finding.cue[0], finding.content[0]
    if not source.end <= cue.start <= content.start or content.end - content.start > _LONGEST_PEOPLE:
        return False
    sentence = sentences.at(cue.start)
    at = None if sentence is None else sentence.token_at(content.start)
    if sentence is None or at is None or sentence.word(at - 1) not in speech_forms():
        return False
    text = sentence.text
    people = phrase_after(sentence, at)
    is_people = people is not None and source_nouns().get(sentence.word(_head_at(sentence, people))) in (
        "unnamed",
        "collective",
    )
    is_behind = text[source.end : cue.start] == ", "
    is_clause = has_main_verb(ClauseWords(text[slice(*source)])) and not has_main_verb(
        ClauseWords(text[slice(*content)])
    )
    return is_people and is_behind and is_clause
