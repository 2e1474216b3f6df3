"""Find the reason that a text gives for not naming a source."""

import re
from collections.abc import Iterator
from typing import Final

from tui_reader.analysis.credentials.roles import is_role, singular
from tui_reader.analysis.text.spans import extent
from tui_reader.model import Article

# What says that a source is not named, and the reason behind it, where there is one.
_NOT_NAMED: Final = re.compile(
    r"\b(?P<words>(?:on|under) (?:the )?condition (?:of anonymity|that (?:he|she|they|it) not be (?:named|identified))"
    r"|(?:ask(?:ed|ing)|request(?:ed|ing)|prefer(?:red|ring)|want(?:ed|ing)|wish(?:ed|ing)|chose|choosing) (?:not to be (?:named|identified)|(?:to remain |for )?anonym(?:ous|ity)|to stay anonymous|that (?:his|her|their) names? (?:not )?be (?:withheld|used|published))"
    r"|(?:declin(?:ed|ing)|refus(?:ed|ing)) to (?:be (?:named|identified)|give (?:his|her|their) names?)"
    r"|(?:did|does|do)(?: not|n[’']t) (?:want|wish) to be (?:named|identified)"
    r"|(?:sp(?:oke|eaking)|talk(?:ed|ing)) anonymously"
    r"|(?:was|were|is|are|being)?(?: ?not|n[’']t) (?:authori[sz]ed|allowed|permitted|cleared) to (?:speak|talk|discuss|comment|give)[^.,;“”\"\n]{0,90})"
    r"(?P<why>,? (?:because|since|as|so as|out of|for fear|fearing|citing|to (?:discuss|describe|speak|talk|protect|avoid)|in order to|while discussing|discussing|due to|given)\b[^.;“”\"\n]{3,200}?)?(?=,? (?:said|says|told|added)\b|[.,;“”\"\n]|$)"
)
_SENTENCE_END: Final = re.compile(r"[.!?][”\"’)]? |\n")
# “The official spoke on …” in the sentence behind a statement.
_FOLLOWING: Final = re.compile(
    r"\W{0,4}(?:The|This|That|Both|All|These) (?:[\w’'-]+ ){0,3}?(?P<noun>[\w’'-]+) (?=(?:also )?(?:spoke|asked|requested|declined|was|were|did|who|preferred|wanted))"
)
_SENTENCE: Final = 400
# “people familiar with the plan”, “an official briefed on it”: they know of it.
KNOWING: Final = r"(?:familiar with|with (?:direct |first-?hand )?knowledge of|briefed on|close to|with access to|who (?:worked on|attended|took part in))\b"
_WHO_KNOWS: Final = re.compile(rf"\b(?P<noun>[a-z]{{3,20}}) {KNOWING}")
_WORD: Final = re.compile(r"(?<![\w’'-])[a-z]{3,20}(?![\w’'-])")
_PEOPLE: Final = frozenset("people person persons man men woman women".split())
_REACH: Final = 140


def reason_for_anonymity(text: str, start: int, end: int) -> str | None:
    """Return the reason given in ``text[start:end]`` for not naming a source.

    Where none is given, it is the words that say that the source is not named.
    Example: “because the talks were private” for “who spoke on condition of anonymity because the talks were private”.
    """
    match = _NOT_NAMED.search(text, start, min(end, start + _SENTENCE))
    return None if match is None else _reason(match)


def reasons_behind(text: str, source_end: int, stop: int, statement_end: int, noun: str) -> str | None:
    """Return the reason given behind a source without a name.

    Args:
        text: The text of the article.
        source_end: Where the source ends; the rest of its sentence is looked at.
        stop: Where its statement begins, if it stands behind.
        statement_end: Where its statement ends; the sentence behind is looked at.
        noun: What the source is called, singular: “official”.
    """
    end = _sentence_end(text, source_end)
    match = _NOT_NAMED.search(text, source_end, min(end, stop))
    if match is None:
        start = max(end, _sentence_end(text, statement_end - 1))
        following = _FOLLOWING.match(text, start, start + _SENTENCE)
        if following is not None and singular(following["noun"].lower()) == noun:
            match = _NOT_NAMED.search(text, following.end(), _sentence_end(text, following.end()))
    return None if match is None else _reason(match)


def reasons_of_nouns(article: Article) -> Iterator[tuple[int, str, str]]:
    """Yield each reason in an article with its place and the noun of its source.

    Example: “person” for “people familiar with the plan who spoke on condition of anonymity”.
    """
    text = article.text
    for match in _NOT_NAMED.finditer(text, *extent(article)):
        start = max(0, match.start() - _REACH)
        for end in _SENTENCE_END.finditer(text, start, match.start()):
            start = end.end()
        nouns = [one["noun"] for one in _WHO_KNOWS.finditer(text, start, match.start())] or [
            one[0] for one in _WORD.finditer(text, start, match.start()) if one[0] in _PEOPLE or is_role(one[0])
        ]
        if nouns:
            yield match.start(), singular(nouns[-1]), _reason(match)


def _sentence_end(text: str, at: int) -> int:
    end = _SENTENCE_END.search(text, at, at + _SENTENCE)
    return end.end() if end is not None else min(at + _SENTENCE, len(text))


def _reason(match: re.Match[str]) -> str:
    return " ".join((match["why"] or match["words"]).strip(" ,").split())
