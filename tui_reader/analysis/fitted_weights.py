"""Read weights that a command in ``training/`` has fitted."""

from functools import cache
from importlib.resources import files
from typing import Final

_SCALE: Final = 100  # the files hold hundredths


@cache
def fitted_weights(package: str, file: str) -> dict[str, float]:
    """Return the weight of each feature in a file of ``package``.

    The file is read once, when it is first needed.

    A row is a feature and its weight in hundredths, a tab between them. Lines that begin with ``#`` say where it is from.
    """
    # Not by ``splitlines``: a feature may hold what that takes for the end of a line.
    lines = files(package).joinpath(file).read_text(encoding="utf-8").split("\n")
    rows = (line.rsplit("\t", 1) for line in lines if line and not line.startswith("#"))
    return {feature: int(weight) / _SCALE for feature, weight in rows}
