"""Find comments of readers below an article: rows of texts with names and dates.

What such boxes are called differs from site to site, so what they are made of is looked at. Posts of a forum and entries of a
running report look alike: they stay, for no article stands before them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from tui_reader.readers.html.layout import look

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui_reader.readers.html.layout import Layout

# The line with the author and date of a comment.
_STAMP_WORDS: Final = 12
_NO_STAMPS: Final = frozenset({"heading", "quotation", "table", "code", "caption"})
_CITES: Final = re.compile(r"[\"“”«»„]|^[\[^↑]")
_CLOCK: Final = re.compile(r"(?<!\d)\d{1,2}[:.h]\d{2}\b")
_MONTH: Final = r"(?:jan|feb|mar|mär|apr|avr|ma[iy]|mag|jun|jui|jul|lug|aug|ago|aoû|sep|set|o[ckt]t|nov|de[czs]|d[ié][cz])[^\W\d_]{0,8}\.?"
_DATE: Final = re.compile(
    rf"(?<!\d)\d{{4}}-\d\d-\d\d\b|(?<!\d)\d{{1,2}}[./-]\d{{1,2}}[./-](?:20)?\d\d\b|(?<!\d)\d{{1,2}}(?:st|nd|rd|th|\.)?(?: de| of)? {_MONTH}(?:\W|$)|\b{_MONTH} \d{{1,2}}\b"
    r"|\b(?:yesterday|today|gestern|heute|hier|ayer|just now)\b|\d[年月日]"
    r"|(?:(?<!\d)\d+|\ban?|\bone) ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|months?|y|yrs?|years?) ago\b"
    r"|\bvor \w+ (?:sek|min|st|tag|woch|monat|jahr)|\bil y a \w|\bhace \w|\bhá \d|\b\d+ \w+ (?:fa|geleden|siden|sedan|temu|назад)\b|(?:^|\W)\d+ ?(?:min|mo|[smhdwy])$"
)
_SAYS: Final = re.compile(
    r"\b(?:says|said|wrote|writes|schreibt|sagt|a écrit|dice|dijo|escribió)\b(?: on [^:]{0,40})?:"
)
_ANSWER_WORDS: Final = 6
_REPLY: Final = re.compile(
    r"\b(?:reply|respond|antworten|répondre|responder|rispondi|reageer|svara?|odpowiedz|ответить)\b|回复|返信|답글"
)
_ANSWER: Final = re.compile(
    r"\b(?:reply|replies|respond|answer|permalink|upvote|downvote|report(?: (?:abuse|comment))?|flag|likes?|antworten|melden|gefällt mir|zitieren"
    r"|répondre|signaler|responder|denunciar|me gusta|rispondi|segnala|reageer|beantwoorden|svar[ae]?|odpowiedz|ответить|回复|返信|답글)\b"
)
_HEADING_WORDS: Final = 10
_HEADING: Final = re.compile(
    r"\b(?:comments?|responses?|repl(?:y|ies)|discussions?|conversation|letters?|your (?:say|views?|thoughts|opinions?)|have your say|(?:readers?|people|you) (?:say|think|write|wrote)"
    r"|reader reactions?|feedback|thoughts on|kommentare?|leserbriefe?|lesermeinung(?:en)?|meinungen|diskussion|antworten|commentaires?|réactions?|réponses?|comentarios?|respuestas?|opiniones"
    r"|commenti|risposte|comentários?|respostas?|reacties?|reactie|discussie|kommentarer|komentarze|комментари\w+)\b|评论|留言|コメント|댓글"
)
# Of the text under such a heading below an article on the dev pages of WCXB, scrapinghub and Mozilla's tests
# 12 words of 3,000 are in the true texts.
_SECTION: Final = re.compile(
    r"^\W*+(?:(?:\d++|no)\W*+)?(?:reader |user )?(?:comments?|responses|replies|kommentare?|commentaires?|réactions?|comentarios?|commenti|comentários|reacties|komentarze|комментарии)"
    r"\W*+(?:(?:\d++|(?:on|to|zu|sur|about)\b.*+)\W*+)?$|\bleave a (?:reply|comment)\b|\bjoin the (?:conversation|discussion)\b|\breaders? (?:say|write|wrote|think|react)\b"
    r"|^your (?:thoughts|views|opinions|say)\b|\bhave your say\b|^\d+ thoughts on\b|^(?:post|add|write) a comment\b|^schreibe? einen kommentar|^laisser un commentaire|^deja un comentario"
    r"|^(?:评论|留言|コメント|댓글)"
)
_NAMES: Final = re.compile(
    r"comment|disqus|discuss|respond|responses|repl(?:y|ies)|talkback|reader-?(?:post|letter)|guestbook|leserbrief|kommentar"
)
_FORUM: Final = re.compile(
    r"forum|topic|answer|question|qapage|discussionforum|reviews?|liveblog|live-?(?:post|entry|update)"
)
_ABOVE: Final = 4
_LEVELS: Final = 4
# Without a word for comments, so many texts with a name and a date each are comments; with such a word, two are.
_MANY: Final = 3
_NAME_WORDS: Final = 5
_WORD: Final = re.compile(r"[^\W\d_]+")


def comments(layout: "Layout") -> Iterator[range]:
    """Yield the runs of blocks that readers wrote below the article."""
    start = layout.title_at or 0
    rows: dict[object, list[int]] = defaultdict(list)
    for at in range(start, len(layout.blocks)):
        if _is_stamp(layout, at) or _asks_for_answers(layout, at):
            rows[look(layout.blocks[at].element)].append(at)
        if _is_section_heading(layout, at) and layout.has_article(start, at):
            yield _section(layout, start, at)
    for stamps in rows.values():
        if len(stamps) > 1 and (found := _thread(layout, start, stamps)):
            yield found


def _is_section_heading(layout: "Layout", at: int) -> bool:
    """Check whether a block only announces that comments follow."""
    return layout.counts[at] <= _HEADING_WORDS and _SECTION.search(layout.blocks[at].text.lower()) is not None


def _section(layout: "Layout", start: int, at: int) -> range:
    """Return the blocks from a heading to the end of its box.

    Without a box of its own the section ends at the next heading or the end of the box around.
    """
    box = layout.box(at, start, layout.prose_ends(start, at))
    stop = layout.run(box).stop
    parent = box.getparent()
    if box is layout.blocks[at].element and layout.blocks[at].kind == "heading" and parent is not None:
        after = range(at + 1, layout.run(parent).stop)
        stop = next((near for near in after if layout.blocks[near].kind == "heading"), after.stop)
    return range(at, stop)


def _asks_for_answers(layout: "Layout", at: int) -> bool:
    return layout.counts[at] <= _ANSWER_WORDS and _REPLY.search(layout.blocks[at].text.lower()) is not None


def _is_stamp(layout: "Layout", at: int) -> bool:
    """Check whether a block is a short line with date, time or speaker.

    A speaker is named as in "Ana wrote:".
    """
    block = layout.blocks[at]
    if layout.counts[at] > _STAMP_WORDS or block.kind in _NO_STAMPS or _CITES.search(block.text):
        return False
    text = block.text.lower()
    if _SAYS.search(text):
        return True
    rest, dates = _DATE.subn(" ", text)
    rest, clocks = _CLOCK.subn(" ", rest)
    return dates + clocks > 0 and len(_WORD.findall(rest)) <= _NAME_WORDS


def _thread(layout: "Layout", start: int, stamps: Sequence[int]) -> range | None:
    """Return the run of blocks that belong to these lines, if they head comments.

    The comments are below an article; otherwise ``None`` is returned.
    """
    first, last = stamps[0], stamps[-1]
    if not layout.has_article(start, first):
        return None
    box = layout.common(first, last)
    units = list(dict.fromkeys(layout.child_towards(box, at) for at in stamps))
    texts = sum(any(layout.prose[one + 1 : other]) for one, other in pairwise([*stamps, last + _ABOVE]))
    if len(units) < 2 or 2 * texts < len(stamps):  # noqa: PLR2004 - one is not a row
        return None
    article_ends = layout.prose_ends(start, first)
    inner = layout.run(box)
    if inner.start < article_ends:
        run = range(max(article_ends, layout.run(units[0]).start), _end(layout, inner, units[-1], last))
    else:
        run = _around(layout, inner, start, article_ends)
    shown = range(max(first - _ABOVE, start), run.stop)
    if _is_forum(units[0]) or not (_says_so(layout, units, stamps, shown) or _all_have_names(layout, start, stamps)):
        return None
    return run


def _end(layout: "Layout", inner: range, unit: "HtmlElement", last: int) -> int:
    """Return the end of the last comment's text, in a box with the article."""
    stop = max(layout.run(unit).stop, last + 1)
    while stop < inner.stop and not any(layout.prose[last:stop]):
        stop += 1
    return stop


def _around(layout: "Layout", inner: range, start: int, article_ends: int) -> range:
    """Return the blocks of a box of comments, and of the elements around it.

    The elements around it are beside the article; they are left out where prose follows in them.
    """
    outer = layout.run(layout.box(inner.start, start, article_ends))
    return range(outer.start, inner.stop if any(layout.prose[inner.stop : outer.stop]) else outer.stop)


def _is_forum(unit: "HtmlElement") -> bool:
    return any(_FORUM.search(names) for names in _names_around(unit))


def _names_around(element: "HtmlElement | None") -> Iterator[str]:
    """Yield the names (class, id, type) of an element and those near around it."""
    for _ in range(_LEVELS):
        if element is None or element.tag in ("body", "html", "main"):
            return
        yield " ".join(element.get(name, "") for name in ("class", "id", "itemtype", "itemprop")).lower()
        element = element.getparent()


def _says_so(layout: "Layout", units: "Sequence[HtmlElement]", stamps: Sequence[int], shown: range) -> bool:
    """Check whether headings, names of boxes or ways to answer show a row of comments."""
    texts = [(layout.counts[at], layout.blocks[at].text.lower()) for at in shown]
    answers = sum(count <= _ANSWER_WORDS and _ANSWER.search(text) is not None for count, text in texts)
    if 2 * answers >= len(units):
        return True
    above = texts[: max(1, stamps[0] - shown.start)]
    if any(count <= _HEADING_WORDS and _HEADING.search(text) for count, text in above):
        return True
    if any(_NAMES.search(names) for unit in units[:2] for names in _names_around(unit)):
        return True
    return all(_SAYS.search(layout.blocks[at].text.lower()) for at in stamps)


def _all_have_names(layout: "Layout", start: int, stamps: Sequence[int]) -> bool:
    """Check whether each line has a date and, beside or above it, a name.

    A name is a text as short as one.
    """
    if len(stamps) < _MANY or sum(layout.prose[start : stamps[0]]) < _MANY:
        return False
    for at in stamps:
        text = layout.blocks[at].text.lower()
        has_name = _WORD.search(_CLOCK.sub(" ", _DATE.sub(" ", text)))
        if not _DATE.search(text) or not (has_name or layout.counts[at - 1] <= _NAME_WORDS):
            return False
    return True
