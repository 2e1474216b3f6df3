"""Find the description beside a person's name.

Examples: “Ruth Weld, mayor of Dale”, “Rabbi Levi Stone of Chabad House”.
"""

import re
from typing import Final

from tui_reader.analysis.credentials.roles import Credentials, is_relation, is_role, read_role
from tui_reader.analysis.english import entries
from tui_reader.analysis.english.cue_verbs import cue_forms
from tui_reader.analysis.english.function_words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    OBJECTS,
    OPENINGS,
    PREPOSITIONS,
    PRONOUNS,
    QUESTIONS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
)
from tui_reader.analysis.speakers.mentions import Mentions
from tui_reader.model import Entity, Reason, Span

_DEGREE: Final = (
    r"(?:M\.?D|D\.?D\.?S|D\.?M\.?D|D\.?O|(?:Ph|Psy|Ed)\.?D|Pharm\.?D|D\.?V\.?M|M\.?P\.?H|M\.?B\.?A|[MB]\.?(?:A|Sc?)|R\.?N|N\.?P|R\.?D\.?N?|"
    r"L\.?C\.?S\.?W|L\.?P\.?C|C\.?P\.?A|J\.?D|Esq|[JS]r)\.?"
)
# “, 44, a nurse at Dale Hospital,”, “, MD, head of the ward”; it ends at a comma, a dash, a full stop or the end of a line.
_BEHIND: Final = re.compile(
    rf"(?: \([^()\n]{{1,40}}\))?(?:, {_DEGREE}(?=,)){{0,3}},? ?(?:, \d{{1,3}})?(?:,| [—–-]) "
    r"(?P<words>[^,;:“”\"()\n—–]{3,160}?)(?=,|;|:|\.(?!\w|[’\']s\b| [a-z]| Attorney\b)| [—–-] |[“”\"()\n—–]|$)"
)
# “ is a nurse at Dale Hospital”, “, who is director of the Dale Museum”
_IS: Final = re.compile(
    r"(?:, who)? (?:is|was|became|serves as|served as|works as|worked as) (?P<words>(?:(?:an?|the|one of the) |(?<=, who is )|(?<= as ))[^,;:“”\"()\n]{3,160}?)(?=,|;|:|\.(?!\w|[’\']s\b| [a-z]| Attorney\b)|[“”\"()\n]|$)"
)
# “ of Chabad House”, “, who teaches law at Harrow University”
_OF: Final = re.compile(
    r" of (?:the )?|, who (?:leads|heads|runs|chairs|directs|founded|owns) (?:the )?"
    r"|, who (?:teaches|works|serves|studies|researches)(?: [\w’'-]+){0,5}? (?:at|for|with) (?:the )?"
)
# “The chief executive of Tarn Ferries, ”, “Tarn Ferries’ chief executive, ” before a name.
_APPOSED: Final = re.compile(
    r"(?:^|(?<=[\s“\"]))(?P<words>(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|(?:[A-Z][\w.&-]{0,30} ){0,3}[A-Z][\w.&-]{0,30}[’']s?) (?:[^,;:“”\"()\n.]|\.(?=\w)){3,110}), $"
)
# “the first player in the league’s history” is a feat and no role.
_RANKED: Final = re.compile(r"(?:the )?(?:only|last|next|(?:second |third )?(?:first|most|\w{2,12}est))\b")
_PREPOSITION: Final = re.compile(
    r"\b(?:of|at|for|with|from|in|on|to|by|as|than|like|against|about|after|before|near) $", re.IGNORECASE
)
_LONGEST_PREPOSITION: Final = 9
# The words right before a name: “former San Francisco Mayor ”.
_TITLE_WORDS: Final = re.compile(
    r"(?:(?<![\w.’'/&-])[\w.’'/&-]++|(?<!\w)(?:[Vv]ice [Pp]resident|[Hh]igh [Ss]chool|U\.S\. (?:Attorney|Marshal))) $"
)
_COURTESY: Final = re.compile(r"(?<![\w.])(?:Drs?|Mr|Mrs|Ms)\.? $")
_BODY_END: Final = re.compile(r"(?:['’]s?)? $")
_MODIFIERS: Final = frozenset(
    "former acting deputy vice senior chief associate assistant executive retired county city state police fire federal lead general "
    "managing founding national regional district town village prime foreign finance health interior defence defense education "
    "environment justice transport trade labour labor emergency public press campaign communications policy head majority minority "
    "attorney major lieutenant staff sergeant field sales legal research program programme project house senate assembly".split()
) | {"high school"}
# Lower-case words that belong to no noun behind them.
_CLOSED: Final = (
    ADVERBS | AUXILIARIES | CONJUNCTIONS | DETERMINERS | OBJECTS | OPENINGS | PREPOSITIONS | PRONOUNS | QUESTIONS
    | SUBORDINATORS | TIMES | frozenset("away back down here not off out there up".split())
)  # fmt: skip
_NOUN: Final = re.compile(r"[a-z][a-z-]{2,30}")
_DEGREES: Final = frozenset(("Dr", "Prof"))
_SENTENCE_START: Final = re.compile(r"(?:^|[.!?:”\"\n]\s{0,2})$")
_LONGEST_COMPOUND: Final = 2  # words before a role: “human rights” activist
_TITLED, _APPOSITION, _AHEAD = 90, 130, 200


def credentials_beside(text: str, name: Span, mentions: Mentions) -> Credentials | None:
    """Return role and affiliation that stand beside the name at ``name``, or ``None``."""
    described = _behind(text, name, mentions) or _titled(text, name, mentions) or _apposed(text, name, mentions)
    if described is not None and described.affiliation is not None:
        return described
    member = _member(text, name, mentions)
    if described is None or member is None:
        return described or member
    return Credentials(described.role, member.affiliation, rules=(*described.rules, *member.rules))


def _behind(text: str, name: Span, mentions: Mentions) -> Credentials | None:
    for pattern, rule in ((_BEHIND, "credential.role.behind"), (_IS, "credential.role.clause")):
        match = pattern.match(text, name.end, name.end + _AHEAD)
        if match is not None:
            if rule == "credential.role.clause" and _RANKED.match(match["words"]):
                continue
            found = read_role(text, Span(*match.span("words")), mentions, rule, is_named=True)
            if found is not None:
                return found
    return None


def _titled(text: str, name: Span, mentions: Mentions) -> Credentials | None:
    """Return the credentials before a name: “Harrow County Sheriff Bob Lund”."""
    start, parts = max(0, name.start - _TITLED), 0
    role_start = role_end = _without_courtesy(text, start, name.start)
    while (match := _TITLE_WORDS.search(text, start, role_start)) is not None:
        word = match.group().strip()
        is_first = role_start == role_end
        if not is_first and _ends_before(role_start, mentions, text):
            break
        is_part_role = is_role(word.rpartition(" ")[2])
        if is_first and not is_part_role:
            break
        if not (is_part_role or word.lower().rstrip(".") in _MODIFIERS):
            head = text[role_start:role_end].split(maxsplit=1)[0]
            if parts == _LONGEST_COMPOUND or not _is_part(text, match.start(), word, head):
                break
            parts += 1
        role_start = match.start()
    if role_start == role_end:
        return None
    body = _ends_before(role_start, mentions, text)
    role = _without_degree(text[role_start:role_end].split())
    rules = (Reason("credential.role.title", (role,)),)
    if body is None:
        return Credentials(role, rules=rules)
    return Credentials(
        role, body.name, rules=(*rules, Reason("credential.affiliation.before-title", (body.name, role)))
    )


def _without_degree(role: list[str]) -> str:
    """Return the words of a role without a degree behind them: “surgeon Dr.”."""
    kept = role[:-1] if len(role) > 1 and role[-1].rstrip(".") in _DEGREES else role
    return " ".join(kept)


def _without_courtesy(text: str, start: int, end: int) -> int:
    """Return the end of what stands before a name and its “Dr.”."""
    title = _COURTESY.search(text, start, end)
    return end if title is None else title.start()


def _is_part(text: str, at: int, word: str, role: str) -> bool:
    """Check whether a word before ``role`` belongs to it: “harbour master”, “radio host”.

    Whose friend or rival somebody is, is no compound: in “He paints rival Ida Marsh as idle” the word before is a verb.
    """
    if word[:1].isupper() and _SENTENCE_START.search(text, max(0, at - 2), at) is not None:
        word = word.lower()
    if _NOUN.fullmatch(word) is None or word in _CLOSED or is_adverb(word) or word.endswith(("ing", "ed")):
        return False
    is_verb = word in cue_forms() or word in entries("finite_verbs") or word in entries("past_forms")
    return not is_verb and role[:1].islower() and not is_relation(role)


def _ends_before(at: int, mentions: Mentions, text: str) -> Entity | None:
    """Return the body or place that is named right before ``at``."""
    before = _BODY_END.search(text, max(0, at - _TITLED), at)
    end = before.start() if before is not None else at
    for span, entity in mentions.within(max(0, at - _TITLED), at):
        if span.end == end and entity.type in ("org", "place"):
            return entity
    return None


def _apposed(text: str, name: Span, mentions: Mentions) -> Credentials | None:
    match = _APPOSED.search(text, max(0, name.start - _APPOSITION), name.start)
    if match is None or _PREPOSITION.search(text, max(0, match.start() - _LONGEST_PREPOSITION), match.start()):
        return None  # “Asked by a lawyer, Pia Lund left.”
    return read_role(text, Span(*match.span("words")), mentions, "credential.role.before", is_named=True)


def _member(text: str, name: Span, mentions: Mentions) -> Credentials | None:
    match = _OF.match(text, name.end, name.end + _AHEAD)
    if match is None:
        return None
    for span, entity in mentions.within(match.end(), match.end() + 1):
        if span.start == match.end() and entity.type == "org":
            phrase = f"{text[match.start() : match.end()].strip(' ,')} {entity.name}"
            return Credentials(None, entity.name, rules=(Reason("credential.affiliation.of", (entity.name, phrase)),))
    return None
