"""What several loads for one article share."""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from http.cookiejar import CookieJar


class Visit:
    """One visit to a site: the pages of an article, and those that led to it.

    Sites set a cookie, redirect, and want to see it again. It is kept for that long and in memory only.
    """

    @cached_property
    def cookies(self) -> "CookieJar":
        """The cookies of the sites on the way."""
        from http.cookiejar import CookieJar

        return CookieJar()
