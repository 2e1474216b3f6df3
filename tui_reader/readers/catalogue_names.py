"""Turn names of catalogues, "Ruiz, Ana, 1920-1999", into names as people write them."""

import re
from typing import Final

# Particles of family names, before them ("van der Berg, Ana") or behind the given name ("Berg, Ana van der").
_PARTICLES: Final = frozenset(
    "af al av bin bint d da das de degli dei del della den der di do dos du e el ibn la las le los mac ten ter und van vom von y zu zum zur".split()
)
_FAMILY_WORDS, _GIVEN_WORDS = 2, 3
_GENERATION: Final = re.compile(r"(?:Jr|Sr|Jnr|Snr)\.?|I{2,3}|IV", re.IGNORECASE)
# When somebody lived, or when a catalogue guesses so.
_YEARS: Final = re.compile(
    r"(?:(?:b|d|ca?|born|died|active)\.?\s?)?\d{3,4}\??(?:\s?[-–]\s?(?:ca?\.\s?)?(?:\d{3,4}\??)?)?"
)
_COMPANY: Final = re.compile(r"(?:inc|ltd|llc|llp|gmbh|corp|plc|co|company|limited|s\.?a|b\.?v|ag)\.?", re.IGNORECASE)
_INITIAL: Final = re.compile(r"[^\W\d_]\.?")


def inverted(name: str) -> str:
    """Return a name with the given name first: "Ruiz, Ana" becomes "Ana Ruiz".

    A name of another form is returned as it is.
    """
    parts = [part.strip() for part in name.split(",")]
    if len(parts) > 1 and _YEARS.fullmatch(parts[-1].strip("()[] ")):
        parts.pop()
        name = ", ".join(parts)
    generation = f" {parts.pop()}" if len(parts) > 2 and _GENERATION.fullmatch(parts[-1]) else ""  # noqa: PLR2004
    if len(parts) != 2 or not all(parts) or _COMPANY.fullmatch(parts[1]):  # noqa: PLR2004 - family and given name
        return name
    family, given = parts
    if len(_names(family)) > _FAMILY_WORDS or len(_names(given)) > _GIVEN_WORDS:
        return name
    return f"{given} {family}{generation}"


def are_two(name: str) -> bool:
    """Check whether a comma may separate two whole names, as in "Ana Ruiz, Bo Berg".

    In "Ruiz, Ana" it separates the halves of one name.
    """
    first, comma, second = name.partition(",")
    return bool(comma) and "," not in second and _is_whole(first.split()) and _is_whole(second.split())


def _is_whole(words: list[str]) -> bool:
    is_filed = not _PARTICLES.isdisjoint(map(str.casefold, words)) or any(map(_INITIAL.fullmatch, words[1:]))
    return len(words) > 1 and not is_filed


def _names(words: str) -> list[str]:
    return [word for word in words.split() if word.casefold().strip("'’") not in _PARTICLES]
