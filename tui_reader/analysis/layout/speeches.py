"""Recognise speeches and statements that are printed under a name: “Remarks by Governor Dana Okafor”."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from tui_reader.analysis.english.first_person import PLURAL, SINGULAR
from tui_reader.analysis.layout.lines import SPOKEN, Line
from tui_reader.analysis.speech.lead_ins import looks_back
from tui_reader.model import Article, Span

_KIND = (
    r"(?:remarks|speech|address|statement|lecture|eulogy|testimony|sermon|keynote|message|open letter|apology|declaration|"
    r"opening words|closing words|toast|resignation letter|farewell letter|letter|reply|response|words|tribute|manifesto|homily|evidence|presentation)"
)
_NAME = (
    r"(?P<name>(?:the )?[A-Z][\w.’'&-]{0,40}(?: (?:[A-Z][\w.’'&-]{0,40}|of|the|de|van|von|der|and|for|al|bin|&)){0,9})"
)
# “Remarks as delivered by …”, “Full text of the speech given by …”, “Statement from …”
_BY = re.compile(
    rf"\b(?i:{_KIND})(?i:(?: (?:as )?(?:was|were|is|delivered|prepared|given|issued|released|read|made|held|spoken|published|written|in full|for delivery|"
    rf"on behalf|today|yesterday|out|aloud)){{0,4}}) (?:by|from|of) {_NAME}"
)
# “Dana Okafor’s speech in full”, “In full: the mayor of Dale’s apology”
_OWNED = re.compile(
    rf"{_NAME}(?:['’]s|['’]) (?:(?i:full|opening|closing|farewell|inaugural|first|last|prepared|complete|new year|victory|concession|"
    rf"resignation|acceptance|maiden|public|official|funeral|whole|entire|graveside) ){{0,3}}(?i:{_KIND})\b"
)
# “What Joakim Sande said at the graveside”, “the text of the statement that Ottar Reed read out”
_SAID = re.compile(
    rf"\b(?:(?i:what|words)|(?i:{_KIND})) (?:(?i:that|which) )?{_NAME}(?:, [^\n,]{{2,60}},)? (?:said|told|spoke|wrote|read|gave|made|held|delivered|issued|"
    r"sent|posted|published|had to say)\b"
)
# “Governor Dana Okafor gave this address in May”
_GIVEN = re.compile(
    rf"{_NAME}(?:, [^\n,]{{2,60}},)? (?:gave|delivered|made|held|read|issued|posted|published|wrote|sent) (?:this|these|the following) "
    rf"(?:(?:opening|closing|farewell|short|brief) ){{0,2}}(?i:{_KIND})\b"
)
# “From the board of Tarn Works”, below the title “Statement on the fire”
_FROM = re.compile(r"From (?P<name>(?:the )?[^\n.:;!?]{3,80})")
_TITLED = re.compile(
    rf"(?i:(?:public |open |joint |official |our )?{_KIND}) (?i:on|about|regarding|concerning|following|after)\b"
)
_SELF = re.compile(rf"\b(?:{SINGULAR}|{PLURAL}|[Yy]ou|[Yy]our)\b")
_THANKS = re.compile(
    r"(?:^|(?<=[.!?] ))(?:thank you|thanks|god bless|good night|long live)\b[^\n.!?]{0,80}[.!]?$", re.IGNORECASE
)
_END = re.compile(
    r"(?:###|\* ?\* ?\*|-{1,3} ?ends? ?-{1,3}|ends?[.]?$|notes? (?:to|for) editors?|(?:media|press) (?:contact|enquiries|inquiries)|contacts?:|about (?:the|[A-Z])|"
    r"for (?:more|further) information|background:?$|related|\[?(?:this|the) (?:speech|address|statement|remarks|text|transcript|letter)s? (?:was|were|has|have|is|are)\b|"
    r"(?:translated|transcribed|edited) by\b|\(?(?:check against delivery|applause)\)?[.]?$)",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?:;,…][”\"’')\]*_]{0,3}$")
_LABEL = re.compile(r"[A-Z][A-Z.’'-]{1,30}(?: [A-Z][A-Z.’'-]{1,30}){0,4}:")
_LABELS: Final = 2  # labels of speakers that make a talk of several of what would be a speech
_OPENING_LINES: Final = 4  # among which a line may announce the speech
_LONGEST_LINE: Final = 220  # characters of a line that announces a speech
_SPOKEN_SHARE: Final = 1 / 3  # of the paragraphs, at least, in the first or second person
_REPORTED = re.compile(
    r"[”\"],? (?:he|she|[A-Z][\w’'-]{1,30}) (?:said|says|told|added|wrote)\b|\b(?:he|she) (?:said|added|told)\b"
)


class Speech(NamedTuple):
    """A speech that an article prints under the name of its speaker.

    Attributes:
        body: The lines of the speech.
        name: The name of the speaker.
        source: Where the text has the name, ``None`` where only the metadata have it.
        announced: The line that announces the speech, ``None`` likewise.
    """

    body: Sequence[Line]
    name: str
    source: Span | None = None
    announced: Line | None = None


def speech(article: Article, lines: Sequence[Line]) -> Speech | None:
    """Return the speech that the article prints, or ``None``."""
    text = article.text
    in_title = _announced(article.title or "")
    name, source, announced = in_title[0] if in_title is not None else "", None, None
    first, is_titled = 0, _TITLED.match(article.title or "") is not None
    for at, line in enumerate(lines[:_OPENING_LINES]):
        if line.end - line.start > _LONGEST_LINE or line.kind not in (*SPOKEN, "title", "heading"):
            break
        found = _announced(text[line.start : line.end])
        if found is None and is_titled and (sender := _FROM.fullmatch(text, line.start, line.end)) is not None:
            found = sender["name"], Span(sender.start("name") - line.start, sender.end("name") - line.start)
        if found is not None:
            name, source = found[0], Span(line.start + found[1].start, line.start + found[1].end)
            first, announced = at + 1, line
    if not name:
        return None
    while first < len(lines) and (lines[first].kind not in SPOKEN or not _ENDED.search(text, *lines[first][:2])):
        first += 1
    body = _body(text, lines[first:], name)
    return Speech(body, name, source, announced) if body and _is_spoken(text, body) else None


def _announced(line: str) -> tuple[str, Span] | None:
    """Return the name of the speaker whom a line announces, and its place.

    “That is what Bell wrote.” is about what stands before.
    """
    if looks_back(line):
        return None
    for pattern in (_BY, _SAID, _OWNED, _GIVEN):
        match = pattern.search(line)
        if match is not None:
            return match["name"], Span(*match.span("name"))
    return None


def _body(text: str, lines: Sequence[Line], name: str) -> list[Line]:
    """Return the lines of a speech.

    It ends before a line that says so, and behind its last line in the first person where the page speaks of the speaker, or behind
    words of thanks.
    """
    is_set_off = bool(lines) and lines[0].kind == "quotation"
    head = name.partition(" of ")[0].rpartition(" ")[2]
    found: list[Line] = []
    for line in lines:
        words = text[line.start : line.end]
        if line.kind in ("rule", "table", "code") or (is_set_off and line.kind != "quotation"):
            break
        if len(words) <= _LONGEST_LINE and _END.match(words):
            break
        if head in words and _REPORTED.search(words):
            break
        found.append(line)
    last = max((at for at, line in enumerate(found) if _SELF.search(text, line.start, line.end)), default=-1)
    has_thanked = (
        _THANKS.search(text[found[last].start : found[last].end][-_LONGEST_LINE:]) is not None if found else False
    )
    for at in range(last + 1, len(found)):
        if has_thanked or head in text[found[at].start : found[at].end]:
            del found[at:]
            break
    return [line for line in found if line.kind in SPOKEN]


def _is_spoken(text: str, body: Sequence[Line]) -> bool:
    """Check whether somebody speaks in ``body``, and nobody reports."""
    spoken = sum(_SELF.search(text, line.start, line.end) is not None for line in body)
    labelled = sum(_LABEL.match(text, line.start, line.end) is not None for line in body)
    reported = sum(_REPORTED.search(text, line.start, line.end) is not None for line in body)
    return spoken >= _SPOKEN_SHARE * len(body) and spoken > 2 * reported and labelled < _LABELS
