"""Annotate many locations without a screen, in order, on several processes.

An error at one location does not stop the others.
"""

from collections.abc import Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from tui_reader.batch.outcome import outcome_of
from tui_reader.batch.output import Output, file_names
from tui_reader.batch.progress import progress_bar
from tui_reader.batch.workers import outcomes
from tui_reader.errors import UsageError
from tui_reader.export import find_export
from tui_reader.export.parts import WHOLE, Parts

__all__ = ["outcome_of", "run"]


def run(  # noqa: PLR0913 - keywords, each with a default
    locations: Sequence[str],
    form: str,
    *,
    explain: bool = False,
    output: Path | None = None,
    jobs: int = 1,
    is_corrected: bool = False,
    without: Parts = WHOLE,
) -> int:
    """Annotate every location and write the results in the order of locations.

    A result is written as soon as those before it are.

    Args:
        locations: URLs, paths, or ``-`` (once).
        form: Name of the export that writes the articles.
        explain: Whether the export is asked for the reasons of every mark.
        output: A file, or a folder for several locations; standard output where it is missing.
        jobs: Processes to use at most; one location, or one job, is done in this process.
        is_corrected: Whether the corrections and notes that the library has of each article are laid over its marks.
        without: The parts of a file that are left out.

    Returns:
        The highest exit status of the locations.

    Raises:
        UsageError: ``output`` cannot take the results, standard input was asked for twice, there is no such export, or it has no parts
            to be left out.
        SaveError: Standard output could not be written to.
    """
    if locations.count("-") > 1:
        raise UsageError("Standard input can be read only once; name “-” once.")
    export = find_export(form)
    export.refuse_parts(without)
    files = file_names(locations, export.ending, output) if output else None
    status = 0
    jobs = min(jobs, len(locations))
    threads = None if jobs == 1 else 1
    work = partial(outcome_of, explain=explain, threads=threads, is_corrected=is_corrected, without=without)
    with (
        progress_bar(len(locations)) as bar,
        closing(outcomes(locations, form, jobs, work)) as results,
    ):
        written = Output(export, files, bar, several=len(locations) > 1)
        for result in results:
            status = max(status, written.accept(result))
            bar.advance()
    return status
