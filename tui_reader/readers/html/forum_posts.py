"""Set the posts of a forum apart as quotations, each below its author's name.

A page tells them by the names of its boxes alone: words in a “post-body”, the author in a “username” beside. Around them stand counts,
ranks and buttons, which say nothing of what was said, and are left out.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from tui_reader.readers.html.element_text import shown_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.html import HtmlElement

_BODY: Final = re.compile(
    r"(?:js-)?(?:post|message|msg|comment|reply|answer)[-_]{0,2}(?:body|content|text|message)|"
    r"cooked|commtext|usertext-body|bbwrapper|content|text"
)
_AUTHOR: Final = re.compile(
    r"(?:[\w-]{1,40}[-_])?(?:user-?name|author(?:[-_]?name)?|nick(?:name)?|poster|hnuser|display[-_]?name|member-?name)"
)
_DATE: Final = re.compile(r"(?:[\w-]{1,40}[-_])?(?:date|time|age|timestamp)(?:line)?|post-?date")
# Names that only software for forums gives to its boxes.
_FORUM: Final = re.compile(
    r"\b(?:forum|phpbb|vbulletin|xenforo|discourse|discussion-?thread|thread|topic|postbit|postbody|postcontainer|postprofile|has-profile|"
    r"comtr|hnuser|usertext|bbwrapper|js-post-body|schema\.org/(?:answer|question|comment|qapage|discussionforumposting))"
)
_NICKNAME: Final = re.compile(
    r"(?:(?:posted |written )?by:? )?(?P<name>[\w.@~+-]{2,40}(?: [\w.~+-]{1,40}){0,3})", re.IGNORECASE
)
_NO_NAMES: Final = frozenset("author member guest moderator admin administrator anonymous deleted user".split())
_DAY: Final = re.compile(r"[^\n]{0,30}\d[^\n]{0,30}")
_LEVELS: Final = 8  # from the words of a post to what holds its author, too
_LEAST: Final = 2  # posts, and as many who write
_MOST: Final = 2_000  # posts of a page that are looked at
_MOST_NAMED: Final = 100_000  # elements with a name that are looked at
_SHARE: Final = 0.8  # of the elements that are named for the words of a post, at least, with an author beside
_PROSE: Final = 25  # words of a paragraph of an article, below which posts are comments of readers
_TABLES: Final = frozenset("table tbody thead tr td th ul ol li dl dd dt".split())


class _Post(NamedTuple):
    """A post: its words, its box, and its author and day as text."""

    body: "HtmlElement"
    box: "HtmlElement"
    author: str
    day: str


def set_posts_apart(root: "HtmlElement") -> None:
    """Make block quotations of a forum's posts, each headed by “Posted by” and its author.

    A page in another language than English stays as it is, for the words would be in the wrong one.
    """
    if not root.get("lang", "en").lower().startswith("en"):
        return
    bodies = _bodies(root)
    if len(bodies) < _LEAST:
        return
    holding = Counter(around for body in bodies for around in (body, *body.iterancestors()))
    posts = [post for body in bodies if (post := _post(body, holding)) is not None]
    if len(posts) < max(_LEAST, _SHARE * len(bodies)) or len({post.author for post in posts}) < _LEAST:
        return
    if _is_forum(root, posts[0]) and not _follows_article(posts[0].box):
        for post in posts:
            _set_apart(post, holding)


def _names(element: "HtmlElement") -> list[str]:
    """Return the names of an element, lower case: its classes, and what microdata calls it."""
    return f"{element.get('class', '')} {element.get('itemprop', '')}".lower().split()


def _bodies(root: "HtmlElement") -> "list[HtmlElement]":
    """Return the innermost elements that are named for the words of a post.

    Of all names that a page gives to such elements the commonest one counts.
    """
    found: dict[HtmlElement, str] = {}
    for element in islice(root.xpath("//*[@class or @itemprop='text']"), _MOST_NAMED):
        name = next((name for name in _names(element) if _BODY.fullmatch(name)), None)
        if name is not None:
            found[element] = name
            for around in islice(element.iterancestors(), _LEVELS):
                found.pop(around, None)
    common = Counter(found.values()).most_common(1)
    return [element for element, name in islice(found.items(), _MOST) if name == common[0][0]]


def _post(body: "HtmlElement", holding: "Counter[HtmlElement]") -> _Post | None:
    """Return the post with these words, and the author in the smallest box around them."""
    for box in islice(body.iterancestors(), _LEVELS):
        if box.tag in ("body", "html", "main"):
            return None
        author = next(_labels(box, holding, _AUTHOR, _nickname), None)
        if author is not None:
            outer = _outermost(box, holding)
            return _Post(body, outer, author, next(_labels(outer, holding, _DATE, _day), ""))
        if holding[box] > 1:
            return None
    return None


def _outermost(box: "HtmlElement", holding: "Counter[HtmlElement]") -> "HtmlElement":
    """Return the largest element around a box that holds no other post."""
    for around in islice(box.iterancestors(), _LEVELS):
        if holding[around] > 1 or holding[box] > 1:
            break
        box = around
    return box


def _labels(
    box: "HtmlElement",
    holding: "Counter[HtmlElement]",
    pattern: re.Pattern[str],
    read: "Callable[[HtmlElement], str | None]",
) -> Iterator[str]:
    """Yield the readings of elements with such names in a box.

    Elements that hold words of a post are passed over.
    """
    apart = [*box]
    while apart:
        element = apart.pop(0)
        if element in holding:
            apart = [*([*element] if holding[element] == 1 and holding[box] == 1 else []), *apart]
            continue
        for one in element.iter():
            is_named = any(pattern.fullmatch(name) for name in _names(one)) or (pattern is _DATE and one.tag == "time")
            found = read(one) if is_named else None
            if found:
                yield found


def _nickname(element: "HtmlElement") -> str | None:
    """Return the name of an author that an element shows, alone or behind “by”."""
    for one in islice(element.iter("*"), _LEVELS):
        match = _NICKNAME.fullmatch(shown_text(one, 80))
        if match is not None and match["name"].lower() not in _NO_NAMES and not match["name"].isdigit():
            return match["name"]
    return None


def _day(element: "HtmlElement") -> str | None:
    text = shown_text(element, 80)
    return text if _DAY.fullmatch(text) else None


def _is_forum(root: "HtmlElement", post: _Post) -> bool:
    """Check whether a name around a post is a forum's.

    News and blogs name their texts alike.
    """
    around = [*islice(post.box.iter(), _MOST), *post.box.iterancestors(), root]
    named = (f"{one.get('class', '')} {one.get('id', '')} {one.get('itemtype', '')}".lower() for one in around)
    return any(_FORUM.search(names.replace("_", " ")) for names in named)


def _follows_article(box: "HtmlElement") -> bool:
    """Check whether paragraphs stand before the first post, which then is a comment."""
    before = box.xpath("preceding::p[string-length() > 100]")
    return any(len(shown_text(one, 5000).split()) >= _PROSE for one in islice(before, _MOST))


def _set_apart(post: _Post, holding: "Counter[HtmlElement]") -> None:
    """Make a block quotation of a post, and remove the rest of its box."""
    path = [post.body, *post.body.iterancestors()]
    for around in path[1 : path.index(post.box) + 1]:
        around.text = None
        for beside in [*around]:
            beside.tail = None
            if beside not in holding:
                around.remove(beside)
    for around in path:
        if around.tag in _TABLES:
            around.tag = "div"
    words = post.body.makeelement("div")
    words.text, post.body.text = post.body.text, None
    words.extend([*post.body])
    head = post.body.makeelement("p")
    head.text = f"Posted by {post.author}, {post.day}" if post.day else f"Posted by {post.author}"
    post.body.tag = "blockquote"
    post.body.extend([head, words])
