"""Parse Markdown into tokens, with its notes apart.

The parser has limits that no text for people reaches.
"""

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

# The library's limit for CommonMark is 20, and deeper text is lost; each level costs a few frames of the stack.
_MAX_NESTING: Final = 100
# For each open bracket the library looks for its partner through all the others that are open, as deep as it may nest: 100,000
# in one paragraph take it 8 s, without links less than a tenth of one. Prose opens two or three.
_MOST_OPEN_BRACKETS: Final = 20
_BRACKETS: Final = re.compile(r"[\[\]]")
_OF_BRACKETS: Final = ("link", "image", "footnote_inline", "footnote_ref")
# What CommonMark itself has of these.
_OF_BRACKETS_STRICT: Final = _OF_BRACKETS[:2]
# The label of a note, as PHP Markdown Extra and Python-Markdown have it: words, too. The parser ends it at a blank.
_LABEL: Final = re.compile(r"\[\^([^\[\]\n]{1,100})\]")
_DEFINED_LABEL: Final = re.compile(rf"^ {{0,3}}{_LABEL.pattern}:", re.MULTILINE)
_NO_BREAK_SPACE: Final = "\u00a0"


class Note(NamedTuple):
    """A note: its label in the text, and the tokens of its own text."""

    label: str
    tokens: "list[Token]"


class Document(NamedTuple):
    """A text without its notes, and the notes.

    The notes are in the order in which the text refers to them; notes without a reference come last. A strict
    document is CommonMark with tables, and signs of other extensions are text in it.
    """

    tokens: "list[Token]"
    notes: list[Note]
    is_strict: bool


def parse(text: str, *, is_strict: bool) -> Document:
    """Return the tokens and the notes of a text."""
    environment: dict[str, Any] = {}
    tokens = _parser(is_strict=is_strict).parse(text if is_strict else _with_labels_joined(text), environment)
    found = environment.get("footnotes", {}).get("list", {})
    return Document(*_apart(tokens, found), is_strict)


def _with_labels_joined(text: str) -> str:
    """Return the text with no-break spaces in the labels of its notes.

    The parser ends a label at a blank; cleaning turns these spaces into blanks again.
    """
    labels = {label for label in _DEFINED_LABEL.findall(text) if " " in label}
    if not labels:
        return text
    return _LABEL.sub(lambda found: found[0].replace(" ", _NO_BREAK_SPACE) if found[1] in labels else found[0], text)


def _parser(*, is_strict: bool) -> "MarkdownIt":
    parser = _configured(is_strict=is_strict)
    without_links = _configured(is_strict=is_strict).disable(_OF_BRACKETS_STRICT if is_strict else _OF_BRACKETS)

    def parse_inline(state: "StateCore") -> None:
        for token in state.tokens:
            if token.type == "inline":
                if token.children is None:
                    token.children = []
                by = parser if _open_brackets(token.content) <= _MOST_OPEN_BRACKETS else without_links
                by.inline.parse(token.content, by, state.env, token.children)

    parser.core.ruler.at("inline", parse_inline)
    return parser


def _configured(*, is_strict: bool) -> "MarkdownIt":
    from markdown_it import MarkdownIt
    from mdit_py_plugins.admon import admon_plugin
    from mdit_py_plugins.container import container_plugin
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.dollarmath import dollarmath_plugin
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING}).enable("table")
    if is_strict:
        return parser
    return (
        parser.enable("strikethrough")
        .use(footnote_plugin, move_to_end=False)
        .use(deflist_plugin)
        .use(dollarmath_plugin, allow_space=False, allow_digits=False, double_inline=True)
        .use(admon_plugin)
        .use(container_plugin, "box", validate=lambda *_: True)
    )


def _open_brackets(text: str) -> int:
    """Return the greatest number of brackets that are open at once."""
    open_now = most = 0
    for bracket in _BRACKETS.findall(text):
        open_now = open_now + 1 if bracket == "[" else max(0, open_now - 1)
        most = max(most, open_now)
    return most


def _apart(tokens: "list[Token]", found: dict[int, dict[str, Any]]) -> "tuple[list[Token], list[Note]]":
    """Return the text without its notes, and the notes in order of reference.

    Notes without a label (``^[…]``) are given a number.
    """
    text, notes = _taken_out(tokens)
    taken = {note.label for note in notes}
    free = (label for number in range(1, len(found) + len(notes) + 1) if (label := str(number)) not in taken)
    in_order: list[str] = []
    labels: dict[int, str] = {}
    for identifier, reference in found.items():
        labels[identifier] = reference.get("label") or next(free)
        in_order.append(labels[identifier])
        if "tokens" in reference:
            notes.append(Note(labels[identifier], _paragraph(reference["tokens"])))
    for token in _inline(text, notes):
        if token.type == "footnote_ref":
            token.meta["label"] = labels[token.meta["id"]]
    places = {label: place for place, label in enumerate(in_order)}
    return text, sorted(notes, key=lambda note: places.get(note.label, len(places)))


def _taken_out(tokens: "list[Token]") -> "tuple[list[Token], list[Note]]":
    text: list[Token] = []
    notes: list[Note] = []
    into = [text]
    for token in tokens:
        if token.type == "footnote_reference_open":
            notes.append(Note(token.meta["label"], []))
            into.append(notes[-1].tokens)
        elif token.type == "footnote_reference_close":
            into.pop()
        else:
            into[-1].append(token)
    return text, notes


def _paragraph(children: "list[Token]") -> "list[Token]":
    from markdown_it.token import Token

    return [Token("inline", "", 0, children=children)]


def _inline(text: "list[Token]", notes: list[Note]) -> "Iterator[Token]":
    for tokens in (text, *(note.tokens for note in notes)):
        for token in tokens:
            yield from token.children or ()
