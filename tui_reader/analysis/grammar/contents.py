"""Find the end of a content that begins behind its cue."""

from tui_reader.analysis.english.function_words import is_adverb
from tui_reader.analysis.grammar.finite_verbs import looks_finite
from tui_reader.analysis.grammar.tokens import TokenizedSentence
from tui_reader.analysis.grammar.verbs import verb_at


def ends_like_speech(sentence: TokenizedSentence, index: int) -> bool:
    """Check whether the quotation at ``index`` ends like a whole statement."""
    token = sentence.tokens[index]
    inner = sentence.text[token.start : token.end].rstrip("\"'”’»›` ")
    return inner[-1:] in {".", "?", "!", ",", "…", "—", "–", "-"} and len(inner) > 1


def opens_statement(sentence: TokenizedSentence, index: int) -> bool:
    """Check whether the quotation at ``index`` begins with a capital."""
    token = sentence.tokens[index]
    return sentence.text[token.start : token.end].lstrip("“\"'`‘„«‹ ")[:1].isupper()


def _is_whole(sentence: TokenizedSentence, index: int) -> bool:
    """Check whether the quotation at ``index`` is a statement of its own.

    In “a shirt reading “Vote” on Monday” it is not.
    """
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


def _stops_at_conjunction(sentence: TokenizedSentence, index: int) -> bool:
    """Check whether a conjunction at ``index`` joins a second verb of the speaker."""
    if sentence.word(index) == "but" and looks_finite(sentence, index + 1):
        return True
    return _new_cue(sentence, index + 1, gerund=False)


def _stops_at_comma(sentence: TokenizedSentence, index: int) -> bool:
    following = sentence.word(index + 1)
    if _new_cue(sentence, index + 1, gerund=True):
        return True
    if following in {"and", "but"} and _stops_at_conjunction(sentence, index + 1):
        return True
    return following == "according"


def _stops(sentence: TokenizedSentence, index: int) -> bool:
    """Check whether the token at ``index`` lies behind the content's clause.

    What stands behind a dash, “but” or “while” belongs to a clause in PolNeAR about twice as often as not (counted over its train
    part).
    """
    word = sentence.word(index)
    if word in {"and", "but"}:
        return _stops_at_conjunction(sentence, index)
    return word == "," and _stops_at_comma(sentence, index)


def _quotes_another(sentence: TokenizedSentence, index: int) -> bool:
    """Check whether a cue in -ing at ``index`` has a quoted statement of its own."""
    if not sentence.word(index).endswith("ing") or sentence.word(index + 1) not in {",", ":"}:
        return False
    return (
        sentence.is_quoted(index + 2) and ends_like_speech(sentence, index + 2) and verb_at(sentence, index) is not None
    )


def content_end(sentence: TokenizedSentence, first: int) -> int:
    """Return the last token of the content that begins at ``first``.

    A quotation that stands for a statement is the whole content; anything else reaches to the end of its clause.
    """
    if sentence.is_quoted(first) and _is_whole(sentence, first):
        return first
    last = sentence.last
    index = first
    while index < last and not sentence.claimed[index + 1]:
        if index > first and _quotes_another(sentence, index + 1):
            break
        if _stops(sentence, index + 1):
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
