"""The public face of the package."""

import importlib.metadata
import importlib.resources
import inspect

import tui_reader
from tui_reader import errors, model


def test_all_names_what_is_there() -> None:
    """Every name in ``__all__`` can be imported, and the list is sorted and without doubles."""
    assert tui_reader.__all__ == sorted(set(tui_reader.__all__))
    for name in tui_reader.__all__:
        assert hasattr(tui_reader, name)


def test_everything_public_is_in_all() -> None:
    """Whatever the module defines or imports without an underscore, but for typing, belongs to its face."""
    public = {
        name
        for name, value in vars(tui_reader).items()
        if not name.startswith("_") and getattr(value, "__module__", "").startswith("tui_reader")
    }
    assert public | {"__version__"} == set(tui_reader.__all__)


def test_the_model_and_the_errors_are_public() -> None:
    """No class of the model and no error has to be imported from inside."""
    for module in (model, errors):
        classes = {
            name
            for name, value in vars(module).items()
            if inspect.isclass(value) and value.__module__ == module.__name__
        }
        assert classes <= set(tui_reader.__all__)


def test_everything_public_is_documented() -> None:
    """Each class and function of the face has a docstring of its own."""
    for name in set(tui_reader.__all__) - {"__version__"}:
        assert getattr(tui_reader, name).__doc__, name


def test_there_is_one_version() -> None:
    """The installed package says the version that the module says."""
    assert importlib.metadata.version("tui-reader") == tui_reader.__version__


def test_the_types_are_shipped() -> None:
    """Whoever imports the package gets its types."""
    assert importlib.resources.files("tui_reader").joinpath("py.typed").is_file()
