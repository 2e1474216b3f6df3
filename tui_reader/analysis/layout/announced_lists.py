"""Attribute the items of a list to the source in its lead-in: “The union demands:”."""

import re
from collections.abc import Iterator
from typing import Final

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english.source_nouns import source_nouns
from tui_reader.analysis.grammar.verbs import VerbGroup
from tui_reader.analysis.speech.lead_ins import LeadIn, announced_by_verb
from tui_reader.analysis.text.document import Document
from tui_reader.model import Block, Reason, Span

# Verbs that announce what somebody wants or promises; those that carry quotations announce lists, too.
_WANTING: Final = frozenset(
    "demand want recommend suggest propose request urge promise pledge advise ask seek vow order call".split()
)
_NO_SPEECH: Final = frozenset("begin start continue find think charge".split())
_MOST_BEHIND: Final = 9  # words between a verb and its colon: “answered in three points:”
_PRONOUNS: Final = frozenset("he she they who".split())
_NUMBER = re.compile(r"(?:\d{1,3}|[a-z])[.)] ")
_NO_NAMES: Final = frozenset("here there this that these those it data nothing everything".split())


def announced_lists(document: Document) -> Iterator[Finding]:
    """Yield a finding for each list behind a sentence with a cue and a colon."""
    blocks, at = document.blocks, 0
    while at + 1 < len(blocks):
        at += 1
        if blocks[at].kind != "list_item" or blocks[at - 1].kind != "paragraph":
            continue
        first, level = at, blocks[at].level
        while at < len(blocks) and blocks[at].kind == "list_item" and blocks[at].level >= level:
            at += 1
        told = _announced(document, first - 1)
        if told is not None:
            items = [_unnumbered(document.article.text, block) for block in blocks[first:at]]
            yield Finding(items, [told.cue], [told.source], [Reason("layout.listed")], 0.8)


def _unnumbered(text: str, block: Block) -> Span:
    number = _NUMBER.match(text, block.start, block.end)
    return Span(number.end() if number and number.end() < block.end else block.start, block.end)


def _announced(document: Document, at: int) -> LeadIn | None:
    """Return whom the block ``at`` announces.

    “The union demands:” does, and “The plan offers:” does not: nobody speaks.
    """
    text, end = document.article.text, document.blocks[at].end
    told = announced_by_verb(document, at, _brings_list)
    behind = text[told.cue.end : end] if told is not None else ","
    if told is None or "," in behind or behind.count(" ") > _MOST_BEHIND:
        return None
    return told if _can_speak(text[slice(*told.source)].split()) else None


def _brings_list(verb: VerbGroup) -> bool:
    if verb.form in ("gerund", "infinitive") or verb.cue.verb in _NO_SPEECH:
        return False
    return "quotation" in verb.cue.frames or verb.cue.verb in _WANTING


def _can_speak(words: list[str]) -> bool:
    """Check whether a subject is somebody, by its noun or by its capitals."""
    noun = words[-1].lower().strip(".,’'")
    is_name = any(word[0].isupper() for word in words[1:]) or (len(words) == 1 and words[0][0].isupper())
    return noun not in _NO_NAMES and (is_name or noun in _PRONOUNS or noun in source_nouns())
