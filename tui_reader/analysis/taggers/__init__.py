"""Choose the tagger: one of this package, or one that another package registers."""

from functools import cache
from typing import NamedTuple

from tui_reader.analysis.tagging import Tagger
from tui_reader.errors import UsageError
from tui_reader.tagger_names import BUILT_IN, registered, wanted_tagger
from tui_reader.text import clean_line


class Choice(NamedTuple):
    """A tagger with its name, if it has a name."""

    tagger: Tagger
    name: str | None

    @property
    def runtime(self) -> str | None:
        """The name of the tagger's runtime, if the tagger has the attribute."""
        return _told(self.tagger, "runtime")

    @property
    def weights(self) -> str | None:
        """The digest of the tagger's weights, if the tagger has the attribute."""
        return _told(self.tagger, "weights")


@cache
def choose_tagger(threads: int | None = None) -> Choice:
    """Return the tagger that the environment names, or the default.

    It is loaded once in each process.

    Args:
        threads: Threads of a tagger of this package; by default one for each core that the process may use.

    Raises:
        UsageError: There is no tagger of that name, it cannot be loaded, or what it needs cannot run here.
    """
    name = wanted_tagger()
    if name not in BUILT_IN:
        return Choice(_loaded(name), name)
    from tui_reader.analysis.taggers.learned import shipped_tagger

    return Choice(shipped_tagger(name, threads), name)


def given_tagger(tagger: Tagger) -> Choice:
    """Return a tagger of the caller's with its attribute ``name``."""
    return Choice(tagger, _told(tagger, "name"))


def _told(tagger: Tagger, attribute: str) -> str | None:
    told = getattr(tagger, attribute, None)
    return clean_line(told) if isinstance(told, str) else None


def _loaded(name: str) -> Tagger:
    """Return the tagger that a package registers as ``name``."""
    try:
        tagger: Tagger = registered()[name].load()()
    except Exception as error:
        raise UsageError(f"The tagger “{name}” cannot be loaded: {error or type(error).__name__}.") from error
    if not callable(getattr(tagger, "tag", None)):
        raise UsageError(f"The tagger “{name}” cannot be used: it has no method “tag”.")
    return tagger
