"""Make the lists of women's and men's given names from public packages.

    pip install names==0.3.0 faker==40.54.0
    python -m training.bake_genders

It writes ``female_names.txt`` and ``male_names.txt`` into ``tui_reader/analysis/english``.
"""

from collections import Counter
from pathlib import Path

from training.bake_gazetteers import LEXICON, faker_names, plain, write

CLEAR = 20
"""How many times as often a name must be given to one sex as to the other."""

RAREST = 0.003
"""Per cent of the people of the census: a name below it may be a slip of the pen on the other side's list."""

HEAD = """\
# Given names that are nearly always a {whose}, to tell whom “she” and “he” may stand for.
# From the US Census of 1990 (public domain; package names 0.3.0) and the name lists of Faker 40.54.0 (MIT licence).
# Written by training/bake_genders.py.
"""


def shares(which: str) -> Counter[str]:
    """Return the share of people, in per cent, with each given name.

    ``which`` is ``female`` or ``male``.
    """
    import names  # type: ignore[import-not-found]  # installed to run this only

    found: Counter[str] = Counter()
    for line in (Path(names.__file__).parent / f"dist.{which}.first").read_text(encoding="ascii").splitlines():
        name, share, *_ = line.split()
        found[name.capitalize()] = float(share)  # type: ignore[assignment]  # a Counter holds fractions as well
    return found


def main() -> None:
    """Write the two files."""
    census = {"female": shares("female"), "male": shares("male")}
    counted = {name for shares_of in census.values() for name in shares_of}
    listed = {sex: set(faker_names(f"first_names_{sex}")) for sex in census}
    for sex, other, whose in (("female", "male", "woman's"), ("male", "female", "man's")):
        clear = {
            name
            for name, share in census[sex].items()
            if share >= RAREST and share >= CLEAR * census[other][name] and name not in listed[other]
        }
        write(
            LEXICON / f"{sex}_names.txt",
            HEAD.format(whose=whose),
            plain(clear | (listed[sex] - listed[other] - counted)),
        )


if __name__ == "__main__":
    main()
