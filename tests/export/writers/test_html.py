"""The page for browsers."""

import hashlib
import re
from base64 import b64encode
from dataclasses import replace
from pathlib import Path
from typing import Any

import html5lib
import pypdfium2
import pytest
from hypothesis import given

from tests.export.articles import ferry
from tests.export.markdown.test_body import aligned
from tests.export.noted import noted_ferry
from tests.export.strategies import annotated_articles
from tests.serving.browser import CHROMIUM, open_browser
from tui_reader.export.page_style import STYLE
from tui_reader.export.segments import marks
from tui_reader.export.writers.html import to_html
from tui_reader.model import AnnotatedArticle, Article, Assertion, Block

ELEMENTS = {
    "html", "head", "meta", "title", "style", "body", "header", "article", "section", "h1", "h2", "h3", "h4", "h5", "h6", "p", "a",
    "mark", "sup", "ul", "ol", "li", "blockquote", "pre", "code", "table", "tbody", "tr", "th", "td", "hr", "br", "b",
    "small", "span", "meter", "footer",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "dir", "charset", "http-equiv", "content", "name", "class", "id", "title", "href", "rel", "value", "colspan",
    "aria-label",
}  # fmt: skip


def parsed(page: str) -> Any:
    """The page as browsers read it, with errors where it breaks a rule of HTML."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(page)
    assert {error for _, error, _ in parser.errors} <= {"invalid-codepoint"}  # “\uffff” of the article
    return tree


def words(element: Any) -> str:
    """The text of an element without the numbers of notes; a cell and a line are set apart."""
    if element.tag == "sup":
        return ""
    ahead = {"br": "\n"}.get(element.tag, "")
    if element.tag == "ul":
        return ""
    inner = (element.text or "") + "".join(words(child) + (child.tail or "") for child in element)
    return ahead + inner


def texts(article: Any) -> list[str]:
    found = []
    for element in article.iter():
        if element.tag not in {"h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "pre", "table"}:
            continue
        rows = element.iter("tr") if element.tag == "table" else ()
        lines = ["  ".join(words(cell) for cell in row) for row in rows]
        text = words(element).rstrip("\n") if element.tag == "li" else words(element)
        found.append("\n".join(lines) if lines else text.removeprefix("\n" * (element.tag == "pre")))
    return found


@given(annotated_articles())
def test_the_page_says_what_the_article_says(annotated: AnnotatedArticle) -> None:
    """Whatever stands in an article, each block is on the page as it reads, and what is marked there is what was found."""
    article = annotated.article
    page = parsed(to_html(annotated)).find("body/article")
    expected = [
        article.text[block.start : block.end]
        for block in article.blocks
        if block.start < block.end and block.kind != "rule"
    ]
    assert [aligned(text) for text in texts(page)] == [aligned(text) for text in expected]
    marked = "".join(words(mark) for mark in page.iter("mark"))
    shown = [block for block in article.blocks if block.kind != "rule"]
    parts = (
        (max(mark.start, block.start), min(mark.end, block.end))
        for mark in marks(annotated.annotations)
        for block in shown
    )
    found = "".join(article.text[start:end] for start, end in parts if start < end)
    assert re.sub(r"\s", "", marked) == re.sub(r"\s", "", found)


@given(annotated_articles())
def test_the_page_runs_and_loads_nothing(annotated: AnnotatedArticle) -> None:
    """No element and no attribute beyond those of text; links lead to the web or within the page; the policy allows one style sheet."""
    page = parsed(to_html(annotated))
    elements = [element for element in page.iter() if isinstance(element.tag, str)]
    assert {element.tag for element in elements} <= ELEMENTS
    assert {name for element in elements for name in element.attrib} <= ATTRIBUTES
    identities = [element.get("id") for element in elements if element.get("id")]
    assert len(set(identities)) == len(identities)
    for link in page.iter("a"):
        target = link.get("href")
        assert (
            target.removeprefix("#") in identities
            if target.startswith("#")
            else re.match(r"(?i)https?://|mailto:", target)
        )
    [style] = page.iter("style")
    digest = b64encode(hashlib.sha256(style.text.encode()).digest()).decode()
    policy = next(element.get("content") for element in elements if element.get("http-equiv"))
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "url(" not in style.text
    assert "@import" not in style.text


def test_a_mark_leads_to_its_note_and_back() -> None:
    """The number behind a mark is that of its note, which says who and why; a quotation in two parts has one note."""
    page = parsed(to_html(ferry()))
    notes = [" ".join("".join(item.itertext()).split()) for item in page.find("body").iter("li") if item.get("id")]
    assert notes == [
        "quote “The engine is worn out,” … “and so are we.” Ida Marsh; direct; cue “said”; why: verb of saying ↑",
        "claim The island has no other boat. stated as fact; strength 40 %; why: an absolute: no other ↑",
        "promo Read more: ferry times related; why: opens with “Read more” ↑",
    ]
    assert [sup.find("a").get("href") for sup in page.iter("sup")] == ["#note-1", "#note-1", "#note-2", "#note-3"]


def test_a_claim_is_as_loud_as_on_the_screen() -> None:
    """The line under a claim has three degrees, by its strength."""
    one = ferry()
    for strength, degree in ((0.2, "weak"), (0.5, "middle"), (0.7, "strong")):
        claim = Assertion(0, 5, "fact", strength=strength)
        page = to_html(
            replace(one, annotations=replace(one.annotations, attributions=(), promos=(), assertions=(claim,)))
        )
        assert f'<mark class="claim {degree}"' in page


def test_the_head_counts_the_marks_and_leads_to_what_they_mean() -> None:
    """Whoever opens the page sees at its head how each class is drawn, how many marks it has, and where the legend is."""
    page = parsed(to_html(ferry()))
    key = page.find("body/header").findall("p")[-1]
    assert "".join(key.itertext()) == "1 quote · 1 claim · 1 promo · what the marks mean"
    assert [mark.get("class") for mark in key.iter("mark")] == ["quote", "claim", "promo"]
    legend = next(section for section in page.iter("section") if section.get("id") == "legend")
    assert "the thicker the line, the more a careful reader would want one" in "".join(legend.itertext())


def test_an_item_with_a_number_of_its_own_gets_no_bullet() -> None:
    """The number of an item is in the text; a bullet before it would number it twice."""
    text = "1. First the keel.\n\nThen 2 masts."
    article = Article(text, (Block(0, 18, "list_item"), Block(20, 33, "list_item")))
    items = parsed(to_html(AnnotatedArticle("a.md", article))).find("body/article").iter("li")
    assert [item.get("class") for item in items] == ["numbered", None]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_colour_of_words_is_read_with_ease(scheme: str) -> None:
    """Against the paper, each colour that words have keeps the contrast that WCAG asks of small text (4.5 : 1)."""
    light, dark = (dict(re.findall(r"--(\w+): (#\w+)", part)) for part in re.split("@media ", STYLE)[:2])
    colours = light if scheme == "light" else light | dark
    paper = luminance(colours["paper"])
    for name in ("text", "muted", "quote", "claim", "promo"):
        lighter, darker = sorted((luminance(colours[name]), paper), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5, name


def luminance(colour: str) -> float:
    """The relative luminance of a colour, by WCAG 2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_what_is_missing_is_told() -> None:
    """A notice on the article stands at the head of its page."""
    one = ferry()
    page = to_html(replace(one, article=replace(one.article, missing="A page could not be <loaded>.")))
    assert '<p class="facts warning">A page could not be &lt;loaded&gt;.</p>' in page


def test_notes_and_ticks_stand_behind_the_reasons() -> None:
    """A mark's note is in the list of marks; one on other words has a list of its own."""
    page = parsed(to_html(noted_ferry()))
    notes = ["".join(span.itertext()) for span in page.iter("span") if span.get("class") == "remark"]
    assert notes == [
        "Note: call her · doubtful: since <when>? (Jo Pike)",
        "Note: checked: =two | boats",
        "needs source",
    ]
    headings = ["".join(heading.itertext()) for heading in page.iter("h2")]
    assert "Notes on other words" in headings
    assert "Notes on other words" not in to_html(ferry())


def test_a_bar_shows_the_share_of_the_whole_article() -> None:
    """The bar beside a share of a quarter is a quarter long, also where nobody has more."""
    [bar] = parsed(to_html(ferry())).iter("meter")
    assert (bar.get("value"), bar.get("max", "1"), bar.text) == ("0.243", "1", "24 %")


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")
async def test_a_browser_shows_the_page(tmp_path: Path) -> None:
    """In a real browser the article, its marks and the notes stand, the style sheet holds, and nothing is asked for elsewhere."""
    path = tmp_path / "ferry.html"
    path.write_text(to_html(noted_ferry()), encoding="utf-8")
    async with open_browser(tmp_path / "profile") as page:
        await page.open(path.as_uri())
        await page.until("document.readyState == 'complete' && document.querySelector('.remark') !== null")
        assert await page.value("document.querySelector('article h1').innerText") == "Ferry stops for a month"
        assert await page.value("document.querySelectorAll('article mark').length") == 4
        assert (
            await page.value("getComputedStyle(document.querySelector('article mark.claim')).textDecorationStyle")
            == "dashed"
        )
        assert await page.value("document.querySelector('.remark').innerText") == (
            "Note: call her · doubtful: since <when>? (Jo Pike)"
        )
        assert {address for address in page.asked if not address.startswith("file:")} == set()
        assert page.refused == []


def wide() -> AnnotatedArticle:
    """The little article with a word, a table and a line of code that no narrow window holds."""
    one = noted_ferry()
    word = "Harbour" * 20
    row = "  ".join(["column of the table"] * 9)
    parts = [(f"{word} {word}", "paragraph"), (f"{row}\n{row}", "table"), (word, "heading"), (f"{row} {word}", "code")]
    text, blocks = one.article.text, list(one.article.blocks)
    for words, kind in parts:
        blocks.append(Block(len(text) + 2, len(text) + 2 + len(words), kind))  # type: ignore[arg-type]
        text += f"\n\n{words}"
    return replace(one, article=replace(one.article, text=text, blocks=tuple(blocks)))


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")
async def test_the_page_suits_a_narrow_window_dark_colours_and_paper(tmp_path: Path) -> None:
    """No part of the page is wider than a window of 400 pixels; dark colours are dark; paper has the addresses of links."""
    path = tmp_path / "wide.html"
    path.write_text(to_html(wide()), encoding="utf-8")
    async with open_browser(tmp_path / "profile") as page:
        await page.look(400, "dark")
        await page.open(path.as_uri())
        await page.until("document.readyState == 'complete' && document.querySelector('.remark') !== null")
        assert await page.value("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
        assert await page.value("document.querySelector('.sources meter').getBoundingClientRect().right") <= 400
        assert await page.value("document.querySelector('#legend mark').getClientRects().length") == 1
        assert await page.value("getComputedStyle(document.documentElement).backgroundColor") == "rgb(18, 18, 18)"
        await page.look(900)
        assert await page.value("getComputedStyle(document.documentElement).backgroundColor") == "rgb(250, 250, 250)"
        pages = pypdfium2.PdfDocument(await page.paper())
        printed = "".join(sheet.get_textpage().get_text_range() for sheet in pages)
        assert "Read more: ferry times (https://example.org/times)" in " ".join(printed.split())
        assert page.refused == []
