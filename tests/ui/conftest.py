"""What holds for all tests of the screen."""

from collections.abc import Iterator

import pytest

from tests.ui.quiet import waiting_for_quiet


@pytest.fixture(scope="session", autouse=True)
def _quiet() -> Iterator[None]:
    """A test goes on when the application has nothing left to do, however busy the machine is."""
    with waiting_for_quiet():
        yield
