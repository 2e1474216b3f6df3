"""The article on the screen: its widget, the moves through it, and its search."""

from tui_reader.ui.article_view.finder import Finder
from tui_reader.ui.article_view.jump_list import JumpList
from tui_reader.ui.article_view.mark_column import MarkColumn
from tui_reader.ui.article_view.marks import KINDS, Look, Mark, Marks, claim_degree, marks_of
from tui_reader.ui.article_view.moves import Moves
from tui_reader.ui.article_view.view import ArticleView

__all__ = [
    "KINDS",
    "ArticleView",
    "Finder",
    "JumpList",
    "Look",
    "Mark",
    "MarkColumn",
    "Marks",
    "Moves",
    "claim_degree",
    "marks_of",
]
