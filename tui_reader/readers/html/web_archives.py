"""Recognise pages from web archives, and remove what the archive adds."""

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# "https://web.archive.org/web/20191218120000/https://courier.example/ferry", with "if_" and its like behind the time; the
# archives that run the same software, and archive.today under its names.
_KEPT: Final = re.compile(
    r"https?://(?:[\w.-]{1,80}\.)?(?:archive\.(?:org|today|ph|is|li|md|fo|vn)|webarchive\.[\w.-]{1,80}|arquivo\.pt|webcitation\.org|perma\.cc)"
    r"/(?:[\w-]{1,30}/){0,3}\d{4,14}(?:[a-z]{2}_)?/(https?:/{1,2}[^\s]+)",
    re.IGNORECASE,
)
# The bar of the Wayback Machine: its name, the day it came by, a calendar, a number of captures.
_BAR_IDS: Final = ("wm-ipp-base", "wm-ipp", "wm-ipp-print", "wm-ipp-inside", "wm-capinfo", "donato", "wm-disclaimer")


def kept_address(address: str | None) -> str | None:
    """Return the original address of an archived page, or the address unchanged."""
    kept = _KEPT.match(address) if address else None
    return re.sub(r"^(https?):/+", r"\1://", kept[1]) if kept else address


def remove_bar(root: "HtmlElement") -> None:
    """Remove the archive's bar from a page."""
    for element in root.xpath("//@id[starts-with(., 'wm-') or . = 'donato']/.."):
        if element.get("id") in _BAR_IDS:
            element.drop_tree()
