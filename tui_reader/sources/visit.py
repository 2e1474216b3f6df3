"""Share settings, cache and cookies between the loads for one article."""

from functools import cached_property
from typing import TYPE_CHECKING

from tui_reader.sources.settings import Settings

if TYPE_CHECKING:
    from http.cookiejar import CookieJar

    from tui_reader.sources.archive import Archive
    from tui_reader.sources.cache import Cache


class Visit:
    """One visit to a site: the pages of an article, and redirects to them.

    ``again`` says that kept pages are to be asked for even where they still hold: a person wants them as they are now.

    Sites set a cookie, redirect, and want to see it again. It is kept for that long and in memory only.
    """

    def __init__(self, *, again: bool = False, is_article: bool = True) -> None:
        """Begin a visit; what is not an article, such as a feed, is never archived."""
        self.again = again
        self.is_article = is_article

    @cached_property
    def settings(self) -> Settings:
        """The settings for requests of pages.

        Raises:
            UsageError: The environment has a value that cannot be used.
        """
        return Settings.from_environment()

    @cached_property
    def cache(self) -> "Cache | None":
        """The folder of kept pages, or ``None`` where none may be kept."""
        if self.settings.no_cache:
            return None
        from platformdirs import user_cache_path

        from tui_reader.sources.cache import Cache

        return Cache(user_cache_path("tui-reader", appauthor=False) / "pages", self.settings.sent_user_agent)

    @cached_property
    def archive(self) -> "Archive | None":
        """The file of the pages of this visit, or ``None`` where none is wanted."""
        if not (self.settings.archive and self.is_article):
            return None
        from tui_reader.sources.archive import Archive, default_folder

        return Archive(default_folder())

    @cached_property
    def cookies(self) -> "CookieJar":
        """The cookies of the sites on the way."""
        from http.cookiejar import CookieJar

        return CookieJar()
