"""What holds for all tests."""

import os
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# Whether a test passes never depends on how fast the machine is.
settings.register_profile("tui-reader", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# ``pytest --hypothesis-profile nightly`` tries ten times as many examples.
settings.register_profile("nightly", settings.get_profile("tui-reader"), max_examples=1000)
settings.load_profile("tui-reader")


@pytest.fixture(scope="session", autouse=True)
def own_folders() -> Iterator[str]:
    """No test keeps pages, articles or settings where those of the person are, or finds them."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        for kind in ("CACHE", "STATE", "CONFIG", "DATA"):
            patch.setenv(f"XDG_{kind}_HOME", folder)
        for name in [name for name in os.environ if name.startswith("TUI_READER_")]:
            patch.delenv(name)
        yield folder
