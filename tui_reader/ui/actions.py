"""Act on an article: save, copy, open links, choose a place, choose a theme.

An action that asks for something has its dialog on the screen when it returns, so that the keys which follow go there.
"""

import asyncio
from bisect import bisect_left
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.errors import SaveError
from tui_reader.model import AnnotatedArticle, Article
from tui_reader.sources.location import lasting_address, web_address, without_password
from tui_reader.text import clean_line
from tui_reader.ui.commands import keys_of
from tui_reader.ui.desk import Desk
from tui_reader.ui.outline import outline_of, section_at

if TYPE_CHECKING:
    from tui_reader.library.article_entry import Entry, Found
    from tui_reader.library.feeds import Feed, NewsRow


class Saved(NamedTuple):
    """A way of saving, to be proposed for the next article.

    ``None`` is what nobody has chosen.
    """

    folder: Path | None = None
    without: frozenset[str] | None = None


def save(desk: Desk, document: AnnotatedArticle, before: Saved, saved: Callable[[Saved], None]) -> None:
    """Save the annotated article to a file that the person names.

    Before a file is overwritten, the person is asked again; a message then names the file.
    """
    from tui_reader.export import DEFAULT, export_names, find_export
    from tui_reader.export.parts import PARTS
    from tui_reader.ui.dialogs.parts_row import PartsRow
    from tui_reader.ui.dialogs.prompt import Question
    from tui_reader.ui.dialogs.save_prompt import SavePrompt

    form = desk.preferences.form
    parts = PartsRow(PARTS, desk.preferences.without if before.without is None else before.without)

    def write(path: Path, *, overwrite: bool) -> None:
        way = Saved(path.parent, parts.without)
        desk.run_worker(_write(desk, document, path, way, saved, overwrite=overwrite))

    def choose(typed: str | None) -> None:
        if typed is None:
            return
        path = chosen_path(typed, document, form)
        if not _is_file(path):
            write(path, overwrite=False)
            return
        question = Question("There is such a file already", str(path), "y overwrite it   Esc keep it")
        desk.push_screen(question, lambda answer: write(path, overwrite=True) if answer else None)

    default, *others = (find_export(name) for name in sorted(export_names(), key=lambda name: (name != DEFAULT, name)))
    uses = {export.ending: f"{export.ending}  {export.use}" for export in (default, *others)}
    parted = {export.ending for export in (default, *others) if export.has_parts}
    suggested = suggested_path(document, before.folder or desk.preferences.folder, form)
    desk.push_screen(SavePrompt(suggested, uses, default.ending, parted, parts), choose)


def suggested_path(document: AnnotatedArticle, folder: Path | None, form: str = "markdown") -> str:
    """Return the suggested path: the last folder, and a name made of the title.

    Before the first file is saved, the folder is that of documents.
    """
    from tui_reader.export import default_file_name, default_folder

    name = default_file_name(document.article, form)
    path = str((folder or default_folder()) / name)
    return path if clean_line(path) == path else name


def chosen_path(typed: str, document: AnnotatedArticle, form: str = "markdown") -> Path:
    """Return the path that was typed; a folder gets the suggested file name.

    ``~`` is the home folder.
    """
    from tui_reader.export import default_file_name

    try:
        path = Path(typed).expanduser()
        is_folder = typed.endswith("/") or path.is_dir()
    except (OSError, RuntimeError):  # a name that is too long, or the home of nobody: to be said when it is written
        return Path(typed)
    return path / default_file_name(document.article, form) if is_folder else path


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that is too long: what writes it has a sentence for that
        return False


async def _write(  # noqa: PLR0913 - what and where to write, and whom to tell
    desk: Desk, document: AnnotatedArticle, path: Path, way: Saved, saved: Callable[[Saved], None], *, overwrite: bool
) -> None:
    from tui_reader.export import save_article

    try:
        await asyncio.to_thread(save_article, document, path, overwrite=overwrite, without=way.without or frozenset())
    except SaveError as error:
        desk.say(error.message, severity="error")
        return
    desk.say(f"Saved as {path}")
    saved(way)


async def copy(desk: Desk, text: str, what: str) -> None:
    """Put text on the clipboard in every possible way, and say so."""
    from tui_reader.ui import desktop

    desk.copy_to_clipboard(text)
    command = desktop.clipboard_helper()
    helped = command is not None and await asyncio.to_thread(desktop.hand_over, text, command)
    ways = f"the terminal and {command[0]}" if helped and command else "the terminal"
    desk.say(f"Copied {what} by {ways}.")


def choose_citation(desk: Desk, document: AnnotatedArticle, said: str) -> None:
    """Ask for a style, and copy a citation of the article or its words."""
    from tui_reader.export.citations import STYLES, cite
    from tui_reader.ui.dialogs.choice import Choice

    styles = list(STYLES)

    def chosen(index: int | None) -> None:
        if index is not None:
            desk.run_worker(copy(desk, cite(document, styles[index], said), f"the citation as {styles[index]}"))

    what = "this mark" if said else "this article"
    desk.push_screen(
        Choice(
            f"Cite {what} as", [style[0].upper() + style[1:] for style in styles], close_keys=keys_of("copy.citation")
        ),
        chosen,
    )


async def browse(desk: Desk, location: str | None) -> None:
    """Open an address in a graphical browser, or else put it on the clipboard."""
    from tui_reader.ui import desktop

    address = web_address(location) if location else None
    if address is None:
        desk.say("There is no web address to open.", severity="warning")
        return
    window = desktop.window_browser()
    if window is None:
        await copy(desk, address, "the address, since there is no browser with a window here,")
        return
    desktop.open_in(window, address)
    desk.say("Opening in your browser.")


def choose_location(desk: Desk, suggested: str, open_it: Callable[[str], object]) -> None:
    """Ask for a URL or a file, offer what was read before, and open it."""
    from tui_reader.sources.location import completions
    from tui_reader.ui.dialogs.location_prompt import LocationPrompt, Offer

    def typed(location: str | None) -> None:
        if location is not None:
            desk.memory.note_typed(lasting_address(location) or without_password(location))
            open_it(location)

    state = desk.memory.state
    titles = {one.address: one.title for one in state.recent}
    others = [one for one in state.typed if one not in titles]  # they could not be opened, or long ago
    known = [Offer(one, titles.get(one, "")) for one in [*others[:1], *titles, *others[1:]] if clean_line(one) == one]
    desk.push_screen(LocationPrompt(suggested, known, completions), typed)


def choose_part(desk: Desk, go_to: Callable[[float], object]) -> None:
    """Ask for a part of the whole, in per cent, and go there."""
    from tui_reader.ui.dialogs.prompt import Prompt

    def typed(part: str | None) -> None:
        if part is None:
            return
        try:
            fraction = float(part.rstrip("% ").replace(",", ".")) / 100
        except ValueError:
            fraction = -1.0
        if 0 <= fraction <= 1:
            go_to(fraction)
        else:
            desk.say(f"“{part}” is not a number from 0 to 100.", severity="warning")

    desk.push_screen(Prompt("Go to %", "Enter go   Esc cancel", placeholder="0 to 100"), typed)


def choose_heading(desk: Desk, article: Article, place: int, go_to: Callable[[int], object]) -> None:
    """Ask for a heading, and go to it.

    The list begins at the heading of a place.
    """
    from tui_reader.ui.dialogs.filtering import NumberedDialog

    headings = outline_of(article)
    if not headings:
        desk.say("This article has no headings.")
        return
    rows = ["  " * heading.depth + heading.words for heading in headings]

    def chosen(index: int | None) -> None:
        if index is not None:
            go_to(headings[index].start)

    desk.push_screen(NumberedDialog("Contents", rows, here=section_at(headings, place) or 0), chosen)


def choose_listed(desk: Desk, rows: Sequence[str], current: int, open_it: Callable[[int], object]) -> None:
    """Ask for an article of the list, by its number from 0."""
    from tui_reader.ui.dialogs.filtering import NumberedDialog

    def chosen(index: int | None) -> None:
        if index is not None:
            open_it(index)

    desk.push_screen(NumberedDialog("Articles", rows, here=current), chosen)


def choose_kept(desk: Desk, open_it: Callable[["Entry"], object]) -> None:
    """Ask for an article of the library."""
    from tui_reader.ui.dialogs.library_list import LibraryList

    def chosen(found: "Found | None") -> None:
        if found is not None:
            open_it(found.entry)

    desk.push_screen(LibraryList(desk), chosen)


def choose_news(desk: Desk, open_it: Callable[[Sequence["NewsRow"], int], object]) -> None:
    """Ask for a feed, and then for one of its articles."""
    from tui_reader.ui.dialogs.feed_list import FeedList, NewsList

    def chosen(feed: "Feed | None") -> None:
        if feed is None:
            return
        rows = desk.shelf.news(feed.id)
        if not rows:
            trouble = desk.shelf.take_trouble()
            desk.say(trouble or "Nothing is known of this feed yet: ^r in the list of feeds asks for its articles.")
            return

        def opened(index: int | None) -> None:
            if index is not None:
                open_it(rows, index)

        desk.push_screen(NewsList(feed.title or feed.address, rows), opened)

    desk.push_screen(FeedList(desk), chosen)


def choose_link(desk: Desk, article: Article, place: int, open_it: Callable[[str], object]) -> None:
    """Ask for a link, and open its address.

    The list begins at the first link from a place on.
    """
    from tui_reader.ui.dialogs.filtering import NumberedDialog

    links = sorted(article.links, key=lambda link: link.start)
    if not links:
        desk.say("This article has no links.")
        return
    rows = [f"{' '.join(article.text[link.start : link.end].split()) or link.url}  {link.url}" for link in links]

    def chosen(index: int | None) -> None:
        if index is not None:
            open_it(links[index].url)

    here = min(bisect_left(links, place, key=lambda link: link.start), len(links) - 1)
    desk.push_screen(NumberedDialog("Links", rows, here=here), chosen)


def note_behind(article: Article, url: str) -> int | None:
    """Return the offset of the note that a note mark links to, if any."""
    from tui_reader.readers.notes import label_of, note_mark

    if "#" not in url:
        return None
    for link in article.links:
        if link.url == url and (label := label_of(article.text[link.start : link.end])) is not None:
            beginning = f"{note_mark(label)} "
            notes = (
                block.start
                for block in article.blocks
                if block.kind == "list_item" and article.text.startswith(beginning, block.start)
            )
            return next(notes, None)
    return None


def choose_theme(desk: Desk) -> None:
    """Show each theme while it is highlighted, and restore the old one on cancel."""
    if desk.colors_are_off:
        desk.say("Colours are off (NO_COLOR).")
        return
    from tui_reader.ui.dialogs.choice import Choice

    names = sorted(desk.own_themes)
    before = desk.theme
    highlighted = names.index(before) if before in names else 0

    def show(index: int) -> None:
        desk.theme = names[index]

    choice = Choice("Theme", names, close_keys=keys_of("theme"), highlighted=highlighted, on_highlight=show)

    def chosen(index: int | None) -> None:
        if index is None:
            desk.theme = before
        else:
            desk.memory.note_look("theme", names[index])
            if "theme" in desk.preferences.in_file:
                desk.say(f"{names[index]} for now: config.toml sets the theme of the next start.")

    desk.push_screen(choice, chosen)
