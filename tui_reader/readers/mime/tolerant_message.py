"""Tolerate garbled fields in messages, as if they were missing."""

from collections.abc import Callable
from email.message import Message
from typing import Any, Final, TypeVar

_Value = TypeVar("_Value")

# What the standard library raises on fields that no mail program writes: a part of a parameter with a number of thousands of
# digits (ValueError) or with none beside one that has one (TypeError), text in an encoding that is not one of text (LookupError,
# UnicodeError), quoted strings that never end (IndexError), brackets within brackets (RecursionError).
FIELD_ERRORS: Final = (ValueError, TypeError, LookupError, AttributeError, RecursionError, OverflowError)


class TolerantMessage(Message):
    """A ``Message`` that returns the default for a parameter of a garbled field."""

    def get_param(
        self,
        param: str,
        failobj: Any = None,
        header: str = "content-type",
        unquote: bool = True,  # noqa: FBT001, FBT002 - as the class above has it
    ) -> Any:
        """Return what ``Message.get_param`` returns, or the default."""
        return _or_else(lambda: Message.get_param(self, param, failobj, header, unquote), failobj)

    def get_boundary(self, failobj: Any = None) -> Any:
        """Return what ``Message.get_boundary`` returns, or the default."""
        return _or_else(lambda: Message.get_boundary(self, failobj), failobj)

    def get_filename(self, failobj: Any = None) -> Any:
        """Return what ``Message.get_filename`` returns, or the default."""
        return _or_else(lambda: Message.get_filename(self, failobj), failobj)

    def get_content_charset(self, failobj: Any = None) -> Any:
        """Return what ``Message.get_content_charset`` returns, or the default."""
        return _or_else(lambda: Message.get_content_charset(self, failobj), failobj)


def _or_else(asked: Callable[[], _Value], default: _Value) -> _Value:
    try:
        return asked()
    except FIELD_ERRORS:
        return default
