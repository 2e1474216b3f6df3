"""Count who is quoted in many articles: how often, where, by name or not."""

from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

from tui_reader.export.claim_list import link_to
from tui_reader.export.spreadsheet import table
from tui_reader.export.summary import source_key, source_name, word_count
from tui_reader.model import AnnotatedArticle, Attribution, SpeakerKind
from tui_reader.text import one_line, per_cent

COLUMNS: Final = (
    "source", "named", "kinds", "roles", "affiliations", "statements", "words", "articles", "outlets", "not_named", "places",
)  # fmt: skip


class Place(NamedTuple):
    """An article in which a source speaks.

    Attributes:
        title: The title of the article, or its location.
        site: The outlet, empty where it is not known.
        published: The date of the article, empty where it is not known.
        statements: The number of the source's statements in it.
        link: An address that leads to the first of them, or else the location.
    """

    title: str
    site: str
    published: str
    statements: int
    link: str


class Voice(NamedTuple):
    """A source with all its statements.

    Attributes:
        name: The name, or the words by which one is meant who is not named.
        is_named: Whether a name or a document is told.
        kinds: The kinds of the source, as in an attribution.
        roles: Its roles in the articles.
        affiliations: The bodies that it belongs to.
        statements: The number of its statements.
        words: The number of words in them.
        not_named: The reasons that articles give for not naming it.
        places: The articles, those with most statements first.
    """

    name: str
    is_named: bool
    kinds: tuple[SpeakerKind, ...]
    roles: tuple[str, ...]
    affiliations: tuple[str, ...]
    statements: int
    words: int
    not_named: tuple[str, ...]
    places: tuple[Place, ...]


class Ledger(NamedTuple):
    """All sources of some articles, those with most statements first."""

    articles: int
    voices: tuple[Voice, ...]

    @property
    def statements(self) -> int:
        """The number of all statements."""
        return sum(voice.statements for voice in self.voices)


def ledger_of(articles: Iterable[AnnotatedArticle]) -> Ledger:
    """Return the sources of articles; the same article counts once, in whatever files it is.

    A source is the same in two articles where the names are equal but for capitals and “the”. A surname alone is not taken for a full name of another
    article. Sources without a name are grouped by their words.
    """
    seen: set[tuple[str, int]] = set()
    said: dict[str, list[tuple[AnnotatedArticle, Attribution]]] = {}
    for article in articles:
        key = (article.article.url or "", hash(article.article.text))
        if key not in seen:
            seen.add(key)
            for each in article.annotations.attributions:
                name = source_name(article.article.text, each)
                said.setdefault(source_key(name), []).append((article, each))
    voices = [_voice(statements) for statements in said.values()]
    return Ledger(len(seen), tuple(sorted(voices, key=lambda voice: (-voice.statements, -voice.words, voice.name))))


def is_named(said: Attribution) -> bool:
    """Check whether the article names a source: a person, a body or a document."""
    return bool(said.speaker) or said.speaker_kind in ("named", "document")


def as_text(ledger: Ledger) -> str:
    """Return the ledger in lines for a person."""
    named = sum(voice.statements for voice in ledger.voices if voice.is_named)
    share = per_cent(named / max(1, ledger.statements))
    of_articles = f"{ledger.articles} article{'s' * (ledger.articles != 1)}"
    of_statements = f"{ledger.statements} statements, {share} of them by named sources"
    lines = [f"{of_articles}, {len(ledger.voices)} sources, {of_statements}", ""]
    for voice in ledger.voices:
        beside = ", ".join((*_fullest(voice.roles)[:2], *_fullest(voice.affiliations)[:2]))
        posts = f", {beside}" if beside else ""
        status = "named" if voice.is_named else "not named"
        lines.append(f"{voice.statements:>5}  {voice.words:>6} words  {voice.name}{posts} ({status})")
        lines += [
            f"{'':>22}{place.statements} × {' · '.join(filter(None, (place.title, place.site, place.published[:10])))}"
            for place in voice.places
        ]
        lines += [f"{'':>22}not named “{reason}”" for reason in voice.not_named]
    return "\n".join(lines).rstrip() + "\n"


def as_data(ledger: Ledger) -> dict[str, Any]:
    """Return the ledger as data for JSON."""
    rows = [voice._asdict() | {"places": [place._asdict() for place in voice.places]} for voice in ledger.voices]
    return {"articles": ledger.articles, "statements": ledger.statements, "sources": rows}


def as_table(ledger: Ledger) -> str:
    """Return the ledger as a table for spreadsheets, one row a source."""
    return table(COLUMNS, map(_row, ledger.voices))


def _row(voice: Voice) -> dict[str, str]:
    return {
        "source": voice.name,
        "named": "yes" if voice.is_named else "no",
        "kinds": ", ".join(voice.kinds),
        "roles": "; ".join(voice.roles),
        "affiliations": "; ".join(voice.affiliations),
        "statements": str(voice.statements),
        "words": str(voice.words),
        "articles": str(len(voice.places)),
        "outlets": "; ".join(_distinct(place.site for place in voice.places)),
        "not_named": "; ".join(voice.not_named),
        "places": "; ".join(f"{place.title} ({place.statements})" for place in voice.places),
    }


def _voice(said: Sequence[tuple[AnnotatedArticle, Attribution]]) -> Voice:
    first, statement = said[0]
    grouped: dict[int, list[tuple[AnnotatedArticle, Attribution]]] = {}
    for each in said:
        grouped.setdefault(id(each[0]), []).append(each)
    return Voice(
        name=source_name(first.article.text, statement),
        is_named=any(is_named(one) for _, one in said),
        kinds=tuple(dict.fromkeys(one.speaker_kind for _, one in said)),
        roles=_distinct(one.role for _, one in said),
        affiliations=_distinct(one.affiliation for _, one in said),
        statements=len(said),
        words=sum(word_count(article.article.text[start:end]) for article, one in said for start, end in one.content),
        not_named=_distinct(one.reason_for_anonymity for _, one in said),
        places=tuple(sorted(map(_place, grouped.values()), key=lambda place: -place.statements)),
    )


def _place(said: Sequence[tuple[AnnotatedArticle, Attribution]]) -> Place:
    annotated, first = said[0]
    article = annotated.article
    return Place(
        title=one_line(article.title or annotated.origin),
        site=one_line(article.site or ""),
        published=article.published or "",
        statements=len(said),
        link=link_to(annotated, first.content) or annotated.origin,
    )


def _fullest(values: Sequence[str]) -> list[str]:
    """Return the values that are part of no other: “deputy mayor of Dale”, not “mayor”."""
    known = [value.casefold() for value in values]
    return [
        value
        for number, value in enumerate(values)
        if known[number] not in known[:number]
        and not any(known[number] != other and known[number] in other for other in known)
    ]


def _distinct(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one_line(value) for value in values if value))
