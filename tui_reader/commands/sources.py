"""Count who is quoted in many articles: how often, where, by name or not."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from tui_reader.batch.output import report
from tui_reader.commands.options import STATUSES, Parser, add_loading_options, settle_loading
from tui_reader.commands.written import FORMS, add_output_options, write_result
from tui_reader.errors import TuiReaderError, UsageError
from tui_reader.model import AnnotatedArticle

_OTHER_ENDINGS: Final = (".json", ".jsonl", ".pdf", ".epub")
"""Endings of articles beside those that the table of formats names."""


def parser(program: str) -> argparse.ArgumentParser:
    """Return the parser of the arguments."""
    made = Parser(
        prog=program,
        description="Who is quoted in these articles, how often, where, and by name or not.",
        epilog=f"Saved articles are not analysed again. An article that cannot be read is reported and left out. Exit status: {STATUSES}.",
    )
    made.add_argument(
        "locations",
        nargs="*",
        metavar="LOCATION",
        help="a folder with articles, a file or a URL (default: the library, with its corrections)",
    )
    add_output_options(made)
    add_loading_options(made)
    return made


def run(options: argparse.Namespace) -> int:
    """Count the sources and return the exit status."""
    from tui_reader.ledger import all_sources

    settle_loading(options)
    failed: list[TuiReaderError] = []
    articles = _articles(_files(options.locations), failed) if options.locations else _library()
    ledger = all_sources.ledger_of(articles)
    if not ledger.articles and not failed:
        raise UsageError("There are no articles in it. Name a folder with articles, or files.")
    if ledger.articles:
        writers = dict(zip(FORMS, (all_sources.as_text, all_sources.as_data, all_sources.as_table), strict=True))
        write_result(ledger, writers, options)
    return max((error.exit_status for error in failed), default=0)


def _articles(locations: Sequence[str], failed: list[TuiReaderError]) -> Iterator[AnnotatedArticle]:
    from tui_reader.batch.outcome import annotated_at

    for location in locations:
        try:
            yield annotated_at(location)
        except TuiReaderError as error:
            report(error)
            failed.append(error)


def _library() -> Iterator[AnnotatedArticle]:
    from tui_reader.commands.library import annotated_articles
    from tui_reader.library.folder import default_path
    from tui_reader.library.store import Library

    with Library(default_path(), looks=True) as library:
        yield from annotated_articles(library, [entry.id for entry in library.entries() if not entry.unread])


def _files(locations: Sequence[str]) -> list[str]:
    """Return locations with the articles of a folder in its place, by name."""
    from tui_reader.readers.formats import FORMATS

    endings = (*(ending for form in FORMATS for ending in form.endings), *_OTHER_ENDINGS)
    files: list[str] = []
    for location in locations:
        if not _is_folder(location):
            files.append(location)
            continue
        folder = Path(location)
        inside = sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
        files += [
            str(folder / path)
            for path in inside
            if path.name.lower().removesuffix(".gz").endswith(endings)
            and not any(part.startswith(".") for part in path.parts)
        ]
    return files


def _is_folder(location: str) -> bool:
    try:
        return Path(location).is_dir()
    except (OSError, ValueError):  # no path at all; what opens it has a sentence for that
        return False
