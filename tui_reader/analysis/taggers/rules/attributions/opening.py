"""Rule: the cue opens the sentence, its subject follows, and a quotation ends it: “Said Marsh, who was there, “…””."""

from collections.abc import Iterator

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.grammar.phrases_behind import phrase_after
from tui_reader.analysis.grammar.tokens import QUOTED, TokenizedSentence
from tui_reader.analysis.grammar.verbs import verb_at
from tui_reader.model import Reason


def openings(sentence: TokenizedSentence) -> Iterator[Finding]:
    """Yield what is said in a ``sentence`` that a cue verb opens."""
    if QUOTED not in sentence.vocabulary or not sentence.is_word(0) or sentence.claimed[0]:
        return
    verb = verb_at(sentence, 0)
    if verb is None or verb.form not in {"past", "third"} or "quotation" not in verb.cue.frames:
        return
    source = phrase_after(sentence, verb.last + 1)
    quoted = next((index for index in range(len(sentence.tokens)) if sentence.is_quoted(index)), None)
    if source is None or quoted is None or sentence.word(quoted - 1) not in {",", ":"} or source.last >= quoted:
        return
    sentence.claim(0, quoted)
    yield Finding(
        [sentence.span(quoted, quoted)],
        [sentence.span(verb.first, verb.last)],
        [sentence.span(*source)],
        [Reason("attribution.rules", (f"cue verb at the beginning: {sentence.surface(verb.head)}",))],
        0.9,
    )
