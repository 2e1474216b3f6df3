"""Read an article aloud, paragraph by paragraph, and let the text follow."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui_reader.ui.article_view import ArticleView
from tui_reader.ui.commands import key_of
from tui_reader.ui.desk import Desk
from tui_reader.ui.speech.program import SpeechProgram, find_programs, language_option, pieces
from tui_reader.ui.speech.script import script

if TYPE_CHECKING:
    from textual.worker import Worker

    from tui_reader.model import Article

_NO_PROGRAM = "There is no speech program here: install spd-say (Speech Dispatcher) or espeak-ng; macOS has say."


class Aloud:
    """Reads the article of a view aloud.

    It begins at the current mark, or at the top of the screen.
    """

    def __init__(self, desk: Desk, view: ArticleView) -> None:
        self._desk = desk
        self._view = view
        self._worker: Worker[None] | None = None
        self.article: Article | None = None
        """The article that is or was read aloud."""

    @property
    def is_on(self) -> bool:
        """Whether something is read aloud, or about to be."""
        return self._worker is not None and not self._worker.is_finished

    def begin(self) -> None:
        """Begin to read aloud, or say that nothing can speak here."""
        programs = find_programs()
        if not programs:
            self._desk.say(_NO_PROGRAM, severity="warning")
            return
        self._worker = self._desk.run_worker(self._read(programs))

    def stop(self) -> None:
        """Fall silent at once."""
        if self._worker is not None:
            self._worker.cancel()
            self._worker = None
            self._desk.say("Reading aloud has stopped.")

    async def _read(self, programs: Sequence[SpeechProgram]) -> None:
        article = self.article = self._view.scene.article
        for block in range(self._first_block(), len(article.blocks)):
            self._desk.say(
                f"Reading aloud by {programs[0].name}: {block + 1} of {len(article.blocks)}. {key_of('aloud')} stops."
            )
            self._view.go_to(article.blocks[block].start, article.blocks[block].end)
            for piece in pieces(script(self._view.scene, block)):
                able = await self._able(programs, piece, language_option(article.language))
                if not able:
                    names = " and ".join(program.name for program in programs)
                    self._desk.say(
                        f"{names} could not speak: is there a sound device? Try it in a shell.", severity="error"
                    )
                    return
                programs = able
        self._desk.say("Read aloud to the end.")

    async def _able(self, programs: Sequence[SpeechProgram], piece: str, language: str) -> Sequence[SpeechProgram]:
        """Read a piece aloud, and return the program that could, and those behind it."""
        for at, program in enumerate(programs):
            if at:
                self._desk.say(
                    f"{programs[at - 1].name} could not speak. Reading aloud by {program.name}: {key_of('aloud')} stops."
                )
            if await _has_spoken(program, piece, language):
                return programs[at:]
        return ()

    def _first_block(self) -> int:
        view, mark = self._view, self._view.current_mark
        is_seen = mark is not None and view.is_in_sight(mark.start, mark.end)
        return view.scene.layout.block_of(mark.start if is_seen and mark is not None else view.place)


async def _has_spoken(program: SpeechProgram, piece: str, language: str) -> bool:
    """Read a piece aloud, without its language where there is no voice for that."""
    try:
        return await program.speak(piece, language) or (bool(language) and await program.speak(piece))
    except TimeoutError:
        return False
