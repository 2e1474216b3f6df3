"""List the tables of an output shard, with their columns.

``rows`` fills the columns, ``parquet_files`` types them, and ``docs/data.md`` describes them; a test holds the three together.
"""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple, TypeAlias

SCHEMA: Final = 1
"""Number of the tables' form; it rises when a column changes its meaning or goes away."""

Type: TypeAlias = Literal["string", "integer", "number", "boolean", "strings", "spans"]
Row: TypeAlias = dict[str, object]


class Column(NamedTuple):
    """A column of a table.

    Attributes:
        name: Its name, which stays.
        type: The type of its values; ``spans`` are pairs of offsets into the text of the document.
        may_be_missing: Whether a value may be ``None``.
    """

    name: str
    type: Type
    may_be_missing: bool = False


_KEY: Final = Column("document", "string")
_MARK: Final = (_KEY, Column("id", "string"))
_PLACE: Final = (Column("text", "string"), Column("start", "integer"), Column("end", "integer"))
_RULES: Final = Column("rules", "strings")

TABLES: Final[Mapping[str, tuple[Column, ...]]] = {
    "documents": (
        _KEY,
        Column("url", "string"),
        Column("digest", "string"),
        Column("retrieved", "string", may_be_missing=True),
        Column("title", "string", may_be_missing=True),
        Column("byline", "string", may_be_missing=True),
        Column("site", "string", may_be_missing=True),
        Column("published", "string", may_be_missing=True),
        Column("language", "string", may_be_missing=True),
        Column("genre", "string", may_be_missing=True),
        Column("genre_confidence", "number", may_be_missing=True),
        Column("missing", "string", may_be_missing=True),
        Column("words", "integer"),
        Column("text", "string"),
    ),
    "attributions": (
        *_MARK,
        Column("kind", "string"),
        Column("act", "string"),
        Column("speaker", "string", may_be_missing=True),
        Column("speaker_kind", "string"),
        Column("role", "string", may_be_missing=True),
        Column("affiliation", "string", may_be_missing=True),
        Column("reason_for_anonymity", "string", may_be_missing=True),
        Column("confidence", "number"),
        *_PLACE,
        Column("words", "integer"),
        Column("source", "string"),
        Column("cue", "string"),
        Column("content_spans", "spans"),
        Column("source_spans", "spans"),
        Column("cue_spans", "spans"),
        _RULES,
    ),
    "assertions": (
        *_MARK,
        Column("kind", "string"),
        Column("hedged", "boolean"),
        Column("strength", "number"),
        Column("confidence", "number"),
        *_PLACE,
        Column("words", "integer"),
        _RULES,
    ),
    "promos": (*_MARK, Column("kind", "string"), Column("confidence", "number"), *_PLACE, _RULES),
    "entities": (
        *_MARK,
        Column("name", "string"),
        Column("type", "string"),
        Column("aliases", "strings"),
        Column("date", "string", may_be_missing=True),
        Column("place", "string", may_be_missing=True),
        Column("mentions", "spans"),
        _RULES,
    ),
    "errors": (
        _KEY,
        Column("url", "string"),
        Column("digest", "string"),
        Column("kind", "string"),
        Column("message", "string"),
    ),
}
"""The columns of each table, in their order."""
