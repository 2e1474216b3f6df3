"""Rule: a name with a colon before what it says: transcripts (“Q: …”, “MARSH: …”) and headlines (“Marsh: …”)."""

import re
from collections.abc import Iterator, Sequence

from tui_reader.analysis.document import Document
from tui_reader.analysis.rules.attributions.findings import Finding
from tui_reader.model import Block, Span

_TURN = re.compile(r"(?P<name>Q|A|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})(?P<colon>:) ?(?=\S)")
_LINE = re.compile(r"[^\n]+")
# Labels with a colon that are no speakers.
_NO_SPEAKERS = frozenset(
    "update updated photo photos image images video watch read more note related source sources breaking live listen "
    "gallery opinion analysis exclusive editorial correction clarification warning caption credit topics tags share "
    "location date time date where when what why who how email phone tel fax contact by from to subject re cc".split()
)
# A turn-taking needs this many turns; a label that comes once is a heading.
_TURNS = 2
_LONGEST = 400


def _turns(text: str, blocks: Sequence[Block]) -> list[tuple[re.Match[str], int]]:
    """The labelled lines of ``blocks``, each with where its line ends."""
    found = []
    for block in blocks:
        if block.kind in {"code", "table", "rule", "caption"}:
            continue
        for line in _LINE.finditer(text, block.start, block.end):
            match = _TURN.match(text, line.start(), line.end())
            if match and not set(match["name"].lower().split()) & _NO_SPEAKERS:
                found.append((match, line.end()))
    return found


def transcript(document: Document) -> Iterator[Finding]:
    """Yield the turns of a transcript: at least two speakers, or one again and again, each with a label."""
    text = document.article.text
    turns = _turns(text, document.blocks)
    names = [match["name"] for match, _ in turns]
    speakers = {name for name in names if names.count(name) >= _TURNS or name in {"Q", "A"}}
    if len(turns) < _TURNS or (
        {"Q", "A"} & speakers != {"Q", "A"} and not any(name not in {"Q", "A"} for name in speakers)
    ):
        return
    for match, end in turns:
        if match["name"] in speakers:
            yield _finding(match, Span(match.end(), end), "a name and a colon, as in a transcript", "direct")


def _finding(match: re.Match[str], content: Span, reason: str, kind: str | None) -> Finding:
    finding = Finding([content], [Span(*match.span("colon"))], [Span(*match.span("name"))], [reason], 0.8)
    finding.kind = "direct" if kind == "direct" else None
    return finding


def headline(document: Document) -> Iterator[Finding]:
    """Yield what a title says behind a name and a colon: “Okafor: The dam is safe”."""
    text = document.article.text
    for block in document.blocks[:1]:
        if block.end - block.start > _LONGEST or block.start:
            continue
        match = _TURN.match(text, block.start, block.end)
        if match and match["name"] not in {"Q", "A"} and not set(match["name"].lower().split()) & _NO_SPEAKERS:
            end = block.start + len(text[block.start : block.end].rstrip(" .;"))
            if end > match.end():
                yield _finding(match, Span(match.end(), end), "a headline that names who says it before a colon", None)
