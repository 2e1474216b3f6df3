"""In which language a text is written, and what is said of one that is not in English."""

import pytest

from tui_reader.language import language_of, limits, other_language
from tui_reader.model import Article

ENGLISH = (
    "The gate was open, and nobody had looked at it. They said that it was not the first time that this had been so."
)
TEXTS = {
    "en": ENGLISH,
    "de": "Das Tor war offen, und niemand hatte es gesehen. Sie sagte, dass es nicht das erste Mal war und dass sie es auch "
    "nicht wusste.",
    "fr": "La porte était ouverte et personne ne l'avait vue. Elle a dit que ce n'était pas la première fois et que les "
    "voisins le savaient.",
    "es": "La puerta estaba abierta y nadie la había visto. Ella dijo que no era la primera vez y que los vecinos lo sabían "
    "desde hace años.",
    "it": "La porta era aperta e nessuno la aveva vista. Lei ha detto che non era la prima volta e che i vicini lo sapevano "
    "da anni.",
    "pt": "A porta estava aberta e ninguém a tinha visto. Ela disse que não era a primeira vez e que os vizinhos já o sabiam "
    "há muito.",
    "nl": "De poort was open en niemand had het gezien. Zij zei dat het niet de eerste keer was en dat de buren het ook al "
    "wisten.",
    "sv": "Porten var öppen och ingen hade sett den. Hon sade att det inte var den första gången och att de andra också visste "
    "om det.",
    "pl": "Brama była otwarta i nikt jej nie widział. Powiedziała, że to nie był pierwszy raz i że sąsiedzi już o tym wiedzieli "
    "od lat.",
    "ru": "Ворота были открыты, и никто их не видел. Она сказала, что это было не в первый раз и что все соседи уже об этом "
    "знали.",
    "el": "Η πύλη ήταν ανοιχτή και κανείς δεν την είχε δει.",
    "ja": "門は開いていて、誰も見ていなかった。",
    "zh": "大门开着，没有人看见。",
}


def article(text: str, language: str | None = None) -> Article:
    return Article(text, (), language=language)


@pytest.mark.parametrize("language", TEXTS)
def test_the_words_tell_the_language(language: str) -> None:
    """Two sentences are enough where the page does not say it."""
    assert language_of(article(TEXTS[language])) == language


@pytest.mark.parametrize(
    "text", ["", "Gate open.", "12 34 56", "Lorem ipsum dolor sit amet, consectetur adipisicing elit"]
)
def test_too_little_tells_nothing(text: str) -> None:
    """A few words, numbers and filler are no language; they are treated as English."""
    assert language_of(article(text)) is None
    assert limits(article(text)) is None


@pytest.mark.parametrize(
    ("stated", "text", "language"),
    [
        ("en-GB", ENGLISH, "en-GB"),
        ("de-AT", TEXTS["de"], "de-AT"),
        ("nb", "Porten var åpen.", "nb"),
        ("de", ENGLISH, "en"),
        ("en-US", TEXTS["de"], "de"),
        ("gl", TEXTS["pt"], "gl"),
    ],
)
def test_the_page_is_believed_unless_it_is_wrong_about_english(stated: str, text: str, language: str) -> None:
    """What the page says holds with its region; only a text that is surely English, or surely not, is stronger."""
    assert language_of(article(text, stated)) == language


@pytest.mark.parametrize(
    "text",
    [
        "“I locked a gate in May,” Anna Berg, a former inspector, told me. “No key, no lock, so I go on.”",
        "To do, on a Monday in June: a gate, a lock, a key, a dog. No, I do not go on, me.",
    ],
)
def test_words_that_languages_share_tell_nothing(text: str) -> None:
    """A short English text is not Polish for its “I” and its “a”."""
    assert language_of(article(text)) in {None, "en"}


def test_what_is_shown_is_said_in_a_sentence() -> None:
    """The sentence names the language, also one that has no name here."""
    sentence = limits(article(TEXTS["de"]))
    assert sentence == (
        "This text is in German: quotations by their marks, and names, are shown; the other marks are for English."
    )
    assert other_language(article("Gate", "tlh")) == "another language (tlh)"
    assert limits(article(ENGLISH)) is None
