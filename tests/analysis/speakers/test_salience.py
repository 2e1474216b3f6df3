"""Who is meant by a pronoun, by how lately and how prominently everybody was named."""

import pytest

from tui_reader.analysis.speakers.salience import Appearance, Focus
from tui_reader.model import Entity, Span

IDA, LENA = (Entity(name, "person", (), (Span(0, 1),)) for name in ("Ida Marsh", "Lena Voss"))


def meant(*named: tuple[Entity, int, float]) -> Entity | None:
    """Who is meant in sentence 2 by whoever was named in a sentence, with a weight."""
    focus = Focus()
    for entity, sentence, weight in named:
        focus.note(Appearance(entity, sentence, weight, content=None, speaks=False))
    choice = focus.choose(2, None, lambda _: 1.0)
    return choice and choice.entity


def test_a_mention_fades_with_each_sentence() -> None:
    """Who is named in passing now is meant before the subject of two sentences ago, and not before that of the last one."""
    assert meant((IDA, 0, 1.0), (LENA, 2, 0.25)) is LENA
    assert meant((IDA, 1, 1.0), (LENA, 2, 0.25)) is IDA


@pytest.mark.parametrize(("weight", "expected"), [(1.0, None), (1.2, None), (1.4, IDA), (2.0, IDA)])
def test_who_is_meant_is_clearly_ahead(weight: float, expected: Entity | None) -> None:
    """Of two who are about equal neither is meant: a fifth more is not enough, two fifths are."""
    assert meant((IDA, 2, weight), (LENA, 2, 1.0)) is expected


def test_who_was_named_long_ago_in_passing_is_not_meant() -> None:
    """Of a subject the weight of four sentences back is enough where nobody else is there, of a mention in passing it is not."""
    assert meant((IDA, -2, 1.5)) is IDA
    assert meant((IDA, -2, 1.0)) is None
