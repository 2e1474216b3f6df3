"""Finds runs of capitalised words, with the particles, initials and abbreviations that belong inside them."""

import re
from bisect import bisect_left

from tui_reader.analysis.english import entries
from tui_reader.analysis.taggers.rules.names.candidate import Candidate, Search

# Letters beyond the Cyrillic block are capitals too, but not in names of English text; Vietnamese needs 1E00-1EFF.
_UPPER = "".join(chr(code) for code in (*range(0x41, 0x530), *range(0x1E00, 0x1F00)) if chr(code).isupper())
_UP = f"[{_UPPER}]"
# What a name is joined to by a hyphen without being a part of the name: "Lima-based", "US-led".
_JOINED = (
    "affiliated|aligned|allied|backed|based|born|bound|bred|brokered|built|controlled|dominated|educated|era|fought|friendly|"
    "funded|held|imposed|inspired|issued|language|led|level|like|linked|listed|made|majority|mandated|native|occupied|only|"
    "owned|produced|proposed|ranked|registered|related|ruled|run|sanctioned|sized|speaking|sponsored|style|supplied|supported|"
    "trained|type|wide|winning"
)
_TAIL = rf"(?:[-‐‑'’&](?!s\b|(?:{_JOINED})\b)\w+)*"
_WORD = rf"""(?:
    (?:{_UP}\.){{2,}}                                                                # U.S., J.K.
    | (?:Mr|Mrs|Ms|Dr|Prof|Sens?|Reps?|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Rev|St|Mt|Ft|Hon|Adv|Engr|Brig|Cmdr|Cpl|Pvt|No)\.
    | {_UP}\.(?=[ ]?{_UP})                                                            # John F. Kennedy
    | (?:(?:al|el|ul|as|ash|ad|an|ar|at|az|d|l|de|t)[-'’])?{_UP}\w*{_TAIL}
)"""
_PARTICLE = r"(?:d[aeou]|dos|das|del|della|di|las?|los|le|van|von|v[ao]n[ ]de[nr]|de[ ]l[ao]s?|den|ten|ter|bin|bint|ibn|ben|al|el|ul|ur|af|zu|[&])"
_RUN = re.compile(
    rf"""(?<![\w@\#/.])(?=[{_UPPER}]|[aeludt]\w{{0,2}}[-'’][{_UPPER}]){_WORD}
    (?:[ ](?:{_PARTICLE}[ ])?{_WORD} | ,[ ](?:Inc|Ltd|LLC|Jr|Sr|D\.?C)\b ){{0,20}}""",
    re.VERBOSE,
)
_LETTER = re.compile(r"[^\W\d_]")
_OPENERS = "“‘\"'«„([—–*•`"
_AFTER_STOP = ":;?!.…—–•"


def _openings(search: Search) -> set[int]:
    """Where a word has its capital from the start of a sentence or of a quotation."""
    text, document = search.text, search.document
    starts = {first.start() for s in document.sentences if (first := _LETTER.search(text, s.start, s.end))}
    for quotation in document.quotations:
        starts.update(
            first.start() for part in quotation.parts if (first := _LETTER.search(text, part.start, part.end))
        )
    return starts


def _is_opening(text: str, start: int, openings: set[int]) -> bool:
    if start in openings:
        return True
    at = start - 1
    while at >= 0 and text[at] in _OPENERS:
        at -= 1
    return at < 0 or text[at] == "\n" or (text[at] == " " and at > 0 and text[at - 1] in _AFTER_STOP)


def find_capitals(search: Search) -> None:
    """Add every run of capitalised words outside code; a run never crosses the start of a sentence."""
    text = search.text
    openings = _openings(search)
    ordered = sorted(openings)
    for block in search.document.blocks:
        if block.kind == "code":
            continue
        for run in _RUN.finditer(text, block.start, block.end):
            start, end = run.span()
            cut = bisect_left(ordered, start + 1)
            while cut < len(ordered) and ordered[cut] < end:
                _add(search, start, ordered[cut], openings)
                start = ordered[cut]
                cut += 1
            _add(search, start, end, openings)


def _add(search: Search, start: int, end: int, openings: set[int]) -> None:
    stretch = search.text[start:end].rstrip(" ,([“‘\"'")
    if stretch:
        words = stretch.split(" ")
        cut = words.index("&") if "&" in words else 0
        if cut > 1 and words[0] in entries("given_names") and words[cut + 1] in entries("given_names"):
            _add(search, start, start + len(" ".join(words[:cut])), openings)
            _add(search, start + len(" ".join(words[:cut])) + len(" & "), end, openings)
            return
        opening = _is_opening(search.text, start, openings)
        search.candidates.append(Candidate(start, start + len(stretch), words, opening))
