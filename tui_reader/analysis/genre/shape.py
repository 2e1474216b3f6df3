"""Recognise the genre by the layout: turns, questions with answers, times, salutations."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from tui_reader.analysis.english.first_person import SUBJECTS
from tui_reader.analysis.english.letter_formulas import SHORT_CLOSINGS, WARM_CLOSINGS
from tui_reader.analysis.genre.signs import Sign
from tui_reader.analysis.layout.conversations import Turn, conversation
from tui_reader.analysis.layout.voices import Voices
from tui_reader.analysis.speaker_labels import QUESTION_AND_ANSWER
from tui_reader.model import Article, Block, Reason

LOOKED_AT: Final = 400
"""Blocks at the beginning of an article by which its genre is told."""

_TIME: Final = re.compile(
    r"\[?(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?\]?(?![\d%])", re.IGNORECASE
)
_TIMES: Final = 3
_ASKED: Final = 120  # characters of a question that stands as a heading or in a paragraph of its own
_QUESTIONS: Final = 3
_LONGER: Final = 2  # how many times as long answers are as questions; in talk that nobody labelled they are alike
_OWN: Final = re.compile(rf"\b(?:{SUBJECTS})\b")
_HEARD: Final = re.compile(r"\byou(?:rs?|['’]\w{1,3})?\b", re.IGNORECASE)
_SALUTATION: Final = re.compile(
    r"(?:My )?[Dd]ear(?: [\w.’'-]{1,30}){1,5}[,:!]?\s*(?:\n|$)|To the [Ee]ditor\b|(?:Sir|Madam),"
)
_SIGNING: Final = re.compile(
    rf"(?=[A-Z])(?i:(?:{SHORT_CLOSINGS})(?: \w{{1,12}}){{0,2}}|(?:{WARM_CLOSINGS}|with)(?: \w{{1,12}}){{0,4}}),?\s*(?:\n|$)"
)
_WRITTEN: Final = ("paragraph", "quotation")
_MOST_OF_TEXT: Final = 0.5
_FEW: Final = 0.34
_TALKERS: Final = 4
_TITLE: Final = re.compile(
    r"(?:M[rsx]{1,2}|Dr|Sen|Rep|Gov|Judge|Justice|The|Chair(?:man|woman)?|Moderator|Speaker|Minister|Senator)\b",
    re.IGNORECASE,
)


def signs_of_shape(article: Article, voices: Voices) -> Iterator[Sign]:
    """Yield the signs of the layout, and of passages that are attributed as a whole.

    A page whose answers are a person's is not a guide, and letters that are signed need no closing formula.
    """
    blocks = [block for block in article.blocks[:LOOKED_AT] if not block.evidence]
    yield from _turns(article.text, blocks)
    if voices.kind == "answers":
        yield Sign("interview", Reason("genre.answers", (str(len(voices.findings)),)))
    yield from (sign for sign in _questions(article.text, blocks) if not (sign.kind == "guide" and voices.kind))
    yield from _salutation(article.text, blocks)
    if voices.kind == "letters":
        yield Sign("letters", Reason("genre.signed", (str(len(voices.findings)),)))
    else:
        yield from _signing(article.text, blocks)
    times = sum(
        block.kind in ("heading", "paragraph") and _TIME.match(article.text, block.start, block.end) is not None
        for block in blocks
    )
    if times >= _TIMES:
        yield Sign("live_blog", Reason("genre.times", (str(times),)))


def _turns(text: str, blocks: Sequence[Block]) -> Iterator[Sign]:
    """Yield the sign of turns that are most of a text.

    Where one mostly asks and the others seldom do it is an interview; hearings, where speakers have titles, and all others are transcripts.
    """
    turns = conversation(text, blocks, ())
    if not turns or not blocks:
        return
    told = sum(block.end - block.start for block in blocks[turns[0].block :])
    if told < _MOST_OF_TEXT * sum(block.end - block.start for block in blocks):
        return
    labels = dict.fromkeys(turn.label for turn in turns)
    if set(labels) == QUESTION_AND_ANSWER or _one_asks(text, turns):
        yield Sign("interview", Reason("genre.turns", (", ".join(labels),)))
    else:
        yield Sign("transcript", Reason("genre.turns", (", ".join([*labels][:3]),)))


def _one_asks(text: str, turns: Sequence[Turn]) -> bool:
    """Check whether one of few speakers mostly asks, and the others seldom do."""
    asked: dict[str, list[bool]] = {}
    for turn in turns:
        asked.setdefault(turn.label, []).append(text[turn.words.start : turn.words.end].rstrip().endswith("?"))
    if len(asked) > _TALKERS or all(_TITLE.match(label) for label in asked):
        return False
    *others, most = sorted(sum(each) / len(each) for each in asked.values())
    return bool(others) and others[-1] <= _FEW and most > _MOST_OF_TEXT


def _questions(text: str, blocks: Sequence[Block]) -> Iterator[Sign]:
    """Yield the sign of questions that stand apart, each with its answer below it.

    Questions to “you” with answers in the first person are an interview's; others are a guide's.
    """
    answered = [
        (asked, behind) for asked, behind in pairwise(blocks) if _is_question(text, asked) and _answers(text, behind)
    ]
    if len(answered) < _QUESTIONS:
        return
    asked, answers = ([text[one.start : one.end] for one in column] for column in zip(*answered, strict=True))
    if sum(map(len, answers)) < _LONGER * sum(map(len, asked)):
        return
    heard = sum(_HEARD.search(one) is not None for one in asked)
    own = sum(_OWN.search(one) is not None for one in answers)
    is_interview = heard >= _FEW * len(asked) and own >= _MOST_OF_TEXT * len(answers)
    reason = Reason("genre.questions", (str(len(asked)),))
    yield Sign("interview", reason) if is_interview else Sign("guide", reason)


def _is_question(text: str, block: Block) -> bool:
    is_short = block.kind in ("heading", "paragraph") and block.end - block.start <= _ASKED
    return is_short and text.endswith("?", block.start, block.end)


def _answers(text: str, block: Block) -> bool:
    return block.kind in ("paragraph", "quotation") and not text.endswith("?", block.start, block.end)


def _salutation(text: str, blocks: Sequence[Block]) -> Iterator[Sign]:
    """Yield the sign of the first salutation."""
    for one in blocks:
        if one.kind in _WRITTEN and _SALUTATION.match(text, one.start, one.end):
            line = text[one.start : one.end].split("\n", maxsplit=1)[0]
            yield Sign("letters", Reason("genre.salutation", (line[:40],)))
            return


def _signing(text: str, blocks: Sequence[Block]) -> Iterator[Sign]:
    """Yield the sign of the first closing formula."""
    for one in [block for block in blocks if block.kind in _WRITTEN][1:]:
        if closing := _SIGNING.match(text, one.start, one.end):
            yield Sign("letters", Reason("genre.signing", (closing[0].strip(),)))
            return
