"""Read the metadata at the beginning of a Markdown file.

Front matter is YAML between lines of dashes, TOML between ``+++``, or JSON. Of YAML only the part that articles use
is understood: ``name: value`` on one line, the value bare or in quotation marks, or over several lines behind ``>``
or ``|``, and lists of names. This small part needs no library.
"""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from tui_reader.kept.record import FIRST_LINE

# No front matter of an article is longer; lines that go on for more than this are text.
_LONGEST: Final = 64 * 1024
_FENCED: Final = re.compile(r"\ufeff?---[ \t]*\n(?P<fields>.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TOML: Final = re.compile(r"\ufeff?\+\+\+[ \t]*\n(?P<fields>.*?\n)?\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
_FENCED_JSON: Final = re.compile(
    r"\ufeff?(?:;;;|---json)[ \t]*\n(?P<fields>.*?\n)?(?:;;;|---)[ \t]*(?:\n|\Z)", re.DOTALL
)
_FIELD: Final = re.compile(r"(?P<name>[A-Za-z][\w-]*)[ \t]*+:[ \t]*+(?P<value>.*)")
_LIST_ITEM: Final = re.compile(r"[ \t]*+-[ \t]++(?:name[ \t]*+:[ \t]*+)?(?P<value>.*)")
_NAME: Final = re.compile(r"[ \t]++name[ \t]*+:[ \t]*+(?P<value>.*)")
# A value over several lines: ">-", "|".
_FOLDED: Final = re.compile(r"[>|][+-]?\d?[ \t]*")
# A line behind the fields that is neither: then the dashes were a rule, and the text its own.
_OTHER: Final = re.compile(r"[ \t]|#|$")
_NOTHING: Final = frozenset({"", "null", "~", "none"})
# Tables for fields that users add: Hugo, Zola.
_TABLES: Final = ("params", "extra", "taxonomies")
# Fields that only this program writes: docs/markdown.md.
_OURS: Final = frozenset({"retrieved", "counts", "source"})


class FrontMatter(NamedTuple):
    """The front matter of a text.

    Its fields are by names in lower case; ``end`` is the offset at which the text begins, and ``is_ours`` is true
    where this program wrote the front matter.
    """

    fields: dict[str, str]
    end: int
    is_ours: bool = False

    def first(self, *names: str) -> str | None:
        """Return the first value that is not empty of the fields with these names."""
        return next((value for name in names if (value := self.fields.get(name))), None)


def read_front_matter(text: str) -> FrontMatter:
    """Return the front matter of a text whose lines end with line feeds.

    A text without front matter has no fields and begins at 0. A line of ours has only the style.
    """
    head = text[:_LONGEST]
    if ours := FIRST_LINE.match(head):
        return FrontMatter({"style": ours["style"]} if ours["style"] else {}, ours.end(), is_ours=True)
    if fenced := _TOML.match(head):
        return _read_toml(fenced["fields"] or "", fenced.end())
    if fenced := _FENCED_JSON.match(head):
        return _read_json(fenced["fields"] or "", fenced.end())
    if head.lstrip("\ufeff \t\n").startswith("{"):
        return _read_json(head)
    return _read_yaml(head)


def _read_toml(lines: str, end: int) -> FrontMatter:
    try:
        return FrontMatter(_fields(tomllib.loads(lines)), end)
    except (ValueError, RecursionError):
        return FrontMatter({}, 0)


def _read_json(text: str, end: int | None = None) -> FrontMatter:
    """Read front matter that is a JSON object.

    It ends with the object where no other ``end`` is given.
    """
    begin = text.find("{")
    try:
        table, own_end = json.JSONDecoder().raw_decode(text, max(begin, 0))
    except (ValueError, RecursionError):
        return FrontMatter({}, 0)
    if not isinstance(table, dict) or (end is None and text[own_end : own_end + 1] not in ("", "\n")):
        return FrontMatter({}, 0)
    return FrontMatter(_fields(table), own_end if end is None else end)


def _fields(table: Mapping[str, Any]) -> dict[str, str]:
    found = {name.lower(): ", ".join(_names(value)) for name, value in table.items()}
    for name in _TABLES:
        if isinstance(inner := table.get(name), dict):
            found = _fields(inner) | {key: value for key, value in found.items() if value}
    return {name: value for name, value in found.items() if value}


def _names(value: object) -> Iterator[str]:
    """Yield the texts in a value.

    These are its own text, those of a list, and the name of a person with several fields.
    """
    match value:
        case bool() | None:
            return
        case str():
            yield from filter(None, [value.strip()])
        case date():
            yield value.isoformat()
        case int() | float():
            yield str(value)
        case list():
            for each in value:
                if not isinstance(each, list):
                    yield from _names(each)
        case dict():
            yield from _names(value.get("name")) if not isinstance(value.get("name"), dict) else ()


def _read_yaml(text: str) -> FrontMatter:
    fenced = _FENCED.match(text)
    if fenced is None:
        return FrontMatter({}, 0)
    fields: dict[str, list[str]] = {}
    folded: set[str] = set()
    name = ""
    for line in (fenced["fields"] or "").splitlines():
        if field := _FIELD.match(line):
            name = field["name"].lower()
            if _FOLDED.fullmatch(field["value"]):
                folded.add(name)
            fields[name] = [] if name in folded else _values(field["value"])
        elif name in folded and line.startswith((" ", "\t")):
            fields[name].append(line.strip())
        elif (item := _LIST_ITEM.match(line) or _NAME.match(line)) and name:
            fields[name].append(_bare(item["value"]))
        elif not _OTHER.match(line):
            return FrontMatter({}, 0)
    said = {name: (" " if name in folded else ", ").join(values) for name, values in fields.items() if any(values)}
    return FrontMatter(said, fenced.end(), fields.keys() >= _OURS)


def _values(value: str) -> list[str]:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return [_bare(item) for item in value[1:-1].split(",")]
    return [] if value.lower() in _NOTHING else [_bare(value)]


def _bare(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        return re.sub(r"\\(.)", r"\1", value[1:-1])
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return re.sub(r"\s#.*", "", value)
