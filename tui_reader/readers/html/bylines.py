"""Clean the names that pages give as the author, and refuse those of nobody."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from tui_reader.readers.article_builder import words_of
from tui_reader.readers.dates import iso_date
from tui_reader.text import clean_line

_LEADING: Final = re.compile(
    r"^(?:.{0,40}?\b(?:by|escrito por|écrit par|geschrieben von|eingestellt von|erstellt von|veröffentlicht von|beiträge von|artikel von)\b"
    r"|(?:por|par|von|door|av|authors?|contributors?(?=:)|auteurs?|autor(?:es|in|en)?|redacción(?=:)|(?:text und )?interview(?=:)|texte?(?=:))\b)\s*+[:|]?\s*+",
    re.IGNORECASE,
)
_TRAILING: Final = re.compile(
    r"(?:[|·•]|\s[–—-]\s|\b(?:updated|published|posted|on|in|for)\b(?=\s).{0,80}\d{4}|\bfollow\b|\balle (?:artikel|beiträge)\b|\d{1,2}:\d\d).*$",
    re.IGNORECASE | re.DOTALL,
)
# Whoever wrote down what the author told did not write it: “Ola Pike, as told to Ida Marsh”.
_TOLD: Final = re.compile(r"[\s,;(–—-]{0,3}\b(?:as )?told to\b.*$", re.IGNORECASE | re.DOTALL)
_NO_NAME: Final = re.compile(
    r"https?:|www\.|@|\.(?:com|org|net|co|de|ch|at|fr)\b|[{}<>\[\]]|\b(?:ago|min read|comments?|kommentare?)\b"
    r"|^(?:photos?|fotos?|bild|image|фото|quelle|source)\b",
    re.IGNORECASE,
)
_NOBODY: Final = frozenset(
    "admin administrator anonymous author autor auteur by guest staff unknown user webmaster null none noauthor publisher publishedby "
    "posted postedby postedon unbenannt publiziertam veröffentlichtam gast redaktionsteam".split()
)
# Words for who runs the site: "Site Admin".
_OFFICES: Final = frozenset(("admin", "administrator", "webmaster"))
_MOST_WORDS = 14
# Two to four words that begin as names do.
_PERSON: Final = re.compile(r"[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){1,3}")
# The same with a title and small words: "Dr Marie van der Berg".
_FULL_NAME: Final = re.compile(
    r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms)\.? )?[^\W\d_a-z][\w.’'-]*+(?: (?:(?:van|von|de|del|della|der|den|di|da|la|le|bin|al) )*+[^\W\d_a-z][\w.’'-]*+){1,3}"
)
_WORK: Final = re.compile(
    r"\b(?:editors?|reporters?|correspondents?|writers?|columnists?|authors?|contributors?|journalists?|managers?|managing|director|head|chief"
    r"|professor of|photograph\w+|staff|team|desk|news|press|magazine|university|college|institute|by)\b",
    re.IGNORECASE,
)
_AMONG: Final = re.compile(r" ?(?:, ?(?:and |& )?| (?:and|&|und|et|y) |;|\|) ?")
# A person's role, behind the name: "Ada Brandt, Head of Harbours", "Ada Brandt Former Deputy Editor".
_PROFESSION: Final = (
    r"(?:editor|reporter|correspondent|writer|columnist|author|contributor|journalist)(?:[-\s]in[-\s]chief)?$"
)
_ROLE: Final = re.compile(
    rf", (?:[\w&]{{1,40}}\s){{0,4}}{_PROFESSION}"
    rf"| (?:(?:former|senior|deputy|chief|staff|contributing|associate|guest|managing|tech|news|political)\s){{0,6}}{_PROFESSION}"
    r"|, (?:head|director|vice president|president|manager) of\b.*$",
    re.IGNORECASE,
)
_SLUG: Final = re.compile(r"[a-z]+(?:\d|-(?:\d|[a-z]+))+")
_COMPANY: Final = re.compile(r"\b(?:inc|ltd|llc|gmbh|corp|plc)\.?$", re.IGNORECASE)


def clean_byline(names: Iterable[str], sites: Sequence[str]) -> str | None:
    """Return the names as one line, or ``None`` where none is one.

    Args:
        names: What the page gives: each a name, or a line such as "By Ana Ruiz | 3 March 2024".
        sites: Names of the site: a site does not write.
    """
    cleaned = [_without_site(_clean(name), sites) for name in names]
    kept = [name for name in cleaned if _is_name(name) and not _is_site(name, sites)]
    return ", ".join(dict.fromkeys(kept)) or None


def names_in(line: str) -> list[str]:
    """Return the persons in a line that names only persons, else an empty list.

    Such a line is "By Ana Ruiz, Dr Bo Berg and Cy Moss".
    """
    names = [_clean(name) for name in _AMONG.split(_LEADING.sub("", clean_line(line)))]
    return (
        names if all(_FULL_NAME.fullmatch(name) and _is_name(name) and not _WORK.search(name) for name in names) else []
    )


def namesake(name: str) -> str | None:
    """Return a name that the site has, too, if it is like a person's.

    A person may write on a site of that name.
    """
    name = _clean(name)
    return name if _is_name(name) and _PERSON.fullmatch(name) else None


def _clean(name: str) -> str:
    name = _LEADING.sub("", clean_line(name))
    name = _TOLD.sub("", _TRAILING.sub("", name)).strip(" ,;:|/–—-→»›")
    person = _ROLE.sub("", name)
    return _said_once(person if len(person.split()) > 1 else name)


def _said_once(name: str) -> str:
    """Return a name once where the first name repeats the last name."""
    first, _, last = name.partition(" ")
    return first if first == last else name


def _without_site(name: str, sites: Sequence[str]) -> str:
    """Return a name without the paper's: "Ada Brandt USA TODAY", "Ada Brandt, The Courier"."""
    for site in sites:
        person = name[: -len(site)] if site and name.casefold().endswith(site.casefold()) else ""
        is_apart = person.endswith(", ") or (person.endswith(" ") and " " in site)
        if is_apart and " " in person.strip(" ,"):
            return person.rstrip(" ,")
    return name


def _is_site(name: str, sites: Iterable[str]) -> bool:
    return "".join(words_of(name)) in {"".join(words_of(site)) for site in sites}


def _is_name(name: str) -> bool:
    words = words_of(name)
    joined = "".join(words)
    return (
        bool(words)
        and len(words) <= _MOST_WORDS
        and any(character.isalpha() for character in name)
        and not _NO_NAME.search(name)
        and not _COMPANY.search(name)
        and not _is_slug(name)
        and joined not in _NOBODY
        and words[-1] not in _OFFICES
        and iso_date(name) is None
    )


def _is_slug(name: str) -> bool:
    """Check whether a name is written as in addresses.

    It is one word without a capital, with hyphens or digits.
    """
    return name.islower() and _SLUG.fullmatch(name) is not None
