"""Promotional boxes between the paragraphs of an article."""

import pytest

from tests.readers.reading import URL
from tui_reader.model import Reason, Resource
from tui_reader.readers.html.asides import Aside, find_asides
from tui_reader.readers.html.blocks import BlockReader
from tui_reader.readers.html.page import parse

STORY = "<p class=story>The quay is closed.</p>"
LETTER = "<div class=signup><h3>The Harbour Letter</h3><div>Subscribe now</div></div>"


def boxed(body: str) -> dict[str, Aside]:
    page = parse(Resource("ferry", f"<body><main>{body}</main></body>".encode(), "text/html", "utf-8", URL))
    blocks = BlockReader(page).read(page.root, lambda _: False)
    article = [at for at, block in enumerate(blocks) if block.element.get("class") == "story"]
    return {blocks[at].text: aside for at, aside in find_asides(blocks, article).items()}


def asides(body: str) -> dict[str, tuple[Reason, ...]]:
    return {text: aside.evidence for text, aside in boxed(body).items()}


@pytest.mark.parametrize(
    ("box", "texts"),
    [
        (LETTER, ["The Harbour Letter", "Subscribe now"]),
        ("<div class=x1>Advertisement</div>", ["Advertisement"]),
        ("<p><a href=/tides>READ MORE: The tides of the year</a></p>", ["READ MORE: The tides of the year"]),
        ("<ul><li>Related</li><li><a href=/a>Old ships</a></li></ul>", ["Related", "Old ships"]),
    ],
)
def test_a_box_that_appeals_is_an_aside_as_a_whole(box: str, texts: list[str]) -> None:
    """One appeal in a box between two paragraphs makes all its blocks asides."""
    assert list(asides(STORY + box + STORY)) == texts


def test_a_box_has_a_number_of_its_own() -> None:
    """Blocks of one box have one number, and two boxes have two, though one follows the other and is called the same."""
    news = "<div class=signup><h3>The Quay Letter</h3><div>Sign up now</div></div>"
    numbers = {text: aside.box for text, aside in boxed(STORY + LETTER + STORY + news + STORY).items()}
    assert numbers["The Harbour Letter"] == numbers["Subscribe now"] != 0
    assert numbers["The Quay Letter"] == numbers["Sign up now"] not in (0, numbers["Subscribe now"])
    lines = boxed(f"{STORY}<p>See also: tides</p><p>Sign up</p>{STORY}")
    assert len({aside.box for aside in lines.values()}) == len(lines) == 2


def test_the_name_of_a_box_is_evidence() -> None:
    """What the page itself calls a box is told beside its words, and does not make an aside by itself."""
    assert len(asides(STORY + LETTER + STORY)["Subscribe now"]) == 2
    assert len(asides(STORY + "<div class=x1>Subscribe now</div>" + STORY)["Subscribe now"]) == 1
    assert not asides(STORY + "<div class=newsletter>The tides</div>" + STORY)


@pytest.mark.parametrize(
    "body",
    [
        LETTER + STORY + STORY + LETTER,
        STORY + "<ul class=share><li>Facebook</li><li>Tweet</li></ul>" + STORY,
        STORY + "<div class=related><h4>Related</h4>" + "<p>Old ships</p>" * 9 + "</div>" + STORY,
        STORY + "<figcaption>The newsletter of 1912</figcaption>" + STORY,
        LETTER,
        "",
    ],
)
def test_furniture_is_no_aside(body: str) -> None:
    """What stands around the article, share buttons, a long list, a picture's caption: none of them is an aside."""
    assert asides(body) == {}
