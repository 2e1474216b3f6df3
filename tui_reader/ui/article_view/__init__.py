"""The article on the screen: one widget that wraps, draws, marks, searches and selects, however long the text is."""

from tui_reader.ui.article_view.mark_column import MarkColumn
from tui_reader.ui.article_view.marks import KINDS, Mark, Marks, marks_of
from tui_reader.ui.article_view.view import ArticleView

__all__ = ["KINDS", "ArticleView", "Mark", "MarkColumn", "Marks", "marks_of"]
