"""Split a sentence into words, marks, and quotations as single tokens."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tui_reader.analysis.english.short_titles import SHORT_TITLE
from tui_reader.analysis.text.document import Sentence
from tui_reader.model import Span

_TOKEN = re.compile(
    rf"((?:[A-Za-z]\.){{2,}}|(?:{SHORT_TITLE}|Messrs|St|Jr|Sr|No|Inc|Corp|Co)\."
    r"|[\w$€£#@%]+(?:['’&.,/-]\w+)*)|--+|[^\w\s]"
)
QUOTED = "“”"


class Token(NamedTuple):
    """A word (lower case, apostrophes straight), a mark, or ``QUOTED`` for a whole quotation."""

    start: int
    end: int
    word: str
    is_word: bool


@dataclass(slots=True)
class TokenizedSentence:
    """The tokens of one sentence, and which of them a finding has claimed already.

    ``vocabulary`` holds every word once, so that a rule can see at once that it has nothing to do.
    """

    text: str
    sentence: Sentence
    tokens: list[Token]
    claimed: bytearray
    vocabulary: frozenset[str]

    def span(self, first: int, last: int) -> Span:
        """Return the span of the tokens ``first`` to ``last``, both included."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def word(self, index: int) -> str:
        """Return the word at ``index``; empty outside the sentence."""
        if index < 0:
            return ""
        try:
            return self.tokens[index][2]
        except IndexError:
            return ""

    def surface(self, index: int) -> str:
        """Return the word at ``index`` as it is written."""
        token = self.tokens[index]
        return self.text[token.start : token.end]

    def is_word(self, index: int) -> bool:
        """Check whether the token at ``index`` is a word."""
        return 0 <= index < len(self.tokens) and self.tokens[index].is_word

    def is_capital(self, index: int) -> bool:
        """Check whether the word at ``index`` begins with a capital."""
        return self.is_word(index) and self.text[self.tokens[index].start].isupper()

    def is_quoted(self, index: int) -> bool:
        """Check whether the token at ``index`` is a quotation."""
        return self.word(index) == QUOTED

    def token_at(self, offset: int) -> int | None:
        """Return the index of the token that begins at ``offset``."""
        return next((index for index, token in enumerate(self.tokens) if token.start == offset), None)

    def claim(self, first: int, last: int) -> None:
        """Mark the tokens ``first`` to ``last`` as belonging to a finding."""
        self.claimed[first : last + 1] = b"\x01" * (last + 1 - first)

    @property
    def last(self) -> int:
        """Index of the last token that is not the mark that ends the sentence."""
        index = len(self.tokens) - 1
        while index > 0 and not self.tokens[index].is_word and self.tokens[index].word in ".!?…;:":
            index -= 1
        return index


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        word, (at, behind) = match[0], match.span()
        if match[1] is None:
            yield Token(at, behind, word, is_word=False)
        else:
            yield Token(at, behind, word.lower().replace("’", "'"), is_word=True)


def tokenize(text: str, sentence: Sentence, quoted: Sequence[Span]) -> TokenizedSentence:
    """Split ``sentence`` into tokens; ``quoted`` are the quotations in it, in text order."""
    tokens: list[Token] = []
    at = sentence.start
    for span in quoted:
        tokens += _words(text, at, span.start)
        tokens.append(Token(span.start, span.end, QUOTED, is_word=False))
        at = span.end
    tokens += _words(text, at, sentence.end)
    vocabulary = frozenset(token.word for token in tokens)
    return TokenizedSentence(text, sentence, tokens, bytearray(len(tokens)), vocabulary)
