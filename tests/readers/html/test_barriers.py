import pytest

from tests.readers.reading import URL, read, read_page
from tui_reader.errors import NoArticleError, ShellError

SENTENCE = "The harbour office closed the quay on Monday, after the third storm of the week, and nobody was surprised. "
LEAD = f"<p>{SENTENCE * 3}</p>"
STORY = f"<p>{SENTENCE * 3}</p>" * 8


def paid(**fields: str) -> str:
    entries = ", ".join(f'"{name}": {value}' for name, value in fields.items())
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "isAccessibleForFree": false, {entries}}}</script>'


PART = '{"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": ".rest"}'


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<body><noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>", "JavaScript"),
        ("<body><div id=app></div><script src=a.js></script>", "JavaScript"),
        ("<body><p>Please turn on JavaScript to see this page.</p>", "JavaScript"),
        ("<title>Log in</title><body><form><p>Please log in to continue</p><input type=password></form>", "logged in"),
        ("<title>Before you continue to Search</title><body><p>We use cookies.</p><p>Reject all</p>", "personal data"),
        ("<title>Just a moment</title><body><p>Verify you are human to go on.</p>", "keeps programs out"),
        ("<title>Just a moment...</title><body><h1>a.example</h1><p>Enable JavaScript to continue</p>", "JavaScript"),
        ("<title>Access Denied</title><body><p>You don't have permission to access this.</p>", "keeps programs out"),
        ("<body><h1>Ferry</h1><p>Subscribe now to continue reading.</p>", "paying readers"),
        (f"<body>{paid(hasPart=PART)}<h1>Ferry</h1><p>The quay was closed.</p>", "paying readers"),
        ("<body><p>Diesen Artikel lesen nur Abonnenten: Jetzt Abo bestellen und weiterlesen</p>", "paying readers"),
    ],
)
def test_a_page_behind_a_barrier_says_which(html: str, words: str) -> None:
    """Where nothing can be read, the sentence names the barrier and says what can be done."""
    with pytest.raises(NoArticleError, match=words) as caught:
        read_page(html)
    assert "Open the page in a browser, save it there" in caught.value.message


@pytest.mark.parametrize(
    "html",
    [
        f"<body><article><h1>Ferry</h1>{LEAD}<p>Subscribe to keep reading this story.</p></article>",
        f"<body>{paid(hasPart=PART)}<article><h1>Ferry</h1>{LEAD}</article>",
        f"<body>{paid(wordCount='2000')}<article><h1>Ferry</h1>{STORY}</article>",
        f"<body><article><h1>Ferry</h1>{STORY}<p>This article is for subscribers only.</p></article>",
    ],
)
def test_what_can_be_read_in_front_of_a_paywall_is_shown_with_a_note(html: str) -> None:
    """The beginning of an article is an article, and that it is cut is said beside it."""
    article = read_page(html)
    assert "harbour office" in article.text
    assert article.missing is not None
    assert "paying readers" in article.missing


@pytest.mark.parametrize(
    ("ending", "words"),
    [
        ("Continue reading your article with a subscription", "paying readers"),
        ("Keep reading with a 7-day free trial", "paying readers"),
        ("To read the full story, start your free trial", "paying readers"),
        ("The author made this story available to members only.", "paying readers"),
        ("Unlock this article with a subscription.", "paying readers"),
        ("Already a subscriber? Log in.", "paying readers"),
        ("You have reached your limit of free articles.", "paying readers"),
        ("La suite est réservée aux abonnés.", "paying readers"),
        ("Suscríbete para seguir leyendo", "paying readers"),
        ("Sign in to continue reading", "logged in"),
        ("You must be logged in to view this content.", "logged in"),
    ],
)
def test_the_last_words_tell_that_the_text_is_cut(ending: str, words: str) -> None:
    """However a site says it behind the beginning of an article, the person learns that there is more."""
    article = read_page(f"<body><article><h1>Ferry</h1>{LEAD}<p>{ending}</p></article>")
    assert words in (article.missing or "")


@pytest.mark.parametrize(
    "ending",
    [
        "Subscribe to our newsletter and never miss a story.",
        "You must be logged in to post a comment.",
        "Log in to leave a comment",
        "Join us to continue the conversation.",
        "The company said that it would continue to sell subscriptions.",
    ],
)
def test_last_words_that_only_advertise_cut_nothing(ending: str) -> None:
    """Newsletters, comments and statements about subscriptions are no barriers."""
    assert read_page(f"<body><article><h1>Ferry</h1>{LEAD}<p>{ending}</p></article>").missing is None


@pytest.mark.parametrize(
    "html",
    [
        f"<body><div id=root><article><h1>Ferry</h1>{LEAD}</article></div><noscript>Enable JavaScript.</noscript>",
        f"<body>{paid(hasPart=PART)}<article><h1>Ferry</h1>{LEAD}<div class='a rest'>{STORY}</div></article>",
        f"<body>{paid(wordCount='420')}<article><h1>Ferry</h1>{STORY}</article>",
        f"<body><header><a>Subscribe</a> <a>Log in</a></header><article><h1>Ferry</h1>{LEAD}</article>",
        f"<body><article><h1>Ferry</h1>{STORY}</article><div>We use cookies. <a>Accept all</a> <a>Reject all</a></div>",
        f"<body><article><h1>Ferry</h1>{LEAD}</article><form>Sign in <input type=password></form>",
    ],
)
def test_a_whole_article_is_held_for_whole(html: str) -> None:
    """A note for browsers without scripts, a cookie bar, a link to log in and a paid part that was sent are no barriers."""
    assert read_page(html).missing is None


def test_an_article_about_barriers_is_read() -> None:
    """Words of a barrier in the middle of a long text are the author's own."""
    text = "<p>Papers ask you to subscribe to continue reading, and sites want you to enable JavaScript.</p>"
    assert read_page(f"<body><article><h1>Walls</h1>{STORY}{text}{STORY}</article>").missing is None


def test_a_page_without_text_names_its_other_version() -> None:
    """An empty page with an AMP version says where that is; one for paying readers does not open a back door."""
    amp = "<link rel=amphtml href=/amp/ferry>"
    with pytest.raises(ShellError) as caught:
        read_page(f"<head>{amp}</head><body><div id=root></div>")
    assert caught.value.url == "https://courier.example/amp/ferry"
    with pytest.raises(NoArticleError) as refused:
        read_page(f"<head>{amp}</head><body><p>Subscribe now to continue reading.</p>")
    assert not isinstance(refused.value, ShellError)


def test_a_version_at_the_same_address_is_none() -> None:
    """A page that names itself leads nowhere."""
    with pytest.raises(NoArticleError) as caught:
        read_page(f"<head><link rel=canonical href={URL}></head><body><div id=root></div>")
    assert not isinstance(caught.value, ShellError)


def test_a_local_page_leads_nowhere() -> None:
    """A file does not make the program open an address."""
    with pytest.raises(NoArticleError) as caught:
        read("<head><link rel=amphtml href=https://a.example/></head><body><div id=root></div>", "text/html")
    assert not isinstance(caught.value, ShellError)


BRIEF = f"<h1>Ferry</h1><p>{SENTENCE}</p><p>{SENTENCE.replace('Monday', 'Friday')}</p><p>It opened again at night.</p>"


@pytest.mark.parametrize(
    "around",
    [
        "%s<div>This site uses cookies. <a>Accept all cookies</a> <a>Manage preferences</a> <a>Reject all</a></div>",
        "<section><p>We value your privacy. We and our 90 partners store and/or access information.</p></section><div>%s</div>",
        "<main>%s</main><form>Before you comment: are you human? Complete the CAPTCHA.</form>",
        "<article>%s</article><noscript>Enable JavaScript to comment.</noscript>",
        "<p amp-access='NOT subscriber'>Subscribe to continue reading.</p><div amp-access=subscriber>%s</div>",
        "<div subscriptions-section=content>%s</div><div subscriptions-section=content-not-granted>Already a subscriber? Log in.</div>",
    ],
)
def test_a_short_article_that_is_there_is_read_whatever_stands_beside_it(around: str) -> None:
    """Banners, checks in forms and offers to others are no reason to refuse text, nor to call it cut."""
    article = read_page(f"<title>Ferry</title><body>{around % BRIEF}")
    assert "on Monday" in article.text
    assert "on Friday" in article.text
    assert "cookies" not in article.text
    assert article.missing is None


def test_a_page_that_speaks_of_more_elsewhere_is_in_doubt() -> None:
    """Where an offer stands beside a short article, it is said that something may be missing, not that it is."""
    article = read_page(
        f"<body><header>Already a subscriber?</header><h2>Join to keep reading</h2><article>{BRIEF}</article>"
    )
    assert (article.missing or "").startswith("Some of the text may be missing")


def test_a_report_about_consent_is_no_question() -> None:
    """An article that tells of banners, and quotes them, is read; it speaks of others."""
    article = read_page(
        "<title>Court rules on cookies</title><article><h1>Court rules on cookies</h1>"
        "<p>A court in Estby has told a shop that its visitors must be able to reject all cookies with one click.</p>"
        "<p>“We use cookies” was all that the banner said, and its only button was called “Accept all”, the judges found.</p>"
        "<p>Consent that nobody can refuse is no consent, says the ruling, which takes effect in May.</p></article>"
    )
    assert "reject all cookies with one click" in article.text
    assert article.missing is None
