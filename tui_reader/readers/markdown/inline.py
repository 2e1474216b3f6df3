"""Write the contents of a line of Markdown: words, links, marks of notes, superscripts."""

import re
from typing import TYPE_CHECKING, Final

from tui_reader.readers.links import absolute_link
from tui_reader.readers.notes import label_of, names_a_note

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from tui_reader.readers.inline_text import InlineText

_TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
# Struck-out text is left out; superscripts and subscripts are written in the line.
_STRUCK: Final = frozenset({"s", "del", "strike"})
_OFF_THE_LINE: Final = frozenset({"sup", "sub"})
# Pandoc's superscripts and subscripts, where they can be nothing else: figures and single letters, ordinals.
_PANDOC: Final = re.compile(r"(?<=[\w)\]])(?:\^([+−-]?\d{1,4}|[a-z]{1,2})\^|~(\d{1,4}|[a-z])~)")
_FORMULA_SIGNS: Final = {"math_inline": "$", "math_inline_double": "$$"}
_ATTRIBUTES: Final = re.compile(r"\{:?[ \t]?[#.][^{}]{0,200}\}")
_SHORTCODE: Final = re.compile(r"(?<![\w:]):[a-z0-9][a-z0-9_+-]{1,40}:(?![\w:])|:[+-]1:")


def write_inline(inline: "InlineText", children: "Sequence[Token]", base: str | None, *, is_strict: bool) -> None:
    """Write the tokens of a line, with links relative to ``base``.

    Where ``is_strict`` is true, signs of extensions to CommonMark are written as text.
    """
    for name, part in _parts(children):
        if name in _OFF_THE_LINE:
            _write_off_the_line(inline, name, part)
        elif name not in _STRUCK:
            for token in part:
                if token.type == "text" and not is_strict:
                    _write_text(inline, token.content)
                else:
                    _write(inline, token, base)


def without_attributes(children: "Sequence[Token]") -> "Sequence[Token]":
    """Remove attributes for style sheets, ``{#name .class}``, from a heading or paragraph.

    They are at its end, or in a first line of their own.
    """
    if len(children) > 1 and children[1].type == "softbreak" and _ATTRIBUTES.fullmatch(children[0].content):
        children = children[2:]
    last = children[-1] if children else None
    if last is not None and last.type == "text" and last.content.endswith("}"):
        begin = last.content.rfind("{")
        if _ATTRIBUTES.fullmatch(last.content[begin:]):
            last.content = last.content[:begin].rstrip()
    return children


def _parts(children: "Sequence[Token]") -> "Iterator[tuple[str, Sequence[Token]]]":
    """Yield the parts of a line, cut at elements struck out or off the line.

    Such a part has the element's name and the tokens in it; all others have an empty name and one token.
    """
    names = [_element(child) for child in children]
    ends = {name: at for at, (name, is_open) in enumerate(names) if not is_open}
    at = 0
    while at < len(children):
        name, is_open = names[at]
        end = at
        if is_open and name in _STRUCK | _OFF_THE_LINE and ends.get(name, 0) > at:
            end = next(place for place in range(at + 1, len(children)) if names[place] == (name, False))
            yield name, children[at + 1 : end]
        else:
            yield "", children[at : at + 1]
        at = end + 1


def _element(token: "Token") -> tuple[str, bool]:
    """Return the element's name of a token, and whether the token opens it."""
    if token.type == "html_inline" and (tag := _TAG.match(token.content)):
        return tag[2].lower(), not tag[1]
    return (token.tag, token.nesting > 0) if token.nesting else ("", True)


def _write_off_the_line(inline: "InlineText", name: str, part: "Sequence[Token]") -> None:
    text = "".join(token.content for token in part if token.type in ("text", "code_inline", "math_inline"))
    addresses = "".join(
        str(token.attrGet("href") or "") if token.type == "link_open" else token.content for token in part
    )
    label = label_of(text)
    marks = [token for token in part if token.type == "footnote_ref"]
    for mark in marks:
        inline.write_note(mark.meta["label"])
    if name == "sub":
        inline.write_lowered(text)
    elif label and names_a_note(addresses):
        inline.write_note(label)
    elif text or not marks:
        inline.write_raised(text)


def _write(inline: "InlineText", token: "Token", base: str | None) -> None:
    match token.type:
        case "text" | "code_inline" | "math_inline" | "math_inline_double":
            sign = _FORMULA_SIGNS.get(token.type, "")
            inline.write(f"{sign}{token.content}{sign}")
        case "footnote_ref":
            inline.write_note(token.meta["label"])
        case "softbreak":
            inline.write(" ")
        case "hardbreak":
            inline.break_line()
        case "html_inline":
            _write_tag(inline, *_element(token))
        case "link_open" if url := absolute_link(str(token.attrGet("href") or ""), base):
            inline.open_link(url)
        case "link_close":
            inline.close_link()


def _write_tag(inline: "InlineText", name: str, is_open: bool) -> None:  # noqa: FBT001 - as an element is
    if name == "br":
        inline.break_line()
    elif name == "q":
        inline.write("“" if is_open else "”")


def _write_text(inline: "InlineText", text: str) -> None:
    text = _SHORTCODE.sub(_emoji, text)
    begin = 0
    for found in _PANDOC.finditer(text):
        inline.write(text[begin : found.start()])
        if found[1]:
            inline.write_raised(found[1], text[found.end() :])
        else:
            inline.write_lowered(found[2])
        begin = found.end()
    inline.write(text[begin:])


def _emoji(shortcode: re.Match[str]) -> str:
    from rich.emoji import Emoji

    return Emoji.replace(shortcode[0])
