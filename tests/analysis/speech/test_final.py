"""What stands before its cue."""

from bisect import bisect_left, bisect_right

import pytest

from tests.analysis.marking import document_of, draw, fixtures
from tui_reader.analysis.attributions.assembly import assemble
from tui_reader.analysis.grammar.tokens import tokenize
from tui_reader.analysis.speech.final import finals
from tui_reader.model import Annotations, Attribution


def found_in(text: str) -> tuple[Attribution, ...]:
    document = document_of(text)
    parts = [part for quotation in document.quotations for part in quotation.parts]
    sentences = []
    for sentence in document.sentences:
        inside = parts[bisect_left(parts, (sentence.start,)) : bisect_right(parts, (sentence.end,))]
        sentences.append(tokenize(text, sentence, [part for part in inside if part.end <= sentence.end]))
    return assemble(document, [finding for sentence in sentences for finding in finals(sentence)])


@pytest.mark.parametrize(("title", "text", "expected"), fixtures("final"))
def test_the_content_before_a_cue(title: str, text: str, expected: str) -> None:
    """Each fixture's text carries the contents, sources and cues that are drawn beside it."""
    assert draw(text, Annotations(found_in(text))) == expected, title
