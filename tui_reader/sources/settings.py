"""What a person decided about the network, in the environment: so every process that the program starts knows it, too."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from tui_reader.errors import UsageError

USER_AGENT_VARIABLE = "TUI_READER_USER_AGENT"


@dataclass(frozen=True, slots=True)
class Settings:
    """How pages are asked for. ``user_agent`` is what the program calls itself, ``None`` for its own name."""

    user_agent: str | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """Read them.

        Raises:
            UsageError: A value cannot be sent.
        """
        user_agent = environment.get(USER_AGENT_VARIABLE, "").strip()
        if not user_agent.isascii() or not user_agent.isprintable():
            raise UsageError(f"The user agent “{user_agent}” cannot be sent. Use printable ASCII characters only.")
        return cls(user_agent or None)
