"""Rule: a quotation that ends like a statement and stands beside a subject, whatever the verb between them.

“…,” thundered the coach; Billy boomed: “…”; From the report: “…”.
"""

from collections.abc import Iterator

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english.function_words import AUXILIARIES, PREPOSITIONS, is_adverb
from tui_reader.analysis.grammar.contents import ends_like_speech
from tui_reader.analysis.grammar.phrases import Phrase, phrase_before, subject_of
from tui_reader.analysis.grammar.phrases_behind import phrase_after
from tui_reader.analysis.grammar.tokens import QUOTED, TokenizedSentence
from tui_reader.analysis.grammar.verbs import looks_finite
from tui_reader.model import Reason


def _speaker_behind(sentence: TokenizedSentence, index: int) -> tuple[Phrase, list[int]] | None:
    """The speaker and the verb right behind the quotation at ``index``, in either order."""
    first = index + 1
    while is_adverb(sentence.word(first)):
        first += 1
    if not sentence.is_word(first):
        return None
    if sentence.word(first) in AUXILIARIES:
        return None
    if looks_finite(sentence, first) or (sentence.word(first).endswith("s") and not sentence.is_capital(first)):
        phrase = phrase_after(sentence, first + 1)
        if phrase is not None:
            return phrase, [first]
    phrase = phrase_after(sentence, first)
    if phrase is None:
        return None
    verb = phrase.last + 1
    return phrase, [verb] if sentence.is_word(verb) and looks_finite(sentence, verb) else []


def _speaker_before(sentence: TokenizedSentence, index: int) -> tuple[Phrase, list[int]] | None:
    """The speaker of the clause that a colon or a comma before the quotation at ``index`` ends."""
    mark = index - 1
    if sentence.word(mark) == ",":
        verb = mark - 1
        if not (looks_finite(sentence, verb) or sentence.word(verb).endswith("s")) or sentence.is_capital(verb):
            return None
        phrase = phrase_before(sentence, verb)
        return (phrase, [verb]) if phrase is not None else None
    if sentence.word(mark) != ":":
        return None
    phrase = subject_of(sentence, mark)
    if phrase is None:
        first = 1 if sentence.word(0) in PREPOSITIONS else 0
        phrase = phrase_after(sentence, first)
    return (phrase, [mark]) if phrase is not None and phrase.last < mark else None


def loose_quotations(sentence: TokenizedSentence) -> Iterator[Finding]:
    """Yield quotations in ``sentence`` that no cue from the lexicon has claimed."""
    if QUOTED not in sentence.vocabulary:
        return
    for index in range(len(sentence.tokens)):
        if not sentence.is_quoted(index) or sentence.claimed[index]:
            continue
        if not ends_like_speech(sentence, index) and sentence.word(index - 1) not in {",", ":"}:
            continue
        found = None
        if index:
            found = _speaker_before(sentence, index)
        if found is None and ends_like_speech(sentence, index) and not sentence.is_word(index - 1):
            found = _speaker_behind(sentence, index)
        if found is None or not sentence.is_free(*found[0]):
            continue
        phrase, cue = found
        sentence.claim(index, index)
        sentence.claim(*phrase)
        spans = [sentence.span(at, at) for at in cue]
        yield Finding(
            [sentence.span(index, index)],
            spans,
            [sentence.span(*phrase)],
            [Reason("attribution.rules", ("a speaker beside a quotation",))],
            0.6,
        )
