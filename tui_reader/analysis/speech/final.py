"""Find cues behind their content: “…,” said Marsh; …, officials said.

The cue may also break its content: The dam, officials say, is safe.
"""

from collections.abc import Iterator

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english.function_words import (
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
)
from tui_reader.analysis.grammar.contents import content_end, ends_like_speech, opens_statement
from tui_reader.analysis.grammar.finite_verbs import looks_finite
from tui_reader.analysis.grammar.phrases import Phrase, phrase_before
from tui_reader.analysis.grammar.phrases_behind import phrase_after
from tui_reader.analysis.grammar.tokens import TokenizedSentence
from tui_reader.analysis.grammar.verbs import VerbGroup, cue_heads, verb_at

# Words that a clause has at least; what is shorter is a heading or an adverbial.
_SHORTEST_CLAUSE = 3
# What can stand between a statement and its cue.
_BORDERS = frozenset({",", "—", "–", "--", "-", "?", "!", "…"})
# Verbs that stand inverted behind a clause without quotation marks: “…, said the head of the centre”.
_INVERTED = frozenset("say write add report warn note explain tell read".split())
# Openings of what does not go on with the content behind a cue.
_NEW_CLAUSE = frozenset("but and who which according".split())
_CLAUSE_ENDS = frozenset({",", ":", ";", "—", "–", "--"})
_SAYS_NOTHING_MORE = frozenset({"", ",", ".", "—", "–", "--", "-", ";", ":", "…", ")", "?", "!"})


def _border(sentence: TokenizedSentence, index: int) -> int | None:
    """Return the token before ``index`` where the content would end: a quotation or a comma."""
    if index <= 0:
        return None
    if sentence.is_quoted(index - 1):
        return index - 1
    if sentence.word(index - 1) in _BORDERS and index > 1:
        return index - 2 if sentence.is_quoted(index - 2) or sentence.word(index - 1) == "," else None
    return None


def _adjunct_end(sentence: TokenizedSentence, index: int) -> int:
    """Return the end of the words behind a cue that give time, place or addressee.

    “told reporters in Lyon on Monday” has three of them.
    """
    while index < len(sentence.tokens) and sentence.word(index) not in _SAYS_NOTHING_MORE:
        if sentence.is_quoted(index):
            return index
        index += 1
    return index


def _closed(sentence: TokenizedSentence, verb: VerbGroup, *, quoted: bool) -> bool:
    """Check whether the verb has no content behind it."""
    following = verb.last + 1
    word = sentence.word(following)
    if word in _SAYS_NOTHING_MORE:
        return word != ":" or quoted
    if word == "that" or sentence.is_quoted(following) or _opens_infinitive(sentence, following):
        return False
    end = _adjunct_end(sentence, following)
    if quoted:
        return True
    if end < len(sentence.tokens) and sentence.word(end) not in {".", ","}:
        return False
    if word in TIMES or word in PREPOSITIONS or is_adverb(word) or "person" in verb.cue.frames:
        return not any(looks_finite(sentence, index) for index in range(following, end)) and (
            "that" not in {sentence.word(index) for index in range(following, end)}
        )
    return False


def _opens_infinitive(sentence: TokenizedSentence, index: int) -> bool:
    """Check whether “to” at ``index`` introduces a verb: “continued to appear”."""
    following = sentence.word(index + 1)
    if sentence.word(index) != "to" or sentence.is_capital(index + 1):
        return False
    return following not in DETERMINERS and following not in OBJECTS and not following.endswith("s")


def _subject_first(sentence: TokenizedSentence, verb: VerbGroup) -> tuple[Phrase, int] | None:
    phrase = phrase_before(sentence, verb.first)
    if phrase is None:
        return None
    border = _border(sentence, phrase.first)
    if border is None or sentence.word(phrase.first) in {"which", "that", "who"}:
        return None
    quoted = sentence.is_quoted(border)
    if not quoted and _quotes_behind(sentence, verb):
        return None
    return (phrase, border) if _closed(sentence, verb, quoted=quoted) else None


def _quotes_behind(sentence: TokenizedSentence, verb: VerbGroup) -> bool:
    """Check whether the content is a quotation behind: “Marsh told us, “We won.””."""
    index = verb.last + 1
    while index < len(sentence.tokens) and not sentence.is_quoted(index):
        if sentence.word(index) in _CLAUSE_ENDS:
            return sentence.is_quoted(index + 1) and opens_statement(sentence, index + 1)
        index += 1
    return False


def _inverted(sentence: TokenizedSentence, verb: VerbGroup) -> tuple[Phrase, int] | None:
    border = _border(sentence, verb.first)
    if border is None or verb.form not in {"past", "third", "base"}:
        return None
    quoted = sentence.is_quoted(border)
    if not quoted and verb.cue.verb not in _INVERTED:
        return None
    if quoted and border == verb.first - 1 and not ends_like_speech(sentence, border):
        return None
    phrase = phrase_after(sentence, verb.last + 1)
    if phrase is None or not (quoted or _ends_sentence(sentence, phrase.last + 1)):
        return None
    return phrase, border


def _ends_sentence(sentence: TokenizedSentence, index: int) -> bool:
    """Check whether no clause begins at ``index``.

    The subject before it then stands behind its verb.
    """
    word = sentence.word(index)
    if word in {",", "", "."} and sentence.word(index + 1) in {"who", "which", "whose"}:
        return True
    if word not in {",", "", "."} and word not in PREPOSITIONS and word not in TIMES:
        return False
    return not any(looks_finite(sentence, at) for at in range(index, len(sentence.tokens)))


def _content_start(sentence: TokenizedSentence, border: int, *, broken: bool) -> int | None:
    """Return the start of the content that ends at ``border``.

    It is ``None`` where the words there state nothing.

    Where the content is ``broken`` by its cue and goes on behind it, few words may stand before the cue.
    """
    first = border
    while first > 0 and not sentence.claimed[first - 1]:
        first -= 1
    while (
        first < border
        and not sentence.is_word(first)
        and not sentence.is_quoted(first)
        and sentence.word(first) not in "(["
    ):
        first += 1
    if sentence.is_quoted(first):
        return first
    if sentence.is_quoted(border) and ends_like_speech(sentence, border) and border > first:
        return _quoted_start(sentence, first, border)
    if broken or any(sentence.is_quoted(index) for index in range(first, border + 1)):
        return first
    opens_adjunct = sentence.word(first) in PREPOSITIONS | SUBORDINATORS or is_adverb(sentence.word(first))
    states = any(looks_finite(sentence, index) for index in range(first, border + 1))
    if states:
        return first if border - first + 1 >= _SHORTEST_CLAUSE else None
    return None if opens_adjunct or border - first + 1 <= _SHORTEST_CLAUSE else first


def _quoted_start(sentence: TokenizedSentence, first: int, border: int) -> int:
    """Check whether the words before the quotation at ``border`` belong to the content as well."""
    before = sentence.word(border - 1)
    if before in {":", "(", "[", "—", "–", "--", "-"}:
        return border
    states = any(looks_finite(sentence, index) for index in range(first, border - 1))
    return first if states or before != "," else border


def _rest(sentence: TokenizedSentence, cue_end: int, *, quoted: bool, complete: bool = False) -> tuple[int, int] | None:
    """Return the rest of a content behind the cue that breaks it.

    A ``complete`` clause goes on with a verb only.
    """
    first = cue_end + 1
    mark = sentence.word(first)
    if mark in _CLAUSE_ENDS or mark == "-":
        first += 1
    if sentence.is_quoted(first):
        return first, content_end(sentence, first)
    if quoted or mark != "," or not sentence.is_word(first) or (complete and not looks_finite(sentence, first)):
        return None
    word = sentence.word(first)
    if word.endswith("ing") or word in SUBORDINATORS or word in PREPOSITIONS or word in _NEW_CLAUSE:
        return None
    return first, content_end(sentence, first)


def _is_broken(sentence: TokenizedSentence, cue_end: int, border: int) -> bool:
    """Check whether the content goes on behind the cue: “The dam, officials say, is safe”."""
    if sentence.word(cue_end + 1) != "," or not sentence.is_word(cue_end + 2):
        return False
    return _rest(sentence, cue_end, quoted=sentence.is_quoted(border)) is not None


def _cue_at(sentence: TokenizedSentence, head: int) -> VerbGroup | None:
    """Return the cue verb at ``head`` if it can stand behind what is said."""
    verb = verb_at(sentence, head) if head and not sentence.claimed[head] else None
    if verb is None or verb.form in {"passive", "infinitive", "gerund"}:
        return None
    return verb if verb.cue.frames & {"quotation", "that"} else None


def finals(sentence: TokenizedSentence) -> Iterator[Finding]:
    """Yield what stands before a cue in ``sentence``."""
    for head in cue_heads(sentence):
        verb = _cue_at(sentence, head)
        found = verb and (_subject_first(sentence, verb) or _inverted(sentence, verb))
        if not verb or not found:
            continue
        phrase, border = found
        if sentence.claimed[border] or (sentence.is_quoted(border) and "quotation" not in verb.cue.frames):
            continue
        broken = _is_broken(sentence, max(verb.last, phrase.last), border)
        first = _content_start(sentence, border, broken=broken)
        if first is not None:
            yield _finding(sentence, verb, phrase, first, border)


def _finding(sentence: TokenizedSentence, verb: VerbGroup, phrase: Phrase, first: int, border: int) -> Finding:
    content = [sentence.span(first, border)]
    sentence.claim(first, border)
    cue_end = max(verb.last, phrase.last)
    sentence.claim(min(verb.first, phrase.first), cue_end)
    after = _adjunct_end(sentence, cue_end + 1)
    complete = any(looks_finite(sentence, index) for index in range(first, border)) and not looks_finite(
        sentence, border
    )
    rest = _rest(sentence, after - 1, quoted=sentence.is_quoted(border), complete=complete)
    if rest is not None:
        content.append(sentence.span(*rest))
        sentence.claim(*rest)
    return Finding(content, [sentence.span(verb.first, verb.last)], [sentence.span(*phrase)])
