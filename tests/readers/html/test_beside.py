"""What stands beside an article on its page: none of it becomes the article, and none of the article is lost with it."""

from itertools import product

import pytest

from tests.readers.reading import URL
from tui_reader.model import Resource
from tui_reader.readers import read_resource

TITLE = "Lock gates at Marlow Reach will be replaced"
STORY = [
    "The lower lock at Marlow Reach has been shut since the second week of March, when a diver found that the mitre post had split.",
    "Edda Torvik, who manages the canal for the trust, told boat owners on Tuesday that new gates of oak had been ordered.",
    "“We cannot repair what has rotted from within,” she said, “and we will not ask anybody to pass gates that may fail.”",
    "The gates are to be built at a yard in Pellham, brought by barge and hung by a crane that has to be hired for four days.",
    "About two hundred boats lie above the lock, and their owners have been offered free moorings until the end of the summer.",
    "The work is priced at six hundred thousand pounds, of which the county pays a third and the trust has to find the rest.",
]
OTHER_TITLE = "Museum of clocks finds a home"
OTHER = [
    "The collection of eleven hundred clocks, which has been in storage since the old mill burnt down, will move to the town hall of Estby.",
    "Its keeper, Jonas Quell, said that half of the clocks still ran and that visitors would be asked to wind them on Sundays.",
    "The town bought the building for a symbolic sum from the bank that had used it as an archive for the last thirty years.",
    "A first room is to open in the spring with the tower clocks, the largest of which weighs as much as a small car.",
    "Schools of the district have been promised free entry, and a workshop is planned where apprentices repair what is broken.",
    "The council voted for the plan with nineteen votes against four, after a debate that went on until shortly before midnight.",
    "Opponents had asked for a swimming pool instead, for which the money, according to the treasurer, would not have sufficed.",
    "Whether the famous water clock can be shown is not yet known, since nobody alive has ever seen it run without a leak.",
]
COMMENTS = [
    "My father worked on these gates in the sixties and he always said that the oak was bought too green, so nothing of this surprises me at all.",
    "Six hundred thousand for two pieces of wood? I could do it for a tenth of that with my brother and a chain saw, and it would last longer.",
    "We have been stuck above the lock with two children since March and nobody has told us anything until we read about it here.",
    "Thank you for the report. Could you also ask the trust what happened to the money that was collected for the weir in 2019?",
    "The free moorings are a joke, there is neither water nor electricity, and the nearest shop is an hour away on foot.",
]
TEASERS = [
    ("Bakers of Estby strike for a week", "Bread has run out in the whole of the valley since the bakers put down their work on Monday and asked for another day of rest."),
    ("Owls nest in the bell tower", "The bells of Saint Maud will be silent until June because a pair of owls has settled between them, the parish council has decided."),
    ("A bridge for hedgehogs", "Pupils of the primary school have built a crossing of planks over the new bypass, and the first animals were seen on it last night."),
    ("Harvest begins two weeks early", "Farmers between Pellham and the coast have begun to bring in the barley after the driest spring since records began in the county."),
]  # fmt: skip
CONSENT = [
    "We value your privacy. We and our 143 partners store and access information on a device, such as cookies, and process personal data.",
    "With your permission we may use precise data about your location. You may accept or manage your choices, including your right to object, at any time.",
]


def paragraphs(texts: list[str]) -> str:
    """Return each text as a paragraph."""
    return "".join(f"<p>{text}</p>" for text in texts)


def page(body: str, attributes: str = "") -> str:
    """Return a page with the usual navigation and footer around its body."""
    menu = "".join(f'<a href="/{name}">{name.title()}</a> ' for name in ("home", "news", "sport", "weather"))
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{TITLE}</title></head><body {attributes}>"
        f"<nav>{menu}</nav>{body}<footer><p>© 2026 The Reach Messenger. All rights reserved.</p></footer></body></html>"
    )


def texts_of(html: str) -> str:
    """Return what is read of a page as its article, without asides."""
    article = read_resource(Resource("page", html.encode(), "text/html", "utf-8", URL))
    return "\n".join(article.text[block.start : block.end] for block in article.blocks if not block.evidence)


MAIN = f"<main><article><h1>{TITLE}</h1>{paragraphs(STORY)}</article>{{}}</main>"
IN_DIVS = f"<div class=a><div class=b><h1>{TITLE}</h1><div class=c>{paragraphs(STORY)}</div></div>{{}}</div>"
WITHIN = f"<main><div><h1>{TITLE}</h1>{paragraphs(STORY)}{{}}</div></main>"
SHORT = f"<main><article><h1>{TITLE}</h1>{paragraphs(STORY[:2])}</article>{{}}</main>"
SHORT_DIVS = f"<div class=a><div class=b><h1>{TITLE}</h1>{paragraphs(STORY[:3])}</div>{{}}</div>"
FRAMES = {"main": MAIN, "divs": IN_DIVS, "within": WITHIN, "short": SHORT, "short divs": SHORT_DIVS}


def each(pattern: str, *columns: list[str]) -> str:
    """Return the pattern once for each row of the columns."""
    return "".join(pattern.format(*row, number=at) for at, row in enumerate(zip(*columns, strict=True), 1))


NAMES = ["Old Bargee", "m_torrance", "Lena K.", "weirwatcher", "Anonymous"]
DATES = ["12 May 2026 at 09:14", "12 May 2026 at 10:02", "13 May 2026 at 21:40", "14 May 2026 at 07:31", "15 May 2026 at 18:05"]  # fmt: skip
AGO = [f"{count} hours ago" for count in (2, 3, 5, 8, 21)]
COMMENT_LISTS = {
    "divs": "<section><h3>What readers say</h3>"
    + each("<div class=k><b>{0}</b> <span>{1}</span><p>{2}</p><a href=#>Reply</a> <a href=#>Report</a></div>", NAMES, AGO, COMMENTS)
    + "</section>",
    "ordered list": "<h2>5 comments</h2><ol>"
    + each("<li><p>{0} <a href=#c{number}>{1}</a></p><p>{2}</p><p><a href=#r>Reply</a></p></li>", NAMES, DATES, COMMENTS)
    + "</ol>",
    "articles": "<div><h2>Discussion</h2>"
    + each("<article><footer>{0} <time>{1}</time></footer><p>{2}</p><a href=#r>Answer</a></article>", NAMES, DATES, COMMENTS)
    + "</div>",
    "a name and a date each": "<div>"
    + each("<div><span>{0}</span><span>{1}</span></div><div><p>{2}</p></div>", NAMES, DATES, COMMENTS)
    + "</div>",
    "buttons": "<div class=x1>"
    + each("<div class=x2><div class=x3>{0}</div><div class=x4>{1}</div><div class=x5>{2}</div><button>Reply</button></div>", NAMES, AGO, COMMENTS)
    + "</div>",
    "nested answers": "<section><h3>Leserbriefe</h3><ul><li><b>{0}</b> <i>{5}</i><p>{10}</p><ul><li><b>{1}</b> <i>{6}</i><p>{11}</p></li></ul></li>"
    "<li><b>{2}</b> <i>{7}</i><p>{12}</p></li><li><b>{3}</b> <i>{8}</i><p>{13}</p></li></ul></section>".format(*NAMES, *DATES, *COMMENTS),
    "table": "<table><tr><th>Comments</th></tr>"
    + each("<tr><td><p><b>{0}</b> wrote on {1}:</p><p>{2}</p></td></tr>", NAMES, DATES, COMMENTS)
    + "</table>",
    "posts set off": "<h3>Readers write</h3>" + each("<blockquote><p>{1}</p><footer>{0}, Estby</footer></blockquote>", NAMES, COMMENTS),
    "without dates": "<div>Leave a reply" + each("<div><h4>{0} says</h4><p>{1}</p></div>", NAMES, COMMENTS) + "</div>",
    "votes": "<div>" + each("<div><div>{0} · {1}</div><div>{2}</div><div>▲ {number} ▼ Reply Share</div></div>", NAMES, AGO, COMMENTS) + "</div>",
    "definition list": "<h3>Responses</h3><dl>" + each("<dt>{0} says: <a href=#{number}>{1}</a></dt><dd><p>{2}</p></dd>", NAMES, DATES, COMMENTS) + "</dl>",
}  # fmt: skip


# A name and a date alone, below two paragraphs, may as well be those of entries of a running report.
UNTOLD = {("a name and a date each", "short"), ("buttons", "short")}


@pytest.mark.parametrize(("comments", "frame"), [pair for pair in product(COMMENT_LISTS, FRAMES) if pair not in UNTOLD])
def test_comments_of_readers_are_not_the_article(frame: str, comments: str) -> None:
    """What readers write below an article is left out, whatever its boxes are called."""
    read = texts_of(page(FRAMES[frame].format(COMMENT_LISTS[comments])))
    check(read, FRAMES[frame], COMMENTS)


def check(read: str, frame: str, others: list[str]) -> None:
    """Assert that the story of a frame was read, and nothing of others."""
    assert [text for text in STORY if text in frame and text not in read] == []
    assert [text for text in others if text in read] == []


BYLINE = "<p>By Wilma Hagen</p><p>17 May 2026</p>"
NEXT = {
    "article in a named box": f"<div class=next-article><article><h1>{OTHER_TITLE}</h1>{paragraphs(OTHER)}</article></div>",
    "article, h2, byline": f"<article><h2>{OTHER_TITLE}</h2>{BYLINE}{paragraphs(OTHER)}</article>",
    "section, h1, byline": f"<section><h1>{OTHER_TITLE}</h1>{BYLINE}{paragraphs(OTHER)}</section>",
    "div, h1": f"<div><h1>{OTHER_TITLE}</h1>{paragraphs(OTHER)}</div>",
    "div, linked h2, time": f"<div><h2><a href=/clocks>{OTHER_TITLE}</a></h2><time>17 May 2026</time>{paragraphs(OTHER)}</div>",
    "announced": f"<div><p>Next article</p><h2>{OTHER_TITLE}</h2>{BYLINE}{paragraphs(OTHER)}</div>",
    "without a box": f"<hr><h1>{OTHER_TITLE}</h1>{BYLINE}{paragraphs(OTHER)}",
    "article, h3, date": f"<article><header><h3>{OTHER_TITLE}</h3><p>Wilma Hagen | 17 May 2026</p></header>{paragraphs(OTHER)}</article>",
    "short": f"<article><h1>{OTHER_TITLE}</h1>{BYLINE}{paragraphs(OTHER[:2])}</article>",
    "header and body": f"<div><header><h1>{OTHER_TITLE}</h1>{BYLINE}</header><div>{paragraphs(OTHER)}</div></div>",
    "two": f"<div><h1>{OTHER_TITLE}</h1>{BYLINE}{paragraphs(OTHER[:4])}</div><div><h1>Water clock runs</h1>{BYLINE}{paragraphs(OTHER[4:])}</div>",
}  # fmt: skip


# Within the box of the article a heading of the first level, with nothing else, is that of a section on many pages.
@pytest.mark.parametrize(
    ("following", "frame"), [pair for pair in product(NEXT, FRAMES) if pair != ("div, h1", "within")]
)
def test_the_next_article_is_not_joined_to_this_one(frame: str, following: str) -> None:
    """What an endless page puts below an article, under a title of its own, is another one, also where it is longer."""
    check(texts_of(page(FRAMES[frame].format(NEXT[following]))), FRAMES[frame], OTHER)


HEADS, SUMMARIES = (list(column) for column in zip(*TEASERS, strict=True))
LISTS = {
    "cards": "<section><h2>More stories</h2>" + each("<div class=t><h3><a href=/{number}>{0}</a></h3><p>{1}</p></div>", HEADS, SUMMARIES) + "</section>",
    "linked as a whole": "<div>" + each("<a href=/{number}><h4>{0}</h4><p>{1}</p></a>", HEADS, SUMMARIES) + "</div>",
    "list without heading": "<ul>" + each("<li><a href=/{number}>{0}</a><p>{1}</p></li>", HEADS, SUMMARIES) + "</ul>",
    "articles": each("<article><h2><a href=/{number}>{0}</a></h2><p>{1}</p><time>3 May 2026</time></article>", HEADS, SUMMARIES),
    "read more": "<div>" + each("<div><h3>{0}</h3><p>{1}</p><a href=/{number}>Continue reading</a></div>", HEADS, SUMMARIES) + "</div>",
    "related": "<div><p>Related</p><ul>" + each("<li><a href=/{number}>{0}. {1}</a></li>", HEADS, SUMMARIES) + "</ul></div>",
    "ticker": "<div><p>Latest</p>" + each("<div><span>{number}1:05</span> <a href=/{number}>{0}</a> <span>{1}</span></div>", HEADS, SUMMARIES) + "</div>",
}  # fmt: skip


# Within the box of the article a list of links with a few words about each is one of its own sources, for all that can be told.
@pytest.mark.parametrize(
    ("teasers", "frame"), [pair for pair in product(LISTS, FRAMES) if pair != ("list without heading", "within")]
)
def test_teasers_below_are_not_the_article(frame: str, teasers: str) -> None:
    """Lists of other stories stay out, with summaries as long as paragraphs, too."""
    check(texts_of(page(FRAMES[frame].format(LISTS[teasers]))), FRAMES[frame], SUMMARIES)


IN_BRIEF = (
    "<div><h2>In brief</h2>" + each("<div><h3>{0}</h3><p>{1}</p></div>", HEADS, SUMMARIES) + "</div>",
    "<div><b>Breaking</b>" + each("<p>{number}0:15 {0}</p>", SUMMARIES) + "</div>",
)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(
    "teasers", [*(LISTS[name] for name in ("cards", "list without heading", "ticker", "related")), *IN_BRIEF]
)
def test_teasers_above_are_not_the_article(frame: str, teasers: str) -> None:
    """A ticker or a list of stories above the headline does not become its first paragraphs."""
    check(texts_of(page(teasers + FRAMES[frame].format(""))), FRAMES[frame], SUMMARIES)


BANNERS = {
    "named": f"<div id=cookie-banner>{paragraphs(CONSENT)}<button>Accept all</button></div>",
    "unnamed": f"<div><h2>Your choices</h2>{paragraphs(CONSENT)}<a href=#>Accept</a></div>",
    "dialog": f"<div role=dialog>{paragraphs(CONSENT)}</div>",
    "German": "<div><p>Wir und unsere Partner verwenden Cookies und verarbeiten personenbezogene Daten, um Anzeigen zu zeigen.</p>"
    "<p>Sie können alle akzeptieren oder ablehnen.</p></div>",
    "Spanish": "<section><h3>Tu privacidad</h3><p>Usamos cookies propias y de terceros. Puedes aceptar todas las cookies o rechazarlas.</p></section>",
    "kinds": "<div><p>Cookie settings</p><p>Essential cookies make this site work. Analytics cookies count our visitors.</p></div>",
    "spans": f"<div><div><span>{CONSENT[0]}</span></div><div><span>{CONSENT[1]}</span></div><a href=#>I agree</a></div>",
}


@pytest.mark.parametrize("is_before", [True, False])
@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("banner", BANNERS)
def test_a_banner_is_not_the_article(frame: str, banner: str, *, is_before: bool) -> None:
    """A request for consent is furniture, before the text or behind it, and however short the text is."""
    body = FRAMES[frame].format("")
    read = texts_of(page(BANNERS[banner] + body if is_before else body + BANNERS[banner]))
    check(read, FRAMES[frame], CONSENT)
    assert "ookies" not in read


ENTRIES = [f"{10 + at}:{5 * at:02}" for at in range(len(OTHER))]
ARTICLES = {
    "live": f"<main><h1>{TITLE}</h1><p>{STORY[0]}</p>" + each("<article><time>{0}</time><p>{1}</p></article>", ENTRIES, OTHER) + "</main>",
    "live, headed": f"<main><article><h1>{TITLE}</h1><p>{STORY[0]}</p></article><div>"
    + each("<div class=e><h3>{0}</h3><h2>Entry {number}</h2><p>{1}</p></div>", ENTRIES, OTHER) + "</div></main>",
    "live, by several": f"<main><h1>{TITLE}</h1><p>{STORY[0]}</p>" + each("<section><h2>Report {number}</h2><p>{0} Wilma Hagen</p><p>{1}</p></section>", ENTRIES, OTHER) + "</main>",
    "forum": f"<main><h1>{TITLE}</h1>" + each("<div class=post><b>user{number}</b> <time>{0}</time><p>{1}</p></div>", ENTRIES, OTHER) + "</main>",
    "sections with bylines": f"<article><h1>{TITLE}</h1><p>{STORY[0]}</p><h2>The yard</h2><p>By Wilma Hagen</p>{paragraphs(OTHER[:4])}<h2>The barge</h2><p>By Ole Dahl</p>{paragraphs(OTHER[4:])}</article>",
    "sections under h1": f"<article><h1>{TITLE}</h1>{paragraphs(STORY)}<h1>The yard</h1>{paragraphs(OTHER[:4])}<h1>The barge</h1>{paragraphs(OTHER[4:])}</article>",
    "numbered items": f"<article><h1>{TITLE}</h1>{paragraphs(STORY)}" + each("<div><h2>{number}. Place</h2><p>{0}</p></div>", OTHER) + "</article>",
    "letters": f"<article><h1>{TITLE}</h1>{paragraphs(STORY[:1])}" + each("<div><p>{0}</p><p><b>Reader {number}, Estby</b></p></div>", OTHER) + "</article>",
    "interview": f"<article><h1>{TITLE}</h1>{paragraphs(STORY[:1])}" + each("<p><b>What comes next, number {number}?</b></p><p>{0}</p>", OTHER) + "</article>",
}  # fmt: skip


@pytest.mark.parametrize("kind", ARTICLES)
def test_parts_that_look_alike_are_the_article_where_there_is_no_other(kind: str) -> None:
    """Entries of a running report, posts, items and sections with authors of their own are what the page is about."""
    check(texts_of(page(ARTICLES[kind])) + OTHER_TITLE, ARTICLES[kind], [])
    assert [text for text in OTHER if text not in texts_of(page(ARTICLES[kind]))] == []


@pytest.mark.parametrize("name", ["wp-caption-page", "has-caption", "caption"])
def test_a_name_of_the_whole_page_says_nothing_of_its_paragraphs(name: str) -> None:
    """Only an element of the size of a caption is one by its name."""
    html = page(MAIN.format(""), f'class="{name}"')
    article = read_resource(Resource("page", html.encode(), "text/html", "utf-8", URL))
    assert {block.kind for block in article.blocks if article.text[block.start : block.end] in STORY} == {"paragraph"}


@pytest.mark.parametrize("place", ["<div>{}{}</div>{}", "<section><article>{}</article>{}</section>{}"])
def test_a_first_comment_in_the_box_of_the_article_takes_none_of_it_along(place: str) -> None:
    """Where comments begin beside an article in one box and go on outside of it, the article stays whole."""
    first, *others = (
        f"<div class=k><b>{name}</b> {date}</div><p>{comment}</p><p>Reply</p>"
        for name, date, comment in zip(NAMES, DATES, COMMENTS, strict=True)
    )
    body = place.format(f"<h1>{TITLE}</h1>{paragraphs(STORY)}", first, f"<div>{''.join(others)}</div>")
    check(texts_of(page(f"<main>{body}</main>")), MAIN, [])


@pytest.mark.parametrize("teasers", ["cards", "articles"])
def test_a_row_of_stories_between_paragraphs_cuts_nothing_off(teasers: str) -> None:
    """What follows a row of other stories in the box of the article is the rest of it."""
    parts = f"{paragraphs(STORY[:3])}{LISTS[teasers]}{paragraphs(STORY[3:])}"
    assert [text for text in STORY if text not in texts_of(page(f"<article><h1>{TITLE}</h1>{parts}</article>"))] == []


@pytest.mark.parametrize("is_before", [True, False])
def test_links_of_a_page_whose_address_is_not_known_lead_away(*, is_before: bool) -> None:
    """A list of stories is one in a saved page, too, whose links cannot be followed; none of them is a link of the article."""
    listed = (
        "<div><h2>More stories</h2>"
        + each("<a href=/{number}><h3>{0}</h3></a><p>{1}</p>", *map(list, zip(*TEASERS, strict=True)))
        + "</div>"
    )
    rows = "<div>" + each("<p>1{number}:40 <a href=/{number}>{0}</a></p>", [title for title, _ in TEASERS]) + "</div>"
    body = f"<main><h1>{TITLE}</h1>{paragraphs(STORY)}<p><a href=/lock>The lock</a> was built in 1802.</p></main>"
    html = page(rows + body if is_before else body + listed)
    article = read_resource(Resource("page", html.encode(), "text/html", "utf-8"))
    check(article.text, MAIN, [word for teaser in TEASERS for word in teaser])
    assert not article.links
