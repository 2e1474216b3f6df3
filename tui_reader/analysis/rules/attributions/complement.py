"""Rule: a source, a cue verb, and the content behind it: “Officials say the dam is safe”, “She denied it”."""

from collections.abc import Iterator

from tui_reader.analysis.rules.attributions.contents import content_end
from tui_reader.analysis.rules.attributions.findings import Finding
from tui_reader.analysis.rules.attributions.frames import NOMINAL, Frame, frame_of
from tui_reader.analysis.rules.attributions.phrases import Phrase, phrase_before
from tui_reader.analysis.rules.attributions.subjects import subject_of
from tui_reader.analysis.rules.attributions.tokens import TokenizedSentence
from tui_reader.analysis.rules.attributions.verbs import VerbGroup, verb_at
from tui_reader.model import Span


def _own_subject(sentence: TokenizedSentence, verb: VerbGroup) -> Phrase | None:
    """The subject that stands before the verb; a gerund and an infinitive share that of an earlier verb."""
    return None if verb.form in {"gerund", "infinitive"} else phrase_before(sentence, verb.first)


def _source(sentence: TokenizedSentence, verb: VerbGroup, earlier: list[Span] | None) -> list[Span] | None:
    """Who says it: the verb's own subject, else whoever said something ``earlier`` in the sentence, else its subject."""
    phrase = _own_subject(sentence, verb)
    if phrase is None:
        if earlier is not None:
            return earlier
        phrase = subject_of(sentence, verb.first)
        return [sentence.span(*phrase)] if phrase is not None else None
    sentence.claim(*phrase)
    return [sentence.span(*phrase)]


def _finding(sentence: TokenizedSentence, verb: VerbGroup, frame: Frame, source: list[Span]) -> Finding:
    word = sentence.text[sentence.tokens[verb.head].start : sentence.tokens[verb.head].end]
    awaits = frame.first >= len(sentence.tokens)
    last = frame.cue_last if awaits else content_end(sentence, frame.first, clause=frame.name not in NOMINAL)
    sentence.claim(verb.first, last)
    return Finding(
        content=[] if awaits else [sentence.span(frame.first, last)],
        cue=[sentence.span(verb.first, frame.cue_last)],
        source=source,
        reasons=[f"cue verb before what is said: {word}"],
        confidence=0.9 if "quotation" in verb.cue.frames else 0.7,
    )


def complements(sentence: TokenizedSentence) -> Iterator[Finding]:
    """Yield what cue verbs in ``sentence`` attribute to their subjects, from left to right."""
    earlier: list[Span] | None = None
    for head in range(len(sentence.tokens)):
        if sentence.claimed[head] or not sentence.is_word(head):
            continue
        verb = verb_at(sentence, head)
        if verb is None or verb.form == "passive":
            continue
        frame = frame_of(sentence, verb)
        if frame is None or (frame.first < len(sentence.tokens) and sentence.claimed[frame.first]):
            continue
        source = _source(sentence, verb, earlier)
        if source is not None:
            earlier = source
            yield _finding(sentence, verb, frame, source)
