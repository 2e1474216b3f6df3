"""Read the name in a signature: “Tove and Lars Aasen, Lower Hallam”, “reader “inkwell7””, “@dalelock”."""

import re
from typing import Final

from tui_reader.analysis.english import entries
from tui_reader.analysis.english.source_nouns import is_somebody
from tui_reader.analysis.speakers.mentions import Mentions
from tui_reader.model import Attribution, Entity, Span

# What follows is who the person is: a place, an office, an account, a work.
_NAME_ENDS = re.compile(r", | \(| @|/| [—–|-] ")
_HANDLE = re.compile(r"(?<![\w.@])@\w[\w.-]{1,60}(?<![.-])")
_ACCOUNT = re.compile(
    r"(?:(?:[Aa]n?|[Tt]he|[Oo]ne|[Uu]ser|[Aa]ccount|[Rr]eader|Twitter|X|[Pp]oster|[Cc]ommenter|[Mm]ember) ){0,4}(?P<name>@\w[\w.-]{1,60})(?<![.-])"
)
_CALLED = re.compile(r"[“\"‘'](?P<name>[\w.-]{2,40})[”\"’']")
_NICKNAME = re.compile(r"[^\W\d_][\w.~+-]{2,40}")
_CAPITALISED = re.compile(
    r"[A-Z0-9][\w'’.&!-]*(?: (?:[A-Z0-9&][\w'’.&!-]*|of|the|and|de|da|di|van|von|der|den|la|le|el|al|bin|for|on|in))*"
)
_WORD = re.compile(r"\w[\w.]*")
_WITHHELD: Final = frozenset("a an anonymous name names unknown unsigned withheld various".split())


def is_signed(attribution: Attribution) -> bool:
    """Check whether a source is a name with more behind it, as signatures are."""
    return attribution.naming in ("signature", "heading")


def signer_in(text: str, source: Span) -> Span:
    """Return the part of a signature that names the signer."""
    ends = _NAME_ENDS.search(text, source.start + 1, source.end)
    return Span(source.start, ends.start()) if ends else source


def signer_named(text: str, name: Span, mentions: Mentions) -> Entity | None:
    """Return the entity that a signature names, without regard to titles and articles.

    It is ``None`` for two who sign together.
    """
    for span, entity in mentions.within(*name):
        before, behind = _WORD.findall(text, name.start, span.start), _WORD.search(text, span.end, name.end)
        if span.end <= name.end and behind is None and all(map(_is_title, before)):
            return entity
    return None


def bare_signer(words: str) -> str | None:
    """Return the name of a signer without an entity, by the form of the words."""
    if (handle := _HANDLE.match(words)) is not None:
        return handle[0]
    if (called := _CALLED.search(words)) is not None and words[:1].islower():
        return called["name"]
    kept = words.split()
    while len(kept) > 1 and _is_title(kept[0]):
        del kept[0]
    name = " ".join(kept).strip("“”\"‘’'")
    lowered = name.lower().split()
    is_role = bool(lowered) and is_somebody(lowered[-1]) and (len(lowered) == 1 or kept[-1].islower())
    if not lowered or lowered[0] in _WITHHELD or is_role:
        return None
    return name if _CAPITALISED.fullmatch(name) or _is_nickname(name) else None


def _is_nickname(name: str) -> bool:
    """Check whether a signature is a name that somebody uses online: “old_salt”, “tidewatch”."""
    is_word = _NICKNAME.fullmatch(name) is not None
    return is_word and (not name.isalpha() or name not in entries("ordinary_words") | entries("plain_words"))


def account_in(source: str) -> str | None:
    """Return the account that is a source.

    It is “@dalelock” for “the account @dalelock”, ``None`` for “critics of @dalelock”.
    """
    account = _ACCOUNT.fullmatch(source)
    return account["name"] if account else None


def _is_title(word: str) -> bool:
    return word.lower() in {"the", "by"} or word.rstrip(".").capitalize() in entries("titles")
