"""Escape text, so that its rendering as Markdown is that text and nothing else.

Rules and names follow the CommonMark specification 0.31 (https://spec.commonmark.org/0.31.2/), with GitHub's tables,
strikethrough, automatic links and formulas beside it (https://github.github.com/gfm/).
"""

import html
import re

# Characters that can begin or end markup anywhere.
_ANYWHERE = r"[\\`*_\[\]<|~$#@]"
# Characters that do so in a context: in a character reference, or in an address that would become a link.
_IN_CONTEXT = r"&(?=#?\w+;)|(?<=/)/|(?<=\S)\.(?=[^\W\d_]{2})"
# Characters that begin a block: a quotation, a list, an underline of a heading, the rule below a table's head.
_AT_LINE_START = r"^[>+\-=:]"
_SPECIAL = re.compile(f"{_ANYWHERE}|{_IN_CONTEXT}|{_AT_LINE_START}", re.MULTILINE)
_NUMBERED_ITEM = re.compile(r"^\d{1,9}([.)])", re.MULTILINE)
_EDGE_BLANK = re.compile(r"^ | $", re.MULTILINE)
_LINK = re.compile(r"(?:https?://|mailto:)\S", re.IGNORECASE)
# Characters that would end a link's address, split a table's cell, or be read as an escape.
_UNSAFE_IN_ADDRESS = re.compile(r"[\s<>()\\|`\"\[\]]")


def escaped_characters(text: str, line_break: str) -> list[str]:
    """Return each character of a text in escaped form.

    The result is a list, so that marks can be put between any two characters.

    Args:
        text: Lines of a block as the article has them.
        line_break: What stands for a newline.
    """
    characters = [line_break if character == "\n" else character for character in text]
    special = {match.start() for match in _SPECIAL.finditer(text)}
    special.update(match.start(1) for match in _NUMBERED_ITEM.finditer(text))
    for index in special:
        characters[index] = "\\" + text[index]
    for match in _EDGE_BLANK.finditer(text):
        characters[match.start()] = "&#32;"
    return characters


def escaped(text: str) -> str:
    """Return a text escaped in one line of Markdown."""
    return "".join(escaped_characters(text, " "))


def linked(place: str) -> str:
    """Return a place in Markdown; an address of the web is a link."""
    target = address(place)
    return escaped(place) if target is None else f"[{escaped(place)}]({target})"


def attribute(name: str, value: str) -> str:
    """Return an attribute of an HTML element, with a blank before it.

    The value is escaped for a cell of a Markdown table, too.
    """
    quoted = html.escape(" ".join(value.split())).replace("|", "&#124;")
    return f' {name}="{quoted}"'


def address(url: str) -> str | None:
    """Return the escaped target of a link; ``None`` for schemes other than web and mail."""
    if not _LINK.match(url):
        return None
    encoded = _UNSAFE_IN_ADDRESS.sub(lambda match: "".join(f"%{byte:02X}" for byte in match.group().encode()), url)
    return encoded.replace("&", "&amp;")
