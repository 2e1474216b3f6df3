"""The library that runs the network, and what it must not do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import environment

_SWITCH = "ORT_DISABLE_TELEMETRY"
# Stands in the place of the runtime and says what it finds in the environment when it is imported.
_SPY = f"import os\nSEEN = os.environ.get('{_SWITCH}')\n"
_PROGRAM = f"""
import os
from tui_reader.analysis.taggers.learned.runtime import load_runtime
print(load_runtime().SEEN, os.environ.get('{_SWITCH}'))
"""


@pytest.mark.parametrize("before", [None, "0", "1"])
def test_telemetry_is_off_while_the_runtime_is_imported(tmp_path: Path, before: str | None) -> None:
    """The runtime reads the switch when it is imported; afterwards the caller's environment is what it was."""
    (tmp_path / "onnxruntime.py").write_text(_SPY, encoding="utf-8")
    variables = environment(PYTHONPATH=os.pathsep.join([str(tmp_path), *filter(None, sys.path)]))
    variables.pop(_SWITCH, None)
    if before is not None:
        variables[_SWITCH] = before
    run = subprocess.run(
        [sys.executable, "-c", _PROGRAM], check=True, capture_output=True, encoding="utf-8", env=variables, timeout=60
    )
    assert run.stdout.split() == ["1", str(before)]
