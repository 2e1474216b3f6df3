"""Undo the wrapping of ``format=flowed`` (RFC 3676)."""

from typing import NamedTuple

_SIGNATURE = "-- "


class _Line(NamedTuple):
    depth: int
    text: str

    @property
    def goes_on(self) -> bool:
        return self.text.endswith(" ") and self.text != _SIGNATURE


def unflowed(text: str, *, deletes_space: bool) -> str:
    """Return each paragraph of a flowed text in one line.

    Quoted paragraphs keep their ``>``. A line that ends with a blank continues in the next line of the same depth,
    except for the line before a signature. With ``deletes_space`` (``DelSp=yes``) the blank is not part of the text:
    it may be within a word.
    """
    lines = list(map(_line, text.replace("\r\n", "\n").split("\n")))
    written: list[str] = []
    paragraph: list[str] = []
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        goes_on = line.goes_on and following is not None and _is_same_paragraph(line, following)
        paragraph.append(line.text[:-1] if goes_on and deletes_space else line.text)
        if not goes_on:
            written.append(_quoted(line.depth, "".join(paragraph)))
            paragraph = []
    return "\n".join(written)


def _line(raw: str) -> _Line:
    text = raw.lstrip(">")
    return _Line(
        len(raw) - len(text), text.removeprefix(" ")
    )  # programs put a blank before a line that would be read as another kind of line


def _is_same_paragraph(line: _Line, following: _Line) -> bool:
    return following.depth == line.depth and following.text not in ("", _SIGNATURE)


def _quoted(depth: int, text: str) -> str:
    return f"{'>' * depth} {text}" if depth else text
