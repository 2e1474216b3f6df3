"""What the reading screen does with an article beyond showing it: save, copy, browse, choose a place in it.

Each errand is asked of a ``Desk``: the part of the application that shows dialogs and toasts.
"""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from tui_reader.errors import SaveError
from tui_reader.model import AnnotatedArticle, Article

if TYPE_CHECKING:
    from tui_reader.ui.app import ReaderApp


async def save(app: "ReaderApp", document: AnnotatedArticle, folder: Path | None) -> Path | None:
    """Ask where to, ask again before a file is lost, and write the annotated Markdown.

    Returns:
        The folder it was saved in; ``None`` where it was not saved.
    """
    from tui_reader.ui.dialogs.prompt import Prompt
    from tui_reader.ui.saving import chosen_path, suggested_path

    typed = await app.push_screen_wait(
        Prompt("Save as Markdown", "Enter save   Esc cancel", suggested_path(document, folder), "folder or file")
    )
    if typed is None:
        return None
    path = chosen_path(typed, document)
    exists = path.is_file()
    if exists and not await _may_overwrite(app, path):
        return None
    from tui_reader.export import save_markdown

    try:
        await asyncio.to_thread(save_markdown, document, path, overwrite=exists)
    except SaveError as error:
        app.say(error.message, severity="error")
        return None
    app.say(f"Saved as {path}")
    return path.parent


async def _may_overwrite(app: "ReaderApp", path: Path) -> bool:
    from tui_reader.ui.dialogs.prompt import Question

    question = Question("There is such a file already", str(path), "y overwrite it   Esc keep it")
    answer: bool | None = await app.push_screen_wait(question)
    return answer is True


async def copy(app: "ReaderApp", text: str, what: str) -> None:
    """Put ``text`` on the clipboard by every way there is, and say which."""
    from tui_reader.ui import clipboard

    app.copy_to_clipboard(text)
    command = clipboard.helper()
    helped = command is not None and await asyncio.to_thread(clipboard.hand_over, text, command)
    ways = f"the terminal and {command[0]}" if helped and command else "the terminal"
    app.say(f"Copied {what} by {ways}.")


async def browse(app: "ReaderApp", url: str | None) -> None:
    """Open ``url`` in a browser with a window; where there is none, put it on the clipboard."""
    from tui_reader.ui import browser

    if url is None or not browser.is_web_address(url):
        app.say("This article has no web address.", severity="warning")
        return
    window = browser.window_browser()
    if window is None:
        await copy(app, url, "the address, since there is no browser with a window here,")
        return
    browser.open_in(window, url)
    app.say("Opening in your browser.")


async def choose_heading(app: "ReaderApp", article: Article) -> int | None:
    """Ask for a heading; the result is where it begins in the text."""
    from tui_reader.ui.dialogs.choice import Choice

    headings = [block for block in article.blocks if block.kind in {"title", "heading"}]
    if not headings:
        app.say("This article has no headings.")
        return None
    rows = [
        "  " * (0 if block.kind == "title" else max(0, block.level - 1))
        + article.text[block.start : block.end].replace("\n", " ")
        for block in headings
    ]
    index = await app.push_screen_wait(Choice("Contents", rows, close_keys="t"))
    return None if index is None else headings[index].start


async def choose_link(app: "ReaderApp", article: Article) -> str | None:
    """Ask for a link; the result is its address."""
    from tui_reader.ui.dialogs.choice import Choice

    links = article.links
    if not links:
        app.say("This article has no links.")
        return None
    rows = [
        f"{number:>3}  {' '.join(article.text[link.start : link.end].split()) or link.url}  {link.url}"
        for number, link in enumerate(links, 1)
    ]
    index = await app.push_screen_wait(Choice("Links", rows, close_keys="l"))
    return None if index is None else links[index].url


async def choose_theme(app: "ReaderApp") -> None:
    """Show each theme while it is pointed at; without a choice, go back to the one before."""
    if app.colors_are_off:
        app.say("Colours are off (NO_COLOR).")
        return
    from tui_reader.ui.dialogs.choice import Choice

    names = sorted(app.own_themes)
    before = app.theme
    highlighted = names.index(before) if before in names else 0

    def show(index: int) -> None:
        app.theme = names[index]

    choice = Choice("Theme", names, close_keys="T", highlighted=highlighted, on_highlight=show)
    if await app.push_screen_wait(choice) is None:
        app.theme = before
