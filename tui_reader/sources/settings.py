"""Read a person's settings for the network and for what is kept from the environment.

Every process that the program starts inherits them.
"""

import os
from collections.abc import MutableMapping
from dataclasses import dataclass

from tui_reader.errors import UsageError
from tui_reader.version import __version__

_USER_AGENT = "TUI_READER_USER_AGENT"
_OFFLINE = "TUI_READER_OFFLINE"
_NO_CACHE = "TUI_READER_NO_CACHE"
_PRIVATE = "TUI_READER_PRIVATE"
_ARCHIVE = "TUI_READER_ARCHIVE"


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings for requests of pages.

    Attributes:
        user_agent: What the program calls itself, ``None`` for its own name.
        offline: Send no request, and show only pages that were kept.
        no_cache: Neither keep pages nor look for kept ones.
        private: Remember nothing: neither pages nor articles nor places.
        archive: Keep each page as it was received; a private run keeps no page.
    """

    user_agent: str | None = None
    offline: bool = False
    no_cache: bool = False
    private: bool = False
    archive: bool = False

    def __post_init__(self) -> None:
        """Refuse what cannot be sent.

        Raises:
            UsageError: The user agent is not a valid header value.
        """
        name = self.user_agent
        if name is not None and not (name.strip() and name.isascii() and name.isprintable()):
            raise UsageError(f"The user agent “{name}” cannot be sent. Use printable ASCII characters only.")

    @classmethod
    def from_environment(cls) -> "Settings":
        """Read them.

        Raises:
            UsageError: A value cannot be sent.
        """
        user_agent = os.environ.get(_USER_AGENT, "").strip() or None
        offline, no_cache, private, archive = (
            os.environ.get(name) == "1" for name in (_OFFLINE, _NO_CACHE, _PRIVATE, _ARCHIVE)
        )
        return cls(user_agent, offline, no_cache or private, private, archive and not private)

    def put_into(self, environment: MutableMapping[str, str]) -> None:
        """Set these settings in an environment, and leave its other values alone."""
        if self.user_agent is not None:
            environment[_USER_AGENT] = self.user_agent
        if self.offline:
            environment[_OFFLINE] = "1"
        if self.no_cache:
            environment[_NO_CACHE] = "1"
        if self.private:
            environment[_PRIVATE] = "1"
        if self.archive:
            environment[_ARCHIVE] = "1"

    @property
    def sent_user_agent(self) -> str:
        """The name that the program sends to servers."""
        return self.user_agent or f"tui-reader/{__version__}"
