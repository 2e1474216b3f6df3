"""Rule: a source, a cue verb, and the content behind it: “Officials say the dam is safe”, “She denied it”."""

from collections.abc import Iterator

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english.function_words import SUBORDINATORS
from tui_reader.analysis.grammar.contents import content_end
from tui_reader.analysis.grammar.phrases import Phrase, phrase_before, subject_of
from tui_reader.analysis.grammar.tokens import TokenizedSentence
from tui_reader.analysis.grammar.verbs import VerbGroup, cue_heads, looks_finite, verb_at
from tui_reader.analysis.taggers.rules.attributions.frames import NOMINAL, Frame, frame_of
from tui_reader.model import Reason, Span

_NAMING = frozenset({"call", "dub", "label", "describe"})


def _subject(sentence: TokenizedSentence, verb: VerbGroup) -> Phrase | None:
    """The subject that stands before the verb; a gerund and an infinitive share that of an earlier verb."""
    return None if verb.form in {"gerund", "infinitive"} else phrase_before(sentence, verb.first)


def _source(sentence: TokenizedSentence, verb: VerbGroup, earlier: list[Span] | None) -> list[Span] | None:
    """Who says it, where the verb has no subject: who said something ``earlier`` in the sentence, else its subject."""
    if earlier is not None:
        return earlier
    phrase = subject_of(sentence, verb.first)
    return [sentence.span(*phrase)] if phrase is not None else None


def _is_reduced(sentence: TokenizedSentence, verb: VerbGroup, subject: Phrase | None) -> bool:
    """Whether the verb only tells the name of what stands before it: “a project called FrameNet”."""
    if verb.cue.verb not in _NAMING or subject is None or sentence.word(subject.first) not in {"a", "an"}:
        return False
    return (
        sentence.is_quoted(verb.last + 1) or sentence.is_capital(verb.last + 1) or sentence.word(verb.last + 1) == "the"
    )


def _is_subordinate(sentence: TokenizedSentence, subject: Phrase | None) -> bool:
    """Whether the cue's clause stands before the main one: “While Marsh says it is safe, …”."""
    if subject is None or sentence.word(subject.first - 1) not in SUBORDINATORS - {"that"}:
        return False
    opening = subject.first - 2
    return opening < 0 or sentence.word(opening) in {"even", ","}


def _last(sentence: TokenizedSentence, frame: Frame, subject: Phrase | None) -> int:
    """The last token of the content: before the comma with which the main clause begins or goes on."""
    subordinate = _is_subordinate(sentence, subject)
    relative = subject is not None and sentence.word(subject.first) in {"who", "which"}

    def stop(index: int) -> bool:
        if sentence.word(index) != ",":
            return False
        return subordinate or (relative and looks_finite(sentence, index + 1))

    return content_end(sentence, frame.first, clause=frame.name not in NOMINAL, stop=stop)


def complements(sentence: TokenizedSentence) -> Iterator[Finding]:
    """Yield what cue verbs in ``sentence`` attribute to their subjects, from left to right."""
    earlier: list[Span] | None = None
    for head in cue_heads(sentence):
        verb = verb_at(sentence, head) if not sentence.claimed[head] else None
        frame = frame_of(sentence, verb) if verb is not None and verb.form != "passive" else None
        if verb is None or frame is None or (frame.first < len(sentence.tokens) and sentence.claimed[frame.first]):
            continue
        subject = _subject(sentence, verb)
        if _is_reduced(sentence, verb, subject):
            continue
        source = [sentence.span(*subject)] if subject is not None else _source(sentence, verb, earlier)
        if source is None and frame.name != "quotation":
            continue
        awaits = frame.first >= len(sentence.tokens)
        last = frame.cue_last if awaits else _last(sentence, frame, subject)
        sentence.claim(verb.first, last)
        if subject is not None:
            sentence.claim(*subject)
        earlier = source
        yield Finding(
            content=[] if awaits else [sentence.span(frame.first, last)],
            cue=[sentence.span(verb.first, frame.cue_last)],
            source=source or [],
            reasons=[Reason("attribution.rules", (f"cue verb before what is said: {sentence.surface(head)}",))],
            confidence=0.9 if "quotation" in verb.cue.frames else 0.7,
        )
