import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.readers.refresh import refresh_address

BASE = "https://harbour.example/news/"


@pytest.mark.parametrize(
    ("refresh", "address"),
    [
        ("0; url=/tides", "https://harbour.example/tides"),
        ("0;URL='tides'", "https://harbour.example/news/tides"),
        ("5, https://b.example/", "https://b.example/"),
        ('3.5; url="x"', "https://harbour.example/news/x"),
        ("60; url=/tides", None),
        ("0", None),
        ("5; url=", None),
        ("0; url=javascript:alert(1)", None),
        ("0; url=file:///etc/passwd", None),
        ("0; url=mailto:a@b.example", None),
        ("now; url=/tides", None),
        ("", None),
    ],
)
def test_only_web_addresses_within_seconds_are_led_to(refresh: str, address: str | None) -> None:
    """A page that loads itself again for news, and what is not on the web, leads nowhere."""
    assert refresh_address(refresh, BASE) == address


@given(st.text(st.sampled_from("0123;,. url='\"/:a"), max_size=3000))
def test_any_value_is_an_address_or_nothing(refresh: str) -> None:
    """Whatever a server writes, nothing is raised, and soon."""
    found = refresh_address(refresh, BASE)
    assert found is None or found.startswith("http")
