"""Tests of the phrases that are listed for signs."""

from tui_reader.analysis.assertions.sign_phrases import listed, phrases_in


def test_each_listed_phrase_shows_its_sign() -> None:
    for first, by_second in listed().items():
        for following in by_second.values():
            for rest, sign in following:
                words = [first, *("harbour" if word == "*" else word for word in rest)]
                assert sign in phrases_in(["then", *words, "then"]), words
                assert sign in phrases_in(words), words


def test_the_first_phrase_of_a_sign_is_the_one_that_shows() -> None:
    first, rest, sign = next(
        (first, *following[0]) for first, by_second in listed().items() for following in by_second.values() if following
    )
    words = [first, *("harbour" if word == "*" else word for word in rest)]
    assert phrases_in([*words, *words])[sign][0] == 0
