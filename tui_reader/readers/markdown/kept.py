"""Open Markdown that this program wrote.

It is opened as it was saved, or with what a person has changed in it.
"""

import re
from dataclasses import replace
from typing import Final

from tui_reader.kept.carrying import carried
from tui_reader.kept.hand_changes import with_changes
from tui_reader.kept.record import TEXT_END, find_record
from tui_reader.model import AnnotatedArticle, Annotations, Article, Kept

_SIGNS: Final = {
    "criticmarkup": re.compile(r"\{==|==\}|\{>>[^\n{}]*+\}"),
    "footnotes": re.compile(r"\[\^(?:quote|claim|promo)-[0-9a-f]{12}(?:-\d{1,6})?\]"),
}
_OLD_APPENDIX: Final = "\n---\n\n## What the marks mean\n"


def text_of(text: str) -> str:
    """Return Markdown of ours without what stands behind the article: legend, sources, names and record."""
    end = text.rfind(f"\n{TEXT_END}\n")
    end = text.rfind(_OLD_APPENDIX) if end < 0 else end
    return text if end < 0 else text[:end] + "\n"


def without_signs(body: str, style: str | None) -> str:
    """Return Markdown without the signs of a style; elements are no text."""
    return _SIGNS[style].sub("", body) if style in _SIGNS else body


def kept_article(text: str) -> Article | None:
    """Return the article of a file as it was saved, with its marks.

    It is ``None`` where the lines of the file are not those that were saved.
    """
    record = find_record(text)
    if record is None or record.annotated is None or not record.is_true:
        return None
    return _kept(record.annotated.article, record.annotated, record.annotated.annotations, None)


def with_marks_carried(article: Article, text: str) -> Article:
    """Return a changed article with the marks that still have their words.

    Args:
        article: What the file says now.
        text: The whole file.
    """
    record = find_record(text)
    if record is None or record.annotated is None:
        return article
    saved = with_changes(record.annotated, text_of(text))
    found, lost_marks, lost_names = carried(saved.annotations, saved.article.text, article.text)
    return _kept(article, saved, found, _loss(lost_marks, lost_names))


def _kept(article: Article, saved: AnnotatedArticle, annotations: Annotations, loss: str | None) -> Article:
    return replace(article, kept=Kept(saved.location, annotations, saved.retrieved, loss))


def _loss(marks: int, names: int) -> str:
    lost = [f"{number} {noun}{'s' * (number != 1)}" for number, noun in ((marks, "mark"), (names, "name")) if number]
    told = f"{' and '.join(lost)} had no place in it any more. " if lost else ""
    return f"The file was changed after it was saved. {told}What was written into it is not marked."
