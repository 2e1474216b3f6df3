"""Adapt findings of the tagger to this project's definition of an attribution.

The guidelines of its training corpora differ from it.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english.cue_verbs import cue_forms
from tui_reader.analysis.english.deed_words import participles
from tui_reader.analysis.english.function_words import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    is_adverb,
)
from tui_reader.model import Reason, Span

_LEADING = (
    DETERMINERS - POSSESSIVES - {"this", "these", "those", "some", "many", "most"}
    | PREPOSITIONS
    | CONJUNCTIONS
    | {"there"}
)
SOURCE_LEADING = _LEADING - {"one", "another", "each", "both", "several", "all", "few", "other", "some"}
"""Words that are not a source by themselves; “one said” and “both denied it” have one."""
_CONTENT_LEADING = _LEADING | RELATIVES - {"where"}
_OUTSIDE = " \n.,;:—–-"
# “It is widely thought that …” has no source: it is a hedge of the narrator.
_HEDGE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\b[\w ]{0,80}\b"
    r"(?:assumed|believed|considered|expected|feared|hoped|known|presumed|rumou?red|said|seen|supposed|thought|understood)$",
    re.IGNORECASE,
)
# So is “reportedly”; with a capital it is in a headline, whose story names the source.
_REPORTEDLY = "reportedly"
_OBJECT_OF = re.compile(
    r"(?<!\w)(?:about|against|at|between|for|from|in|into|of|on|over|to|toward|towards|under|with)(?: the)? $"
)
_LONGEST_PREPOSITION = 12  # characters, “the” behind it included
_OWNING = re.compile(r"[’'](?:s)?$")
_STRAY = re.compile(r"[^\W_sxzSXZ][’']$")
_RELATIVE = re.compile(r"(?P<clause>(?:who|whom|whose|which)\b[^,“”\"]{0,300})(?:, |$)")
_BETWEEN = re.compile(r",? ?")
_PASSED_OVER = re.compile(r"(?P<clause>,? (?:who|whom|whose|which)\b[^,“”\".]{0,300}),? ?")


def repaired(text: str, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield ``findings`` without empty contents, without hedges of the narrator's, with whole sources."""
    for finding in findings:
        finding.content = [span for span in finding.content if not is_empty(text, span, _CONTENT_LEADING)]
        finding.source = [_without_stray_mark(text, span) for span in finding.source]
        if finding.content and not _is_hedge(text, finding):
            if _is_said_of_source(text, finding):
                finding.source = []
                finding.reasons.append(Reason("attribution.said-of-source"))
            elif _is_object(text, finding):
                finding.source = []
                finding.reasons.append(Reason("attribution.object"))
            yield _with_whole_source(text, finding)


def is_empty(text: str, span: Span, leading: Collection[str] = _LEADING) -> bool:
    """Check whether a span has no content: punctuation, or a word such as “the”."""
    words = text[span.start : span.end].lower()
    return words in leading or not any(letter.isalnum() for letter in words)


def trimmed(text: str, span: Span) -> Span:
    """Return ``span`` without the punctuation around it that belongs to its sentence; quotation marks stay."""
    start, end = span
    while end > start and text[end - 1] in _OUTSIDE:
        end -= 1
    while start < end and text[start] in _OUTSIDE:
        start += 1
    return Span(start, end)


def _without_stray_mark(text: str, source: Span) -> Span:
    """Return a source without a stray apostrophe at its end: “Tarn College’”."""
    words = text[source.start : source.end]
    is_stray = _STRAY.search(words) is not None and "‘" not in words and words.count("'") < 2  # noqa: PLR2004 - a pair
    return Span(source.start, source.end - 1) if is_stray else source


def _is_hedge(text: str, finding: Finding) -> bool:
    words = [text[cue.start : cue.end] for cue in finding.cue]
    return not finding.source and any(_HEDGE.search(each) or each == _REPORTEDLY for each in words)


def _is_said_of_source(text: str, finding: Finding) -> bool:
    """Check whether the source is whom others speak of or to.

    “Reed was charged with theft” and “Reed was told that …” are said by others than Reed; so is “Reed was charged by Pike with theft”,
    whose source is Pike.
    """
    if not finding.source or not finding.cue or finding.source[-1].end > finding.cue[0].start:
        return False
    words = text[finding.cue[0].start : finding.cue[-1].end].lower().split()
    verbs = [word for word in words if word not in AUXILIARIES | NEGATIONS and not is_adverb(word)]
    return not BE.isdisjoint(words) and verbs[:1] != [] and verbs[0] in participles("passive")


def _is_object(text: str, finding: Finding) -> bool:
    """Check whether the source is the object of a preposition, not a subject.

    “His friendship with Marsh contradicts it” is not Marsh's; “on Marsh’s claim”, “with Marsh saying” and “for Marsh to say” are.
    """
    if not finding.source or not finding.cue:
        return False
    source, cue = finding.source[-1], finding.cue[0]
    before = text[max(0, source.start - _LONGEST_PREPOSITION) : source.start]
    words = text[source.start : source.end]
    first = text[cue.start : cue.end].partition(" ")[0].lower()
    has_tense = first in AUXILIARIES or any(one.form in ("past", "third") for one in cue_forms().get(first, ()))
    return (
        _OBJECT_OF.search(before) is not None
        and words[:1].isupper()
        and not _OWNING.search(words)
        and text[source.end : cue.start] == " "
        and (has_tense or first.endswith(("s", "ed")))
    )


def _with_whole_source(text: str, finding: Finding) -> Finding:
    """Add a relative clause to its source: “two officials, who asked not to be named”.

    The tagger may have left the clause out, or taken it for the content.
    """
    for source in finding.source:
        first, *others = finding.content
        passed = _PASSED_OVER.fullmatch(text, source.end, max(source.end, first.start))
        if passed is not None:
            finding.source = [Span(source.start, passed.end("clause"))]
            finding.reasons.append(Reason("attribution.source-clause"))
            break
        clause = _RELATIVE.match(text, first.start, first.end)
        stands_behind = source.end < first.start and _BETWEEN.fullmatch(text[source.end : first.start])
        if clause is not None and stands_behind and (clause.end() < first.end or others):
            finding.source = [Span(source.start, clause.end("clause"))]
            finding.reasons.append(Reason("attribution.source-clause"))
            rest = Span(clause.end(), first.end)
            finding.content = [rest, *others] if rest.start < rest.end else others
    return finding
