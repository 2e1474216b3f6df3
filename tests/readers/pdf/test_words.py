import pytest

from tests.readers.pdf.documents import Placed, document, set_lines
from tests.readers.reading import read, texts

pytest.importorskip("pypdfium2")

LINES = [
    "The ferry to Aldermere was late on Monday,",
    "the captain said, because the wind had turned",
    "and the crew of the Aurora could not be found",
    "anywhere on the pier. Nobody in the town of",
    "Aldermere had been told of it, though several",
    "people on the quay claimed to have known it.",
]


def page(*placed: Placed) -> list[str]:
    return texts(read(document([list(placed)]), None))


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("It was late.^1^ He left.", "It was late.[1] He left."),
        ("It cost 20^3^ pounds.", "It cost 20 [3] pounds."),
        ("It was late^2^, he said.", "It was late [2], he said."),
        ("It was late^1,2^ again.", "It was late [1,2] again."),
        ("It was late^*^ again.", "It was late [*] again."),
        ("He saw 10^6^ birds on 4 m^2^ of the pier.", "He saw 10⁶ birds on 4 m² of the pier."),
        ("It is the 21^st^ of June, she said.", "It is the 21st of June, she said."),
        ("^4^ See the list of ships.", "[4] See the list of ships."),
        ("The price is $19^99^ a day.", "The price is $19.99 a day."),
    ],
)
def test_raised_figures_join_nothing(line: str, text: str) -> None:
    """A mark of a note is apart from words and figures; an exponent is one."""
    assert page((72, 700, 10, line)) == [text]


@pytest.mark.parametrize(("angle", "left", "bottom"), [(45, 120, 500), (-30, 100, 800), (90, 30, 300), (270, 560, 600)])
@pytest.mark.parametrize("stamp", ["DRAFT", "STRICTLY CONFIDENTIAL", "preprint:2611.01234v1 [ferries] 14 Nov 2026"])
def test_what_is_turned_is_no_text(angle: float, left: float, bottom: float, stamp: str) -> None:
    """Watermarks and stamps that run at an angle are neither in the text nor its title, wherever they are drawn."""
    turned: Placed = (left, bottom, 60 if len(stamp) < 30 else 12, stamp, angle)
    for placed in ([turned, *set_lines(LINES)], [*set_lines(LINES), turned]):
        article = read(document([placed]), None)
        assert texts(article) == [" ".join(LINES)]
        assert article.title is None


@pytest.mark.parametrize(
    ("title", "author"),
    [
        ("\\(anonymous\\)", "\\(anonymous\\)"),
        ("untitled", "\\(unspecified\\)"),
        ("Microsoft Word - ferry report, new.docx", "Administrator"),
        ("PowerPoint Presentation", "unknown"),
        ("C:\\\\Users\\\\ana\\\\ferry.txt", "ana@quay.example"),
        ("ferry final 2.pdf", ""),
        ("0f8fad5b-d9cb-469f-a165-70867728950e", "user"),
    ],
)
def test_what_nobody_meant_is_no_metadata(title: str, author: str) -> None:
    """Words for nothing, names of files and of accounts are neither title nor author; the headline is."""
    placed = [(72.0, 740.0, 24.0, "The ferry is late again"), *set_lines(LINES)]
    article = read(document([placed], f"/Title ({title}) /Author ({author})"), None)
    assert (article.title, article.byline) == ("The ferry is late again", None)


def test_a_stamp_is_no_headline() -> None:
    """What is stamped above the text in large letters does not head it."""
    stamped = [(72.0, 760.0, 30.0, "CONFIDENTIAL"), (72.0, 730.0, 20.0, "The ferry is late again"), *set_lines(LINES)]
    assert read(document([stamped]), None).title == "The ferry is late again"
