import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.reading import read, texts
from tui_reader.readers.numbered_lines import without_line_numbers

TEXT = (
    "The master of the Aurora told the court that he had left the pier at 12 in the afternoon, that nobody had asked him "
    "to wait, and that 300 people were on board. The harbour office, he said, had closed at noon, and 2024 was the first "
    "year in which it had done so. Ana Ruiz, who counted the tickets, remembered it otherwise and gave the court a list of "
    "fourteen names, three of which were struck from it by her own hand on the day that followed."
)
LINES = textwrap.wrap(TEXT, 50)


def numbered(form: str, step: int = 1, page: int = 100) -> str:
    numbers = [number % page + 1 for number in range(len(LINES))]
    blank = " " * len(form.format(1))
    return "\n".join(
        f"{form.format(number) if number % step == 0 else blank}{line}"
        for number, line in zip(numbers, LINES, strict=True)
    )


@pytest.mark.parametrize(
    "text",
    [
        numbered("{:>2}  "),
        numbered("{:<4}"),
        numbered("   {:>3}    "),
        numbered("{:>3}: "),
        numbered("{:>3} | "),
        numbered("{:>2}  ", page=5),
        numbered("{:>2}  ", step=2),
        numbered("{:>2}  ").replace("\n", "\n\n"),
        numbered("{:>2}\t"),
    ],
)
def test_numbers_of_lines_run_into_no_sentence(text: str) -> None:
    """Numbers before each line, or every second one, on every page anew, are no words of the text."""
    assert " ".join(texts(read(text))) == TEXT


@pytest.mark.parametrize(
    "text",
    [
        "1 apple\n2 pears\n3 plums\n4 nuts\n5 figs",
        "\n".join(f"{number} The ferry leaves the pier at noon on that day." for number in range(1, 8)),
        "\n".join(
            f"{year} was a year in which the ferry was late and nobody" for year in (1911, 1921, 1934, 1949, 1950)
        ),
        "\n".join(f"{number}. {line}" for number, line in enumerate(LINES, 1)),
    ],
)
def test_figures_that_are_text_stay(text: str) -> None:
    """Items of a list, and lines that happen to begin with figures, keep them."""
    assert without_line_numbers(text.split("\n")) == text.split("\n")


@given(st.lists(st.text(st.sampled_from("1234 ab.:|\t"), max_size=40)))
def test_only_figures_go(lines: list[str]) -> None:
    """Whatever the lines are, as many come out, and their letters with them."""
    found = without_line_numbers(lines)
    assert [list(filter(str.isalpha, line)) for line in found] == [list(filter(str.isalpha, line)) for line in lines]
