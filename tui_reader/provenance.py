"""Look up the origin of a mark: stage, rule, and the lines of code."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

from tui_reader.model import Reason

FAMILIES: Final[dict[str, str]] = {
    "attribution": "tagging",
    "quotation": "quotations",
    "voice": "voices",
    "layout": "layout",
    "promo": "promos",
    "precedence": "precedence",
    "confidence": "confidence",
    "box": "box-marks",
    "assertion": "assertions",
    "name": "names",
    "speaker": "speakers",
    "credential": "credentials",
    "act": "acts",
    "genre": "genre",
    "person": "corrections",
}
"""The stage of the analysis (``analysis.stages.STAGES``) that each family of rules belongs to; those of a person come after them."""

_ROOMS: Final = ("analysis", "corrections", "readers")


def stage_of(rule: str) -> str | None:
    """Return the stage that applies a rule, ``None`` for a rule of another package."""
    return FAMILIES.get(rule.partition(".")[0])


def without_rules(reasons: Iterable[Reason], *beginnings: str) -> tuple[Reason, ...]:
    """Return reasons without those of rules that begin so: ``credential.role.``."""
    return tuple(reason for reason in reasons if not reason.rule.startswith(beginnings))


def places_of(rule: str) -> tuple[str, ...]:
    """Return the lines of the package that name ``rule``, as ``tui_reader/analysis/speech/owners.py:93``.

    The sources are searched for the id as it is written there, so that no rule has to be registered. The markers of a claim are
    a table of names, which lack the family; these are looked for in the folder of their stage only.
    """
    family, _, name = rule.partition(".")
    own_folder = f"tui_reader/analysis/{FAMILIES.get(family)}/"
    return tuple(_lines(f'"{rule}"', "tui_reader/")) or tuple(_lines(f'"{name}"', own_folder))


def _lines(written: str, folder: str) -> Iterator[str]:
    for path, source in _sources().items():
        if path.startswith(folder) and written in source:
            yield from (f"{path}:{number}" for number, line in enumerate(source.split("\n"), 1) if written in line)


@cache
def _sources() -> dict[str, str]:
    """Return the sources of the modules that apply rules, by path.

    It is empty where the package is installed without its sources.
    """
    package = Path(__file__).parent
    modules = (path for room in _ROOMS for path in sorted((package / room).rglob("*.py")))
    return {f"tui_reader/{path.relative_to(package).as_posix()}": path.read_text(encoding="utf-8") for path in modules}
