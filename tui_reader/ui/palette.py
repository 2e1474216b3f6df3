"""The command palette, fed from the command table."""

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui_reader.ui.commands import COMMANDS, Command


class CommandProvider(Provider):
    """Offers every command that has a key, by title and by what it does."""

    async def discover(self) -> Hits:
        """All of them, in the order of the table."""
        for command in _offered():
            yield DiscoveryHit(command.title, partial(self._do, command), help=_help(command))

    async def search(self, query: str) -> Hits:
        """Those whose title, or less likely help, the letters of ``query`` occur in."""
        matcher = self.matcher(query)
        for command in _offered():
            score = max(2 * matcher.match(command.title), matcher.match(command.help))
            if score > 0:
                yield Hit(score, matcher.highlight(command.title), partial(self._do, command), help=_help(command))

    async def _do(self, command: Command) -> None:
        await self.screen.run_action(command.action)


def _offered() -> list[Command]:
    return [command for command in COMMANDS if command.keys and command.id != "palette"]


def _help(command: Command) -> str:
    return f"{command.help}  ({' '.join(command.key_names)})"
