"""What the reading screen does with an article beyond showing it: save, copy, browse, choose a place in it.

What asks for something has its dialog on the screen when it returns, so that the keys which follow go there.
"""

import asyncio
from collections.abc import Callable
from pathlib import Path

from tui_reader.errors import SaveError
from tui_reader.model import AnnotatedArticle, Article
from tui_reader.ui.desk import Desk


def save(desk: Desk, document: AnnotatedArticle, folder: Path | None, saved_in: Callable[[Path], None]) -> None:
    """Ask where to, ask again before a file is lost, write the annotated Markdown, and tell in which folder it is."""
    from tui_reader.ui.dialogs.prompt import Prompt, Question
    from tui_reader.ui.saving import chosen_path, suggested_path

    def write(path: Path, *, overwrite: bool) -> None:
        desk.run_worker(_write(desk, document, path, saved_in, overwrite=overwrite))

    def choose(typed: str | None) -> None:
        if typed is None:
            return
        path = chosen_path(typed, document)
        if not _is_file(path):
            write(path, overwrite=False)
            return
        question = Question("There is such a file already", str(path), "y overwrite it   Esc keep it")
        desk.push_screen(question, lambda answer: write(path, overwrite=True) if answer else None)

    hint = "Enter save   Esc cancel"
    desk.push_screen(Prompt("Save as Markdown", hint, suggested_path(document, folder), "folder or file"), choose)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that is too long: what writes it has a sentence for that
        return False


async def _write(
    desk: Desk, document: AnnotatedArticle, path: Path, saved_in: Callable[[Path], None], *, overwrite: bool
) -> None:
    from tui_reader.export import save_markdown

    try:
        await asyncio.to_thread(save_markdown, document, path, overwrite=overwrite)
    except SaveError as error:
        desk.say(error.message, severity="error")
        return
    desk.say(f"Saved as {path}")
    saved_in(path.parent)


async def copy(desk: Desk, text: str, what: str) -> None:
    """Put ``text`` on the clipboard by every way there is, and say which."""
    from tui_reader.ui import clipboard

    desk.copy_to_clipboard(text)
    command = clipboard.helper()
    helped = command is not None and await asyncio.to_thread(clipboard.hand_over, text, command)
    ways = f"the terminal and {command[0]}" if helped and command else "the terminal"
    desk.say(f"Copied {what} by {ways}.")


async def browse(desk: Desk, url: str | None) -> None:
    """Open ``url`` in a browser with a window; where there is none, put it on the clipboard."""
    from tui_reader.ui import browser

    if url is None or not browser.is_web_address(url):
        desk.say("This article has no web address.", severity="warning")
        return
    window = browser.window_browser()
    if window is None:
        await copy(desk, url, "the address, since there is no browser with a window here,")
        return
    browser.open_in(window, url)
    desk.say("Opening in your browser.")


def choose_heading(desk: Desk, article: Article, go_to: Callable[[int], object]) -> None:
    """Ask for a heading, and go to where it begins in the text."""
    from tui_reader.ui.dialogs.choice import Choice

    headings = [block for block in article.blocks if block.kind in {"title", "heading"}]
    if not headings:
        desk.say("This article has no headings.")
        return
    rows = [
        "  " * (0 if block.kind == "title" else max(0, block.level - 1))
        + article.text[block.start : block.end].replace("\n", " ")
        for block in headings
    ]

    def chosen(index: int | None) -> None:
        if index is not None:
            go_to(headings[index].start)

    desk.push_screen(Choice("Contents", rows, close_keys="t"), chosen)


def choose_link(desk: Desk, article: Article, open_it: Callable[[str], object]) -> None:
    """Ask for a link, and open its address."""
    from tui_reader.ui.dialogs.choice import Choice

    links = article.links
    if not links:
        desk.say("This article has no links.")
        return
    rows = [
        f"{number:>3}  {' '.join(article.text[link.start : link.end].split()) or link.url}  {link.url}"
        for number, link in enumerate(links, 1)
    ]

    def chosen(index: int | None) -> None:
        if index is not None:
            open_it(links[index].url)

    desk.push_screen(Choice("Links", rows, close_keys="l"), chosen)


def choose_theme(desk: Desk) -> None:
    """Show each theme while it is pointed at; without a choice, go back to the one before."""
    if desk.colors_are_off:
        desk.say("Colours are off (NO_COLOR).")
        return
    from tui_reader.ui.dialogs.choice import Choice

    names = sorted(desk.own_themes)
    before = desk.theme
    highlighted = names.index(before) if before in names else 0

    def show(index: int) -> None:
        desk.theme = names[index]

    choice = Choice("Theme", names, close_keys="T", highlighted=highlighted, on_highlight=show)

    def chosen(index: int | None) -> None:
        if index is None:
            desk.theme = before

    desk.push_screen(choice, chosen)
