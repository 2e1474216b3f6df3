"""Recognise a paragraph about the author by the facts that such paragraphs state."""

import re

from tui_reader.analysis.english.short_titles import SHORT_TITLE
from tui_reader.analysis.english.source_nouns import is_somebody

RULE = "promo.author.portrait"
_OPENING = re.compile(
    rf"\W*(?:about the author:? ?)?(?:{SHORT_TITLE}\. )?(?:[A-Z][\w.’'-]+ ){{1,5}}(?:\([^)]{{2,40}}\) ?)?(?:[A-Z][\w.’'-]+ )?(?:, [^,]{{3,60}}, )?"
    r"(?:is (?:an?|the|our|currently)|has (?:been|written|covered|worked|reported)|covers|writes|joined|works as|reports)\b"
)
_ROLE = re.compile(
    r"\b(?:writer|reporter|journalist|columnist|correspondent|editor|contributor|blogger|podcaster|author|freelancer|"
    r"photographer|producer|editor-in-chief|co-?founder|founder|strategist|content (?:manager|marketer|creator))\b",
    re.IGNORECASE,
)
# Beside writers: those who write a guest's piece. News introduces such persons too, so it takes more to be sure.
_GUEST = re.compile(
    r"\b(?:professor|lecturer|fellow|researcher|scientist|historian|economist|lawyer|attorney|physician|psychologist|therapist|dietitian|nutritionist|"
    r"teacher|coach|trainer|consultant|marketer|analyst|engineer|developer|designer|manager|director|executive|ceo|cto|cmo|president|chair|partner|"
    r"head of|lead|adviser|advisor|specialist|expert|speaker|entrepreneur|owner|student|artist|poet|novelist|nurse|chef)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+(?:[’'-]\w+)*+")
_NAME = re.compile(r"\W*(?:about the author:? ?)?([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,4})")
_WHO = re.compile(
    r"(?:((?:[A-Z][\w.’'-]* ){1,4}[A-Z][\w’'-]+)|The (?:writer|author|columnist))(?:, [^,.]{3,80},)? "
    r"(is(?= (?:an?|the|our|one of|currently|[a-z]\w+(?: of| at| for| in|[- ]in[- ]chief)|[A-Z])\b)|was(?= born)|works|lives|teaches|writes|edits|runs|hosts|leads)\b"
)
_LONGEST_LINE = 300  # characters
_PREDICATE = 14  # words in which what somebody is shows
# What writers do and are, each with words of which its text has one, in lower case: to look for these takes a tenth of the time.
_SIGNS = tuple(
    (re.compile(sign, re.IGNORECASE), tuple(words.split("|")))
    for sign, words in (
        (r"\bcover(?:s|ing|ed)\b", "cover"),
        (r"\bwrit(?:es|ing) (?:about|for|on)\b|\bhas (?:also )?written\b|\bwritten (?:for|about)\b", "writ"),
        (
            r"\bwork has (?:also )?(?:appeared|been|featured)\b|\bappeared in\b|\bbylines?\b|\bpublished in\b",
            "work has|appeared in|byline|published in",
        ),
        (r"\bauthor of\b|\bbooks?\b", "author of|book"),
        (r"\b(?:lives|resides|based) in\b", "lives in|resides in|based in"),
        (
            r"\b(?:holds|earned|has|received|graduated)\b.{0,30}\b(?:degree|bachelor|master|ph\.?d|b\.?a|m\.?a|from)\b",
            "holds|earned|has|received|graduated",
        ),
        (
            r"\bjoined\b|\bpreviously\b|\bformerly\b|\bbefore (?:joining|that)\b|\bprior to\b",
            "joined|previously|formerly|before joining|before that|prior to",
        ),
        (
            r"\baward[- ]winning\b|\byears of experience\b|\bover \w+ (?:years|decades)\b|\bdecades?\b",
            "award|years of experience|over |decade",
        ),
        (
            r"\bpassion(?:ate)?\b|\benjoys?\b|\bloves?\b|\b(?:spare|free) time\b|\bwhen (?:s?he['’]s |they['’]re )?not\b",
            "passion|enjoy|love|spare time|free time|when ",
        ),
        (
            r"\bfollow\b|@\w+|\blinkedin\b|\btwitter\b|\breach\b|\be-?mail\b",
            "follow|@|linkedin|twitter|reach|mail",
        ),
        (r"\bfreelance\b|\bspeciali[sz]", "freelance|speciali"),
    )
)
_FEWEST, _MANY = 2, 3
_SHORTEST, _LONGEST = 40, 1200  # characters


def tells_about_author(paragraph: str, position: float) -> bool:
    """Check whether a paragraph is an author's biography.

    Args:
        paragraph: The text of a block.
        position: Where in the article it stands, its end as a share of the whole text.

    It opens with a name in the present tense, names a writer's role, and tells two more such things at the end of an
    article, three elsewhere: news tells about writers too. Chosen on one half of promos/lines-dev.
    """
    if not _SHORTEST <= len(paragraph) <= _LONGEST:
        return False
    if not _OPENING.match(paragraph) or not _ROLE.search(paragraph):
        return False
    return len(signs_of_author(paragraph)) >= (_FEWEST if position >= 3 / 4 else _MANY)


def introduces_author(paragraph: str, before: str) -> bool:
    """Check whether the last paragraph of an article introduces its author.

    The text ``before`` does not name the person. It opens with a full name in the present tense, names a role, and tells one more thing of an author, of a guest two.
    """
    name = _NAME.match(paragraph)
    if not name or not _SHORTEST <= len(paragraph) <= _LONGEST or not _OPENING.match(paragraph):
        return False
    signs = len(signs_of_author(paragraph))
    enough = (_ROLE.search(paragraph) and signs >= 1) or (_GUEST.search(paragraph) and signs >= _FEWEST)
    return bool(enough) and not _has_word(before, _surname(name[1]))


def _surname(name: str) -> str:
    return next(reversed(_WORD.findall(name)), "")


def _has_word(text: str, word: str) -> bool:
    """Check whether ``word`` stands in a text, and not as a part of another."""
    at = text.find(word)
    while at >= 0:
        match = _WORD.match(text, at)
        if match is not None and match[0] == word and not text[at - 1 : at].isalnum():
            return True
        at = text.find(word, at + 1)
    return False


def says_who_wrote(paragraph: str, before: str, byline: str | None) -> bool:
    """Check whether the last paragraph only says who wrote the article.

    “Ida Marsh is a nurse and lives in Dale.”
    It says what “the writer” is or does, or a person whom the text ``before`` does not name and no other byline contradicts. Of the 924 articles of PolNeAR
    (news and opinion), 18 end so, and in each the paragraph is about a writer of the article.
    """
    if len(paragraph) > _LONGEST_LINE:
        return False
    opening = _WHO.match(paragraph)
    if not opening:
        return False
    surname = _surname(opening[1]) if opening[1] else ""
    if surname and (_has_word(before, surname) or surname not in (byline or surname)):
        return False
    if not opening[1] or opening[2] not in ("is", "was"):
        return True
    told = _WORD.findall(paragraph[opening.end() :])[:_PREDICATE]
    return any(is_somebody(word.lower()) for word in told) or bool(
        _ROLE.search(" ".join(told)) or _GUEST.search(" ".join(told))
    )


def signs_of_author(paragraph: str) -> list[int]:
    """Return the kinds of facts about an author in a paragraph, by their numbers."""
    lowered = paragraph.lower()
    return [
        number
        for number, (sign, words) in enumerate(_SIGNS)
        if any(map(lowered.__contains__, words)) and sign.search(paragraph)
    ]
