"""Decode names from the encoder's scores, and choose their types."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tui_reader.analysis.taggers.learned.mentions import Mention
from tui_reader.analysis.taggers.learned.name_bounds import repaired
from tui_reader.analysis.taggers.learned.name_floors import is_kept
from tui_reader.analysis.taggers.learned.name_types import types_of
from tui_reader.analysis.taggers.learned.paths import best_path, log_probabilities, spans_of
from tui_reader.analysis.taggers.learned.reading import ReadWindow
from tui_reader.analysis.taggers.learned.work_titles import whole_titles
from tui_reader.analysis.tagging import Name

if TYPE_CHECKING:
    from tui_reader.analysis.taggers.learned.name_types import Vector


def mentions_in(read: ReadWindow) -> Iterator[Mention]:
    """Yield the names of a window in text order."""
    import numpy as np

    logs = log_probabilities(read.scores.names)
    chances = np.exp(logs)
    of_types = chances[:, 1::2] + chances[:, 2::2]
    for first, last, _ in spans_of(best_path(logs)):
        if last > read.window.known:
            words = read.window.words
            yield Mention(words[first].start, words[last - 1].end, of_types[first:last].sum(axis=0) / (last - first))


def settled(text: str, mentions: Iterable[Mention]) -> list[Name]:
    """Return the names, with one type for each name form.

    The type is chosen by the mean probabilities of the form's mentions (``name_types``). Forms with too little
    confidence are left out (``name_floors``), except surnames of persons with a full name in the text.
    """
    kept = list(repaired(text, mentions))
    forms: dict[str, list[Vector]] = {}
    for one in kept:
        forms.setdefault(text[one.start : one.end], []).append(one.chances)
    types = types_of({form: sum(chances[1:], chances[0]) / len(chances) for form, chances in forms.items()})
    introduced = {word for form, (kind, _) in types.items() if kind == "person" for word in form.split()[1:]}
    found = [Name(one.start, one.end, *types[text[one.start : one.end]], one.reasons) for one in kept]
    shown = [
        name
        for name in found
        if (form := text[name.start : name.end]) in introduced or is_kept(form, name.type, name.confidence)
    ]
    return whole_titles(text, shown)
