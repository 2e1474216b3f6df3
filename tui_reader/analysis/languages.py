"""What the analysis knows of a language, as data: one object for each, in a folder of its own.

English has all that the analysis uses (``english/``). Of another language a few lists are enough to find who says a direct quotation:
``german/`` is the example. A language is added by a folder with a ``LANGUAGE``, and by its name among ``_FOLDERS``.
"""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Final

_FOLDERS: Final[dict[str, str]] = {"de": "german"}


@dataclass(frozen=True, slots=True)
class Language:
    """The words of a language by which the speaker of a direct quotation is found; all but the months are in lower case.

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


def words(folder: str, name: str) -> frozenset[str]:
    """Return the entries of a list: one word a line; lines that begin with ``#`` say where the list is from."""
    text = files(f"tui_reader.analysis.{folder}").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.split("\n") if line and not line.startswith("#"))


@cache
def language_by(code: str | None) -> Language | None:
    """Return what is known of a language by its BCP 47 code (``de-AT``), ``None`` where nothing is."""
    folder = _FOLDERS.get((code or "").partition("-")[0].lower())
    if folder is None:
        return None
    found: Language = import_module(f"tui_reader.analysis.{folder}").LANGUAGE
    return found
