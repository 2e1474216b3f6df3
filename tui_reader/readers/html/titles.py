"""Choose the title of an article among the many that a page gives."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from tui_reader.readers.article_builder import words_of
from tui_reader.readers.dates import iso_date
from tui_reader.text import clean_line

# Separators between a title and the site's name: a sign between blanks, or a bar.
_SEPARATOR: Final = re.compile(r"(?<!\s)\s+[|·•∙‧⋅»›«‹:~/\\→←►▸★☆◆⟩−‑–—-]+\s+|[|»]\s*|:{2,}")
_BARS: Final = "|»›«‹"
_LABEL: Final = re.compile(r"^(?:title|headline)\s*:\s*", re.IGNORECASE)
# Of the 198 dev pages of WCXB 14 have a heading like that which is the title though the metadata give another; shorter ones, and
# those that share no word with the metadata, are as often "Our blog" or the site's motto.
_HEADLINE_WORDS: Final = 4
_SMALL_WORD: Final = 3
# Share of words that a headline on the page and one in its metadata have in common when they are versions of one.
_AGREEMENT: Final = 0.6
# Behind the last separator of a title that no other name explains: this few words are a site's name, where at least
# twice as many are before it.
_SITE_WORDS: Final = 4
# The most names of the site that are removed from one title; a title with more is a list of sites.
_SITES_AROUND: Final = 8
# "courier.example" as a part of a title is the site's host, whatever other names the page has.
_HOST: Final = re.compile(r"(?:[\w-]{1,60}\.){1,3}(?:com|org|net|info|[a-z]{2})", re.IGNORECASE)


def choose_title(
    headings: Sequence[str], declared: Sequence[str], document_title: str, sites: Sequence[str]
) -> str | None:
    """Return the title of the article, or ``None``.

    It is the first heading that the metadata agree with, else the only heading, else the metadata's.

    Search engines are often given another title than readers are, so that the heading of a page counts more.

    Args:
        headings: The texts of the page's headings of the first level.
        declared: Titles in the metadata, the most trusted first.
        document_title: What the page writes into the window's title.
        sites: Names of the site, its host included.
    """
    sites = [*sites, *_sites_in(document_title, headings)]
    references = [without_site(title, sites) for title in (*declared, document_title) if title.strip()]
    shown = [_without_label(heading, references) for heading in map(clean_line, headings)]
    shown = list(dict.fromkeys(heading for heading in shown if heading and not _is_site(heading, sites)))
    parts = _SEPARATOR.split(clean_line(document_title))
    for heading in shown:
        if heading in parts or any(_agree(heading, reference) for reference in references):
            return without_site(heading, sites)
    if len(shown) == 1 and _is_headline(shown[0], references):
        return without_site(shown[0], sites)
    candidates = (*references, *shown)
    return next((title for title in candidates if title and not _is_site(title, sites)), None)


def title_ends(title: str) -> list[str]:
    """Return the last and first parts of a separated title, if they are short."""
    parts = _SEPARATOR.split(clean_line(title))
    return [end for end in (parts[-1], parts[0]) if len(parts) > 1 and 0 < len(words_of(end)) <= _SITE_WORDS]


def _sites_in(document_title: str, headings: Sequence[str]) -> Iterator[str]:
    """Yield names of the site in the window's title.

    They are hosts, and the heading of the page at the end of a longer title.
    """
    parts = _SEPARATOR.split(clean_line(document_title))
    yield from (part.rpartition(".")[0] for part in parts if _HOST.fullmatch(part))
    before, last = sum(len(words_of(part)) for part in parts[:-1]), parts[-1]
    if before >= _HEADLINE_WORDS and before > len(words_of(last)):
        yield from (heading for heading in headings if _joined(heading) == _joined(last))


def _is_headline(heading: str, references: Sequence[str]) -> bool:
    """Check whether the only heading of a page is that of its article.

    It is long enough, and shares a word with the metadata.
    """
    words = words_of(heading)
    telling = {word for word in words if len(word) > _SMALL_WORD}
    on_subject = any(not telling.isdisjoint(words_of(reference)) for reference in references)
    return len(words) >= _HEADLINE_WORDS and on_subject


def _without_label(heading: str, references: Sequence[str]) -> str:
    """Return a heading without "Title:" before it, or day and author behind it."""
    heading = _LABEL.sub("", heading)
    for reference in references:
        rest = heading.removeprefix(reference)
        if rest != heading and " " in reference and iso_date(rest):
            return reference
    return heading


def without_site(title: str, sites: Sequence[str]) -> str:
    """Return a title without the site's name at its end or its beginning."""
    title = clean_line(title)
    for _ in range(_SITES_AROUND):
        separators = list(_SEPARATOR.finditer(title))
        if not separators:
            return title
        first, last = separators[0], separators[-1]
        if _is_site(title[last.end() :], sites):
            title = clean_line(title[: last.start()])
        elif _is_site(title[: first.start()], sites):
            title = clean_line(title[first.end() :])
        else:
            return _before_bars(title, separators)
    return title


def _before_bars(title: str, separators: Sequence[re.Match[str]]) -> str:
    """Return a title without the parts behind bars.

    They are short beside the title, or are several, of which none is longer than the title.
    """
    bars = [separator for separator in separators if any(sign in separator.group() for sign in _BARS)]
    if not bars:
        return title
    ends = [*(bar.start() for bar in bars[1:]), len(title)]
    sizes = [len(words_of(title[bar.end() : end])) for bar, end in zip(bars, ends, strict=True)]
    opening = title[: bars[0].start()]
    if len(bars) > 1 and len(words_of(opening)) >= max(_HEADLINE_WORDS, *sizes):
        return opening
    head = title[: bars[-1].start()]
    is_last = bars[-1] is separators[-1]
    return head if is_last and sizes[-1] <= _SITE_WORDS and len(words_of(head)) >= 2 * sizes[-1] else title


def _is_site(text: str, sites: Iterable[str]) -> bool:
    joined = _joined(text)
    return _HOST.fullmatch(text) is not None or (
        bool(joined) and any(name in (joined, f"the{joined}") for name in map(_joined, sites))
    )


def _joined(name: str) -> str:
    return "".join(words_of(name))


def _agree(one: str, other: str) -> bool:
    first, second = words_of(one), words_of(other)
    if not first or not second:
        return False
    common = len(set(first) & set(second))
    return common >= _AGREEMENT * max(len(set(first)), len(set(second))) or _contains(first, second)


def _contains(one: list[str], other: list[str]) -> bool:
    """Check whether one title, of three words or more, is part of the other."""
    shorter, longer = sorted((" ".join(one), " ".join(other)), key=len)
    return shorter.count(" ") > 1 and f" {shorter} " in f" {longer} "
