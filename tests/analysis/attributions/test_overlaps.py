from hypothesis import given
from hypothesis import strategies as st

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.attributions.overlaps import Overlaps
from tui_reader.model import Span

SPAN = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
SPANS = st.lists(SPAN, max_size=3)


@given(st.lists(st.tuples(SPANS, SPANS, SPANS), max_size=6), SPAN)
def test_the_first_finding_with_words_there_is_found(made: list[tuple[list[Span], ...]], part: Span) -> None:
    """It is the one that looking at all of them in their order finds."""
    findings = [Finding(content, cue, source, [], 1.0) for content, cue, source in made]
    expected = next(
        (
            finding
            for finding in findings
            for span in (*finding.content, *finding.cue, *finding.source)
            if span.start < part.end and part.start < span.end
        ),
        None,
    )
    assert Overlaps(findings).first(part) is expected
