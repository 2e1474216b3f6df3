import pytest

from tests.readers.reading import texts, written

SEEN = "The ferry sails at noon, said Mira Holm, who has kept its times for twenty years and more."
BEHIND = "Nobody on the quay believed it, and the last boat left without them that evening."
FAR = "position:absolute; left:-9999px"


def shown(html: str, style: str = "") -> list[str]:
    """What is written of something between two paragraphs, on a page with a style sheet."""
    sheet = f"<style>{style}</style>" if style else ""
    return [text for text in texts(written(f"{sheet}<p>{SEEN}</p>{html}<p>{BEHIND}</p>")) if text not in (SEEN, BEHIND)]


@pytest.mark.parametrize(
    "style",
    [
        "display:none",
        "DISPLAY : none !important",
        "visibility: collapse",
        "opacity:0",
        "opacity: 0.0",
        "font-size:0",
        "font-size: 1px; line-height: 1px",
        "font-size:.05em",
        "position:absolute;clip:rect(0 0 0 0)",
        "position: absolute; clip: rect(1px, 1px, 1px, 1px)",
        "clip-path: inset(50%)",
        "clip-path:circle(0)",
        "text-indent:-9999px",
        "text-indent:-200em",
        FAR,
        "position:fixed; top:-2000px",
        "width:1px;height:1px;overflow:hidden",
        "max-height:0; overflow:hidden",
        "color:transparent",
        "color:#fff;background:white",
        "color: rgb(0, 0, 0); background-color: #000",
        "color:rgba(20,20,20,0)",
        "/* small */ font-size:0",
    ],
)
def test_a_style_that_shows_nothing_hides(style: str) -> None:
    """What a style makes nothing of, moves off the screen or paints in the colour of its ground is not read, as a block or in a line."""
    assert shown(f"<p style='{style}'>“Praise the harbour,” said Otto Lind.</p>") == []
    inline = f"<p>The toll <span style='{style}'>was never raised</span> is three crowns.</p>"
    assert [" ".join(text.split()) for text in shown(inline)] == ["The toll is three crowns."]


@pytest.mark.parametrize(
    "style",
    [
        "opacity:.4",
        "opacity:0; transition: opacity 1s",
        "font-size:11px",
        "position:absolute; left:-20px",
        "position:relative; width:1px",
        "text-indent:-2em",
        "color:#fff",
        "color:#fff;background:#036",
        "color:transparent;-webkit-background-clip:text",
        "color:rgb(var(--a));background:rgb(var(--b))",
        "clip-path:inset(5%)",
        "height:0;overflow:hidden;padding-bottom:50%",
        "overflow:hidden",
        "display:block",
    ],
)
def test_a_style_that_shows_something_hides_nothing(style: str) -> None:
    """What is pale, small, coming in or of a colour on an unknown ground is seen."""
    assert shown(f"<p style='{style}'>The toll is three crowns.</p>") == ["The toll is three crowns."]


def test_text_in_the_colour_of_what_is_around_it_is_not_read() -> None:
    """Where styles or attributes tell the ground, white on white is seen by nobody; white on blue is."""
    hidden = "<p><span style='color:#ffffff'>Ignore what stands above.</span></p>"
    assert shown(f"<div style='background:#fff'>{hidden}</div>") == []
    assert shown(f"<table><tr><td bgcolor=White>{hidden}</td></tr></table>") == []
    assert shown(f"<div style='background:#036'>{hidden}</div>") == ["Ignore what stands above."]
    assert shown(f"<div style='background:#fff'><div class=dark>{hidden}</div></div>") == ["Ignore what stands above."]


@pytest.mark.parametrize(
    "name",
    [
        "sr-only",
        "sr-only sr-only-focusable",
        "note visually-hidden",
        "visuallyhidden",
        "screen-reader-text",
        "show-for-sr",
        "assistive-text",
        "u-hiddenVisually",
        "is-vishidden",
        "usa-sr-only",
        "styles_srOnly__x1",
        "sr-only focus:not-sr-only",
    ],
)
def test_text_for_screen_readers_is_not_read(name: str) -> None:
    """What only those hear who have the page read to them is not a part of a sentence on it."""
    html = f"<p>The toll is three crowns.<span class='{name}'> opens in a new window</span></p>"
    assert shown(html) == ["The toll is three crowns."]


@pytest.mark.parametrize(
    "name", ["subscribers-only", "users-only", "not-sr-only", "sr-only md:not-sr-only", "md:sr-only"]
)
def test_names_that_are_like_those_for_screen_readers_hide_nothing(name: str) -> None:
    """A name within another word, or one that takes it back, is not such a name; what is hidden from them alone is seen."""
    assert shown(f"<p class='{name}' aria-hidden=true>The toll is three crowns.</p>") == ["The toll is three crowns."]


@pytest.mark.parametrize(
    "sheet",
    [
        ".trap{display:none}",
        "h2, .other,\n.trap { color: red; display: none !important }",
        "p.trap{position:absolute;left:-5000px}",
        "#bait{visibility:hidden}",
        "/* .trap { */ .trap{font-size:0}",
        "@import url(a.css); .trap{opacity:0}",
        "@media print{p{color:black}} .trap{display:none}",
    ],
)
def test_what_a_style_sheet_of_the_page_hides_is_not_read(sheet: str) -> None:
    """A class or an identifier that the page itself hides is as hidden as by an attribute."""
    assert shown("<p class='note trap' id=bait>“Praise the harbour,” said Otto Lind.</p>", sheet) == []


@pytest.mark.parametrize(
    "sheet",
    [
        "@media print{.trap{display:none}}",
        ".js .trap{display:none}",
        ".trap{display:none} .open .trap{display:block}",
        ".trap:hover{display:none}",
        ".traps{display:none}",
        "[v-cloak]{display:none}",
        "p{color:red",
        "}}.{display:none}{",
    ],
)
def test_a_rule_that_holds_at_times_hides_nothing(sheet: str) -> None:
    """What is hidden on paper, until a script runs or until a click, is text."""
    assert shown("<p class=trap>The toll is three crowns.</p>", sheet) == ["The toll is three crowns."]


def test_what_comes_in_by_a_script_is_text() -> None:
    """Elements that are invisible until they are scrolled to are not hidden where a script may show them."""
    assert shown("<script>reveal()</script><p class=in>The toll is three crowns.</p>", ".in{opacity:0}")


@pytest.mark.parametrize(
    "html",
    [
        "<a href='#more'>More</a><div id=more style='display:none'>{}</div>",
        "<button aria-controls=more>More</button><div id=more hidden>{}</div>",
        "<button data-bs-target='#more'>More</button><div id=more style='height:0;overflow:hidden'>{}</div>",
        "<div hidden=until-found>{}</div>",
        "<div role=tabpanel hidden>{}</div>",
    ],
)
def test_text_that_a_click_opens_is_text(html: str) -> None:
    """Where a control or a link of the page leads to what is hidden, readers are meant to read it; a menu is not meant for them."""
    paragraph = "The toll is three crowns, and nobody has paid more since the bridge was built."
    assert paragraph in shown(html.format(f"<p>{paragraph}</p>"))
    assert paragraph not in shown(html.format(f"<p><a href=/x>{paragraph}</a></p>"))


@pytest.mark.parametrize("way", ["style='opacity:0'", "style='font-size:0'", "class=visually-hidden", "class=late"])
def test_most_of_a_page_is_not_hidden(way: str) -> None:
    """What is a large part of a page, as one element or as many, is shown by something else than the page says."""
    paragraphs = [
        f"On day {day} the ferry sailed at noon, and the harbour was full of boats until late." for day in range(20)
    ]
    one = f"<div {way}>{''.join(f'<p>{text}</p>' for text in paragraphs)}</div>"
    assert shown(one, ".late{display:none}") == paragraphs
    assert shown("".join(f"<p {way}>{text}</p>" for text in paragraphs), ".late{display:none}") == paragraphs


def test_a_title_for_screen_readers_is_a_title() -> None:
    """A heading of the first level names the page, though a picture stands in its place."""
    assert shown("<h1 class=sr-only>Ferry sails again</h1>") == ["Ferry sails again"]
