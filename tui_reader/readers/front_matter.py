"""The few lines of metadata that a Markdown file may open with, between two lines of three dashes.

Only what articles use is understood: ``name: value`` on one line, the value bare or in quotation marks, and lists of
names. That is a small part of YAML, and needs no library for it.
"""

import re
from typing import NamedTuple

_FENCED = re.compile(r"\ufeff?---[ \t]*\n(?P<fields>.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"(?P<name>[A-Za-z][\w-]*)[ \t]*:[ \t]*(?P<value>.*)")
_LIST_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.+)")
# A line behind the fields that is neither: then the dashes were a rule, and the text its own.
_OTHER = re.compile(r"[ \t]|#|$")


class FrontMatter(NamedTuple):
    """The fields, their names in lower case, and where the text begins."""

    fields: dict[str, str]
    end: int


def read_front_matter(text: str) -> FrontMatter:
    """Read the front matter of a text with newlines as line ends; a text without one has no fields and begins at 0."""
    fenced = _FENCED.match(text)
    if fenced is None:
        return FrontMatter({}, 0)
    fields: dict[str, list[str]] = {}
    name = ""
    for line in (fenced["fields"] or "").splitlines():
        if field := _FIELD.match(line):
            name = field["name"].lower()
            fields[name] = _values(field["value"])
        elif (item := _LIST_ITEM.match(line)) and name:
            fields[name].append(_bare(item["value"]))
        elif not _OTHER.match(line):
            return FrontMatter({}, 0)
    return FrontMatter({name: ", ".join(values) for name, values in fields.items() if any(values)}, fenced.end())


def _values(value: str) -> list[str]:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return [_bare(item) for item in value[1:-1].split(",")]
    return [_bare(value)] if value else []


def _bare(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        return re.sub(r"\\(.)", r"\1", value[1:-1])
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return re.sub(r"\s#.*", "", value)
