"""The tree of errors."""

import pickle

import pytest

from tui_reader import errors

TREE = [
    value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, errors.TuiReaderError)
]


def test_each_kind_has_its_exit_status() -> None:
    """The tree in the module's docstring is the tree in the code."""
    statuses = {error.__name__: error.exit_status for error in TREE}
    assert statuses == {
        "TuiReaderError": 1,
        "UsageError": 2,
        "LoadError": 3,
        "LocationError": 3,
        "NetworkError": 3,
        "TimeLimitError": 3,
        "TooLargeError": 3,
        "Cancelled": 3,
        "NoArticleError": 4,
        "ShellError": 4,
        "SaveError": 1,
        "LibraryError": 1,
        "ThemeError": 2,
    }
    assert all(f"{name} " in (errors.__doc__ or "") for name in statuses)


@pytest.mark.parametrize("error", TREE)
def test_a_message_from_outside_cannot_reach_the_terminal_raw(error: type[errors.TuiReaderError]) -> None:
    """Names and addresses in a message are cleaned."""
    assert str(error("cannot open “\x1b[2Ja\nb\u202e”")) == "cannot open “a b”"


@pytest.mark.parametrize("error", TREE)
def test_an_error_crosses_a_process_border(error: type[errors.TuiReaderError]) -> None:
    """A worker process can send its error to the one that prints it."""
    copy = pickle.loads(pickle.dumps(error("what failed")))  # noqa: S301 - our own bytes
    assert type(copy) is error
    assert copy.message == "what failed"
