"""Open Markdown that this program wrote.

It is opened as it was saved, or with what a person has changed in it.
"""

import re
from typing import Final

from tui_reader.kept.carrying import Carried, carried
from tui_reader.kept.hand_changes import with_changes
from tui_reader.kept.record import TEXT_END, find_record
from tui_reader.model import AnnotatedArticle, Article, as_kept

_SIGNS: Final = {
    "criticmarkup": re.compile(r"\{==|==\}|\{>>[^{}]*+\}"),
    "footnotes": re.compile(r"\[\^(?:quote|claim|promo)-[0-9a-f]{12}(?:-\d{1,6})?\]"),
}
_OLD_APPENDIX: Final = "\n---\n\n## What the marks mean\n"


def text_of(text: str) -> str:
    """Return Markdown of ours without what stands behind the article: legend, sources, names and record."""
    end = text.rfind(f"\n{TEXT_END}\n")
    end = text.rfind(_OLD_APPENDIX) if end < 0 else end
    return text if end < 0 else text[:end] + "\n"


def without_signs(body: str, style: str | None) -> str:
    """Return Markdown without the signs of a style; elements are not text."""
    return _SIGNS[style].sub("", body) if style in _SIGNS else body


def fields_of(text: str) -> dict[str, str]:
    """Return the fields that front matter of ours would have, from the record."""
    record = find_record(text)
    if record is None or record.opened is None:
        return {}
    article = record.opened.annotated.article
    fields = {
        "title": article.title,
        "source": article.url,
        "site": article.site,
        "author": article.byline,
        "published": article.published,
        "language": article.language,
    }
    return {name: value for name, value in fields.items() if value}


def kept_article(text: str) -> Article | None:
    """Return the article of a file as it was saved, with its marks.

    It is ``None`` where the lines of the file are not those that were saved.
    """
    record = find_record(text)
    if record is None or record.opened is None or not record.is_true:
        return None
    saved, loss = record.opened
    return as_kept(saved, saved.location, loss)


def with_marks_carried(article: Article, text: str) -> Article:
    """Return a changed article with the marks and notes that still have their words.

    Corrections of a person are in the marks, and can no longer be taken back one by one.

    Args:
        article: What the file says now.
        text: The whole file.
    """
    record = find_record(text)
    if record is None or record.opened is None:
        return article
    saved, loss = record.opened
    body = text_of(text)
    found = carried(with_changes(saved, body, text[len(body) :]), article.text)
    told = f"{_loss(found)} {loss}" if loss else _loss(found)
    marked = AnnotatedArticle(saved.location, article, found.annotations, saved.retrieved, found.remarks)
    return as_kept(marked, saved.location, told)


def _loss(found: Carried) -> str:
    numbers = ((found.lost_marks, "mark"), (found.lost_names, "name"), (found.lost_remarks, "note"))
    lost = [f"{number} {noun}{'s' * (number != 1)}" for number, noun in numbers if number]
    listed = " and ".join(part for part in (", ".join(lost[:-1]), *lost[-1:]) if part)
    told = f"{listed} had no place in it any more. " if lost else ""
    return f"The file was changed after it was saved. {told}What was written into it is not marked."
