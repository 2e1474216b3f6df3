"""Cite an article, or words of the article, in the styles that people paste.

The facts are those of the article as it was read; nothing is guessed, so that a byline that is not a list of persons stays as it is.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from tui_reader.export.escaping import address, escaped
from tui_reader.model import AnnotatedArticle
from tui_reader.readers.html.bylines import names_in
from tui_reader.sources.location import is_web_address
from tui_reader.text import clean_line, one_line

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY: Final = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?!\d)")
# Commands instead of characters with a backslash: BibTeX counts braces, whether or not a backslash stands before them.
_TEX: Final[Mapping[str, str]] = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {character: f"\\{character}" for character in "$&#%_"}
_UNSAFE_IN_URL: Final = re.compile(r"[\s{}\\\"<>^`|]")
_KEY_WORD: Final = re.compile(r"[a-z0-9]+")


class Cited(NamedTuple):
    """Hold the facts of a citation, each only as far as it is known.

    ``said`` is the quotation with its speaker, empty where the article as a whole is cited. ``day`` is a year, a month or a day as
    numbers. ``place`` is the address or the file.
    """

    said: str
    authors: tuple[str, ...]
    byline: str
    title: str
    site: str
    day: tuple[int, ...]
    published: str
    place: str
    retrieved: str
    language: str

    @property
    def is_on_the_web(self) -> bool:
        """Whether the place is an address and not a file."""
        return is_web_address(self.place)

    @property
    def key(self) -> str:
        """The name in a list of literature: ``quint2027ferry``."""
        parts = (self.authors[0] if self.authors else self.byline or self.site, self.title)
        author, title = (_KEY_WORD.findall(_ascii(part).lower()) for part in parts)
        long = [word for word in title if len(word) > 3]  # noqa: PLR2004 - no articles and prepositions
        return "".join([*author[-1:], *map(str, self.day[:1]), *(long or title)[:1]]) or "article"


def cite(document: AnnotatedArticle, style: str, said: str = "") -> str:
    """Cite an article in a style of ``STYLES``.

    Args:
        document: The article.
        style: The name of the style.
        said: Words of the article with their speaker, that are cited.
    """
    return STYLES[style](_cited(document, said))


def _cited(document: AnnotatedArticle, said: str) -> Cited:
    article = document.article
    published = clean_line(article.published or "")
    location = "" if document.origin == "-" else clean_line(document.origin)
    byline = one_line(article.byline or "")
    title = one_line(article.title or "")
    return Cited(
        said=one_line(said),
        authors=tuple(names_in(byline)) if byline else (),
        byline=byline,
        title=title,
        site=one_line(article.site or ""),
        day=tuple(int(part) for part in match.groups() if part) if (match := _DAY.match(published)) else (),
        published=published,
        place=article.url or location,
        retrieved=document.retrieved.date().isoformat() if document.retrieved else "",
        language=article.language or "",
    )


def _text(cited: Cited) -> str:
    """Write one line: the words, then author, title, site, day and address."""
    title = "" if cited.title and cited.title in cited.said else cited.title
    facts = (cited.byline, title, cited.site, _written_day(cited), cited.place)
    return _joined(cited.said, ", ".join(fact for fact in facts if fact))


def _markdown(cited: Cited) -> str:
    """Write one line of Markdown, in which the title leads to the address."""
    target = address(cited.place) if cited.is_on_the_web else None
    title = escaped(cited.title or cited.site or cited.place)
    linked = f"[{title}]({target})" if target else title
    site = f"*{escaped(cited.site)}*" if cited.site and cited.title else ""
    place = "" if target or not cited.title else escaped(cited.place)
    facts = (escaped(cited.byline), linked, site, _written_day(cited), place)
    return _joined(escaped(cited.said), ", ".join(fact for fact in facts if fact))


def _bibtex(cited: Cited) -> str:
    """Write an entry that BibTeX and biblatex read; ``url`` and ``urldate`` are biblatex’s."""
    year, month, day = (*cited.day, *(0,) * 3)[:3]
    authors = " and ".join(map(_tex, cited.authors)) or (f"{{{_tex(cited.byline)}}}" if cited.byline else "")
    fields = {
        "author": _braced(authors),
        "title": _braced(f"{{{_tex(cited.title)}}}" if cited.title else ""),
        "organization": _braced(_tex(cited.site)),
        "year": _braced(f"{year:04}" if year else ""),
        "month": _MONTHS[month - 1] if month else "",
        "day": _braced(str(day) if day else ""),
        "url": _braced(_UNSAFE_IN_URL.sub(_per_cent_encoded, cited.place) if cited.is_on_the_web else ""),
        "howpublished": _braced("" if cited.is_on_the_web else _tex(cited.place)),
        "urldate": _braced(cited.retrieved if cited.is_on_the_web else ""),
        "langid": _braced(_tex(cited.language)),
        "annote": _braced(_tex(cited.said)),
    }
    lines = "".join(f"  {name} = {value},\n" for name, value in fields.items() if value)
    return f"@misc{{{cited.key},\n{lines}}}"


def _csl_json(cited: Cited) -> str:
    """Write a list with one item of CSL-JSON (https://docs.citationstyles.org/)."""
    authors = cited.authors or ((cited.byline,) if cited.byline else ())
    issued = {"date-parts": [list(cited.day)]} if cited.day else {"literal": cited.published}
    retrieved = [int(part) for part in cited.retrieved.split("-")] if cited.retrieved else []
    item = {
        "id": cited.key,
        "type": "webpage" if cited.is_on_the_web else "document",
        "author": [{"literal": author} for author in authors],
        "title": cited.title,
        "container-title": cited.site,
        "issued": issued if cited.published else {},
        "URL": cited.place if cited.is_on_the_web else "",
        "source": "" if cited.is_on_the_web else cited.place,
        "accessed": {"date-parts": [retrieved]} if retrieved and cited.is_on_the_web else {},
        "language": cited.language,
        "note": cited.said,
    }
    return json.dumps([{name: value for name, value in item.items() if value}], ensure_ascii=False, indent=2)


STYLES: Final[Mapping[str, Callable[[Cited], str]]] = {
    "text": _text,
    "Markdown": _markdown,
    "BibTeX": _bibtex,
    "CSL-JSON": _csl_json,
}
"""The styles of citation by their names."""


def _written_day(cited: Cited) -> str:
    """Return the day as it sorts, or else the date as the page gives it."""
    return "-".join(f"{part:02}" for part in cited.day) or cited.published


def _joined(said: str, facts: str) -> str:
    return ". ".join(part for part in (said, facts) if part)


def _tex(text: str) -> str:
    return "".join(_TEX.get(character, character) for character in text)


def _braced(value: str) -> str:
    return f"{{{value}}}" if value else ""


def _per_cent_encoded(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match.group().encode())


def _ascii(text: str) -> str:
    """Return a text without accents, and without letters that are not Latin."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
