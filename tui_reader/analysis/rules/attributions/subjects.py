"""The subject of a sentence, for cues that do not stand beside theirs: “…, saying that”."""

from tui_reader.analysis.rules.attributions.phrases import Phrase, phrase_before
from tui_reader.analysis.rules.attributions.tokens import TokenizedSentence
from tui_reader.analysis.rules.attributions.verbs import looks_finite


def subject_of(sentence: TokenizedSentence, before: int) -> Phrase | None:
    """Return the subject of the first finite verb left of the token ``before`` that has one."""
    for index in range(1, before):
        if sentence.is_word(index) and looks_finite(sentence, index):
            first = index
            while first > 0 and looks_finite(sentence, first - 1):
                first -= 1
            phrase = phrase_before(sentence, first) if first else None
            if phrase is not None:
                return phrase
    return None
