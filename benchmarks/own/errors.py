"""List the differences between the program's marks and the gold."""

from collections.abc import Iterator, Sequence

from benchmarks.scoring.counting import Words
from benchmarks.scoring.pairing import Alignment, Entry, text_of
from benchmarks.scoring.speakers import verdict
from benchmarks.scoring.statements import best_pairs

Mark = tuple[str, Entry, frozenset[int]]


def errors(gold: Entry, shown: Entry) -> Iterator[str]:
    """Yield a line for each mark that is missed, extra, or has another speaker."""
    words = Words(gold["text"])
    carried = Alignment(text_of(shown), gold["text"])
    for kind in ("attributions", "unsourced", "promos"):
        want = [(_label(one), one, words.under(_spans(one))) for one in gold[kind]]
        key = "assertions" if kind == "unsourced" else kind
        got = [(_label(one), one, words.under(_spans(one), carried)) for one in shown[key]]
        yield from _differences(kind, want, got, words, gold["text"])


def _differences(kind: str, want: Sequence[Mark], got: Sequence[Mark], words: Words, text: str) -> Iterator[str]:
    found = best_pairs([each for _, _, each in want], [each for _, _, each in got])
    for place, (label, one, each) in enumerate(want):
        if place not in found:
            yield f"missed {kind} ({label}): {_quoted(each, words, text)}"
        elif kind == "attributions":
            other = got[found[place]][1]
            if (speaker := verdict([one["speaker"], *one["speaker_also"]], other.get("speaker"))) != "right":
                yield f"speaker {speaker}: {other.get('speaker')}, not {one['speaker']}: {_quoted(each, words, text)}"
    for place, (label, _, each) in enumerate(got):
        if place not in found.values():
            yield f"too much {kind} ({label}): {_quoted(each, words, text)}"


def _spans(one: Entry | Sequence[int]) -> list[Sequence[int]]:
    if not isinstance(one, dict):
        return [one]
    return one["content"] if "content" in one else [(one["start"], one["end"])]


def _label(one: Entry | Sequence[int]) -> str:
    return ", ".join(filter(None, (one.get("kind"), one.get("speaker")))) if isinstance(one, dict) else ""


def _quoted(each: frozenset[int], words: Words, text: str) -> str:
    return " ".join(text[slice(*words.spans[number])] for number in sorted(each))
