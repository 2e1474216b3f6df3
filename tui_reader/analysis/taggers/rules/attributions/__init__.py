"""Finds attributions by rules, one rule a file; the order is the lists below.

Within a sentence the rules come in the order of the reach of their content: what takes the whole sentence goes first,
so that a cue inside of it is left alone, because only the outermost attribution is marked.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from tui_reader.analysis.attributions.assembly import assemble
from tui_reader.analysis.attributions.final import finals
from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.grammar.tokens import TokenizedSentence, tokenize
from tui_reader.analysis.speech import settle_quotations
from tui_reader.analysis.taggers.rules.attributions.according import according, put_it
from tui_reader.analysis.taggers.rules.attributions.complement import complements
from tui_reader.analysis.taggers.rules.attributions.headline import headlines
from tui_reader.analysis.taggers.rules.attributions.loose import loose_quotations
from tui_reader.analysis.taggers.rules.attributions.nouns import noun_cues
from tui_reader.analysis.taggers.rules.attributions.opening import openings
from tui_reader.analysis.taggers.rules.attributions.passive import passives
from tui_reader.analysis.text.document import Document
from tui_reader.model import Attribution

# Tokens of the longest sentence that is looked at; what is longer is a list without punctuation, not prose.
_LONGEST = 400

DOCUMENT_RULES: tuple[Callable[[Document], list[Finding]], ...] = (headlines,)
SENTENCE_RULES: tuple[Callable[[TokenizedSentence], Iterator[Finding]], ...] = (
    according,
    put_it,
    openings,
    finals,
    complements,
    passives,
    noun_cues,
    loose_quotations,
)


def find_attributions(document: Document) -> tuple[Attribution, ...]:
    """Return the attributions in ``document`` in text order; their speakers are not resolved yet."""
    findings = _labelled(document)
    findings += _within_sentences(document, findings)
    findings.sort(key=lambda finding: (finding.sentence, (finding.content or finding.cue)[0]))
    return assemble(document, settle_quotations(document, findings))


def _labelled(document: Document) -> list[Finding]:
    """What the rules find that look at the lines of the whole document."""
    starts = [sentence.start for sentence in document.sentences]
    findings = [finding for rule in DOCUMENT_RULES for finding in rule(document)]
    for finding in findings:
        finding.sentence = max(bisect_right(starts, finding.content[0].start) - 1, 0)
    return findings


def _within_sentences(document: Document, settled_by_lines: list[Finding]) -> Iterator[Finding]:
    """What the rules find that look at one sentence, outside of what is ``settled_by_lines``."""
    parts = [part for quotation in document.quotations for part in quotation.parts]
    starts = [part.start for part in parts]
    settled = sorted(span for finding in settled_by_lines for span in (*finding.source, *finding.content))
    for index, sentence in enumerate(document.sentences):
        inside = parts[bisect_left(starts, sentence.start) : bisect_right(starts, sentence.end)]
        tokens = tokenize(document.article.text, sentence, [part for part in inside if part.end <= sentence.end])
        if settled:
            tokens.claim_spans(settled)
        for rule in SENTENCE_RULES if len(tokens.tokens) <= _LONGEST else ():
            for finding in rule(tokens):
                finding.sentence = index
                yield finding
