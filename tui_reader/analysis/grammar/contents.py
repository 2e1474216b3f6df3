"""Where the content of an attribution ends that begins behind its cue."""

from collections.abc import Callable

from tui_reader.analysis.english.function_words import RELATIVES, SUBORDINATORS, is_adverb
from tui_reader.analysis.grammar.tokens import TokenizedSentence
from tui_reader.analysis.grammar.verbs import looks_finite, verb_at
from tui_reader.model import Span

_DASHES = frozenset({"—", "–", "--", "-", "―"})
_ASIDE = frozenset("but while though although even whereas despite".split())
# Openings of what still belongs to a noun phrase behind a comma.
_GOES_ON = frozenset("including as that".split())


def ends_like_speech(sentence: TokenizedSentence, index: int) -> bool:
    """Whether the quotation at ``index`` ends as a whole statement does, not as words taken out of one."""
    token = sentence.tokens[index]
    inner = sentence.text[token.start : token.end].rstrip("\"'”’»›` ")
    return inner[-1:] in {".", "?", "!", ",", "…", "—", "–", "-"} and len(inner) > 1


def opens_statement(sentence: TokenizedSentence, index: int) -> bool:
    """Whether the quotation at ``index`` begins with a capital."""
    token = sentence.tokens[index]
    return sentence.text[token.start : token.end].lstrip("“\"'`‘„«‹ ")[:1].isupper()


def _is_whole(sentence: TokenizedSentence, index: int) -> bool:
    """Whether the quotation at ``index`` is a statement, not words within one: “a shirt reading “Vote” on Monday”."""
    if ends_like_speech(sentence, index) or sentence.word(index - 1) in {",", ":"}:
        return True
    return opens_statement(sentence, index) and not looks_finite(sentence, index + 1)


def _new_cue(sentence: TokenizedSentence, index: int, *, gerund: bool) -> bool:
    """Whether a cue verb, perhaps behind adverbs, goes on with the same speaker at ``index``."""
    head = index
    while (
        head < len(sentence.tokens)
        and sentence.is_word(head)
        and (is_adverb(sentence.word(head)) or sentence.word(head) in {"has", "have", "had", "also"})
    ):
        head += 1
    if head >= len(sentence.tokens) or not sentence.is_word(head):
        return False
    verb = verb_at(sentence, head)
    if verb is None or sentence.is_capital(head):
        return False
    return verb.form == "gerund" if gerund else verb.form in {"past", "third"}


def _is_dash(sentence: TokenizedSentence, index: int) -> bool:
    """Whether a dash stands at ``index``, not a hyphen within a word."""
    word = sentence.word(index)
    return word in _DASHES and (word != "-" or sentence.text[sentence.tokens[index].start - 1].isspace())


def _stops_at_conjunction(sentence: TokenizedSentence, index: int) -> bool:
    """Whether “and” or “but” at ``index`` goes on with another verb of the same speaker, not with what is said."""
    if sentence.word(index) == "but" and looks_finite(sentence, index + 1):
        return True
    return _new_cue(sentence, index + 1, gerund=False)


def _stops_at_comma(sentence: TokenizedSentence, index: int, *, clause: bool) -> bool:
    following = sentence.word(index + 1)
    if _new_cue(sentence, index + 1, gerund=True):
        return True
    if following in {"and", "but"} and _stops_at_conjunction(sentence, index + 1):
        return True
    if clause:
        return following == "according"
    if following in _GOES_ON:
        return False
    return following in _ASIDE or following in RELATIVES or following in SUBORDINATORS or following.endswith("ing")


def _stops(sentence: TokenizedSentence, index: int, *, clause: bool) -> bool:
    """Whether the token at ``index`` lies behind the content, which is a ``clause`` or a noun phrase.

    What stands behind a dash, “but” or “while” belongs to a clause in PolNeAR about twice as often as not, to a noun
    phrase half as often (counted over its train part).
    """
    word = sentence.word(index)
    if word in {"and", "but"}:
        return _stops_at_conjunction(sentence, index)
    if word == ",":
        return _stops_at_comma(sentence, index, clause=clause)
    if not clause and sentence.is_quoted(index - 1) and _ends_with_comma(sentence, index - 1):
        return True
    return not clause and (word == ";" or _is_dash(sentence, index))


def _ends_with_comma(sentence: TokenizedSentence, index: int) -> bool:
    """Whether the quotation at ``index`` takes the comma behind it into its marks."""
    token = sentence.tokens[index]
    return sentence.text[token.start : token.end].rstrip("\"'”’»›` ").endswith(",")


def _quotes_another(sentence: TokenizedSentence, index: int) -> bool:
    """Whether a cue in -ing at ``index`` brings a whole statement in quotation marks, which is marked on its own."""
    if not sentence.word(index).endswith("ing") or sentence.word(index + 1) not in {",", ":"}:
        return False
    return (
        sentence.is_quoted(index + 2) and ends_like_speech(sentence, index + 2) and verb_at(sentence, index) is not None
    )


def content_end(
    sentence: TokenizedSentence, first: int, *, clause: bool, stop: Callable[[int], bool] = lambda _: False
) -> int:
    """Return the last token of the content that begins at ``first``.

    A quotation that stands for a statement is the whole content; anything else reaches to the end of its clause, or to
    the token before which ``stop`` says so.
    """
    if sentence.is_quoted(first) and _is_whole(sentence, first):
        return first
    last = sentence.last
    index = first
    while index < last and not sentence.claimed[index + 1]:
        if index > first and _quotes_another(sentence, index + 1):
            break
        if stop(index + 1) or _stops(sentence, index + 1, clause=clause):
            break
        index += 1
    while (
        index > first
        and not sentence.is_word(index)
        and not sentence.is_quoted(index)
        and sentence.word(index) not in ")%"
    ):
        index -= 1
    return index


def content_around(sentence: TokenizedSentence, first: int, last: int) -> list[Span]:
    """The clause around the insertion from ``first`` to ``last``: what stands before it and what goes on behind it."""
    found = []
    start, end = 0, first - 1
    while end >= 0 and not sentence.is_word(end) and not sentence.is_quoted(end) and sentence.word(end) not in ")%":
        end -= 1
    while start <= end and sentence.claimed[start]:
        start += 1
    if start <= end and sentence.is_free(start, end):
        found.append(sentence.span(start, end))
        sentence.claim(start, end)
    after = last + 1
    if sentence.word(after) in _DASHES | {",", ":"}:
        after += 1
    if after <= sentence.last and not sentence.claimed[after] and _goes_on(sentence, after, begun=bool(found)):
        end = content_end(sentence, after, clause=True)
        found.append(sentence.span(after, end))
        sentence.claim(after, end)
    return found


def _goes_on(sentence: TokenizedSentence, index: int, *, begun: bool) -> bool:
    """Whether the words at ``index`` belong to the clause before the insertion, or are the clause where none is."""
    if sentence.is_quoted(index):
        return True
    word = sentence.word(index)
    if not sentence.is_word(index):
        return word in "([" and not begun
    if not begun:
        return True
    return not (
        word.endswith("ing") or word in RELATIVES or word in _ASIDE or word in {"and", "as", "after", "in", "on"}
    )
