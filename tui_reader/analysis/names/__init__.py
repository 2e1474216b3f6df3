"""Join mentions into entities over the whole article.

Full name and surname, name and acronym, long and short form are one entity.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain

from tui_reader.analysis.names.clusters import Groups, Tie
from tui_reader.analysis.names.date_values import iso_date, same_dates
from tui_reader.analysis.names.forms import Surface, gather
from tui_reader.analysis.names.heading_years import HeadingYears
from tui_reader.analysis.names.namesakes import allot
from tui_reader.analysis.names.organisations import organisations
from tui_reader.analysis.names.peoples import with_places
from tui_reader.analysis.names.persons import parts_of_names, persons
from tui_reader.analysis.names.reasons import spelling_reasons, type_reasons
from tui_reader.analysis.names.same_name import acronyms, aliases, plurals, respelt
from tui_reader.analysis.tagging import Name
from tui_reader.model import Article, Entity, EntityType, Reason, Span


def join_names(article: Article, names: Iterable[Name]) -> tuple[Entity, ...]:
    """Return the entities of ``names`` in the order of their first mention.

    ``names`` are in text order.

    An entity has one type throughout, the one that its mentions are together surest of, and is called by its fullest
    form. A surname that two persons share belongs, wherever it stands, to the one who is spoken of there; where that
    is not clear it stays an entity of its own.
    """
    surfaces = gather(article.text, names)
    groups = Groups(surfaces)
    for tie in chain(
        aliases(surfaces),
        respelt(surfaces),
        plurals(surfaces),
        same_dates(surfaces),
        persons(surfaces),
        acronyms(article.text, surfaces),
        organisations(surfaces),
    ):
        groups.join(tie)
        if tie.settles:
            surfaces[tie.short].votes.clear()
    _join_parts_of_names(article.text, surfaces, groups)
    members: dict[str, list[Surface]] = {}
    for key, surface in surfaces.items():
        if surface.mentions:
            members.setdefault(groups.head(key), []).append(surface)
    known: dict[tuple[Reason, ...], tuple[Reason, ...]] = {}
    headings = HeadingYears(article)
    entities = []
    for group in members.values():
        reasons = tuple(reason for surface in group for reason in groups.reasons(surface, surfaces))
        entities.append(_entity(article, headings, group, reasons, known))
    return tuple(sorted(with_places(entities), key=lambda entity: entity.mentions[0]))


def _join_parts_of_names(text: str, surfaces: dict[str, Surface], groups: Groups) -> None:
    """Give single surnames and given names to the person whose name they are.

    Where several persons bear a name, each mention is allotted by itself.
    """
    for key, full, rule in list(parts_of_names(surfaces)):
        owners: dict[str, list[Span]] = {}
        for name in full:
            # A surname of two words, all of whose mentions have gone to those who bear it, owns no shorter one.
            if surfaces[name].mentions:
                owners.setdefault(groups.head(name), []).extend(surfaces[name].mentions)
        if not owners:
            continue
        if len(owners) == 1:
            groups.join(Tie(key, next(iter(owners)), rule, settles=True))
            surfaces[key].votes.clear()
            continue
        allotted = allot(text, surfaces[key].mentions, owners)
        for owner, mentions in allotted.items():
            surfaces[owner].mentions += mentions
            groups.share(owner, surfaces[key].form, len(mentions))
        given_away = {span for mentions in allotted.values() for span in mentions}
        surfaces[key].mentions = [span for span in surfaces[key].mentions if span not in given_away]


def _entity(
    article: Article,
    headings: HeadingYears,
    group: list[Surface],
    joined: tuple[Reason, ...],
    known: dict[tuple[Reason, ...], tuple[Reason, ...]],
) -> Entity:
    """Make one entity.

    Reasons that are ``known`` from another entity are kept once, because most names have the same few.
    """
    text = article.text
    votes: Counter[EntityType] = Counter()
    forms: Counter[str] = Counter()
    spelt: list[Reason] = []
    for surface in group:
        votes.update(surface.votes)
        written = Counter(" ".join(text[span.start : span.end].split()) for span in surface.mentions)
        forms.update(written)
        spelt += (*spelling_reasons(written, surface), *surface.repairs)
    name = max(forms, key=lambda form: _fullness(form, forms))
    kind = max(votes, key=votes.__getitem__) if votes else group[0].type
    mentions = tuple(sorted(span for surface in group for span in surface.mentions))
    reasons = (*type_reasons(text, name, kind, group), *joined, *spelt)
    return Entity(
        name=name,
        type=kind,
        aliases=tuple(form for form, _ in forms.most_common() if form != name),
        mentions=mentions,
        date=iso_date(text, mentions, article.published, headings) if kind == "date" else None,
        reasons=known.setdefault(reasons, reasons),
    )


def _fullness(form: str, forms: Mapping[str, int]) -> tuple[bool, int, int]:
    """Prefer what is not shouted, then more letters, then what occurs more often."""
    return (not form.isupper() or len(forms) == 1, len(form), forms[form])
