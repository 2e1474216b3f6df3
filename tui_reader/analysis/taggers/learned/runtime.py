"""Loads the library that runs the network, and keeps it from reporting to anybody."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

# From 1.29 on the runtime writes a lasting number of this device and a database of events below the home folder, and
# sends them to its maker, unless this is set when it is imported; what its interface offers afterwards comes too late.
_NO_TELEMETRY = "ORT_DISABLE_TELEMETRY"


def load_runtime() -> Any:
    """Import onnxruntime with its telemetry switched off, and return the module.

    The environment of the process is afterwards what it was before. Where a program that uses this package as a library
    has imported onnxruntime itself, it has decided on the telemetry already.

    Raises:
        ImportError: It is not installed, or cannot be loaded on this system.
    """
    with _set_for_now(_NO_TELEMETRY, "1"):
        import onnxruntime

        return onnxruntime


@contextmanager
def _set_for_now(variable: str, value: str) -> Iterator[None]:
    before = os.environ.get(variable)
    os.environ[variable] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[variable]
        else:
            os.environ[variable] = before
