import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.readers.dates import iso_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-03-02", "2024-03-02"),
        ("2024-3-2", "2024-03-02"),
        ("2024-03-02T06:30:00Z", "2024-03-02T06:30:00+00:00"),
        ("2024-03-02T06:30:00.123+02:00", "2024-03-02T06:30:00+02:00"),
        ("2024-03-02 06:30", "2024-03-02T06:30:00"),
        ("2024-03-02T06:30:00-0500", "2024-03-02T06:30:00-05:00"),
        ("2024-03-02T99:30:00Z", "2024-03-02"),
        ("Sat, 02 Mar 2024 06:30:00 +0000", "2024-03-02T06:30:00+00:00"),
        ("1709361000", "2024-03-02T06:30:00+00:00"),
        ("1709361000000", "2024-03-02T06:30:00+00:00"),
        ("March 2, 2024", "2024-03-02"),
        ("Updated Mar. 2nd, 2024 at 6 pm", "2024-03-02"),
        ("2 March 2024", "2024-03-02"),
        ("2024 Mar 2", "2024-03-02"),
        ("2. März 2024", "2024-03-02"),
        ("le 2 août 2024", "2024-08-02"),
        ("2 de mayo de 2024", "2024-05-02"),
        ("2024年3月2日", "2024-03-02"),
        ("2024/03/02", "2024-03-02"),
        ("20240302", "2024-03-02"),
        ("02.03.2024", "2024-03-02"),
        ("03/02/2024", "2024-03-02"),
        ("31/12/2024", "2024-12-31"),
        ("2024-13-45", None),
        ("30 February 2024", None),
        ("room 2024", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_become_iso_8601(text: str, expected: str | None) -> None:
    """Dates in the forms that pages use come out in one; what is not a date, or never was a day, does not."""
    assert iso_date(text) == expected


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    """Any text gives a date or none."""
    iso_date(text)


@given(st.from_regex(r"[0-9:TZ+.\- /]{1,40}", fullmatch=True))
def test_no_digits_are_too_odd(text: str) -> None:
    """Nor does anything that looks like a date."""
    iso_date(text)


HUGE = "9" * 25
BEYOND = [
    f"Sat, 02 Mar {HUGE} 06:30:00 +0000",
    f"Sat, {HUGE} Mar 2024 06:30:00 +0000",
    f"Sat, 02 Mar 2024 {HUGE}:30:00 +0000",
    f"Sat, 02 Mar 2024 06:30:00 +{HUGE}",
    f"Sat, 02 Mar {'9' * 5000} 06:30:00 +0000",
    f"{HUGE}-03-02T06:30:00Z",
    f"2 March {HUGE}",
    f"1{HUGE}",
]


@pytest.mark.parametrize("text", BEYOND)
def test_no_number_is_too_large(text: str) -> None:
    """A year, a day, an hour or a zone beyond all calendars is not a date, and not a fault either."""
    assert iso_date(text) in (None, "2024-03-02")


def test_a_date_stands_at_the_beginning() -> None:
    """Of a field of megabytes the first words are looked at, and it takes no longer for that."""
    assert iso_date("2 March 2024 " + "1 " * 1_000_000) == "2024-03-02"
    assert iso_date("x " * 1_000_000 + "2 March 2024") is None
