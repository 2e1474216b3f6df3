"""Find the person whom an article interviews or presents among its names."""

import re
from collections.abc import Iterable, Sequence

from tui_reader.analysis.layout.lines import title_of
from tui_reader.model import Article, Attribution, Entity

_INTERVIEWED = re.compile(
    r"(?i:\b(?:interview|conversation|talk|chat|coffee|tea|lunch|dinner|breakfast|Q ?& ?A) with|\bquestions? (?:for|to)|^meet) "
    r"(?P<name>[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|de|van|von|der|da|bin|al)){1,3})$"
)
_EXAMINING = re.compile(r"(?:^|\n)BY (?:(?:MRS?|MS|DR)\.? )?$")
_WORD = re.compile(r"\w[\w’'-]*\w")


def is_answer(attribution: Attribution) -> bool:
    """Check whether an attribution is an answer below a question that nobody signs."""
    return attribution.naming == "interviewee"


def speech_of(attribution: Attribution) -> str | None:
    """Return the name under which the page prints a speech, ``None`` for another attribution."""
    return attribution.reasons[0].arguments[0] if attribution.naming == "heading" else None


def lead_end(attributions: Iterable[Attribution], article: Article) -> int:
    """Return where the first turn of an article begins, or its end."""
    for one in attributions:
        if one.naming in ("label", "interviewee"):
            return min(span.start for span in (*one.source, *one.content))
    return len(article.text)


class Presented:
    """The person whom the title or the lead of an article presents."""

    def __init__(self, article: Article, entities: Sequence[Entity], lead: int) -> None:
        """Take the entities; ``lead`` is where the first turn begins."""
        byline = (article.byline or "").lower()
        persons = [
            one
            for one in entities
            if one.type == "person" and one.name.lower() not in byline and not _examines(article.text, one)
        ]
        self._entities = entities
        self._title = title_of(article)
        self._titled = _named_in(self._title, persons)
        before = [(sum(span.start < lead for span in one.mentions), one) for one in persons]
        self._led = sorted((one for one in before if one[0]), key=lambda one: -one[0])

    def person(self) -> Entity | None:
        """Return the only person in the title, or the most frequent one in the lead."""
        if len(self._titled) == 1:
            return self._titled[0]
        led = [one for one in self._led if not self._titled or one[1] in self._titled]
        if led and (len(led) == 1 or led[0][0] > led[1][0]):
            return led[0][1]
        return None

    def titled(self) -> str | None:
        """Return the name at the end of an interview's title: “Questions for Ines Reske”."""
        match = _INTERVIEWED.search(self._title)
        return match["name"] if match is not None else None

    def called(self, name: str) -> Entity | None:
        """Return the only person or organisation in ``name``: Dana Okafor, of “Governor Dana Okafor”."""
        able = [one for one in self._entities if one.type in ("person", "org")]
        found = [one for one in able if f" {one.name} " in f" {name} "]
        return found[0] if len(found) == 1 else None


def _examines(text: str, person: Entity) -> bool:
    """Check whether a record names a person only before questions: “BY MR. SMITH:”."""
    return all(_EXAMINING.search(text[max(0, one.start - 12) : one.start]) is not None for one in person.mentions)


def _named_in(title: str, persons: Sequence[Entity]) -> list[Entity]:
    """Return the persons whose name or surname stands in a title."""
    words = {word.removesuffix("’s").removesuffix("'s") for word in _WORD.findall(title)}
    return [one for one in persons if one.name.split()[-1] in words or one.name in title]
