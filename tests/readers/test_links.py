from urllib.parse import urljoin

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.readers.reading import URL
from tui_reader.readers.links import absolute_link
from tui_reader.text import clean_line


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://a.example/b", "https://a.example/b"),
        ("timetable", "https://courier.example/news/timetable"),
        ("/timetable?day=1#noon", "https://courier.example/timetable?day=1#noon"),
        ("//b.example/a", "https://b.example/a"),
        ("mailto:ada@a.example", "mailto:ada@a.example"),
        (" /a\n", "https://courier.example/a"),
        ("#top", None),
        ("", None),
        ("javascript:alert(1)", None),
        ("JavaScript:alert(1)", None),
        ("java\tscript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("data:text/html,a", None),
        ("tel:123", None),
        ("mailto:", None),
        ("http://[broken", None),
    ],
)
def test_links_are_absolute_and_lead_to_pages_or_people(address: str, expected: str | None) -> None:
    """Only http, https and mailto links are kept, made absolute by where the page came from."""
    assert absolute_link(address, URL) == expected


def test_a_relative_link_of_a_file_leads_nowhere() -> None:
    """Without an address of the page nothing is guessed."""
    assert absolute_link("timetable", None) is None


@given(st.text())
def test_any_address_is_a_link_or_none(address: str) -> None:
    """Whatever a page holds, a link is a scheme that is kept or nothing."""
    link = absolute_link(address, URL)
    assert link is None or link.startswith(("http://", "https://", "mailto:"))


@given(
    st.text(st.characters(codec="utf-8") | st.sampled_from("\u200d\u0301\u200ba/")),
    st.sampled_from([URL, "https://a.example/"]),
)
def test_any_link_is_clean(address: str, base: str) -> None:
    """Nothing invisible is left in it, whatever stands before it."""
    link = absolute_link(address, base)
    assert link is None or link == clean_line(link)


_PIECES = st.sampled_from(
    [
        "a",
        "b.c",
        "..",
        ".",
        "/",
        "//",
        "?x=1",
        "?",
        "#f",
        "#",
        ";p",
        ":80",
        "@",
        "%20",
        "é",
        "A",
        "~u",
        "-",
        "https://",
        "HTTP://",
        "quay.example",
    ]
)


@given(
    st.lists(_PIECES, min_size=1, max_size=6).map("".join),
    st.sampled_from(
        [
            URL,
            "https://Quay.example:8443/x?y#z",
            "HTTPS://quay.example",
            "https://u@quay.example/../a",
            "file:///tmp/a.html",
        ]
    ),
)
@example("/news//tide", URL)
@example("/news/./tide", URL)
@example("http://quay.example/news?", URL)
def test_plain_addresses_are_what_joining_makes_of_them(address: str, base: str) -> None:
    """Most addresses need no joining, and then none is done."""
    link = absolute_link(address, base)
    assert link is None or link == clean_line(urljoin(base, clean_line(address)))


def test_what_joins_nothing_is_gone_from_links() -> None:
    """Joiners at the beginning of a relative address would stand behind a Latin letter in the absolute one."""
    assert absolute_link("\u200d\u200dtimes", "https://a.example/") == "https://a.example/times"
