"""The web browser, if there is one that has a window of its own."""

import os
import threading
import webbrowser
from collections.abc import Mapping
from pathlib import PurePath

# Without a display ``webbrowser`` falls back to these, which would run inside our own screen.
_CONSOLE_BROWSERS = {"www-browser", "links", "elinks", "lynx", "w3m"}


def is_web_address(url: str) -> bool:
    """Whether a browser may be given ``url``: http and https only."""
    return url.lower().startswith(("http://", "https://"))


def window_browser(environment: Mapping[str, str] = os.environ) -> webbrowser.BaseBrowser | None:
    """The person's browser; none over ssh, where its window would open elsewhere, and none that runs in a terminal."""
    if environment.get("SSH_TTY") or environment.get("SSH_CONNECTION"):
        return None
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return None
    is_console = type(browser) is webbrowser.GenericBrowser or PurePath(browser.name).name in _CONSOLE_BROWSERS
    return None if is_console else browser


def open_in(browser: webbrowser.BaseBrowser, url: str) -> None:
    """Open ``url``, not waiting for the browser, which may take seconds to answer."""
    threading.Thread(target=browser.open, args=(url,), name="browser", daemon=True).start()
