"""List, find, export and delete the articles that were read."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

from tui_reader.batch.output import print_out
from tui_reader.commands.options import Actions, Parser, add_parts_option
from tui_reader.corrections.overlay import corrected
from tui_reader.export import find_export
from tui_reader.library.article_entry import Entry
from tui_reader.library.folder import default_path
from tui_reader.library.search import places_of, words_of
from tui_reader.library.store import Library
from tui_reader.model import AnnotatedArticle, as_kept
from tui_reader.sources.settings import Settings
from tui_reader.text import clean_line, per_cent

_INDENT: Final = " " * 7  # below the day, behind the number
_BOLD, _PLAIN = "\x1b[1m", "\x1b[22m"


def parser(program: str) -> argparse.ArgumentParser:
    """Return the parser of the arguments."""
    made = Parser(prog=program, description="The articles that were read on the screen, with marks and corrections.")
    add = Actions(made).add
    listing = add("list", _list, "list the articles, those read last first")
    search = add("search", _search, "list the articles that have all of the words")
    search.add_argument("words", nargs="+", metavar="WORD", help="a word, or its beginning")
    for action in (listing, search):
        action.add_argument("--json", action="store_true", help="one object a line")
    add("import", _import, "add the articles of a reading list, unread; nothing is loaded").add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="an export of Pocket, Instapaper, Wallabag, Readwise Reader or Omnivore, bookmarks of a browser, or OPML",
    )
    add("open", _open, "open an article as it was kept").add_argument(
        "number", type=int, metavar="NUMBER", help="the number of an article in the list"
    )
    export = add("export", _export, "write articles with their marks and corrections")
    _add_numbers(export)
    _add_export_options(export)
    page = add("page", _page, "show or write the page of an article as it was received, where --archive kept it")
    page.add_argument("number", type=int, metavar="NUMBER", help="the number of an article in the list")
    page.add_argument(
        "--output", type=Path, metavar="FILE", help="a new file: the archive (.warc.gz), or else the page itself"
    )
    _add_numbers(add("delete", _delete, "delete articles; restore brings them back until purge"))
    _add_numbers(add("restore", _restore, "bring deleted articles back"))
    add("purge", _purge, "remove deleted articles for good")
    add("path", _path, "print where the library is kept")
    return made


def run(options: argparse.Namespace) -> int:
    """Run the action and return the exit status."""
    status: int = options.run(options)
    return status


def annotated_articles(library: Library, numbers: Sequence[int]) -> list[AnnotatedArticle]:
    """Return articles of the library with their corrections.

    Raises:
        LibraryError: There is no article of one of the numbers, or it is damaged.
    """
    return [corrected(library.article(number), library.journal(number).entries).annotated for number in numbers]


def _add_numbers(action: argparse.ArgumentParser) -> None:
    action.add_argument("numbers", nargs="+", type=int, metavar="NUMBER", help="the number of an article in the list")


def _add_export_options(action: argparse.ArgumentParser) -> None:
    from tui_reader.export import export_names

    action.add_argument("--format", choices=export_names(), default="markdown", help="default: markdown")
    action.add_argument("--output", type=Path, metavar="FILE", help="a new file (default: standard output)")
    add_parts_option(action)


def _list(options: argparse.Namespace) -> int:
    with Library(default_path(), looks=True) as library:
        entries = library.entries()
    if options.json:
        print_out("".join(json.dumps(_row(entry), ensure_ascii=False) + "\n" for entry in entries))
    elif entries:
        now = datetime.now().astimezone()
        print_out("".join(f"{_columns(entry, now)}  {_told(entry)}\n" for entry in entries))
    else:
        print_out("The library is empty: it fills as you read.\n")
    return 0


def _search(options: argparse.Namespace) -> int:
    words = " ".join(options.words)
    with Library(default_path(), looks=True) as library:
        found = library.found(words, most=-1)
    if options.json:
        rows = (_row(entry) | {"excerpt": excerpt} for entry, excerpt in found)
        print_out("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    elif found:
        now, emphasised = datetime.now().astimezone(), partial(_emphasised, words_of(words))
        for entry, excerpt in found:
            around = f"{_INDENT}{emphasised(clean_line(excerpt))}\n" if excerpt else ""
            print_out(f"{_columns(entry, now)}  {emphasised(_told(entry))}\n{around}")
    else:
        print_out("No article has these words.\n")
    return 0


def _emphasised(words: Sequence[str], line: str) -> str:
    """Return a line with the words found in bold, where it goes to a terminal."""
    if not sys.stdout.isatty() or os.environ.get("TERM", "dumb") == "dumb":
        return line
    pieces, end = [], 0
    for span in places_of(words, line):
        pieces += [line[end : span.start], _BOLD, line[span.start : span.end], _PLAIN]
        end = span.end
    return "".join([*pieces, line[end:]])


def _columns(entry: Entry, now: datetime) -> str:
    """Return number, day and shares of an entry."""
    last = entry.last_read.astimezone(now.tzinfo)
    day = last.strftime("%H:%M") if last.date() == now.date() else last.strftime("%Y-%m-%d")
    read = "unread" if entry.unread else f"read {per_cent(entry.share_read):>5}"
    shares = f'" {per_cent(entry.quoted):>5}  ? {per_cent(entry.claimed):>5}  $ {per_cent(entry.promoted):>5}'
    return f"{entry.id:>5}  {day:>10}  {read:>9}  {shares}"


def _told(entry: Entry) -> str:
    return clean_line(f"{entry.title or '(no title)'} · {entry.site or entry.address}")


def _name(entry: Entry) -> str:
    return clean_line(entry.title or entry.address)


def _row(entry: Entry) -> dict[str, Any]:
    from tui_reader.kept.codec import encoded

    row: dict[str, Any] = encoded(entry)
    return row


def _open(options: argparse.Namespace) -> int:
    from tui_reader.ui.terminal.served import has_screen

    with Library(default_path(), looks=True) as library:
        entry = library.entry(options.number)
        if not has_screen() and not entry.unread:
            print_out(find_export("text").write(*annotated_articles(library, [options.number]), explain=False))
            return 0
        kept = None if entry.unread else as_kept(library.article(entry.id), entry.address)
    if not has_screen():
        from tui_reader import batch

        return batch.run([entry.address], "text")
    from tui_reader.ui import run as read_on_screen

    private = Settings.from_environment().private
    return read_on_screen([entry.address], private=private, kept=kept, share_read=entry.share_read)


def _import(options: argparse.Namespace) -> int:
    from tui_reader.commands.importing import import_lists

    return import_lists(options.files)


def _export(options: argparse.Namespace) -> int:
    from tui_reader.export import written_file
    from tui_reader.export.parts import parts_named

    export, without = find_export(options.format), parts_named(options.without.split(","))
    export.refuse_parts(without)
    with Library(default_path(), looks=True) as library:
        articles = annotated_articles(library, options.numbers)
    written = (export.written(article, explain=True, without=without) for article in articles)
    text = export.head + export.between.join(written)
    if options.output is None:
        print_out(text)
    else:
        with written_file(options.output) as file:
            file.write(text)
    return 0


def _page(options: argparse.Namespace) -> int:
    from tui_reader.commands.kept_page import write_page

    with Library(default_path(), looks=True) as library:
        path = library.page(library.entry(options.number).address)
    write_page(path, options.number, options.output)
    return 0


def _delete(options: argparse.Namespace) -> int:
    with Library(default_path(), looks=True) as library:
        titles = [_name(library.entry(number)) for number in options.numbers]
        library.delete(options.numbers)
    numbers = " ".join(map(str, options.numbers))
    print_out(
        f"Deleted: {'; '.join(titles)}. “library restore {numbers}” brings back, “library purge” removes for good.\n"
    )
    return 0


def _restore(options: argparse.Namespace) -> int:
    with Library(default_path(), looks=True) as library:
        titles = [_name(library.entry(number)) for number in options.numbers]
        library.restore(options.numbers)
    print_out(f"Restored: {'; '.join(titles)}.\n")
    return 0


def _purge(_: argparse.Namespace) -> int:
    with Library(default_path(), looks=True) as library:
        library.purge()
    print_out("What was deleted is removed.\n")
    return 0


def _path(_: argparse.Namespace) -> int:
    print_out(f"{default_path()}\n")
    return 0
