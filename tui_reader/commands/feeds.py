"""Subscribe to feeds, ask them for news, and list and open unread articles."""

import argparse
import json
from datetime import UTC, datetime
from itertools import chain
from typing import Any

from tui_reader.batch.output import print_out, report
from tui_reader.commands.options import STATUSES, Actions, Parser, add_loading_options, settle_loading
from tui_reader.errors import LibraryError, TuiReaderError, UsageError
from tui_reader.library.feeds import Feed
from tui_reader.library.folder import default_path
from tui_reader.library.store import Library
from tui_reader.sources.settings import Settings
from tui_reader.text import clean_line


def parser(program: str) -> argparse.ArgumentParser:
    """Return the parser of the arguments."""
    made = Parser(
        prog=program,
        description="Feeds that you have subscribed to, with the number of their unread articles. Their servers are asked only by “update” and “add”.",
        epilog=f"Exit status: {STATUSES}.",
    )
    add = Actions(made).add
    listing = add("list", _list, "list the feeds, those with unread articles first")
    listing.add_argument("--json", action="store_true", help="one object a line")
    adding = add(
        "add",
        _add,
        "subscribe to a feed, to the feeds of an outline (OPML), or to the feed that a page names, and ask for articles",
    )
    adding.add_argument("locations", nargs="+", metavar="LOCATION", help="a URL or a file")
    updating = add("update", _update, "ask the servers of all feeds, or of some, for news")
    updating.add_argument("numbers", nargs="*", type=int, metavar="NUMBER", help="the number of a feed in the list")
    for action in (adding, updating):
        add_loading_options(action)
    add("export", _export, "print the feeds as an outline (OPML), for other programs")
    for name, run, told in (
        ("news", _news, "list the articles of a feed, unread ones first"),
        ("open", _open, "read the unread articles of a feed on the screen, one after the other"),
    ):
        add(name, run, told).add_argument("number", type=int, metavar="NUMBER", help="the number of a feed in the list")
    for name, run, told in (
        ("seen", _see, "mark all articles of feeds as seen"),
        ("remove", _remove, "unsubscribe from feeds; articles of the library stay"),
    ):
        action = add(name, run, told)
        action.add_argument("numbers", nargs="+", type=int, metavar="NUMBER", help="the number of a feed in the list")
    return made


def run(options: argparse.Namespace) -> int:
    """Run the action and return the exit status."""
    if "offline" in options:
        settle_loading(options)
    status: int = options.run(options)
    return status


def _list(options: argparse.Namespace) -> int:
    with Library(default_path(), looks=True) as library:
        feeds = library.feeds.all()
    if options.json:
        print_out("".join(json.dumps(_data(feed), ensure_ascii=False) + "\n" for feed in feeds))
    elif feeds:
        print_out("".join(f"{_line(feed)}\n" for feed in feeds))
    else:
        print_out("There are no feeds: “tui-reader feeds add LOCATION” subscribes to one.\n")
    return 0


def _line(feed: Feed) -> str:
    """Return a feed as a line of the list."""
    asked = f"{feed.asked.astimezone():%Y-%m-%d %H:%M}" if feed.asked else "not asked yet"
    told = clean_line(" · ".join(part for part in (feed.title, feed.address, feed.trouble) if part))
    return f"{feed.id:>5}  {feed.unread:>4} unread  {asked:>16}  {told}"


def _data(feed: Feed) -> dict[str, Any]:
    from tui_reader.kept.codec import encoded

    row: dict[str, Any] = encoded(feed)
    return row


def _add(options: argparse.Namespace) -> int:
    from tui_reader.subscriptions import ask_all, subscriptions_at

    _refuse_private()
    status, is_offline = 0, Settings.from_environment().offline
    for location in options.locations:
        try:
            found, refused = subscriptions_at(location)
        except TuiReaderError as error:
            report(error)
            status = max(status, error.exit_status)
            continue
        for each in refused:
            report(each)
            status = max(status, each.exit_status)
        with Library(default_path()) as library:
            added = sum(library.feeds.subscribe(each.address, each.title) for each in found)
            numbers = {feed.address: feed.id for feed in library.feeds.all()}
            answered = [(each.address, each.news) for each in found if each.news is not None]
            others = [] if is_offline else [each.address for each in found if each.news is None]
            new = 0
            for address, news in chain(answered, ask_all(others)):
                new += library.feeds.take(numbers[address], news, datetime.now(UTC))
                if isinstance(news, TuiReaderError):
                    report(news)
                    status = max(status, news.exit_status)
            known = {feed.address: feed for feed in library.feeds.all()}
        lines = [_line(known[each.address]) for each in found]
        told = f"New feeds: {added} of {len(found)}. New articles: {new}."
        print_out("".join(f"{line}\n" for line in (*lines, told)))
    return status


def _refuse_private() -> None:
    if Settings.from_environment().private:
        raise UsageError("A private run keeps nothing, and so no feeds.")


def _update(options: argparse.Namespace) -> int:
    from tui_reader.subscriptions import ask_all

    _refuse_private()
    status = total = unasked = 0
    with Library(default_path(), looks=True) as library:
        wanted = [library.feeds.feed(number) for number in options.numbers] or library.feeds.all()
        if not wanted:
            raise UsageError("There are no feeds: “tui-reader feeds add LOCATION” subscribes to one.")
        numbers = {feed.address: feed.id for feed in wanted}
        for address, news in ask_all(numbers):
            new = library.feeds.take(numbers[address], news, datetime.now(UTC))
            if isinstance(news, TuiReaderError):
                report(news)
                unasked += isinstance(news, UsageError)
                status = max(status, news.exit_status)
                continue
            total += new
            print_out(f"{new:>5} new  {clean_line(news.title or address)}\n")
    print_out(f"New articles: {total}. Feeds that were asked: {len(wanted) - unasked}.\n")
    return status


def _news(options: argparse.Namespace) -> int:
    with Library(default_path(), looks=True) as library:
        feed, rows = library.feeds.feed(options.number), library.feeds.news(options.number)
    for row in rows:
        day = f"{row.published:%Y-%m-%d}" if row.published else ""
        told = clean_line(f"{row.title or '(no title)'} · {row.address}")
        print_out(f"{'seen' if row.seen else 'unread':>6}  {day:>10}  {told}\n")
    if not rows:
        print_out(
            f"Nothing is known of {clean_line(feed.title or feed.address)} yet: “tui-reader feeds update” asks.\n"
        )
    return 0


def _open(options: argparse.Namespace) -> int:
    from tui_reader import batch
    from tui_reader.ui.terminal.served import has_screen

    with Library(default_path(), looks=True) as library:
        feed, rows = library.feeds.feed(options.number), library.feeds.news(options.number)
    unread = [row.address for row in rows if not row.seen]
    if not unread:
        raise LibraryError(
            f"Nothing of {feed.title or feed.address} is unread. “tui-reader feeds update” asks for news."
        )
    if not has_screen():
        return batch.run(unread, "text")
    from tui_reader.ui import run as read_on_screen

    return read_on_screen(unread, private=Settings.from_environment().private)


def _export(_: argparse.Namespace) -> int:
    from xml.sax.saxutils import quoteattr

    with Library(default_path(), looks=True) as library:
        feeds = library.feeds.all()
    if not feeds:
        raise UsageError("There are no feeds to export.")
    rows = (
        f'<outline type="rss" text={quoteattr(feed.title or feed.address)} xmlUrl={quoteattr(feed.address)}/>\n'
        for feed in feeds
    )
    head = '<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0"><head><title>Feeds</title></head><body>\n'
    print_out(f"{head}{''.join(rows)}</body></opml>\n")
    return 0


def _see(options: argparse.Namespace) -> int:
    with Library(default_path(), looks=True) as library:
        titles = [clean_line(feed.title or feed.address) for feed in map(library.feeds.feed, options.numbers)]
        library.feeds.see(options.numbers)
    print_out(f"Seen: {'; '.join(titles)}.\n")
    return 0


def _remove(options: argparse.Namespace) -> int:
    with Library(default_path(), looks=True) as library:
        feeds = [library.feeds.feed(number) for number in options.numbers]
        for feed in feeds:
            library.feeds.unsubscribe(feed.id)
    titles = "; ".join(clean_line(feed.title or feed.address) for feed in feeds)
    again = " ".join(clean_line(feed.address) for feed in feeds)
    print_out(f"Unsubscribed: {titles}. “tui-reader feeds add {again}” subscribes again.\n")
    return 0
