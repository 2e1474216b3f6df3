"""Define a finding together with its frame."""

from collections.abc import Sequence
from typing import NamedTuple

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.model import Span


class Framed(NamedTuple):
    """A finding, if any, and its frame: labels, times and signatures, which are no claims."""

    finding: Finding | None
    frame: Sequence[Span] = ()
