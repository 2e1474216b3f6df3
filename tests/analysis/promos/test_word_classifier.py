"""Blocks that no pattern knows and all their words together give away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.marking import document_of
from tui_reader.analysis.promos import find_promos
from tui_reader.analysis.promos.word_classifier import confidence, features, telling_words

APPEAL = "Hear more of us: join our harbour community, and write to our newsletter team at quay@harbour.example!"


def marked(text: str) -> list[str]:
    return [text[promo.start : promo.end] for promo in find_promos(document_of(text))]


def test_a_block_whose_words_appeal_is_marked_with_these_words() -> None:
    """The block is promotional as a whole, and its reason names words of its own."""
    [promo] = find_promos(document_of(f"The ferry left at noon.\n\n{APPEAL}\n\nThe sea was calm."))
    assert promo.kind != "other"
    [words] = [each.arguments[0] for each in promo.reasons if each.rule == "promo.words"]
    assert set(words.split(", ")) <= set(APPEAL.lower().replace(",", "").split())


@pytest.mark.parametrize(
    "news",
    [
        "The newsletter reached 40,000 subscribers, and readers shared it on Facebook and Twitter.",
        "The minister asked the public to subscribe to the app and to donate to the campaign.",
        "The firm will publish its app in May.",
        "Users can share photos with friends on Instagram.",
    ],
)
def test_news_about_promotion_is_news(news: str) -> None:
    """Who tells what others did, or will do, with newsletters, apps and gifts does not advertise them."""
    assert marked(news) == []


@pytest.mark.parametrize(
    "appeal", ["Order your copy today.", "Come and visit us on the quay!", "Visit our shop on the quay."]
)
def test_an_appeal_of_which_the_words_are_rather_sure_is_marked(appeal: str) -> None:
    """Four in five are enough: these are above it, and not far."""
    assert 0.8 <= confidence(appeal, None) < 0.95
    assert marked(f"The ferry left at noon.\n\n{appeal}\n\nThe sea was calm.") == [appeal]


@pytest.mark.parametrize(
    "advice",
    [
        "Book early, and follow the signs to the quay.",
        "You can see the seals from your window.",
        "Get up early to see the seals.",
        "Keep a copy of your ticket.",
    ],
)
def test_advice_is_text(advice: str) -> None:
    """Who tells readers what to do sounds like an appeal, and is none as long as it is not rather sure: these are in doubt."""
    assert 0.4 < confidence(advice, None) < 0.8
    assert marked(f"The ferry left at noon.\n\n{advice}\n\nThe sea was calm.") == []


@pytest.mark.parametrize(
    "text",
    [
        f"# {APPEAL}",
        f"“{APPEAL}”",
        f"“{APPEAL}” the letter says.",
        f"The letter says: “{APPEAL}”",
    ],
)
def test_what_is_quoted_is_not_looked_at(text: str) -> None:
    """An appeal that somebody is quoted with is news."""
    assert [each for each in marked(text) if "“" in text] == []


def test_a_sentence_of_news_beside_an_appeal_is_no_part_of_it() -> None:
    """Where a pattern knows one sentence, the others have to be promotional without it."""
    text = "The council votes on Monday. Sign up here to get our newsletter. Two seats in the old town are open."
    assert marked(text) == ["Sign up here to get our newsletter."]


@given(st.text(max_size=200), st.one_of(st.none(), st.floats(0, 1)))
def test_any_text_has_a_confidence(text: str, linked: float | None) -> None:
    """Whatever the text, it is between 0 and 1, each feature is one line, and telling words are words of the text."""
    assert 0 <= confidence(text, linked) <= 1
    assert not any("\t" in feature or "\n" in feature for feature in features(text, linked))
    assert all(word in text.lower().replace("’", "'") or word == "0" for word in telling_words(text))
