"""Finds attributions by rules, one rule a file; the order is the list below.

Within a sentence the rules come in the order of the reach of their content: what takes the whole sentence goes first,
so that a cue inside of it is left alone, because only the outermost attribution is marked.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from tui_reader.analysis.document import Document
from tui_reader.analysis.rules.attributions.according import according, put_it
from tui_reader.analysis.rules.attributions.assembly import assemble
from tui_reader.analysis.rules.attributions.complement import complements
from tui_reader.analysis.rules.attributions.continuation import continue_quotations
from tui_reader.analysis.rules.attributions.final import finals
from tui_reader.analysis.rules.attributions.findings import Finding
from tui_reader.analysis.rules.attributions.loose import loose_quotations
from tui_reader.analysis.rules.attributions.nouns import noun_cues
from tui_reader.analysis.rules.attributions.tokens import TokenizedSentence, tokenize
from tui_reader.model import Attribution

SENTENCE_RULES: tuple[Callable[[TokenizedSentence], Iterator[Finding]], ...] = (
    according,
    put_it,
    finals,
    complements,
    noun_cues,
    loose_quotations,
)


def find_attributions(document: Document) -> tuple[Attribution, ...]:
    """Return the attributions in ``document`` in text order; their speakers are not resolved yet."""
    text = document.article.text
    parts = [part for quotation in document.quotations for part in quotation.parts]
    starts = [part.start for part in parts]
    findings: list[Finding] = []
    for index, sentence in enumerate(document.sentences):
        inside = parts[bisect_left(starts, sentence.start) : bisect_right(starts, sentence.end)]
        tokens = tokenize(text, sentence, [part for part in inside if part.end <= sentence.end])
        for rule in SENTENCE_RULES:
            for finding in rule(tokens):
                finding.sentence = index
                findings.append(finding)
    findings.sort(key=lambda finding: (finding.sentence, (finding.content or finding.cue)[0]))
    findings += continue_quotations(document, findings)
    return assemble(document, findings)
