"""Find the cue beside a quotation, in its first or its last sentence."""

from bisect import bisect_left, bisect_right
from dataclasses import replace

from tui_reader.analysis.grammar.phrases import phrase_before, subject_of
from tui_reader.analysis.grammar.tokens import TokenizedSentence, tokenize
from tui_reader.analysis.grammar.verbs import cue_heads, verb_at
from tui_reader.analysis.speech.final import finals
from tui_reader.analysis.speech.lead_ins import LeadIn
from tui_reader.analysis.text.document import Document, Quotation, Sentence

# Characters and tokens of a sentence that is looked at.
_LONGEST, _MOST = 20_000, 400


class Sentences:
    """The sentences of a document as tokens, made when they are needed.

    The last one is kept, because quotations come in text order.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._number = -1
        self._tokens: TokenizedSentence | None = None

    def at(self, offset: int) -> TokenizedSentence | None:
        """Return the sentence at ``offset``, with quotations as single tokens.

        It is ``None`` for a list without punctuation.
        """
        sentences = self._document.sentences
        number = bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1
        if number < 0 or sentences[number].end <= offset:
            return None
        if number != self._number:
            self._number, self._tokens = number, self._tokenized(sentences[number])
        return self._tokens

    def _tokenized(self, sentence: Sentence) -> TokenizedSentence | None:
        if sentence.end - sentence.start > _LONGEST:
            return None
        quotations = self._document.quotations
        parts = []
        for at in range(bisect_left(quotations, sentence.start, key=lambda quotation: quotation.end), len(quotations)):
            if quotations[at].start >= sentence.end:
                break
            parts += [
                part for part in quotations[at].parts if sentence.start <= part.start and part.end <= sentence.end
            ]
        tokens = tokenize(self._document.article.text, sentence, parts)
        return tokens if len(tokens.tokens) <= _MOST else None


def told_before(sentences: Sentences, quotation: Quotation) -> LeadIn | None:
    """Return source and cue before a quotation: “Anna Bell, a surgeon, said: “…””."""
    sentence = sentences.at(quotation.start)
    at = None if sentence is None else sentence.token_at(quotation.start)
    if sentence is None or not at or sentence.word(at - 1) not in {":", ","}:
        return None
    for head in reversed([head for head in cue_heads(sentence) if head < at]):
        verb = verb_at(sentence, head)
        if verb is None or "quotation" not in verb.cue.frames or verb.form in ("passive", "base", "infinitive"):
            continue
        if any(sentence.is_quoted(index) for index in range(head, at)):
            return None
        subject = None if verb.form == "gerund" else phrase_before(sentence, verb.first)
        subject = subject or subject_of(sentence, verb.first)
        if subject is not None and not any(sentence.is_quoted(index) for index in range(subject.first, head)):
            return LeadIn(sentence.span(*subject), sentence.span(verb.first, verb.last))
    return None


def told_behind(sentences: Sentences, quotation: Quotation) -> LeadIn | None:
    """Return source and cue behind a quotation: “…,” she added."""
    last = quotation.parts[-1]
    sentence = sentences.at(last.start)
    at = None if sentence is None else sentence.token_at(last.start)
    if sentence is None or at is None or at + 1 >= len(sentence.tokens):
        return None
    for finding in finals(replace(sentence, claimed=bytearray(len(sentence.tokens)))):
        frame = [*finding.source, *finding.cue]
        is_its = any(span.start <= last.start < span.end for span in finding.content)
        if is_its and finding.source and all(span.start >= last.end for span in frame):
            return LeadIn(finding.source[0], finding.cue[0])
    return None
