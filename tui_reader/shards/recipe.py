"""Define the recipe of an output: all that its rows depend on, besides the pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias, cast, get_args

from tui_reader.errors import UsageError
from tui_reader.shards.columns import SCHEMA
from tui_reader.tagger_names import BUILT_IN, check_tagger, wanted_tagger
from tui_reader.version import __version__

Form: TypeAlias = Literal["jsonl", "parquet"]
"""The form of the files of tables."""
FEWEST_WORDS: Final = 50
"""Words of an article that is annotated; shorter texts of a crawl are teasers, captions and forms."""

SAMPLE: Final = 20
"""Pages of each shard that are annotated again to verify it."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The pages that are annotated, and the name of the tagger.

    ``languages`` are primary tags of BCP 47 (``en``); where it is empty, articles of all languages are annotated. An article whose
    language cannot be told counts as English.
    """

    languages: tuple[str, ...] = ("en",)
    fewest_words: int = FEWEST_WORDS
    tagger: str = field(default_factory=wanted_tagger)


def check_form(form: str) -> Form:
    """Return the name of a form of files.

    Raises:
        UsageError: There is no such form.
    """
    for known in get_args(Form):
        if form == known:
            return cast("Form", form)
    raise UsageError(f"Tables are not written as {form}. Choose {' or '.join(get_args(Form))}.")


def recipe_of(selection: Selection) -> Mapping[str, object]:
    """Return the recipe as data for JSON.

    It names the schema, the version, the tagger with its weights, and the selection of pages.

    Raises:
        UsageError: There is no such tagger here.
    """
    tagger = check_tagger(selection.tagger)
    return {
        "schema": SCHEMA,
        "program": "tui-reader",
        "version": __version__,
        "tagger": tagger,
        "weights": _weights(tagger) if tagger in BUILT_IN else None,
        "languages": sorted(set(selection.languages)),
        "fewest_words": selection.fewest_words,
    }


def _weights(tagger: str) -> str | None:
    from tui_reader.analysis.taggers.learned.networks import NETWORKS, digest_of_weights

    return digest_of_weights(NETWORKS[tagger].file)
