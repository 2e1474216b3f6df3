"""Compare two articles, or two versions of one, by what they give to whom."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from tui_reader.export.claim_list import NARRATOR
from tui_reader.export.numbers import NUMBER
from tui_reader.export.spreadsheet import table
from tui_reader.export.summary import source_key, source_name, words_of
from tui_reader.ledger.all_sources import is_named
from tui_reader.ledger.cue_strengths import NAMES, cue_strength
from tui_reader.model import AnnotatedArticle, marked_spans
from tui_reader.text import one_line

_WORD: Final = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)?")
_SAME: Final = 0.5  # share of words in common (Jaccard) from which two statements are versions of one
_SURE: Final = 0.75  # from which the narrator's claim and somebody's statement are
_FEWEST_WORDS: Final = 2
COLUMNS: Final = ("change", "before", "after", "statement", "statement_after")


class Statement(NamedTuple):
    """A statement of one article: who says it, by what cue, and its words."""

    words: str
    speaker: str
    is_named: bool
    cue: str
    is_hedged: bool
    is_claim: bool
    bag: frozenset[str]
    numbers: tuple[str, ...]


class Change(NamedTuple):
    """A difference between two versions of a statement.

    Attributes:
        kind: ``named``, ``unnamed``, ``speaker``, ``stronger``, ``weaker``, ``numbers``, ``hedge-gone``, ``hedge-new``, ``source-gone``, ``source-new``.
        before: What stood in the first article.
        after: What stands in the second.
        words: The statement in the first article.
        words_after: The statement in the second.
    """

    kind: str
    before: str
    after: str
    words: str
    words_after: str


class Comparison(NamedTuple):
    """The things that two articles have in common and apart.

    ``shared`` has the number of statements of each source in both.
    """

    titles: tuple[str, str]
    shared: Mapping[str, tuple[int, int]]
    only_first: Mapping[str, int]
    only_second: Mapping[str, int]
    changes: tuple[Change, ...]
    gone: tuple[Statement, ...]
    new: tuple[Statement, ...]


KINDS: Final[Mapping[str, str]] = {
    "named": "Now named",
    "unnamed": "No longer named",
    "speaker": "Another speaker",
    "source-new": "Now somebody's statement, before the narrator's own",
    "source-gone": "Now the narrator's own, before somebody's statement",
    "stronger": "Stronger verbs",
    "weaker": "Weaker verbs",
    "numbers": "Numbers",
    "hedge-gone": "No longer hedged",
    "hedge-new": "Now hedged",
}
"""The kinds of changes in words, in the order in which they are told."""


def compare(first: AnnotatedArticle, second: AnnotatedArticle) -> Comparison:
    """Return what differs between two articles."""
    before, after = list(_statements(first)), list(_statements(second))
    pairs = _pairs(before, after)
    changes = [change for one, other in pairs for change in _changes(before[one], after[other])]
    counts, counts_after = _counts(before), _counts(after)
    paired, paired_after = {one for one, _ in pairs}, {other for _, other in pairs}
    order = list(KINDS)
    return Comparison(
        titles=(_title(first), _title(second)),
        shared={name: (counts[name], counts_after[name]) for name in counts if name in counts_after},
        only_first={name: number for name, number in counts.items() if name not in counts_after},
        only_second={name: number for name, number in counts_after.items() if name not in counts},
        changes=tuple(sorted(changes, key=lambda change: order.index(change.kind))),
        gone=tuple(each for at, each in enumerate(before) if at not in paired),
        new=tuple(each for at, each in enumerate(after) if at not in paired_after),
    )


def as_text(comparison: Comparison) -> str:
    """Return a comparison in lines for a person."""
    lines = [f"A: {comparison.titles[0]}", f"B: {comparison.titles[1]}"]
    shared = [f"{name}: {_times(one)} in A, {other} in B" for name, (one, other) in comparison.shared.items()]
    lines += _section("Sources in both", shared)
    for heading, names in (("Sources only in A", comparison.only_first), ("Sources only in B", comparison.only_second)):
        lines += _section(heading, [f"{name}: {_times(number)}" for name, number in names.items()])
    for kind, heading in KINDS.items():
        told = [f"{each.before} → {each.after}: {_both(each)}" for each in comparison.changes if each.kind == kind]
        lines += _section(heading, told)
    for heading, statements in (("Statements only in A", comparison.gone), ("Statements only in B", comparison.new)):
        lines += _section(heading, [f"{each.speaker}: {each.words}" for each in statements])
    if not comparison.changes and not comparison.gone and not comparison.new:
        lines += ["", "Both say the same, by the same sources."]
    return "\n".join(lines) + "\n"


def as_data(comparison: Comparison) -> dict[str, Any]:
    """Return a comparison as data for JSON."""
    first, second = comparison.titles
    return {
        "first": first,
        "second": second,
        "sources": {
            "both": {name: list(numbers) for name, numbers in comparison.shared.items()},
            "only_first": dict(comparison.only_first),
            "only_second": dict(comparison.only_second),
        },
        "changes": [change._asdict() for change in comparison.changes],
        "only_first": [_statement_data(each) for each in comparison.gone],
        "only_second": [_statement_data(each) for each in comparison.new],
    }


def as_table(comparison: Comparison) -> str:
    """Return a comparison as a table for spreadsheets, one row a change."""
    rows = [
        {
            "change": each.kind,
            "before": each.before,
            "after": each.after,
            "statement": each.words,
            "statement_after": each.words_after,
        }
        for each in comparison.changes
    ]
    rows += [{"change": "only-first", "before": each.speaker, "statement": each.words} for each in comparison.gone]
    rows += [{"change": "only-second", "after": each.speaker, "statement_after": each.words} for each in comparison.new]
    return table(COLUMNS, rows)


def _statements(annotated: AnnotatedArticle) -> Iterator[Statement]:
    text, found = annotated.article.text, annotated.annotations
    for said in found.attributions:
        words = words_of(text, said.content)
        yield Statement(
            words,
            source_name(text, said),
            is_named(said),
            words_of(text, said.cue),
            False,
            False,
            _bag(words),
            _numbers(words),
        )
    for claim in found.assertions:
        words = words_of(text, marked_spans(claim))
        yield Statement(words, NARRATOR, True, "", claim.hedged, True, _bag(words), _numbers(words))


def _bag(words: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(words))


def _numbers(words: str) -> tuple[str, ...]:
    return tuple(sorted(NUMBER.findall(words)))


def _pairs(before: Sequence[Statement], after: Sequence[Statement]) -> list[tuple[int, int]]:
    """Return the versions of one statement, the most alike first, each statement in one pair."""
    holders: dict[str, list[int]] = {}
    for at, each in enumerate(after):
        for word in each.bag:
            holders.setdefault(word, []).append(at)
    alike = []
    for at, each in enumerate(before):
        near = {other for word in each.bag for other in holders.get(word, ())}
        alike += [(share, at, other) for other in near if (share := _likeness(each, after[other]))]
    pairs, taken, taken_after = [], set[int](), set[int]()
    for _, at, other in sorted(alike, key=lambda each: (-each[0], each[1:])):
        if at not in taken and other not in taken_after:
            pairs.append((at, other))
            taken.add(at)
            taken_after.add(other)
    return sorted(pairs)


def _likeness(one: Statement, other: Statement) -> float:
    """Return the share of words in common, 0 where it is too small."""
    if min(len(one.bag), len(other.bag)) < _FEWEST_WORDS and one.words != other.words:
        return 0.0
    share = len(one.bag & other.bag) / len(one.bag | other.bag)
    share += 0.1 * (source_key(one.speaker) == source_key(other.speaker))
    return share if share >= (_SAME if one.is_claim == other.is_claim else _SURE) else 0.0


def _changes(one: Statement, other: Statement) -> Iterator[Change]:
    def change(kind: str, before: str, after: str) -> Change:
        return Change(kind, before, after, one.words, other.words)

    if one.is_claim != other.is_claim:
        yield change("source-new" if one.is_claim else "source-gone", one.speaker, other.speaker)
    elif one.is_named != other.is_named:
        yield change("named" if other.is_named else "unnamed", one.speaker, other.speaker)
    elif source_key(one.speaker) != source_key(other.speaker):
        yield change("speaker", one.speaker, other.speaker)
    if one.cue and other.cue and (degree := cue_strength(one.cue)) != (degree_after := cue_strength(other.cue)):
        kind = "stronger" if degree_after > degree else "weaker"
        yield change(kind, f"{one.cue} ({NAMES[degree]})", f"{other.cue} ({NAMES[degree_after]})")
    if one.numbers != other.numbers:
        left = [each for each in one.numbers if each not in other.numbers]
        come = [each for each in other.numbers if each not in one.numbers]
        if left or come:
            yield change("numbers", ", ".join(left) or "none", ", ".join(come) or "none")
    if one.is_claim and other.is_claim and one.is_hedged != other.is_hedged:
        yield change(
            "hedge-gone" if one.is_hedged else "hedge-new",
            *(("hedged", "plain") if one.is_hedged else ("plain", "hedged")),
        )


def _counts(statements: Sequence[Statement]) -> dict[str, int]:
    names: dict[str, str] = {}
    counts: dict[str, int] = {}
    for each in statements:
        if not each.is_claim:
            name = names.setdefault(source_key(each.speaker), each.speaker)
            counts[name] = counts.get(name, 0) + 1
    return counts


def _title(annotated: AnnotatedArticle) -> str:
    article = annotated.article
    facts = (article.title, article.site, (article.published or "")[:10], annotated.origin)
    return one_line(" · ".join(fact for fact in facts if fact))


def _times(number: int) -> str:
    return f"{number} statement{'s' * (number != 1)}"


def _both(change: Change) -> str:
    return change.words if change.words == change.words_after else f"{change.words} → {change.words_after}"


def _section(heading: str, lines: Sequence[str]) -> list[str]:
    return ["", heading, *(f"  {line}" for line in lines)] if lines else []


def _statement_data(statement: Statement) -> dict[str, Any]:
    return {"speaker": statement.speaker, "named": statement.is_named, "cue": statement.cue, "words": statement.words}
