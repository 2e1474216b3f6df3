"""Find language packs: the words by which speakers of quotations are found.

A pack is a folder here that is named by the language's code and has a constant ``LANGUAGE``: ``de/`` is German. No table has to be changed.
English has more than a pack (``analysis/english``), because all stages read it.
"""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from pkgutil import iter_modules


@dataclass(frozen=True, slots=True)
class Language:
    """The words of a language, in lower case but for the months.

    Attributes:
        code: BCP 47, without a region: ``de``.
        cue_verbs: Finite forms and participles of verbs that introduce speech: “sagte”, “gesagt”.
        cue_words: Other words between a quotation and its speaker: “so” in „…“, so Anna Bell.
        auxiliaries: Finite verbs before a participle: “hat” in: Anna Bell hat erklärt.
        pronouns: Personal and other pronouns that may speak.
        articles: Words that open a noun phrase.
        source_ends: Words that end the noun phrase of a speaker: prepositions, conjunctions, adverbs.
        joining: Words that may stand inside a name, or join two: “von”, “und”.
        genitives: Articles of what belongs to a noun before them: “des” in “der Sprecher des Ministeriums”.
        months: Names of the months, from January on.
        short_titles: Titles that a full stop follows before a name: “Dr.”.
    """

    code: str
    cue_verbs: frozenset[str]
    cue_words: frozenset[str]
    auxiliaries: frozenset[str]
    pronouns: frozenset[str]
    articles: frozenset[str]
    source_ends: frozenset[str]
    joining: frozenset[str]
    genitives: frozenset[str]
    months: tuple[str, ...]
    short_titles: frozenset[str] = frozenset()


def words(code: str, name: str) -> frozenset[str]:
    """Return the entries of a list: one word a line, ``#`` before comments."""
    text = files(f"{__name__}.{code}").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.split("\n") if line and not line.startswith("#"))


@cache
def language_by(code: str | None) -> Language | None:
    """Return the pack of a language by its BCP 47 code (``de-AT``), or ``None``."""
    primary = (code or "").partition("-")[0].lower()
    if primary not in {module.name for module in iter_modules(__path__)}:
        return None
    found: Language = import_module(f"{__name__}.{primary}").LANGUAGE
    return found
