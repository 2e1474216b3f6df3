"""Rule: a noun as cue: “his concern is that …”, “fears that …”, “the mayor's criticism of …”."""

from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english.function_words import AUXILIARIES, BE, DETERMINERS, PREPOSITIONS, is_adverb
from tui_reader.analysis.grammar.contents import content_end
from tui_reader.analysis.grammar.phrases import Phrase, phrase_possessive
from tui_reader.analysis.grammar.tokens import TokenizedSentence
from tui_reader.model import Reason

# An auxiliary behind these belongs to a clause within the content.
_LINKS = frozenset("who which that what how why he she they it we i you not to".split())


@cache
def cue_nouns() -> dict[str, frozenset[str]]:
    """The cue nouns, singular and plural, with their frames."""
    found = {}
    text = files("tui_reader.analysis.english").joinpath("cue_nouns.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            noun, _, frames = line.partition(":")
            plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
            found[noun] = found[plural] = frozenset(frames.split())
    return found


def _frame(sentence: TokenizedSentence, noun: int) -> tuple[str, int, int] | None:
    """The frame behind the noun, where the content begins, and the last token of the cue."""
    index = noun + 1
    linked = sentence.word(index) in BE
    if linked:
        index += 1
        while is_adverb(sentence.word(index)):
            index += 1
    word = sentence.word(index)
    if word == "that":
        return "that", index, index - 1
    if (
        word == "to"
        and sentence.is_word(index + 1)
        and sentence.word(index + 1) not in DETERMINERS
        and not sentence.is_capital(index + 1)
    ):
        return "infinitive", index, index - 1
    if not linked and word in PREPOSITIONS and (sentence.is_word(index + 1) or sentence.is_quoted(index + 1)):
        return word, index + 1, index
    return None


def _main_verb(sentence: TokenizedSentence, noun: int, first: int, name: str) -> Callable[[int], bool]:
    """The verb of which the noun is the subject ends its content: “the plan to cut jobs | has failed”."""
    if name == "that" or sentence.word(noun + 1) in BE:
        return lambda _: False
    return lambda index: (
        index > first and sentence.word(index) in AUXILIARIES and sentence.word(index - 1) not in _LINKS
    )


def noun_cues(sentence: TokenizedSentence) -> Iterator[Finding]:
    """Yield what cue nouns in ``sentence`` attribute."""
    nouns = cue_nouns()
    if nouns.keys().isdisjoint(sentence.vocabulary):
        return
    for index, token in enumerate(sentence.tokens):
        frames = nouns.get(token.word)
        if frames is None or sentence.claimed[index]:
            continue
        frame = _frame(sentence, index)
        if frame is None or frame[1] > sentence.last or sentence.claimed[frame[1]]:
            continue
        name, first, cue_last = frame
        owner: Phrase | None = phrase_possessive(sentence, index)
        if f"{name}*" not in frames and (name not in frames or owner is None):
            continue
        last = content_end(sentence, first, clause=name == "that", stop=_main_verb(sentence, index, first, name))
        source = [sentence.span(*owner)] if owner is not None else []
        sentence.claim(owner.first if owner is not None else index, last)
        cue = [sentence.span(index, cue_last)]
        yield Finding(
            [sentence.span(first, last)],
            cue,
            source,
            [Reason("attribution.rules", (f"cue noun: {sentence.word(index)}",))],
            0.7,
        )
