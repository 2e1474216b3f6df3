"""Score whole documents: attributions, speakers, claims, promos, and unmarked text."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from benchmarks.scoring.calibration import calibration_error
from benchmarks.scoring.counting import Figures, Words, f1, union
from benchmarks.scoring.pairing import Alignment, Entry, pairs, text_of
from benchmarks.scoring.speakers import VERDICTS, name_words, verdict
from benchmarks.scoring.statements import Shown, best_pairs, joined, spearman

_NAME = "name words"


def score_voices(gold: Sequence[Entry], predicted: Sequence[Entry]) -> Figures:
    """Return the figures of a set whose documents are marked completely.

    ``attributions`` and ``claims`` count statements, ``promos`` words and ``promo_spans`` spans. ``speaker`` are the shares of found
    attributions whose speaker is right, wrong or none, ``speaker_named`` the same where gold names one. ``wrong_voice`` is the
    share of attributed words that are called a claim or given to a wrong name; ``narrator_as_quote`` that of words of the narrator's
    that are shown as attributed; ``bare_marked`` that of stretches to be left bare that have a mark. ``worth_rho`` is the
    rank correlation of ``strength`` and gold's ``worth``; ``calibration`` is the error of the attributions' confidence.
    Marks most of whose words gold judges neither way are not counted.
    """
    counted = _Counted()
    for want, got in pairs(gold, predicted):
        _Document(want, got if got and "error" not in got else None, counted).count()
    return counted.figures()


@dataclass(slots=True)
class _Counted:
    """Everything that is counted over the documents of a set."""

    numbers: Counter[str] = field(default_factory=Counter)
    confidence: list[tuple[float, bool]] = field(default_factory=list)
    worth: list[tuple[float, float]] = field(default_factory=list)

    def add(self, what: str, *, hit: int, predicted: int, gold: int) -> None:
        self.numbers.update({f"{what} hit": hit, f"{what} predicted": predicted, f"{what} gold": gold})

    def figures(self) -> Figures:
        numbers = self.numbers
        as_claim, wrong_name = self._share("claimed", "attributed"), self._share("wrong name", "attributed")
        return {
            "documents": numbers["documents"],
            "attributions": self._rates("attribution"),
            "speaker": self._verdicts("speaker"),
            "speaker_named": self._verdicts("named"),
            "shown_name_right": self._share("shown right", "shown"),
            "wrong_voice": None if as_claim is None or wrong_name is None else as_claim + wrong_name,
            "wrong_voice_as_claim": as_claim,
            "wrong_voice_wrong_name": wrong_name,
            "narrator_as_quote": self._share("narrator quoted", "narrator"),
            "claims": self._rates("claim"),
            "bare_marked": self._share("bare marked", "bare"),
            "promos": self._rates("promo words"),
            "promo_spans": self._rates("promo"),
            "headlines": self._rates("headline"),
            "kind_right": self._share("kind right", "attribution hit"),
            "act_right": self._share("act right", "act"),
            "worth_rho": spearman(self.worth),
            "worth_n": len(self.worth),
            "calibration": calibration_error(self.confidence),
            "aligned": self._share("aligned", "words"),
        }

    def _share(self, part: str, whole: str) -> float | None:
        return self.numbers[part] / self.numbers[whole] if self.numbers[whole] else None

    def _rates(self, what: str) -> Figures:
        predicted, gold = self.numbers[f"{what} predicted"], self.numbers[f"{what} gold"]
        precision, recall = self._share(f"{what} hit", f"{what} predicted"), self._share(f"{what} hit", f"{what} gold")
        both = f1(precision or 0.0, recall or 0.0) if predicted or gold else None
        return {"p": precision, "r": recall, "f1": both, "gold": gold, "predicted": predicted}

    def _verdicts(self, what: str) -> Figures:
        return {each: self._share(f"{what} {each}", what) for each in VERDICTS} | {"n": self.numbers[what]}


class _Document:
    """One document, its prediction, and where both are counted."""

    def __init__(self, gold: Entry, predicted: Entry | None, counted: _Counted) -> None:
        self._gold = gold
        self._predicted = predicted
        self._counted = counted
        self._words = Words(gold["text"])
        carried = Alignment(text_of(predicted), gold["text"]) if predicted else None
        self._aligned = len(self._words.under([(0, len(text_of(predicted)))], carried)) if predicted else 0
        self._bare = [self._words.under([span]) for span in gold["bare"]]
        self._promos = [self._words.under([span]) for span in gold["promos"]]
        self._claims = [self._words.under([span]) for span in gold["unsourced"]]
        marked = [(one, self._words.under(one["content"])) for one in gold["attributions"]]
        sources = (self._words.under([*one["source"], *one["cue"]]) for one, _ in marked)
        self._judged = union(chain((words for _, words in marked), self._claims, self._promos, self._bare, sources))
        self._attributions = [(one, words) for one, words in marked if words]
        shown = [(one, self._words.under(one["content"], carried)) for one in self._marks("attributions")]
        shown = [({**one, _NAME: tuple(name_words(one.get("speaker")))}, words) for one, words in self._counting(shown)]
        self._shown = joined([words for _, words in self._attributions], shown, _NAME)
        self._claimed = self._counting(
            (one, self._words.under([_span(one)], carried)) for one in self._marks("assertions")
        )
        promos = self._counting((one, self._words.under([_span(one)], carried)) for one in self._marks("promos"))
        self._promoted = [words for _, words in promos]

    def _marks(self, kind: str) -> list[dict[str, Any]]:
        return self._predicted[kind] if self._predicted else []

    def _counting(self, marks: Iterable[Shown]) -> list[Shown]:
        """Return the marks half of whose words, or more, are judged by the gold."""
        return [(one, words) for one, words in marks if words and 2 * len(words & self._judged) >= len(words)]

    def count(self) -> None:
        self._counted.numbers.update({"documents": 1, "words": len(self._words.spans), "aligned": self._aligned})
        self._count_attributions()
        self._count_words()
        self._count_claims()
        self._count_headline()
        self._count_promos()

    def _count_attributions(self) -> None:
        numbers = self._counted.numbers
        found = best_pairs([words for _, words in self._attributions], [words for _, words in self._shown])
        self._counted.add("attribution", hit=len(found), predicted=len(self._shown), gold=len(self._attributions))
        right = dict.fromkeys(range(len(self._shown)), False)
        for place, at in found.items():
            gold, shown = self._attributions[place][0], self._shown[at][0]
            speaker = verdict(_accepted(gold), shown.get("speaker"))
            right[at] = speaker != "wrong"
            numbers.update(["speaker", f"speaker {speaker}"])
            if gold.get("speaker"):
                numbers.update(["named", f"named {speaker}"])
            if shown[_NAME]:
                numbers.update({"shown": 1, "shown right": speaker == "right"})
            numbers["kind right"] += gold["kind"] == shown.get("kind")
            if "act" in shown:
                numbers.update({"act": 1, "act right": gold.get("act") == shown["act"]})
        self._counted.confidence += [(one.get("confidence", 1.0), right[at]) for at, (one, _) in enumerate(self._shown)]

    def _count_words(self) -> None:
        """Count attributed words shown as claims or under wrong names, and the reverse."""
        numbers = self._counted.numbers
        claimed = union(words for _, words in self._claimed)
        quoted = union(words for _, words in self._shown)
        narrator = union([*self._claims, *self._bare])
        for gold, words in self._attributions:
            wrong = [other for one, other in self._shown if verdict(_accepted(gold), one.get("speaker")) == "wrong"]
            numbers["attributed"] += len(words)
            numbers["claimed"] += len(words & claimed)
            numbers["wrong name"] += len(words & union(wrong))
        numbers["narrator"] += len(narrator)
        numbers["narrator quoted"] += len(narrator & quoted)
        marked = claimed | quoted | union(self._promoted)
        numbers["bare"] += sum(bool(words) for words in self._bare)
        numbers["bare marked"] += sum(bool(words & marked) for words in self._bare)

    def _count_claims(self) -> None:
        found = best_pairs(self._claims, [words for _, words in self._claimed])
        self._counted.add("claim", hit=len(found), predicted=len(self._claimed), gold=len(self._claims))
        if "worth" in self._gold:
            self._counted.worth += [
                (self._claimed[at][0].get("strength", 0.0), self._gold["worth"][place]) for place, at in found.items()
            ]

    def _count_headline(self) -> None:
        """Count attributions in the title, where the reader keeps it out of the text."""
        gold, predicted = self._gold, self._predicted
        if not predicted or "headline" not in gold:
            return
        if any(block.get("kind") == "title" for block in predicted["article"].get("blocks", [])):
            return
        words = Words(gold["title"])
        carried = Alignment(predicted["article"].get("title") or "", gold["title"])
        right = [(one, words.under(one["content"])) for one in gold["headline"]]
        shown = (predicted.get("headline") or {}).get("attributions", [])
        found = best_pairs([each for _, each in right], [words.under(one["content"], carried) for one in shown])
        hits = [verdict(_accepted(right[place][0]), shown[at].get("speaker")) for place, at in found.items()]
        self._counted.add("headline", hit=sum(each != "wrong" for each in hits), predicted=len(shown), gold=len(right))

    def _count_promos(self) -> None:
        want, got = union(self._promos), union(self._promoted)
        self._counted.add("promo words", hit=len(want & got), predicted=len(got), gold=len(want))
        found: dict[int, int] = best_pairs(self._promos, self._promoted)
        self._counted.add("promo", hit=len(found), predicted=len(self._promoted), gold=len(self._promos))


def _span(one: Entry) -> tuple[int, int]:
    return one["start"], one["end"]


def _accepted(gold: Entry) -> list[str | None]:
    return [gold.get("speaker"), *gold.get("speaker_also", [])]
