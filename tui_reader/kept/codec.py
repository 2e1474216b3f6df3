"""Convert values of the model to data for JSON and back, by their fields.

A field that is added to the model is written and read without a change here. A field with its default is not written, unless
``ALWAYS`` has its class and name; a field that is not compared (``compare=False``) is never written.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from datetime import MAXYEAR, MINYEAR, datetime
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from tui_reader.model import Article, Assertion, Attribution, Block, Promo, Reason, Span
from tui_reader.text import has_controls

ALWAYS: Final[Mapping[type, frozenset[str]]] = {
    Article: frozenset({"byline", "language", "links", "published", "site", "title", "url"}),
    Assertion: frozenset({"confidence", "hedged", "strength"}),
    Attribution: frozenset({"act", "confidence", "speaker", "speaker_kind"}),
    Block: frozenset({"level"}),
    Promo: frozenset({"confidence"}),
    Reason: frozenset({"arguments"}),
}
"""Fields that are written even where they have their default."""

KEYS: Final[Mapping[str, str]] = {"reasons": "origin"}
"""Keys that differ from the names of their fields; the key ``reasons`` has the reasons in words."""

_REQUIRED: Final = object()


class _Field(NamedTuple):
    """A field of a class.

    Attributes:
        name: Its name in the model.
        key: Its key in the data.
        type: Its resolved annotation.
        write: Makes data of its values.
        default: Its default, or ``_REQUIRED`` for a field without a default.
        is_always_written: Whether a value that is the default is written, too.
    """

    name: str
    key: str
    type: Any
    write: Callable[[Any], Any]
    default: object
    is_always_written: bool


class MisfitError(ValueError):
    """Data do not fit the model; the message names the key and the reason."""


def encoded(value: Any, *, without: frozenset[str] = frozenset()) -> Any:
    """Return a value of the model as data for JSON.

    The data are dictionaries, lists, strings, numbers, booleans and ``None``. Spans are pairs, dates are in ISO 8601.

    Args:
        value: An instance of a class of the model that has fields.
        without: Names of its fields that are left out.
    """
    kind: Any = type(value)
    written = _fields_of(kind)
    return _written_fields(
        value, tuple(field for field in written if field.name not in without) if without else written
    )


def decoded(kind: Any, data: Any, where: str = "") -> Any:
    """Return the value of a type that data encode; unknown keys are ignored.

    Args:
        kind: A class of the model, or a type that one of its fields is annotated with.
        data: What ``encoded`` returned, or the like.
        where: The keys that lead to ``data``, for messages of errors.

    Raises:
        MisfitError: The data do not fit ``kind``, or a string has characters that act on a terminal.
    """
    if _has_fields(kind) and kind is not Span:
        return _decoded_fields(kind, data, where)
    return _reader_of(kind)(data, where)


def span_keys(kind: type) -> tuple[str, ...]:
    """Return the keys of a class that hold lists of spans."""
    return tuple(field.key for field in _fields_of(kind) if Span in get_args(field.type))


def _has_fields(kind: Any) -> bool:
    return isinstance(kind, type) and (is_dataclass(kind) or hasattr(kind, "_fields"))


@cache
def _fields_of(kind: type) -> tuple[_Field, ...]:
    types, always = get_type_hints(kind), ALWAYS.get(kind, frozenset())
    return tuple(
        _Field(name, KEYS.get(name, name), types[name], _writer_of(types[name]), default, name in always)
        for name, default in _defaults(kind)
    )


def _defaults(kind: Any) -> list[tuple[str, object]]:
    if is_dataclass(kind):
        compared = [field for field in fields(kind) if field.compare]
        return [(field.name, _default(field.default, field.default_factory)) for field in compared]
    return [(name, kind._field_defaults.get(name, _REQUIRED)) for name in kind._fields]


def _default(default: object, factory: Any) -> object:
    if default is not MISSING:
        return default
    return _REQUIRED if factory is MISSING else factory()


def _written_fields(value: Any, written: tuple[_Field, ...]) -> dict[str, Any]:
    data = {}
    for name, key, _, write, default, is_always_written in written:
        item = getattr(value, name)
        if is_always_written or item != default:
            data[key] = write(item)
    return data


@cache
def _writer_of(kind: Any) -> Callable[[Any], Any]:
    """Return the function that makes data of values of a type."""
    origin, arguments = get_origin(kind), get_args(kind)
    if kind is Span:
        return list
    if kind is datetime:
        return datetime.isoformat
    if _has_fields(kind):
        written = _fields_of(kind)
        return lambda value: _written_fields(value, written)
    if origin in (Union, UnionType):
        inner = _writer_of(_known(arguments))
        return lambda value: None if value is None else inner(value)
    if _is_row(origin):
        item = _writer_of(arguments[0])
        return lambda values: [item(value) for value in values]
    return _same


def _same(value: Any) -> Any:
    return value


def _known(arguments: tuple[Any, ...]) -> Any:
    """Return an optional type without ``None``: ``str`` for ``str | None``."""
    [kind] = [each for each in arguments if each is not NoneType]
    return kind


def _is_row(origin: Any) -> bool:
    return isinstance(origin, type) and issubclass(origin, Sequence)


def _decoded_fields(kind: type, data: Any, where: str) -> Any:
    if not isinstance(data, dict):
        raise _misfit(where, "an object", data)
    values = {}
    for field in _fields_of(kind):
        if field.key in data:
            values[field.name] = decoded(field.type, data[field.key], f"{where}.{field.key}")
        elif field.default is _REQUIRED:
            raise MisfitError(f"{where}.{field.key} is missing".removeprefix("."))
    return kind(**values)


@cache
def _reader_of(kind: Any) -> Callable[[Any, str], Any]:
    """Return the function that reads data of a type without fields."""
    origin, arguments = get_origin(kind), get_args(kind)
    if kind is Span:
        return _read_span
    if kind is datetime:
        return _read_datetime
    if origin in (Union, UnionType):
        inner = _known(arguments)
        return lambda data, where: None if data is None else decoded(inner, data, where)
    if origin is Literal:
        return lambda data, where: _checked(data, where, data in arguments, f"one of {', '.join(arguments)}")
    if _is_row(origin):
        return lambda data, where: _read_list(arguments[0], data, where)
    return lambda data, where: _read_plain(kind, data, where)


def _read_span(data: Any, where: str) -> Span:
    is_pair = isinstance(data, list) and [type(each) for each in data] == [int, int]
    return Span(*_checked(data, where, is_pair, "a pair of offsets"))


def _read_datetime(data: Any, where: str) -> datetime:
    try:
        time = datetime.fromisoformat(data)
    except (TypeError, ValueError) as error:
        raise _misfit(where, "a date and time in ISO 8601", data) from error
    _checked(data, where, MINYEAR < time.year < MAXYEAR, "a time that every zone can show")
    return time


def _read_list(kind: Any, data: Any, where: str) -> tuple[Any, ...]:
    _checked(data, where, isinstance(data, list), "a list")
    return tuple(decoded(kind, item, f"{where}[{index}]") for index, item in enumerate(data))


def _read_plain(kind: type, data: Any, where: str) -> Any:
    if kind is float and type(data) is int:
        return float(data)
    _checked(data, where, type(data) is kind, f"of the type {kind.__name__}")
    is_clean = kind is not str or not has_controls(data)
    return _checked(data, where, is_clean, "free of control characters")


def _checked(data: Any, where: str, is_fit: bool, wanted: str) -> Any:  # noqa: FBT001 - the condition that is checked
    if not is_fit:
        raise _misfit(where, wanted, data)
    return data


def _misfit(where: str, wanted: str, data: Any) -> MisfitError:
    return MisfitError(f"{where.removeprefix('.') or 'it'} is not {wanted}, but {data!r:.60}")
