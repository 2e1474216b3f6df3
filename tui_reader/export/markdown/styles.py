"""Write marks in Markdown in one of three styles: elements, CriticMarkup, footnotes.

Rules of CriticMarkup follow its toolkit (http://criticmarkup.com/spec.php): a highlight with a comment behind it. Footnotes are those of PHP Markdown Extra, as
GitHub has them, too.
"""

import html
import re
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from tui_reader.anchors import identities
from tui_reader.export.escaping import attribute, escaped
from tui_reader.export.segments import Mark
from tui_reader.export.summary import source_name, words_of
from tui_reader.kept.remarks import NOTE_BEHIND, remarked
from tui_reader.model import AnnotatedArticle, Assertion, Attribution, Entity, Promo, marked_spans
from tui_reader.text import one_line, per_cent
from tui_reader.wording import CLAIM_KINDS, CUE, post, sentences

_Finding: TypeAlias = Attribution | Assertion | Promo

_BRACES: Final = str.maketrans({"{": "&#123;", "}": "&#125;"})
_NOT_A_NOTE: Final = NOTE_BEHIND.replace(":", "&#58;")  # the same words where the article has them
_SHOWN: Final = 60  # characters of the marked words in a footnote
_CRITIC_SIGN: Final = re.compile(r"\{(?:==|>>|\+\+|--|~~)|(?:==|<<|\+\+|--|~~)\}")


class Style:
    """A way in which marks are written.

    Attributes:
        name: Its name in the front matter; empty for the usual one.
        sample: An example of a mark for the legend, with ``{}`` for its class.
        signs: The signs of the style that may not stand in code.
    """

    name = ""
    sample = "{}"
    signs: re.Pattern[str] | None = None

    def __init__(self, annotated: AnnotatedArticle) -> None:
        self.article_text = annotated.article.text
        self.remarked = remarked(annotated)
        self.identities = {mark: identity for identity, mark in identities(annotated) if not isinstance(mark, Entity)}

    def plain(self, character: str) -> str:
        """Return an escaped character of the text, made no sign of the style either."""
        return character

    def inline(self, inner: str, mark: Mark) -> Sequence[str]:
        """Return the parts of marked Markdown."""
        raise NotImplementedError

    def in_code(self, inner: str, mark: Mark) -> str | None:
        """Return marked HTML; ``None`` where marks cannot stand in code."""
        raise NotImplementedError

    def behind_code(self, marks: Sequence[Mark]) -> str:  # noqa: ARG002 - others need them
        """Return a comment behind code in which marks cannot stand; by default they can."""
        return ""

    def appendix(self) -> list[str]:
        """Return what stands at the end of the appendix."""
        return []


class Elements(Style):
    """Marks as ``mark`` elements whose attributes tell all about them."""

    sample = '<mark class="{0}">{0}</mark>'

    def inline(self, inner: str, mark: Mark) -> Sequence[str]:
        """Return the words in an element."""
        return [self.in_code(inner, mark)]

    def in_code(self, inner: str, mark: Mark) -> str:
        """Return the words in an element."""
        told = _attributes(self.article_text, mark, self.identities[mark.finding])
        return f"<mark{told}{self._remarks(mark.finding)}>{inner}</mark>"

    def _remarks(self, finding: _Finding) -> str:
        values = {"status": self.remarked.status(finding), "note": self.remarked.note(finding)}
        return "".join(attribute(f"data-{name}", value) for name, value in values.items() if value)


class CriticMarkup(Style):
    """Marks as highlights with a comment: ``{==words==}{>>quote-3f9a…: Ida Marsh<<}``.

    Notes and ticks of a person are a comment of their own behind it.
    """

    name = "criticmarkup"
    sample = "{{=={}==}}"
    signs = _CRITIC_SIGN

    def plain(self, character: str) -> str:
        """Return a character with braces as references."""
        return character.translate(_BRACES) if character in "{}" else character

    def inline(self, inner: str, mark: Mark) -> Sequence[str]:
        """Return the words highlighted, with a comment behind them."""
        return ["{==", inner, "==}", self._comment(mark, escaped)]

    def in_code(self, inner: str, mark: Mark) -> str:
        """Return the words highlighted, with a comment behind them."""
        return f"{{=={inner}==}}{self._comment(mark, html.escape)}"

    def _comment(self, mark: Mark, escape: Callable[[str], str]) -> str:
        told = [f"{self.identities[mark.finding]}: {note(self.article_text, mark.finding)}"]
        told += [remarks] if (remarks := self.remarked.told(mark.finding)) else []
        return "".join(f"{{>>{escape(one_line(each)).translate(_BRACES)}<<}}" for each in told)


class Footnotes(Style):
    """Marks as references to footnotes: ``words[^quote-3f9a…]``."""

    name = "footnotes"

    def inline(self, inner: str, mark: Mark) -> Sequence[str]:
        """Return the words with a reference behind them."""
        return [inner, self._reference(mark)]

    def in_code(self, inner: str, mark: Mark) -> str | None:
        """Return nothing: a reference in code would be text."""
        return None if mark else inner

    def behind_code(self, marks: Sequence[Mark]) -> str:
        """Return the references in a comment, by which the marks are known to be wanted."""
        references = " ".join(dict.fromkeys(map(self._reference, marks)))
        return f"\n\n<!-- marks in it: {references} -->" if references else ""

    def appendix(self) -> list[str]:
        """Return the footnotes."""
        return ["\n\n".join(map(self._footnote, self.identities))] if self.identities else []

    def _reference(self, mark: Mark) -> str:
        return f"[^{self.identities[mark.finding]}]"

    def _footnote(self, finding: _Finding) -> str:
        identity = self.identities[finding]
        words = words_of(self.article_text, marked_spans(finding))
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()} …"
        told = escaped(one_line(f"{identity.partition('-')[0]}: {shown} — {note(self.article_text, finding)}"))
        told = told.replace(NOTE_BEHIND, _NOT_A_NOTE)
        told += f"{NOTE_BEHIND}{escaped(one_line(remarks))}" if (remarks := self.remarked.told(finding)) else ""
        return f"[^{identity}]: {told}"


def note(text: str, finding: _Finding) -> str:
    """Return what is known of a mark, in a line for a person."""
    cue = words_of(text, finding.cue) if isinstance(finding, Attribution) else ""
    match finding:
        case Attribution():
            told = [", ".join(filter(None, (source_name(text, finding), post(finding)))), finding.kind]
            told += [finding.act] if finding.act != "statement" else []
            told += [f"cue “{cue}”"] if cue else []
            told += [f"not named “{finding.reason_for_anonymity}”"] if finding.reason_for_anonymity else []
        case Assertion():
            told = [
                CLAIM_KINDS[finding.kind],
                *(["hedged"] if finding.hedged else []),
                f"strength {per_cent(finding.strength)}",
            ]
        case Promo():
            told = [finding.kind]
    why = "; ".join(sentences(one for one in finding.reasons if one.rule != CUE or not cue))
    return "; ".join(told) + (f"; why: {why}" if why else "")


def _attributes(text: str, mark: Mark, identity: str) -> str:
    finding = mark.finding
    ascribed = " ascribed" if isinstance(finding, Attribution) and finding.is_ascribed else ""
    values: dict[str, str] = {"id": identity, "kind": finding.kind}
    match finding:
        case Attribution():
            values["speaker"] = one_line(finding.speaker or "")
            values["speaker-kind"] = finding.speaker_kind
            values["role"] = one_line(finding.role or "")
            values["affiliation"] = one_line(finding.affiliation or "")
            values["reason-for-anonymity"] = one_line(finding.reason_for_anonymity or "")
            values["act"] = finding.act
            values["source"] = words_of(text, finding.source)
            values["cue"] = words_of(text, finding.cue)
        case Assertion():
            values["strength"] = f"{finding.strength:.2f}"
            values["hedged"] = "hedged" if finding.hedged else ""
        case Promo():
            pass
    values["reasons"] = "; ".join(sentences(finding.reasons))
    written = [attribute(f"data-{name}", value) for name, value in values.items() if value]
    return attribute("class", mark.name + ascribed) + "".join(written)
