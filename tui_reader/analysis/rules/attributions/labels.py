"""Rule: a name with a colon before what it says: transcripts (“Q: …”, “MARSH: …”) and headlines (“Marsh: …”)."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tui_reader.analysis.document import Document
from tui_reader.analysis.rules.attributions.findings import Finding
from tui_reader.model import AttributionKind, Block, Span

_LABEL = r"(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})(?P<colon>:) ?(?=\S)"
# A turn opens a line; question and answer may also follow each other in one line.
_TURN = re.compile(rf"(?:^|(?<=[.?!…”\"] )(?=[QA]: )){_LABEL}", re.MULTILINE)
_HEADLINE = re.compile(_LABEL)
# Labels with a colon that are no speakers.
_NO_SPEAKERS = frozenset(
    "update updated photo photos image images video watch read more note related source sources breaking live listen "
    "gallery opinion analysis exclusive editorial correction clarification warning caption credit topics tags share "
    "location date time where when what why who how email phone tel fax contact by from to subject re cc see also "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december yes no price size total step pros cons".split()
)
_QUESTION_AND_ANSWER = frozenset({"Q", "A"})
# Turns that two speakers must take at least before lines with labels are a conversation and not a list.
_TURNS = 3
# Paragraphs that a turn may go on for without its label.
_PARAGRAPHS = 5
# A longer first block is no headline.
_LONGEST = 400


def _is_speaker(name: str) -> bool:
    return not set(name.lower().split()) & _NO_SPEAKERS


def _turns(text: str, blocks: Sequence[Block]) -> list[tuple[int, re.Match[str]]]:
    """The labels of ``blocks``, each with the index of its block."""
    return [
        (index, match)
        for index, block in enumerate(blocks)
        if block.kind not in {"code", "table", "rule", "caption"}
        for match in _TURN.finditer(text, block.start, block.end)
        if _is_speaker(match["name"])
    ]


def _speakers(turns: Sequence[tuple[int, re.Match[str]]]) -> set[str]:
    """The labels that take turns; empty where the text is no conversation."""
    names = Counter(match["name"] for _, match in turns)
    if set(names) >= _QUESTION_AND_ANSWER:
        return set(names)
    names = Counter({name: count for name, count in names.items() if name not in _QUESTION_AND_ANSWER})
    if len(names) < 2 or names.total() < _TURNS or names.most_common(1)[0][1] == 1:  # noqa: PLR2004 - two who talk
        return set()
    shouted = names.most_common(1)[0][0].isupper()
    return {name for name in names if name.isupper() == shouted}


def transcript(document: Document) -> Iterator[Finding]:
    """Yield the turns of a transcript; paragraphs between two turns go on with the first of them."""
    text, blocks = document.article.text, document.blocks
    turns = _turns(text, blocks)
    speakers = _speakers(turns)
    spoken = [turn for turn in turns if turn[1]["name"] in speakers]
    for at, (index, match) in enumerate(spoken):
        following = spoken[at + 1] if at + 1 < len(spoken) else None
        yield _turn(text, blocks, index, match, following)


def _turn(
    text: str, blocks: Sequence[Block], index: int, match: re.Match[str], following: tuple[int, re.Match[str]] | None
) -> Finding:
    block = blocks[index]
    end = block.end if following is None or following[0] != index else following[1].start()
    content = [Span(match.end(), match.end() + len(text[match.end() : end].rstrip()))]
    if following is not None and following[0] - index <= _PARAGRAPHS:
        between = blocks[index + 1 : following[0]]
        content += [Span(one.start, one.end) for one in between if one.kind == "paragraph"]
    return _finding(match, content, "a name and a colon, as in a transcript", kind="direct")


def _finding(match: re.Match[str], content: list[Span], reason: str, kind: AttributionKind | None = None) -> Finding:
    name, colon = Span(*match.span("name")), Span(*match.span("colon"))
    return Finding(content, [colon], [name], [reason], 0.8, kind=kind)


def labelled(document: Document) -> list[Finding]:
    """Return the turns of a transcript, or else what a headline says behind a name."""
    return list(transcript(document)) or list(headline(document))


def headline(document: Document) -> Iterator[Finding]:
    """Yield what a title says behind a name and a colon: “Okafor: The dam is safe”."""
    text = document.article.text
    for block in document.blocks[:1]:
        match = _HEADLINE.match(text, block.start, block.end)
        if block.start or block.end > _LONGEST or match is None:
            continue
        end = len(text[: block.end].rstrip(" .;"))
        if match["name"] not in _QUESTION_AND_ANSWER and _is_speaker(match["name"]) and end > match.end():
            yield _finding(match, [Span(match.end(), end)], "a headline that names who says it before a colon")
