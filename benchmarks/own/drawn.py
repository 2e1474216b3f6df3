"""Read gold texts with marks written into them, between ⟦ and ⟧.

``texts/GENRE.md`` holds items: a heading, a text in Markdown between fences, and, for some, all names of the text between fences. A mark
stands between ⟦ and ⟧, as in the fixtures of the tests:

    ⟦direct, Ida Marsh: “We cannot say,”⟧ said Ida Marsh. ⟦… “Ask me tomorrow.”⟧ ⟦claim: The ferry is old.⟧ ⟦promo, share: Follow us.⟧

``direct``, ``indirect`` and ``mixed`` are attributions, with their speaker, if there is a name to be shown; ``or`` parts names that are
equally right, of which ``-`` is not a name. ``⟦…`` goes on with the mark before.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from tui_reader.model import Article, Resource
from tui_reader.readers.markdown import read_markdown

TEXTS: Final = Path(__file__).parent / "texts"
ATTRIBUTIONS: Final = ("direct", "indirect", "mixed")

_ITEM: Final = re.compile(
    r"^# (?P<title>[^\n]+)\n\n```\n(?P<text>.*?)\n```$(?:\n\n```\n(?P<names>.*?)\n```$)?", re.MULTILINE | re.DOTALL
)
_LABEL: Final = re.compile(r"(?P<kind>\w+)(?:, (?P<more>[^:⟦⟧]+))?: |… ")
_MARK: Final = re.compile(r"⟦|⟧")


@dataclass(slots=True)
class Mark:
    """A gold mark: its kind, the rest of its label, and its spans."""

    kind: str
    more: str
    spans: list[list[int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Item:
    """A text with its gold."""

    genre: str
    title: str
    article: Article
    marks: tuple[Mark, ...]
    names: tuple[dict[str, Any], ...] | None

    def gold(self) -> dict[str, Any]:
        """Return the gold as a line of a gold set; the text is annotated completely."""
        text = self.article.text
        marked = [span for mark in self.marks for span in mark.spans]
        return {
            "id": f"{self.genre}: {self.title}",
            "text": text,
            "title": "",
            "attributions": [_attribution(mark) for mark in self.marks if mark.kind in ATTRIBUTIONS],
            "unsourced": [span for mark in self.marks if mark.kind == "claim" for span in mark.spans],
            "promos": [span for mark in self.marks if mark.kind == "promo" for span in mark.spans],
            "bare": list(_between(text, marked)),
            "entities": list(self.names or ()),
        }


def items(folder: Path = TEXTS) -> Iterator[Item]:
    """Yield the items of all genres.

    Raises:
        ValueError: A mark is not closed, has a label of no known form, or changes how its text is read.
    """
    for path in sorted(folder.glob("*.md")):
        for match in _ITEM.finditer(path.read_text(encoding="utf-8")):
            yield read_item(path.stem, match["title"], match["text"], match["names"])


def read_item(genre: str, title: str, drawn: str, names: str | None = None) -> Item:
    """Read one text with its marks."""
    article = _read("".join(_plain(drawn)))
    text, marks = _undrawn(_read(drawn).text)
    if text != article.text:
        raise ValueError(f"{title}: the marks change how the text is read: {article.text!r}, {text!r}")
    return Item(genre, title, article, tuple(marks), None if names is None else tuple(_names(article.text, names)))


def _read(markdown: str) -> Article:
    return read_markdown(Resource("text.md", markdown.encode()))


def _plain(drawn: str) -> Iterator[str]:
    at = 0
    for match in _MARK.finditer(drawn):
        if match.start() < at:
            continue
        yield drawn[at : match.start()]
        at = match.end() if match[0] == "⟧" else _label(drawn, match.end()).end()
    yield drawn[at:]


def _label(drawn: str, at: int) -> re.Match[str]:
    label = _LABEL.match(drawn, at)
    if label is None:
        raise ValueError(f"no label of a mark: {drawn[at : at + 40]!r}")
    return label


def _undrawn(drawn: str) -> tuple[str, list[Mark]]:
    """Return the text without its marks, and the marks."""
    text, at = "", 0
    marks: list[Mark] = []
    start: int | None = None
    for match in _MARK.finditer(drawn):
        text += drawn[at : match.start()]
        at = match.end()
        if match[0] == "⟧":
            if start is None:
                raise ValueError(f"nothing is open at {drawn[match.start() - 20 : at]!r}")
            marks[-1].spans.append([start, len(text)])
            start = None
            continue
        if start is not None:
            raise ValueError(f"a mark is in another at {drawn[match.start() : at + 20]!r}")
        label = _label(drawn, at)
        at, start = label.end(), len(text)
        if label["kind"]:
            marks.append(Mark(label["kind"], label["more"] or ""))
    if start is not None:
        raise ValueError(f"a mark is not closed: {drawn[-40:]!r}")
    return text + drawn[at:], marks


def _attribution(mark: Mark) -> dict[str, Any]:
    names = [None if name == "-" else name for name in mark.more.split(" or ")] if mark.more else [None]
    first, *others = names
    return {
        "content": mark.spans,
        "source": [],
        "cue": [],
        "kind": mark.kind,
        "speaker": first,
        "speaker_also": others,
    }


def _between(text: str, marked: list[list[int]]) -> Iterator[list[int]]:
    at = 0
    for start, end in [*sorted(marked), [len(text), len(text)]]:
        if text[at:start].strip():
            yield [at, start]
        at = end


def _names(text: str, lines: str) -> Iterator[dict[str, Any]]:
    """Yield each mention of a listed name; longer names win over names in them.

    “Marlow” is not found in “Port Marlow”, for example.
    """
    types: dict[str, list[str]] = {}
    for line in lines.splitlines():
        kinds, _, names = line.partition(": ")
        types |= {name: kinds.split(" or ") for name in names.split(", ")}
    words = "|".join(re.escape(name) for name in sorted(types, key=len, reverse=True))
    for match in re.finditer(rf"\b(?:{words})\b", text, re.IGNORECASE):
        kind, *others = types.get(match[0]) or next(types[name] for name in types if name.lower() == match[0].lower())
        yield {"start": match.start(), "end": match.end(), "type": kind, "alt": others}
