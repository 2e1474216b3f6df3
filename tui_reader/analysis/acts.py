"""Find the act of each attribution: statement, denial, question, belief, plan, decision, document.

The first word of the cue that names an act decides (“has vowed to say”), then the form of the content (“whether …”, a question mark).
What a report, a poll or a law says is the act of a document; what a law bans or a bill seeks is a decision or a plan.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple

from tui_reader.analysis.attributions.frame_words import FrameWords, frame_words
from tui_reader.analysis.english.act_words import act_words
from tui_reader.analysis.english.cue_verbs import cue_forms, regular_forms
from tui_reader.analysis.english.function_words import BE, QUESTIONS
from tui_reader.analysis.english.source_nouns import source_nouns
from tui_reader.analysis.grammar.finite_verbs import has_finite_verb
from tui_reader.model import Act, Article, Attribution, Reason
from tui_reader.packed import kept

_ASKING: Final = frozenset(regular_forms("ask"))
_OFFERING: Final = frozenset(regular_forms("offer"))
_ANNOUNCING: Final = frozenset(regular_forms("announce"))
_REFUSING: Final = frozenset((*regular_forms("refuse"), *regular_forms("decline")))
_DISMISSING: Final = frozenset(regular_forms("dismiss"))
_BEFORE_COURT: Final = frozenset(
    "action appeal case cases charge charges complaint lawsuit lawsuits motion petition suit".split()
)
# What somebody refuses who says nothing: “declined to comment”, “refused to give a name”.
_ANSWERING: Final = frozenset(
    "acknowledge address admit answer apologise apologize be clarify comment concede condemn confirm criticise criticize deny describe detail "
    "disclose discuss divulge elaborate endorse explain express give go identify immediately name offer provide publicly release respond reveal "
    "rule say share speak specify speculate state talk tell".split()
)
# What is shown or found is a thing, unless a clause follows: “showed the guests his boats”, “found the soup too salty”.
_SHOWING: Final = frozenset("show shows showed shown showing find finds found finding".split())
_BE: Final = BE | {"s", "m", "re"}  # as in “she’s like”, whose words are parted at the apostrophe
_NEGATIONS: Final = frozenset("not never nor cannot without neither no none nobody".split())
_FUTURE: Final = frozenset("will would shall won't wouldn't".split())
_ITSELF: Final = frozenset("he it she they".split())
_PUBLISHERS: Final = frozenset("account journal magazine newsletter newspaper paper platform website".split())
_REPORTING: Final = frozenset("report reports reported reporting wrote writes".split())
_OPENING: Final = 8  # words of a content among which is its verb
_SENTENCE_END: Final = re.compile(r"[.!?…]")
_QUESTION_ENDS: Final = re.compile(r"\?[”’\"')\]]{0,3}\s{0,2}$")


class _Told(NamedTuple):
    """An act with its rules: the first one named it, the others changed it."""

    act: Act
    reasons: tuple[Reason, ...]

    def changed(self, act: Act, *reasons: Reason) -> "_Told":
        """Return another act, with the rules that change this one to it."""
        return _Told(act, (*self.reasons, *reasons))


def find_acts(article: Article, attributions: Sequence[Attribution]) -> Sequence[Attribution]:
    """Return ``attributions`` with their acts, and the reasons for these.

    They are in text order, and have their speakers.
    """
    return kept(_with_acts(article.text, attributions))


def _with_acts(text: str, attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    was_document = False
    for one in attributions:
        words = frame_words(text, one)
        goes_on = was_document and words.source == ["it"]
        was_document = goes_on or _is_document(one, words)
        told = _act_of_document(one, words, goes_on=goes_on) if was_document else _act_of(text, one, words)
        yield replace(one, act=told.act, reasons=(*one.reasons, *told.reasons))


def _act_of_document(attribution: Attribution, words: FrameWords, *, goes_on: bool) -> _Told:
    """Return the act of a document: it shows, or as a law it bans."""
    source = (" ".join(words.source),)
    told = _Told("document", (Reason("act.same-document" if goes_on else "act.document", source),))
    named = _named(words.cue) if attribution.kind == "indirect" and words.content[:1] != ["that"] else None
    if named is None or named.act not in ("plan", "decision"):
        return told
    return told.changed(named.act, *named.reasons)


def _act_of(text: str, attribution: Attribution, words: FrameWords) -> _Told:
    """Return the act of a person or body, by its cue and content."""
    source, cue, content = words.source, words.cue, words.content[:_OPENING]
    told = _quoting(cue) or _named(cue) or _unnamed(text, attribution, cue, content)
    act = told.act
    if attribution.kind == "direct" and act in ("statement", "question"):
        return _by_question_mark(told, text, attribution, cue)
    if act == "question" and not _ASKING.isdisjoint(cue) and QUESTIONS.isdisjoint(content[:1]):
        return told.changed("statement", Reason("act.asked-for"))
    if act == "denial" and content[:1] == ["to"] and not _REFUSING.isdisjoint(cue):
        is_silent = not _ANSWERING.isdisjoint(content[1:3])
        return told if is_silent else told.changed("decision", Reason("act.refused-deed"))
    if not _DISMISSING.isdisjoint(cue) and not _BEFORE_COURT.isdisjoint(content):
        return told.changed("decision", Reason("act.court"))
    if act in ("plan", "statement"):
        told = _by_content(told, cue, content)
    return _by_negation(told, source, cue) if told.act in ("statement", "denial") else told


def _named(cue: Sequence[str]) -> _Told | None:
    """Return the act by the first telling word of a cue, ``None`` without one."""
    known = act_words()
    for word, following in pairwise([*cue, ""]):
        pair = f"{word} {following}"
        telling = pair if pair in known else word
        act = known.get(telling)
        if act is not None:
            rule = Reason("act.said", (telling,)) if act == "statement" else Reason("act.word", (telling, act))
            return _Told(act, (rule,))
    return None


def _quoting(cue: Sequence[str]) -> _Told | None:
    """Return a statement for “she was like, ‘No way’”, in which nobody likes anything."""
    if cue[-1:] != ["like"] or _BE.isdisjoint(cue[:-1]):
        return None
    return _Told("statement", (Reason("act.said", (" ".join(cue),)),))


def _unnamed(text: str, attribution: Attribution, cue: Sequence[str], content: Sequence[str]) -> _Told:
    """Return the act behind a cue that names no act.

    A verb of saying, a quotation or a clause makes a statement of it. Behind any other cue, as in “has embraced the plan” or “argued over
    whose turn it was”, the narrator tells by a deed or a feeling what somebody is for or against, or wants to know.
    """
    no_word = _Told("statement", (Reason("act.no-word"),))
    if not cue or attribution.kind != "indirect" or content[:1] == ["that"]:
        return no_word
    is_said = not cue_forms().keys().isdisjoint(cue)
    if is_said and not (_SHOWING.issuperset(cue[-1:]) and _is_thing(text, attribution, content)):
        return no_word
    return _Told("belief", (Reason("act.deed", (" ".join(cue),)),))


def _is_thing(text: str, attribution: Attribution, content: Sequence[str]) -> bool:
    """Check whether a content is no clause: “the guests his boats”."""
    if not QUESTIONS.isdisjoint(content[:1]):
        return False
    return not any(has_finite_verb(text[span.start : span.end]) for span in attribution.content)


def _by_question_mark(told: _Told, text: str, attribution: Attribution, cue: Sequence[str]) -> _Told:
    """Return the act of a quotation: a question if it asks, a statement if not."""
    act: Act = "question" if _is_question(text, attribution, cue, is_asked=told.act == "question") else "statement"
    if act == told.act:
        return told
    rule = Reason("act.question-mark") if act == "question" else Reason("act.no-question-mark")
    return told.changed(act, rule)


def _by_content(told: _Told, cue: Sequence[str], content: Sequence[str]) -> _Told:
    """Tell plans among promises, offers and announcements by their contents.

    “Promised that the bridge is safe” states, “announced that it would sue” plans.
    """
    is_to_come = content[:1] == ["to"] or not _FUTURE.isdisjoint(content)
    act = told.act
    if not _ANNOUNCING.isdisjoint(cue):
        act = "plan" if is_to_come and (content[:1] == ["to"] or not _ITSELF.isdisjoint(content[:2])) else act
    elif not _OFFERING.isdisjoint(cue):
        act = "plan" if content[:1] == ["to"] else "statement"
    elif act == "plan" and (content[:1] == ["that"] or not _ITSELF.isdisjoint(content[:1])) and not is_to_come:
        act = "statement"
    if act == told.act:
        return told
    return told.changed(act, Reason("act.own-deed") if act == "plan" else Reason("act.no-deed"))


def _by_negation(told: _Told, source: Sequence[str], cue: Sequence[str]) -> _Told:
    """Turn a statement into a denial by “not”, “never” or “nobody”, and a denial back."""
    word = next((word for word in (*source[:2], *cue) if word in _NEGATIONS or word.endswith("n't")), None)
    if word is None:
        return told
    act: Act = "denial" if told.act == "statement" else "plan" if cue[-1:] == ["out"] else "statement"
    return told.changed(act, Reason("act.negated", (word,)))


def _is_question(text: str, attribution: Attribution, cue: Sequence[str], *, is_asked: bool) -> bool:
    """Check whether a quotation asks, and states nothing before the question.

    In an answer, a turn or a letter, which has no verb of saying, the last sentence is what it is for.
    """
    first, last = attribution.content[0], attribution.content[-1]
    if is_asked:
        return text.find("?", first.start, last.end) >= 0
    if _QUESTION_ENDS.search(text, last.start, last.end) is None:
        return False
    end = _SENTENCE_END.search(text, first.start, first.end)
    return not cue or (end is not None and end[0] == "?")


def _is_document(attribution: Attribution, words: FrameWords) -> bool:
    """Check whether a document speaks, and not a publisher called after its paper.

    A work without a noun for its kind may be a newspaper: “The Dale Echo reported”.
    """
    if attribution.speaker_kind != "document":
        return False
    nouns = [word for word in words.source if word in source_nouns()]
    return _PUBLISHERS.isdisjoint(nouns[:1]) if nouns else bool(words.cue) and _REPORTING.isdisjoint(words.cue)
