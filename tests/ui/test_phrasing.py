"""Tests of how marks, counts and places are put in words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.ui.sample import sample_document
from tui_reader.model import AnnotatedArticle, Annotations, Article, Assertion, Attribution, Genre, Promo, Reason, Span
from tui_reader.ui import phrasing
from tui_reader.ui.article_view import marks_of

ARTICLE = Article("Officials say the bridge is safe.", ())
OPINION, STORY = Genre("opinion", 0.9), Genre("narrative", 0.8)


def _attribution(**changes: object) -> Attribution:
    facts: dict[str, object] = {
        "content": (Span(14, 32),),
        "source": (Span(0, 9),),
        "cue": (Span(10, 13),),
        "kind": "indirect",
        "speaker": None,
        "speaker_kind": "unnamed",
    }
    return Attribution(**(facts | changes))  # type: ignore[arg-type]  # the fields by name


def test_speaker_without_a_name() -> None:
    """A source that is not named is called by its words, and that nobody is named is said."""
    assert phrasing.who(ARTICLE, _attribution()) == "Officials · unnamed"


def test_speaker_with_a_name() -> None:
    """A resolved name stands alone."""
    assert phrasing.who(ARTICLE, _attribution(speaker="Ana Ruiz", speaker_kind="named")) == "Ana Ruiz"


def test_a_mark_in_a_line() -> None:
    """A line on a mark has its kind, its cue, how sure it is, how much it wants a source, and the note of the person."""
    article, found = sample_document().article, sample_document().annotations
    quote, claim = (next(mark for mark in marks_of(found) if mark.kind == kind) for kind in ("quote", "claim"))
    assert phrasing.about(article, quote, "call him") == "quoted · cue: said · how sure: 96 % · call him"
    assert isinstance(quote.annotation, Attribution)
    director = quote._replace(annotation=replace(quote.annotation, role="director"))
    own = quote._replace(annotation=replace(quote.annotation, reasons=(Reason("person.drew"),)))
    assert phrasing.about(article, own, "") == "quoted, yours · cue: said"
    assert phrasing.about(article, director, "").startswith("quoted · director · cue: said")
    assert phrasing.about(article, claim, "") == (
        "judgement, no source · wants a source: most · how sure: 90 % that no source is given"
    )


@pytest.mark.parametrize(
    ("ago", "told"),
    [
        (timedelta(seconds=-5), "now"),
        (timedelta(seconds=59), "now"),
        (timedelta(minutes=59, seconds=59), "59 min"),
        (timedelta(hours=23), "23 h"),
        (timedelta(days=6), "6 d"),
        (timedelta(days=364), "52 wk"),
        (timedelta(days=800), "2 yr"),
    ],
)
def test_an_age_has_one_unit(ago: timedelta, told: str) -> None:
    """An age is given in its largest unit; a clock that was set back makes no negative age."""
    now = datetime(2026, 11, 29, tzinfo=UTC)
    assert phrasing.age(now - ago, now) == told


def test_a_genre_is_named_with_what_it_means_for_the_marks() -> None:
    """A kind of text with less sure marks says so; one that is not known says nothing."""
    named = [phrasing.genre(AnnotatedArticle("-", ARTICLE, Annotations(genre=one))) for one in (None, OPINION, STORY)]
    assert named == ["", "opinion", "story, marks less sure"]


def test_no_speaker() -> None:
    """A quotation without a source says so."""
    assert phrasing.who(ARTICLE, _attribution(source=(), speaker_kind="none")) == "no speaker found"


@pytest.mark.parametrize(
    ("annotation", "headline"),
    [
        (_attribution(kind="direct"), "quoted"),
        (_attribution(kind="mixed"), "partly quoted"),
        (_attribution(), "reported"),
        (_attribution(confidence=0.49), "reported, unsure"),
        (_attribution(kind="mixed", act="denial"), "partly quoted denial"),
        (_attribution(act="document"), "reported"),
        (_attribution(act="plan"), "ascribed plan"),
        (_attribution(act="belief", confidence=0.3), "ascribed belief, unsure"),
        (_attribution(kind="direct", act="plan"), "quoted plan"),
        (Assertion(0, 5, "prediction"), "prediction, no source"),
        (Assertion(0, 5, "fact", hedged=True), "stated as fact, hedged, no source"),
        (Promo(0, 5, "donate"), "promotional"),
    ],
)
def test_headline(annotation: "phrasing.Annotation", headline: str) -> None:
    """What a mark is, in a few words."""
    assert phrasing.headline(annotation) == headline


def test_quotation_in_two_parts() -> None:
    """A quotation broken by its cue shows the gap."""
    document = sample_document()
    mark = marks_of(document.annotations)[0]
    assert phrasing.quotation(document.article, mark) == (
        "“Nobody stood in the gangways,” … “and nobody was turned away.” — Hal Brandt"
    )


def test_a_copied_claim_says_whose_it_is() -> None:
    """A claim is the narrator's, and comes with the title and the address; a quotation comes with its speaker alone."""
    document = sample_document()
    claim = next(mark for mark in marks_of(document.annotations) if mark.kind == "claim")
    assert phrasing.copied(document, claim) == (
        "The boat was the oldest in the fleet and a disgrace to the harbour — the narrator, "
        "Ferry company denies that the Marlow boat was overloaded, https://example.org/ferry"
    )
    promo = next(mark for mark in marks_of(document.annotations) if mark.kind == "promo")
    assert phrasing.copied(document, promo) == "Do you like this story? Sign up for our morning letter."


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0 kB"), (1, "1 kB"), (999_999, "1000 kB"), (1_234_567, "1.2 MB"), (3_400_000, "3.4 MB")]
)
def test_size(count: int, text: str) -> None:
    """Bytes are told in the thousands."""
    assert phrasing.size(count) == text


@pytest.mark.parametrize(
    ("location", "text"),
    [
        ("https://example.org/a/b?c", "example.org"),
        ("/home/me/ferry.html", "ferry.html"),
        ("'/home/me/ferry.html'", "ferry.html"),
        ("file:///home/me/the%20ferry.html", "the ferry.html"),
        ("127.0.0.1:8000/a", "127.0.0.1"),
        ("-", "standard input"),
        ("fe\x1b]0;x\x07rry.txt", "ferry.txt"),
        ("https://[broken/page", "page"),
    ],
)
def test_short_location(location: str, text: str) -> None:
    """A host or a file name, without what a terminal would obey; what is not a URL is left as it is."""
    assert phrasing.short_location(location) == text


def test_minutes_to_read() -> None:
    """A minute is for some 240 words."""
    assert phrasing.minutes_to_read(Article("word " * 2380, ())) == 10


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0.1, "1 min"), (59.4, "59 min"), (59.6, "1 h"), (125, "2 h 5 min"), (599, "9 h 59 min"), (766, "13 h")],
)
def test_duration(minutes: float, text: str) -> None:
    """Even a short article takes a minute; from an hour on hours are told, and minutes as far as they matter."""
    assert phrasing.duration(minutes) == text


def test_a_mark_that_may_as_well_be_wrong_is_called_unsure() -> None:
    """The word says it before the figure where half of such marks or fewer are right; a claim's figure is about its source."""
    said = [phrasing.sureness(_attribution(confidence=sure)) for sure in (0.93, 0.5, 0.49, 0.0)]
    assert said == ["93 %", "50 %", "unsure, 49 %", "unsure, 0 %"]
    assert phrasing.sureness(Assertion(0, 5, "fact", confidence=0.9)) == "90 % that no source is given"


def test_a_speaker_is_shown_with_role_affiliation_and_anonymity() -> None:
    """Beside the name stand role and affiliation; a source without a name has them in its words, and the reason behind them."""
    named = _attribution(speaker="Ana Ruiz", speaker_kind="named", role="engineer", affiliation="Dale Water")
    assert phrasing.who(ARTICLE, named) == "Ana Ruiz, engineer, Dale Water"
    hidden = _attribution(role="officials", reason_for_anonymity="because the talks are secret")
    assert phrasing.who(ARTICLE, hidden) == "Officials · unnamed · not named “because the talks are secret”"


def test_the_remark_that_nobody_is_named_ends_the_words_of_a_source() -> None:
    """Where room is short, that end stays and the words before it are cut; a name and a claim have no such end."""
    assert phrasing.who(ARTICLE, _attribution()).endswith(phrasing.unnamed(_attribution()))
    assert phrasing.unnamed(_attribution()) == " · unnamed"
    assert phrasing.unnamed(_attribution(speaker="Ana Ruiz", speaker_kind="named")) == ""
    assert phrasing.unnamed(Assertion(0, 5, "fact")) == ""
