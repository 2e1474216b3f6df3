"""Read a description of somebody as a role and the body that it belongs to."""

import re
from typing import Final, NamedTuple

from tui_reader.analysis.english import entries
from tui_reader.analysis.english.cue_verbs import cue_forms
from tui_reader.analysis.english.function_words import CONJUNCTIONS, DETERMINERS, FORMER, PREPOSITIONS, PRONOUNS
from tui_reader.analysis.english.source_nouns import source_nouns
from tui_reader.analysis.speakers.mentions import Mentions
from tui_reader.model import Reason, Span

_WORD: Final = re.compile(r"[\w’'-]+")
# Behind these a form is not a verb of the sentence: “the head of claims handling”. Behind a verb stands one of those: “believes that …”.
_BEFORE_NOUNS: Final = PREPOSITIONS | CONJUNCTIONS | DETERMINERS
_BEHIND_VERBS: Final = PRONOUNS | {"the", "a", "an", "this", "these", "there"}
# Behind a field of work: “Housing Policy manager at Orlau Water”.
_EMPLOYED: Final = re.compile(r" (?:[\w-]{1,30} ){1,2}(?:at|with) (?:the )?[A-Z]")
# Longer ones are clauses.
_LONGEST: Final = 110
_DETERMINER: Final = re.compile(
    r"(?:also )?(?:(?:more than|at least|about|nearly|roughly|up to) )?(?:(?:an?|the|one|another|his|her|their|its|our|this|that|these|those|whose|such|no|few|a few|some|several|many|most|two|three|four|five|six|seven|eight|nine|"
    r"ten|dozens?|all|both|each|none|\d{1,3})(?: of)? )+",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(
    r",? (?:who|which|whose|whom|that|where|when|while|as|speaking|briefed|familiar|involved|interviewed|told|said|says|by phone|by the time)\b"
)
_PREPOSITION: Final = re.compile(
    r"(?:^| )(?:of|at|for|with|from|in|on|to|by|within|inside) (?:the |its |their )?"
    r"(?:(?:[a-z-]{1,20} )?(?:agency|charity|company|firm|foundation|group|nonprofit|organi[sz]ation|startup|tank|union) )?$",
    re.IGNORECASE,
)
_ANY_PREPOSITION: Final = re.compile(
    r"(?:^| )(?:of|at|for|with|from|in|on|to|by|within|inside|under|behind|near)(?= |$)", re.IGNORECASE
)
_POSSESSIVE: Final = re.compile(r"['’]s? ?")
_JOINTS: Final = (" and ", " or ")  # behind the first of two bodies: “Labour and Green councillors”
_LAST_WORD: Final = re.compile(r"(?<![\w.’'-])[\w.’'-]++$")
IN_THE_PAST: Final = re.compile(rf"\b(?:{'|'.join(FORMER)})\b", re.IGNORECASE)
"""What says that a role is one that somebody had."""
_AT: Final = re.compile(r" at (?:the )?")
# A body that the tagger did not find: “of the Harrow Advocacy Project”.
_CAPITALS: Final = re.compile(
    r"(?:(?<= of )|(?<= at )|(?<= for )|(?<= with )|(?<= from )|(?<= the ))(?P<name>[A-Z][\w&-]{0,30}(?: (?:of |and |for |the )?[A-Z][\w&-]{0,30}){1,6})"
)
_NO_ROLES: Final = frozenset("person people man men woman women source sources one boy girl guest guests".split())
# Behind other words, too, these say no more than that somebody is meant: “New Norland man”.
_ANYBODY: Final = frozenset("person man woman boy girl".split())
# Endings of nouns for people who do something.
_DOER: Final = re.compile(
    r"(?:ist|woman|man|men|women|person|people|eer|ologist|grapher|keeper|maker|holder|founder|ician|wright)$"
)
_MORE_ROLES: Final = frozenset(
    "analyst associate investigator chief head chair chairperson president ceo cfo cto coo cio ciso cmo vice-president founder co-founder cofounder chancellor dean fellow "
    "advocate activist candidate nominee baker builder carpenter chef cook designer developer dentist fisher fisherman "
    "gardener grower janitor keeper master headmaster headmistress midwife pastor priest rabbi imam bishop reverend pilot "
    "plumber principal programmer psychologist rector sailor sheriff skipper singer sociologist supervisor trainer "
    "trustee treasurer undersecretary veterinarian vet writer authority ombudsman ombudswoman bookseller "
    "administrator auditor pollster barrister forester commissioner coordinator co-author critic curator organizer mp mep senator".split()
)
# A body, where “authorities” are people.
_BODY: Final = "authority"
# Titles of politeness, which are not roles.
_COURTESY: Final = frozenset(
    "mr mrs ms miss sir dame lord lady madame madam monsieur herr frau señor señora hon".split()
)
# Titles that only stand before a role: “former mayor”.
_BEFORE_ROLES: Final = frozenset({"former", "acting"})
# Whoever is called so is not of the body that is named beside, and cannot stand for it.
_OUTSIDERS: Final = frozenset(
    "critic opponent supporter backer fan foe detractor resident neighbor neighbour friend rival victim customer user voter visitor "
    "survivor parent father mother relative wife husband son daughter brother sister protester passenger reader viewer listener tenant "
    "former patient tourist follower enemy expert observer buyer client".split()
)
# Offices that somebody has in a place: “Dale officials” are of the town.
_OFFICIAL: Final = frozenset(
    "official spokesman spokeswoman spokesperson supervisor councillor commissioner lawmaker representative".split()
)


class Credentials(NamedTuple):
    """Role, affiliation and the reason for anonymity of a speaker, each in the article's words.

    ``rules`` are those that found them.
    """

    role: str | None = None
    affiliation: str | None = None
    reason: str | None = None
    rules: tuple[Reason, ...] = ()


def singular(noun: str) -> str:
    """Return a noun without the ending of a plural: “officials”, “spokesmen”, “authorities”."""
    if noun.endswith(("men", "women")):
        return noun[:-2] + "an"
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def is_role(noun: str) -> bool:
    """Check whether ``noun`` says what somebody is: “mayor”, “economists”, “Rep.”."""
    word = singular(noun.lower().rstrip("."))
    if word in _COURTESY or word in _BEFORE_ROLES or noun.lower() == _BODY:
        return False
    known = source_nouns(singular=True).get(word) == "unnamed" or word in _MORE_ROLES or word in _OUTSIDERS
    return known or word.capitalize() in entries("titles") or _DOER.search(word) is not None


def is_relation(noun: str) -> bool:
    """Check whether ``noun`` tells a relation to somebody else: “rivals”, “son”."""
    return singular(noun.lower()) in _OUTSIDERS


def read_role(text: str, phrase: Span, mentions: Mentions, rule: str, *, is_named: bool) -> Credentials | None:
    """Return role and affiliation in a noun phrase, if it says what somebody is.

    Examples: “a professor of law at Harrow University”, “the Dale Bank’s chief economist”, “Tarn Ferries officials”.

    Args:
        text: The text of the article.
        phrase: Where the phrase stands; a clause at its end is left out.
        mentions: The names of the article.
        rule: The id of the rule that found the phrase; the phrase is its argument.
        is_named: Whether a name stands beside it; people without a name are of no body that they once belonged to.
    """
    start, end = phrase
    clause = _CLAUSE.search(text, start, min(end, start + _LONGEST))
    end = _verb_start(text, start, clause.start() if clause is not None else end)
    determiner = _DETERMINER.match(text, start, end)
    start = determiner.end() if determiner is not None else start
    while start < end and text[end - 1] in " ,":
        end -= 1
    if not 0 < end - start <= _LONGEST:
        return None
    head = _ANY_PREPOSITION.search(text, start, end)
    head_end = head.start() if head is not None else end
    last = _LAST_WORD.search(text, start, head_end)
    if last is None or text[start:end].partition(" ")[0].lower().rstrip(".") in _COURTESY:
        return None
    if not is_role(last.group()) or _has_verb(text[start : last.start()]):
        return None
    noun = singular(last.group().lower().rstrip("."))
    can_belong = noun not in _OUTSIDERS and (is_named or IN_THE_PAST.search(text, start, head_end) is None)
    body = _body(text, start, end, mentions, noun) if can_belong else None
    if body is None:
        return _read(_role(text[start:end]), text[start:end], rule)
    preposition = _PREPOSITION.search(text, start, body.start)
    if preposition is not None:
        return _read(_role(text[start : preposition.start()]), text[start:end], rule, body)
    possessive = _POSSESSIVE.match(text, body.end, end)
    behind = possessive.end() if possessive is not None else body.end
    return _read(_role(f"{text[start : body.start]} {text[behind:end]}"), text[start:end], rule, body)


def _verb_start(text: str, start: int, end: int) -> int:
    """Return where a verb of the sentence begins in ``text[start:end]``, else ``end``.

    In “Pia Lund, a driver from Dale believes that …” a comma is missing; “the head of claims handling” has no verb.
    """
    words = list(_WORD.finditer(text, start, min(end, start + _LONGEST)))
    for before, word, behind in zip(words[1:], words[2:], words[3:], strict=False):
        is_verb = behind[0] in _BEHIND_VERBS and any(cue.form == "third" for cue in cue_forms().get(word[0], ()))
        if is_verb and before[0] not in _BEFORE_NOUNS and text[word.start() - 1] == " ":
            return word.start()
    return end


class _Body(NamedTuple):
    """A body in a description, with its place in the text and its rule."""

    start: int
    end: int
    name: str
    rule: str


def _read(role: str | None, phrase: str, rule: str, body: _Body | None = None) -> Credentials:
    """Return a role and a body with the rules that read them off a phrase."""
    words = " ".join(phrase.split())
    of_role = (Reason(rule, (words,)),) if role is not None else ()
    if body is None:
        return Credentials(role, rules=of_role)
    return Credentials(role, body.name, rules=(*of_role, Reason(body.rule, (body.name, words))))


def _body(text: str, start: int, end: int, mentions: Mentions, noun: str) -> _Body | None:
    """Return the body in a phrase that somebody called ``noun`` is of.

    “Housing Policy manager at Orlau Water” is of Orlau Water.
    """
    for span, entity in mentions.within(start, end):
        is_before = _ANY_PREPOSITION.search(text, start, span.start) is None
        is_beside = is_before or _PREPOSITION.search(text, start, span.start) is not None
        is_office = entity.type == "place" and noun in _OFFICIAL
        is_paper = entity.type == "work" and not is_before  # “a writer for the Dale Echo”
        if is_before and text.startswith(_JOINTS, span.end, end):
            return None
        is_subject = is_before and _EMPLOYED.match(text, span.end, end) is not None
        if span.end <= end and is_beside and not is_subject and (entity.type == "org" or is_office or is_paper):
            if not is_before and _leads_to_employer(text, span.end, end, mentions):
                continue  # “head of Harrow Research at Dale Bank”
            return _Body(*span, entity.name, "credential.affiliation.in-description")
    for match in _CAPITALS.finditer(text, start, end):
        if not entries("organisation_heads").isdisjoint(match["name"].split()):
            return _Body(*match.span("name"), match["name"], "credential.affiliation.capitals")
    return None


def _leads_to_employer(text: str, start: int, end: int, mentions: Mentions) -> bool:
    """Check whether “at” and another body stand right behind the one that ends at ``start``."""
    at = _AT.match(text, start, end)
    return at is not None and any(
        span.start == at.end() and one.type == "org" for span, one in mentions.within(at.end(), at.end() + 1)
    )


def _has_verb(words: str) -> bool:
    known = (word for word in words.split() if word not in FORMER)
    return any(word in entries("finite_verbs") or word in cue_forms() for word in known)


def _role(words: str) -> str | None:
    """Return a role in one line, or ``None`` for no words."""
    role = " ".join(words.split()).strip(" ,’'")
    first, _, rest = role.partition(" ")
    if first.lower() in source_nouns():  # the first word of a sentence
        role = f"{first.lower()} {rest}".strip()
    is_nobody = role.lower() in _NO_ROLES or role.rpartition(" ")[2].lower() in _ANYBODY
    return None if is_nobody else role or None
