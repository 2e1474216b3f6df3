"""The settings of a person in the environment."""

import pytest

from tui_reader.sources.settings import Settings
from tui_reader.sources.visit import Visit


def test_what_is_put_into_an_environment_is_read_from_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each process that the program starts has the settings of the first one."""
    environment: dict[str, str] = {}
    Settings("name/1", offline=True, no_cache=True, private=True).put_into(environment)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert Settings.from_environment() == Settings("name/1", offline=True, no_cache=True, private=True)


def test_a_private_run_keeps_no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever command is run, a private one has no folder of kept pages."""
    monkeypatch.setenv("TUI_READER_PRIVATE", "1")
    assert Settings.from_environment().no_cache
    assert Visit().cache is None
