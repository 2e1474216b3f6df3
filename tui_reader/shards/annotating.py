"""Annotate one page of a shard, or pass it over."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from tui_reader.errors import NoArticleError, TuiReaderError
from tui_reader.export.summary import word_count
from tui_reader.language import language_of
from tui_reader.model import AnnotatedArticle, Annotations, Article, Resource
from tui_reader.readers import allowance
from tui_reader.shards.columns import Row
from tui_reader.shards.glimpse import is_in_other_language
from tui_reader.shards.recipe import Selection
from tui_reader.shards.rows import Rows, error_row, no_rows, rows_of
from tui_reader.shards.shard_page import Page
from tui_reader.shards.summary import PassedOver
from tui_reader.sources.location import is_web_address

# Seconds of processor time for the analysis of a page, and for each megabyte of it: thirty times of what prose takes.
_SECONDS = 30.0
_SECONDS_A_MEGABYTE = 600.0
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of a page: its rows, or the reason for passing it over.

    Attributes:
        words: Words of the article.
        lines: The rows of each table, as lines of JSON.
        counts: The number of rows of each table.
        passed_over: The reason, ``None`` for a page with rows.
    """

    words: int = 0
    lines: Mapping[str, bytes] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    passed_over: str | None = None


def outcome_of_page(page: Page, selection: Selection) -> Outcome:
    """Read and annotate a page; an error becomes a row of the table of errors.

    A page without an article is passed over before the analysis, which takes most of the time.
    """
    if is_in_other_language(page, selection.languages):
        return Outcome(passed_over="language")
    try:
        article = _read(page)
        if passed_over := _reason_to_pass_over(article, selection):
            return Outcome(passed_over=passed_over)
        return _outcome(rows_of(page, AnnotatedArticle(page.name, article, _annotations(article))))
    except NoArticleError:
        return Outcome(passed_over="no_article")
    except TuiReaderError as error:
        return failed(page, error)


def failed(page: Page, error: TuiReaderError) -> Outcome:
    """Return the outcome of a page that could not be annotated."""
    return _outcome(no_rows() | {"errors": [error_row(page, error.kind, error.message)]})


def _read(page: Page) -> Article:
    from tui_reader.reading import read_alone

    url = page.url if is_web_address(page.url) else None  # the others are paths
    article = read_alone(Resource(page.name, page.content, page.media_type, page.charset, url))
    return replace(article, title=article.title or page.title, published=article.published or page.published)


def _annotations(article: Article) -> Annotations:
    from tui_reader.analysis import analyse

    if allowance.is_limited():
        allowance.limit_rest(_SECONDS + _SECONDS_A_MEGABYTE * len(article.text) / _MEGABYTE)
    return analyse(article, threads=1)


def _reason_to_pass_over(article: Article, selection: Selection) -> PassedOver | None:
    language = (article.language or language_of(article) or "en").replace("_", "-").split("-")[0].lower()
    if selection.languages and language not in selection.languages:
        return "language"
    return "too_short" if word_count(article.text) < selection.fewest_words else None


def _outcome(rows: Rows) -> Outcome:
    words = sum(row["words"] for row in rows["documents"] if isinstance(row["words"], int))
    lines = {table: b"".join(map(_line, each)) for table, each in rows.items() if each}
    return Outcome(words, lines, {table: len(each) for table, each in rows.items()})


def _line(row: Row) -> bytes:
    return json.dumps(row, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode() + b"\n"
