"""Rule: a cue in the passive: “it was reported that …”, “the plan was rejected by the council”.

“It is said”, “is believed to” and the like name nobody and only hedge: they are left to the narrator.
"""

from collections.abc import Iterator

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.grammar.contents import content_end
from tui_reader.analysis.grammar.phrases import phrase_before
from tui_reader.analysis.grammar.phrases_behind import phrase_after
from tui_reader.analysis.grammar.tokens import TokenizedSentence
from tui_reader.analysis.grammar.verbs import VerbGroup, cue_heads, verb_at
from tui_reader.model import Reason

_REPORTED = frozenset(
    "report announce reveal disclose confirm claim allege argue suggest agree decide conclude note propose".split()
)


def _impersonal(sentence: TokenizedSentence, verb: VerbGroup) -> Finding | None:
    """“It was announced that …”: content without a source."""
    if (
        verb.cue.verb not in _REPORTED
        or sentence.word(verb.first - 1) != "it"
        or sentence.word(verb.last + 1) != "that"
    ):
        return None
    last = content_end(sentence, verb.last + 1, clause=True)
    sentence.claim(verb.first - 1, last)
    content, cue = [sentence.span(verb.last + 1, last)], [sentence.span(verb.first, verb.last)]
    return Finding(
        content,
        cue,
        [],
        [Reason("attribution.rules", (f"said by nobody in particular: it was {verb.cue.verb}ed that",))],
        0.6,
    )


def _by_agent(sentence: TokenizedSentence, verb: VerbGroup) -> Finding | None:
    """“X was criticised by Y”: Y says so of X."""
    if sentence.word(verb.last + 1) != "by" or "object" not in verb.cue.frames:
        return None
    agent = phrase_after(sentence, verb.last + 2)
    subject = phrase_before(sentence, verb.first)
    if agent is None or subject is None or not sentence.is_free(*agent) or not sentence.is_free(*subject):
        return None
    sentence.claim(subject.first, agent.last)
    cue = [sentence.span(verb.first, verb.last + 1)]
    return Finding(
        [sentence.span(*subject)],
        cue,
        [sentence.span(*agent)],
        [Reason("attribution.rules", (f"cue verb in the passive: {sentence.surface(verb.head)}",))],
        0.6,
    )


def passives(sentence: TokenizedSentence) -> Iterator[Finding]:
    """Yield what cues in the passive attribute."""
    for head in cue_heads(sentence):
        if sentence.claimed[head] or sentence.word(head + 1) not in {"by", "that"}:
            continue
        verb = verb_at(sentence, head)
        if verb is None or verb.form != "passive":
            continue
        finding = _impersonal(sentence, verb) or _by_agent(sentence, verb)
        if finding is not None:
            yield finding
