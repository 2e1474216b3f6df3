"""Recognise interviews: questions in lines of their own, with answers below.

Pages of frequent questions, guides and columns of advice look alike, but the narrator answers there, and nobody is interviewed.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tui_reader.analysis.english.first_person import PLURAL, SINGULAR
from tui_reader.analysis.layout.lines import SPOKEN, Line, is_direction, text_of, title_of
from tui_reader.analysis.text.quotations.marks import OPENING
from tui_reader.model import Article

_LONGEST_QUESTION: Final = 500  # characters, with what leads to it
_LONGEST_PROMPT: Final = 200
_SHORT: Final = 160  # characters of most questions that are not introduced
_CLOSING: Final = "”\"’')*]_ "
_QUOTED: Final = ("?”", '?"', "?»")  # a question that somebody is quoted with
_PROMPT = re.compile(
    r"(?:(?:and|so|but|please|now|well|ok|okay|then|finally|lastly),? )?(?:can you |could you )?(?:tell|describe|talk|explain|walk|take|give|"
    r"share|name|say|complete|finish|let['’]s)\b",
    re.IGNORECASE,
)
_PROMPTED = re.compile(r"\b(?:us|me|you|your|yourself|more|about|this sentence)\b", re.IGNORECASE)
# A title that says so: “Interview: Rasmus Theil”, “Five questions for …”, “A talk with …”, “… in conversation”
_TITLED = re.compile(
    r"\binterview(?:s|ed|ing)?\b|\bin conversation\b|\b(?:conversation|talk|chat|minutes|hour|coffee|lunch|tea|breakfast|dinner|word|"
    r"words|questions?|walk|call|evening|morning|afternoon|day) (?:with|for|to)\b|\bquestions\b[^\n]{0,40}\banswers\b|"
    r"^meet\b|\b(?:talks?|speaks?|chats?|opens up|answers) (?:to|with|about|our|your)\b|\bQ ?(?:&|and|\+) ?A\b(?: with\b|:)",
    re.IGNORECASE,
)
# A lead that says so: “We met her on the quay”, “She spoke to us”, “This conversation has been shortened”
_LED = re.compile(
    r"\binterview(?:s|ed|er)?\b|\b(?:we|I|our (?:reporter|editor|correspondent|author)|(?-i:[A-Z])\w+) "
    r"(?:spoke|talked|met|asked|sat down|caught up|chatted|put|called|rang|visited|reached)\b|"
    r"\b(?:spoke|talked|speaks|talks|told|answers?|answered|sat down) (?:to|with|our|us|me)\b|\b(?:conversation|transcript|"
    r"answers) (?:has|have|was|were|is|are|follows?|below)\b|\bin (?:his|her|their) own words\b|\bquestions (?:to|for|about)\b",
    re.IGNORECASE,
)
_OWN_ANSWERS = re.compile(
    r"\bFAQs?\b|\bfrequent(?:ly)?(?: asked)? questions\b|\bcommon questions\b|\bquestions and answers\b|\bask (?:the|an?|our|your|us)\b|\bdear \w+|"
    r"\badvice\b|\bhow[- ]to\b|\bguide\b|\bexplain(?:er|ed)\b|\bwhat (?:we|you need to) know\b|\bexperts?\b",
    re.IGNORECASE,
)
# A question of one or two sentences before an answer in the same line.
_QUESTION_HEAD = re.compile(r"(?P<question>[A-Z][^\n?!“”\"]{6,240}\?) (?=[A-Z“\"])")
_LEAD: Final = 1200  # characters in which a page says that somebody is asked
_YOU = re.compile(r"\byou(?:r|rs|rself)?\b|\byou['’]\w", re.IGNORECASE)
_ME = re.compile(rf"\b(?:{SINGULAR}|myself|mine)\b")
_US = re.compile(rf"\b(?:{SINGULAR}|{PLURAL}|myself|mine)\b")
_NARRATED = re.compile(
    r"[”\"],? (?:he|she|they|[A-Z][\w’'-]{1,30}) (?:says|said|adds|added|asks|asked|explains|explained|recalls|recalled|admits|laughs)\b|"
    r"[”\"],? (?:says|said|explains|explained|adds|added|recalls|recalled) "
)
_LABELLED = re.compile(r"[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,3}:")
_SOME: Final = 0.3  # of the answers, at least, in the first person where the lead says that somebody is asked
_MOST: Final = 0.5  # of the questions to “you” and of the answers by “I”, at least, where nothing says so
_NEARLY_ALL: Final = 0.85  # of a text that is questions and answers only
_LEAST: Final = 3  # questions with answers, where no title or lead says that somebody is asked


class Exchange(NamedTuple):
    """A question, and the lines of its answer."""

    question: Sequence[Line]
    answer: Sequence[Line]


def interview(article: Article, lines: Sequence[Line]) -> list[Exchange]:
    """Return the questions of an interview with their answers; empty for any other article."""
    text = article.text
    title = title_of(article)
    if not title or title.partition("\n")[0].endswith("?"):
        return []  # bare talk, whose questions and answers nobody has told apart
    found = _exchanges(text, lines)
    if not found and (_TITLED.search(title) or _LED.search(text, 0, _LEAD)):
        found = _exchanges(text, list(_parted(text, lines)))
        found = found if len(found) >= _LEAST else []
    if not found or not _asks_somebody(article, found):
        return []
    last = found[-1]
    several = any(sum(line.first for line in one.answer) > 1 for one in found[:-1])
    return [*found[:-1], last._replace(answer=list(_own_lines(text, last.answer, goes_on=several)))]


def _parted(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    """Yield ``lines``, each question at the head of its answer apart.

    Example: “How did it begin? With a mistake.”
    """
    for line in lines:
        head = _QUESTION_HEAD.match(text, line.start, line.end) if line.first and line.kind in SPOKEN else None
        if head is None:
            yield line
        else:
            yield line._replace(end=head.end("question"))
            yield line._replace(start=head.end())


def _own_lines(text: str, answer: Sequence[Line], *, goes_on: bool) -> Iterator[Line]:
    """Yield the lines of the last answer, up to a paragraph without the first person."""
    for at, line in enumerate(answer):
        if at and line.first and not (goes_on and _US.search(text, line.start, line.end)):
            return
        yield line


def answers_itself(title: str, questions: Sequence[str]) -> bool:
    """Check whether the narrator answers the questions of a page.

    Examples are pages of frequent questions, guides, and columns of advice with questions of readers.
    """
    readers = sum(_ME.search(one) is not None for one in questions)
    return _OWN_ANSWERS.search(title) is not None or readers > sum(_YOU.search(one) is not None for one in questions)


def is_question(text: str, line: Line) -> bool:
    """Check whether a line is a question alone, outside of quotation marks."""
    if (
        line.kind not in SPOKEN | {"heading"}
        or line.end - line.start > _LONGEST_QUESTION
        or text[line.start] in OPENING
    ):
        return False
    end = text[max(line.start, line.end - 6) : line.end]
    return end.rstrip(_CLOSING).endswith("?") and not end.rstrip(")*]_ ").endswith(_QUOTED)


def _is_prompt(text: str, line: Line) -> bool:
    """Check whether a line asks without a question mark: “Tell us more about it.”."""
    return (
        line.kind in ("paragraph", "heading")
        and line.end - line.start <= _LONGEST_PROMPT
        and _PROMPT.match(text, line.start, line.end) is not None
        and _PROMPTED.search(text, line.start, line.end) is not None
    )


def _exchanges(text: str, lines: Sequence[Line]) -> list[Exchange]:
    """Return each question that has an answer; several questions on end are one."""
    asked = [is_question(text, line) for line in lines]
    if not any(asked):
        return []
    asked = [one or _is_prompt(text, line) for one, line in zip(asked, lines, strict=True)]
    found: list[Exchange] = []
    at = 0
    while at < len(lines):
        if not asked[at]:
            at += 1
            continue
        first = at
        while at < len(lines) and asked[at]:
            at += 1
        behind = at
        while at < len(lines) and not asked[at] and lines[at].kind in (*SPOKEN, "caption"):
            at += 1
        answer = [line for line in lines[behind:at] if line.kind != "caption"]
        if any(not is_direction(text, line) for line in answer):
            found.append(Exchange(lines[first:behind], answer))
    return found


def _asks_somebody(article: Article, found: Sequence[Exchange]) -> bool:
    """Check whether the page puts its questions to a person."""
    text, title = article.text, title_of(article)
    start = found[0].question[0].start
    questions = [text_of(text, one.question) for one in found]
    answers = [text_of(text, one.answer) for one in found]
    addressed = sum(_YOU.search(one) is not None or _PROMPT.match(one) is not None for one in questions) / len(found)
    if answers_itself(title, questions) or _is_told_otherwise(answers):
        return False
    alone = sum(_ME.search(one) is not None for one in answers) / len(found)
    if _TITLED.search(title):
        return addressed > 0 or any(_US.search(one) for one in answers)
    if 2 * sum(map(len, answers)) < len(text) - start or 2 * start > len(text):
        return False
    short = sum(len(one) <= _SHORT for one in questions)
    if len(found) > 1 and 2 * short > len(found) and _LED.search(text, 0, start):
        return addressed > 0 and alone >= _SOME
    whole = sum(map(len, answers)) + sum(map(len, questions))
    least = _LEAST if whole < _NEARLY_ALL * len(text) else _LEAST - 1
    return len(found) >= least and addressed >= _MOST and alone >= _MOST


def _is_told_otherwise(answers: Sequence[str]) -> bool:
    """Check whether labels or cues in the answers tell their speakers."""
    labelled = sum(_LABELLED.match(one) is not None for one in answers)
    narrated = sum(_NARRATED.search(one) is not None for one in answers)
    return 2 * labelled >= len(answers) or 3 * narrated >= len(answers)
