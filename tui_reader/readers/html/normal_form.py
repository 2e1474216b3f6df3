"""Bring a page into its normal form, which all later steps read.

Only visible text is left, in the order and the elements in which it is visible.
"""

from typing import TYPE_CHECKING

from tui_reader.readers.html.barriers import remove_offers
from tui_reader.readers.html.displayed_blocks import rename_displayed
from tui_reader.readers.html.forum_posts import set_posts_apart
from tui_reader.readers.html.heading_controls import remove_heading_controls
from tui_reader.readers.html.hover_cards import remove_hover_cards
from tui_reader.readers.html.list_numbers import number_items
from tui_reader.readers.html.mathematics import write_out_mathematics
from tui_reader.readers.html.note_links import link_notes
from tui_reader.readers.html.page import remove_unread
from tui_reader.readers.html.pictured_text import write_out_drawn_signs, write_out_pictures
from tui_reader.readers.html.side_notes import move_side_notes
from tui_reader.readers.html.struck_out import remove_struck_out

if TYPE_CHECKING:
    from tui_reader.readers.html.page import Page


def normalise(page: "Page") -> None:
    """Remove from a page all but its text, and write its layout out as text."""
    # Before other steps: sources of formulas are in scripts and hidden elements, and signs are drawings.
    write_out_mathematics(page.root)
    write_out_drawn_signs(page.root)
    remove_offers(page.root)
    remove_unread(page.root)
    remove_struck_out(page.root)
    remove_heading_controls(page.root)
    remove_hover_cards(page.root)
    write_out_pictures(page.root)
    rename_displayed(page.root)
    move_side_notes(page.root)
    link_notes(page)
    number_items(page.root)
    set_posts_apart(page.root)
