"""Find the language of a text, and the limits of what is shown in it.

Languages are found by their commonest words and their scripts, because a share of these in a few sentences leaves
hardly a doubt, and because the libraries for it bring a hundred megabytes of models or a second of start.
"""

import re
from collections import Counter
from collections.abc import Collection
from functools import cache

from tui_reader.model import Article

# Calibrated on the 936 English articles of PolNeAR and GUM, their 20,000 paragraphs and other English ones one by one, and
# the 350 pages of the development sets: the commonest words of English make up .17 to .52 of an English article, those of
# another language .10 at most; no English text or paragraph of them is taken for another language, and of the pages in
# other languages, two dozen in nine languages, one is left open.
# Characters that are looked at: some 600 words.
_SAMPLE = 4_000
# Words a text must have, the share of them that must be a language's commonest ones, and how many different ones of these
# must not be of English: “I”, “a” and “in” are words of half the languages.
_FEWEST, _LEAST, _DIFFERENT = 15, 0.15, 4
# From this share of words, and with this lead over English or of it, the text is surer than its page's declaration.
_SURE, _LEAD = 0.2, 2.0

_WORD = re.compile(r"[^\W\d_]+")
# The first and the last character of a script.
_SCRIPTS = {
    "el": ("\u0370", "\u03ff"),
    "he": ("\u0590", "\u05ff"),
    "ar": ("\u0600", "\u06ff"),
    "hi": ("\u0900", "\u097f"),
    "th": ("\u0e00", "\u0e7f"),
    "ka": ("\u10a0", "\u10ff"),
    "ko": ("\uac00", "\ud7af"),
    "ja": ("\u3040", "\u30ff"),
    "zh": ("\u4e00", "\u9fff"),
}
# From where the first of these scripts begins; as a range up to the last character the pattern takes forty times as long to compile.
_OTHER_SCRIPT = re.compile("[^\0-\u036f]")
_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "es": "Spanish", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "ko": "Korean", "nb": "Norwegian",
    "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sk": "Slovak", "sr": "Serbian", "sv": "Swedish", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian",
    "zh": "Chinese",
}  # fmt: skip


def language_of(article: Article) -> str | None:
    """Return the article's language as a BCP 47 tag, or ``None`` if unknown.

    It is the language that the page states, unless the words are surely English and the page states another, or the
    other way round: many a page carries the language of its template.
    """
    shares = _shares(article.text)
    told = max(shares, key=shares.__getitem__, default=None)
    stated = article.language
    if told is None or shares[told] < _LEAST:
        return stated
    if stated is None:
        return told
    if _is_english(stated) == (told == "en"):
        return stated
    other = max(shares["en"] if told != "en" else 0.0, shares.get(_primary(stated), 0.0))
    return told if shares[told] >= max(_SURE, _LEAD * other) else stated


def is_surely_other(text: str, languages: Collection[str]) -> bool:
    """Check whether a text is surely in another language than some.

    Args:
        text: Some sentences.
        languages: Primary tags; of a language whose words are not known here, nothing is sure.
    """
    known = {*_SCRIPTS, *(each for some in _languages_of_words().values() for each in some)}
    shares = _shares(text)
    told = max(shares, key=shares.__getitem__, default=None)
    if told is None or told in languages or not known.issuperset(languages):
        return False
    return shares[told] >= max(_SURE, _LEAD * max(shares[each] for each in (*languages, "en") if each != told))


def other_language(article: Article) -> str | None:
    """Return the English name of the article's language, or ``None`` for English.

    It is ``None`` also where the article may be English. ``article.language`` is used where it is set;
    ``tui_reader.read`` sets it by the words.
    """
    language = article.language or language_of(article)
    if language is None or _is_english(language):
        return None
    return _NAMES.get(_primary(language), f"another language ({language})")


def limits(article: Article) -> str | None:
    """Return a sentence on the marks in another language, or ``None`` for English.

    It is ``None`` also where the article may be English.
    """
    name = other_language(article)
    if name is None:
        return None
    return f"This text is in {name}: quotations by their marks, and names, are shown; the other marks are for English."


def _primary(tag: str) -> str:
    return tag.replace("_", "-").split("-")[0].lower()


def _is_english(tag: str) -> bool:
    return _primary(tag) == "en"


@cache
def _languages_of_words() -> dict[str, tuple[str, ...]]:
    """For each of the commonest words the languages that it is one of."""
    from pkgutil import get_data  # importlib.resources takes 13 ms to import

    found: dict[str, tuple[str, ...]] = {}
    table = get_data("tui_reader", "common_words.txt") or b""
    for line in table.decode("utf-8").splitlines():
        language, _, words = line.partition(":")
        if not line.startswith("#"):
            for word in dict.fromkeys(words.split()):
                found[word] = (*found.get(word, ()), language)
    return found


def _shares(text: str) -> Counter[str]:
    """Return each language's share of common words at the beginning of ``text``."""
    sample = text[:_SAMPLE].lower()
    shares: Counter[str] = Counter()
    words = _WORD.findall(sample)
    letters = sum(map(len, words))
    in_other_script = any(map(str.isalpha, _OTHER_SCRIPT.findall(sample)))
    for language, (first, last) in _SCRIPTS.items() if in_other_script else ():
        written = sum(first <= letter <= last for letter in sample)
        if written * 2 > letters or (language == "ja" and written * 5 > letters):
            shares[language] = 1.0  # type: ignore[assignment]  # a Counter holds fractions as well
            return shares
    if len(words) >= _FEWEST:
        known = _languages_of_words()
        common = [word for word in words if word in known]
        counts = Counter(language for word in common for language in known[word])
        foreign = Counter(language for word in set(common) if "en" not in known[word] for language in known[word])
        for language, count in counts.items():
            if language == "en" or foreign[language] >= _DIFFERENT:
                shares[language] = count / len(words)  # type: ignore[assignment]  # as above
    return shares
