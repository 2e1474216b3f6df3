"""Cluster name forms into entities by union-find, with a reason for each merge."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from tui_reader.analysis.names.forms import Surface
from tui_reader.model import Reason


class Tie(NamedTuple):
    """Two surfaces, by their keys, that are one by the rule of this id.

    Where it ``settles`` what the short one is, what the tagger took that for counts no more.
    """

    short: str
    full: str
    rule: str
    settles: bool = False


class Groups:
    """The clusters of surfaces: each surface points to another one or to itself."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._parents = {key: key for key in keys}
        self._ties: dict[str, list[Tie]] = {}
        self._shares: dict[str, list[tuple[str, int]]] = {}

    def head(self, key: str) -> str:
        """Return the key that represents the cluster of ``key``."""
        while self._parents[key] != key:
            self._parents[key] = self._parents[self._parents[key]]
            key = self._parents[key]
        return key

    def join(self, tie: Tie) -> None:
        """Make the groups of both surfaces one."""
        head, other = self.head(tie.short), self.head(tie.full)
        if head != other:
            self._parents[head] = other
            self._ties.setdefault(tie.short, []).append(tie)

    def share(self, owner: str, surname: str, count: int) -> None:
        """Note that ``count`` mentions of a surname that several persons bear have gone to ``owner``."""
        self._shares.setdefault(owner, []).append((surname, count))

    def reasons(self, surface: Surface, surfaces: Mapping[str, Surface]) -> Iterator[Reason]:
        """Yield the rules that joined ``surface`` to the others of its group."""
        for tie in self._ties.get(surface.key, ()):
            yield Reason(tie.rule, (surface.form, surfaces[tie.full].form))
        for surname, count in self._shares.get(surface.key, ()):
            yield Reason("name.namesake", (surname, str(count)))
