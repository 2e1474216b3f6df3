from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.sources.freshness import is_fresh, may_be_kept, validators

NOW = 1_790_000_000


def date(seconds: int) -> str:
    return formatdate(NOW + seconds, usegmt=True)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"cache-control": "max-age=60"}, 60),
        ({"cache-control": 'Public, MAX-AGE="60", s-maxage=900'}, 60),
        ({"cache-control": "max-age=60, max-age=900"}, 60),
        ({"cache-control": "max-age=60", "age": "40"}, 20),
        ({"cache-control": "max-age=60", "date": date(-50)}, 10),
        ({"cache-control": "max-age=60", "date": date(+50)}, 60),
        ({"cache-control": "max-age=60", "expires": date(900)}, 60),
        ({"expires": date(60), "date": date(0)}, 60),
        ({"expires": date(60)}, 60),
    ],
)
def test_an_answer_holds_as_long_as_its_head_says(headers: dict[str, str], seconds: int) -> None:
    """``max-age`` comes before ``Expires``, what is meant for shared caches is nothing to us, and the way here counts."""
    assert is_fresh(headers, NOW, NOW + seconds - 1)
    assert not is_fresh(headers, NOW, NOW + seconds)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"last-modified": date(-9_000_000), "date": date(0)},
        {"cache-control": "no-cache, max-age=60"},
        {"cache-control": "max-age"},
        {"cache-control": "max-age=soon"},
        {"cache-control": "max-age=-1"},
        {"expires": "0"},
        {"expires": "0", "cache-control": ""},
        {"pragma": "no-cache", "expires": date(60)},
    ],
)
def test_an_answer_that_does_not_say_how_long_it_holds_does_not(headers: dict[str, str]) -> None:
    """Nothing is guessed: without a clear word the server is asked."""
    assert not is_fresh(headers, NOW, NOW)


def test_a_clock_that_was_put_back_keeps_nothing_fresh() -> None:
    """An answer from the future is asked for again."""
    assert not is_fresh({"cache-control": "max-age=60"}, NOW, NOW - 1)


@pytest.mark.parametrize(
    ("status", "headers", "kept"),
    [
        (200, {}, True),
        (200, {"cache-control": "private, max-age=0"}, True),
        (200, {"set-cookie": "a=b"}, True),
        (200, {"vary": "Accept-Encoding, User-Agent"}, True),
        (301, {"location": "/a"}, True),
        (200, {"cache-control": "No-Store"}, False),
        (200, {"vary": "Accept, Cookie"}, False),
        (200, {"vary": "*"}, False),
        (302, {"set-cookie": "a=b"}, False),
        (404, {}, False),
        (206, {}, False),
        (304, {}, False),
    ],
)
def test_whole_answers_for_everybody_may_be_kept(status: int, headers: dict[str, str], kept: bool) -> None:  # noqa: FBT001
    """Pages and redirects are kept, but not where the server forbids it or answers each person otherwise."""
    assert may_be_kept(status, headers) is kept


def test_a_stored_answer_is_asked_for_by_what_tells_its_version() -> None:
    """Tag and date come back to the server; where it gave none, the page is asked for as a whole."""
    assert validators({"etag": '"a"', "last-modified": "then"}) == {
        "If-None-Match": '"a"',
        "If-Modified-Since": "then",
    }
    assert validators({}) == {}


@given(st.dictionaries(st.sampled_from(["cache-control", "age", "date", "expires", "vary", "pragma"]), st.text()))
def test_any_head_is_understood_somehow(headers: dict[str, str]) -> None:
    """No header makes the rules fail."""
    is_fresh(headers, NOW, NOW)
    may_be_kept(200, headers)
