"""The genre of an article."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.marking import article_of
from tests.export.strategies import articles
from tui_reader.analysis.genre import LEAST, genre_of
from tui_reader.analysis.layout import Voices, voices_of
from tui_reader.model import Article, GenreKind, Reason

PLAIN = "The quay is made of stone. It is eighty metres long. Boats lie at both sides of it."
TALK = """\
Oh hey, did you get the thing? Yeah, I got it. It's in the van. Well, it's not in the van, it's on the van.

You're joking. No, I'm not joking! I couldn't get it in, so I just tied it on with that, like, blue stuff. Okay, but it's going to rain.

I know it's going to rain. Do you want tea or what? Go on then. Have you got any of those, um, you know, the ones with the jam?

I don't think so. Hang on. Yeah! Two. I love those. Right, so what did he say? Nothing, really. He just kind of looked at me. Oh no.
"""


def kind_of(article: Article) -> GenreKind | None:
    genre = genre_of(article, voices_of(article))
    return None if genre is None else genre.kind


def filed(*names: str, url: str | None = None, title: str | None = None) -> Article:
    return replace(article_of(PLAIN), filed_as=names, url=url, title=title)


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (("LiveBlogPosting",), "live_blog"),
        (("NewsArticle", "ClaimReview"), "fact_check"),
        (("ReviewNewsArticle",), "review"),
        (("Article", "Columnists"), "opinion"),
        (("NewsArticle", "Op-Ed"), "opinion"),
        (("Short stories",), "narrative"),
        (("Recipe", "Food"), "guide"),
    ],
)
def test_a_page_is_what_it_is_filed_as(names: tuple[str, ...], kind: GenreKind) -> None:
    """Types of schema.org and names of sections tell the genre; the type of whatever a news site prints is weaker than any."""
    assert kind_of(filed(*names)) == kind


@pytest.mark.parametrize("names", [(), ("WebPage",), ("Article", "Harbour"), ("NewsArticle",)])
def test_a_genre_that_is_not_sure_is_not_told(names: tuple[str, ...]) -> None:
    """Without a sign, and with weak ones alone, an article has no genre."""
    assert kind_of(filed(*names)) is None


def test_signs_that_contradict_each_other_tell_nothing() -> None:
    """A page that is filed as opinion and as an interview is not called either."""
    assert kind_of(filed("Opinion", "Interviews")) is None


@pytest.mark.parametrize(
    ("url", "title", "kind"),
    [
        ("https://courier.example/opinion/2024/the-quay", None, "opinion"),
        ("https://courier.example/fact-check/the-quay.html", None, "fact_check"),
        ("https://courier.example/the-opinion-of-the-quay", None, None),
        (None, "Interview: Ida Marsh on stone", "interview"),
        (None, "The stone quay | Book reviews", "review"),
        (None, "Remarks by the harbour master at the new quay", "speech"),
        (None, "Our view: let it stand", "opinion"),
        (None, "A quay like no other", None),
    ],
)
def test_address_and_title_speak(url: str | None, title: str | None, kind: GenreKind | None) -> None:
    """A folder in the address, a label in the title and how it opens are signs; the words of the last part of an address are not."""
    assert kind_of(filed(url=url, title=title)) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Dear Sir,\n\nThe lamps in Low Lane have been dark since May.\n\nYours faithfully,\nTom Reed", "letters"),
        ("14:05 The bridge is open again.\n\n13:50 A crane has come from Dale.\n\n13.10 Nobody is hurt.\n\n12:58 A lorry hit the bridge.", "live_blog"),
        (("THE CHAIR: The meeting is open. Who speaks first?\n\nMS. BELL: I do, and I thank you all.\n\nMR. ORR: I would like to answer that.\n\n"
         "THE CHAIR: Please do, Mr. Orr, you have a minute."), "transcript"),
        ("FOR IMMEDIATE RELEASE\n\nOdrin opens a yard in Dale.\n\nMedia contact: press@odrin.example\n\nAbout Odrin Works\n\nIt builds boats.", "press_release"),
        ("Ladies and gentlemen, we are here to open a quay.\n\nIt took nine years. Thank you very much.", "speech"),
        (TALK, "conversation"),
        ("The motion is denied.\n\nThe lease is void, and the plaintiff may have the boat.\n\nSO ORDERED.", "legal"),
        ("The plaintiff was hungry, and so ordered soup.", None),
        (PLAIN, None),
    ],
    ids=["letter", "times", "turns", "release", "speech", "talk", "order", "meal", "nothing"],
)  # fmt: skip
def test_layout_phrases_and_words_speak(text: str, kind: GenreKind | None) -> None:
    """Where the page says nothing of itself, its form tells what it is, or nothing does."""
    assert kind_of(article_of(text)) == kind


INTERVIEW = (
    "Why did you buy the mill?\n\nI was bored, and I had the money, so I bought it.\n\nWhat do you do there?\n\nWe grind oats for three villages, "
    "and I mend the wheel.\n\nWill you sell?\n\nI will not sell it as long as I can climb my stairs."
)


def test_answers_of_somebody_make_an_interview() -> None:
    """A page whose answers are given to somebody is an interview, and its questions speak for that, too."""
    titled = replace(article_of(INTERVIEW), title="An evening with Ida Marsh")
    genre = genre_of(titled, voices_of(titled))
    assert genre is not None
    assert (genre.kind, genre.reasons) == (
        "interview",
        (Reason("genre.answers", ("3",)), Reason("genre.questions", ("3",))),
    )
    assert kind_of(article_of(INTERVIEW)) == "interview"


def test_the_words_tell_nothing_against_other_signs() -> None:
    """Talk that a page files as fiction is fiction."""
    assert kind_of(replace(article_of(TALK), filed_as=("Fiction",))) == "narrative"


def test_the_words_of_other_languages_are_not_counted() -> None:
    """English words of a text that is not in English tell no genre."""
    assert kind_of(replace(article_of(TALK), language="de")) is None


def test_reasons_are_the_signs_of_the_genre() -> None:
    """The strongest sign comes first, those of other genres are left out."""
    genre = genre_of(filed("LiveBlogPosting", "News", title="Quay opens: live"), Voices())
    assert genre is not None
    assert [one.rule for one in genre.reasons] == ["genre.type", "genre.label"]
    assert genre.reasons[0].arguments == ("LiveBlogPosting",)


@given(articles(), st.lists(st.text(max_size=9), max_size=3), st.none() | st.text(max_size=20))
def test_any_article_has_a_sure_genre_or_none(article: Article, names: list[str], url: str | None) -> None:
    """Whatever the text, the sections and the address are, the confidence is a share that is high enough."""
    genre = genre_of(replace(article, filed_as=tuple(names), url=url), voices_of(article))
    assert genre is None or LEAST <= genre.confidence < 1
