"""Find barriers before an article: JavaScript, a login, a payment, a question about cookies.

A page that withholds its article rarely says so to a program. The signs are those that publishers give to search
engines (https://developers.google.com/search/docs/appearance/structured-data/paywalled-content), the note for
browsers without JavaScript, and a few sentences that all such pages have in some form.
"""

import re
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias

from tui_reader.readers.html.json_ld import JsonLd

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui_reader.readers.html.page import Page

Kind: TypeAlias = Literal["javascript", "login", "payment", "consent", "robot check"]

_IGNORE_CASE: Final = re.IGNORECASE
# Of the 350 dev pages of the extraction corpora, all of them articles, 38 have fewer words than this, and not one of
# all is held to be behind a barrier.
_SHORT: Final = 250
# So many words beside the barrier's own are worth reading: two sentences.
_READABLE: Final = 25
_LOGIN_PAGE: Final = 120
# With fewer words in all, menus too, a page that names JavaScript has no other text.
_EMPTY: Final = 40
# Where a page declares the length of its article, a difference of a lead and a caption does not matter.
_WHOLE_SHARE: Final = 0.6
_TAIL_BLOCKS: Final = 4
# A page that keeps everything back has little to show; of a long one so many pieces of text are looked at.
_LOOKED_AT: Final = 2000

_PAYMENT: Final = re.compile(
    r"(?:subscri(?:be|ption)|join|upgrade)\b.{0,60}\bto (?:(?:continue|keep|finish)(?: reading|\W*$)|unlock|read (?:the (?:full|rest)|this|on))"
    r"|to (?:continue|keep|finish) reading(?: this| the)?\b.{0,60}\b(?:subscri|trial)"
    r"|\b(?:continue|keep|finish) reading\b.{0,40}\bwith an? .{0,30}(?:subscription|trial|account|membership)"
    r"|\bto read the (?:full|rest|whole|entire|complete)\b.{0,60}\b(?:subscri|trial|sign up|membership)"
    r"|\b(?:read|unlock)\b.{0,40}\b(?:article|story)\b.{0,20}\bwith an? .{0,20}(?:subscription|trial|membership)"
    r"|\bavailable to .{0,30}(?:members|subscribers) only\b|^(?:already|are you) a(?:lready a)? (?:subscriber|member)\?"
    r"|\b(?:article|story|content|post|page)\b.{0,25}\b(?:is|are) (?:only |exclusively |reserved |available )*(?:for|to) (?:our |paid |paying |premium )*(?:subscribers|members|readers who)"
    r"|you(?:[’']ve| have) (?:reached|read|used)\b.{0,40}\b(?:free|limit|article)"
    r"|the rest of this (?:article|story|post) is (?:for|behind)|this post is for (?:paid|paying) subscribers"
    r"|\bweiterlesen mit\b|\bjetzt\b.{0,40}\bweiterlesen|diese[rn]? (?:artikel|inhalt) .{0,40}\babonnent"
    r"|réservée? (?:à nos|aux) abonnés|il vous reste .{0,40}% de cet article|pour lire la suite.{0,40}abonn"
    r"|(?:contenido|artículo) .{0,30}para (?:los )?su?scriptores|su?scríbete para (?:seguir|continuar) leyendo"
    r"|(?:contenuto|articolo) .{0,30}riservato agli abbonati|(?:conteúdo|matéria) exclusiv\w .{0,20}assinantes",
    _IGNORE_CASE,
)
_LOGIN: Final = re.compile(
    r"\b(?:log ?in|sign in|log on|register)\b.{0,40}\bto (?:continue|view|see|read|access)\b(?!.{0,60}\bcomment)"
    r"|you (?:must|need to|have to) (?:be )?(?:logged|signed|log|sign|register)(?!.{0,60}\bcomment)",
    _IGNORE_CASE,
)
_LOGIN_TITLE: Final = re.compile(
    r"(?:please )?(?:log ?in|sign in|anmelden|anmeldung|connexion|iniciar sesión|accedi)\b", _IGNORE_CASE
)
_JAVASCRIPT: Final = re.compile(
    r"\b(?:enable|requires?|need(?:s|ed)?|without|turn on|activate|aktivieren|activer|activar|disabled)\b.{0,60}\bjava ?script"
    r"|\bjava ?script\b.{0,60}\b(?:enable|requ|need|disabled|turned off|must|work|aktiv|activ|deaktiv|désactiv)",
    _IGNORE_CASE,
)
_CONSENT: Final = re.compile(
    r"before you continue to|we value your privacy|we and our (?:\d+ )?(?:partners|vendors)|accept all(?: cookies)?"
    r"|reject all|manage (?:your )?(?:preferences|choices|settings|cookies|options)|store and/or access information"
    r"|we use cookies|alle(?: cookies)? akzeptieren|wir und unsere .{0,15}partner|tout accepter|aceptar todo|accetta tutt",
    _IGNORE_CASE,
)
_CONSENT_SIGNS: Final = 2
# Words in every paragraph of a question about consent; a paragraph without them is text that is not withheld.
_ABOUT_CONSENT: Final = re.compile(
    r"\b(?:cookies?|consent|privacy|personal data|partners|vendors|preferences|purposes|personali[sz]ed|accept|reject|agree|datenschutz"
    r"|einwilligung|zustimm\w+|akzeptieren|partnern?|données|confidentialité|consentement|accepter|datos|privacidad|consentimiento)\b",
    _IGNORE_CASE,
)
# Such questions are in the first person, or address the reader. A report about them is about others, in sentences.
_ADDRESSES: Final = re.compile(
    r"\b(?:we|our|us|you|your|wir|uns(?:er\w*)?|sie|ihr(?:e[mnrs]?)?|nous|nos|notre|vous|vos|votre|nosotros|nuestr[ao]s?|usted(?:es)?|sus?)\b",
    _IGNORE_CASE,
)
_SENTENCE_WORDS: Final = 10
_ROBOT_CHECK: Final = re.compile(
    r"(?:verify|confirm|prove|checking|make sure|check) (?:that |if |whether )?(?:you(?:[’']re| are) (?:a )?(?:human|not a (?:ro)?bot)|the site connection is secure)"
    r"|\bknow (?:that )?you(?:[’']re| are) not a (?:ro)?bot|while we verify (?:your )?access|you have been blocked"
    r"|(?:don[’']t|do not) have permission to access|are you (?:a robot|human)\?|checking your browser|unusual (?:traffic|activity) from your|complete the (?:captcha|security check)"
    r"|performing security verification|needs to review the security of your connection|press (?:&|and) hold to confirm",
    _IGNORE_CASE,
)
_WHOLE_NOTES: Final[dict[Kind, str]] = {
    "javascript": "is empty until its JavaScript has run, and no page's program is run here",
    "login": "is only for people who have logged in",
    "payment": "is for paying readers",
    "consent": "asks about cookies and personal data before it shows anything",
    "robot check": "keeps programs out until somebody has shown to be human",
}
_PART_NOTES: Final[dict[Kind, str]] = {
    "javascript": "Some of the text may be missing: the page is put together by JavaScript, and no page's program is run here",
    "login": "Only a part of the text is here: the rest is for people who have logged in",
    "payment": "Only a part of the text is here: the rest is for paying readers",
}
_DOUBTS: Final[dict[Kind, str]] = {
    "login": "Some of the text may be missing: the page speaks of more for people who have logged in",
    "payment": "Some of the text may be missing: the page speaks of more for paying readers",
}
_ADVICE: Final = "Open the page in a browser, save it there once the text is shown, and open the file."
# Elements into which frameworks write the page (React, Vue, Next, Nuxt, Angular, Gatsby, Ember).
_APP_ROOTS: Final = (
    "//*[@id='root' or @id='app' or @id='__next' or @id='__nuxt' or @id='___gatsby' or @id='react-root']"
    " | //app-root | //*[@ng-app] | //*[contains(@class, 'ember-application')]"
)
_NOT_GRANTED: Final = (
    "//@amp-access[starts-with(normalize-space(), 'NOT ')]/.. | //@subscriptions-section[. = 'content-not-granted']/.."
)
_GRANTED: Final = (
    "//@amp-access[not(starts-with(normalize-space(), 'NOT '))]/.. | //@subscriptions-section[. = 'content']/.."
)
# Publishers may only give selectors of a class.
_CLASS_SELECTOR: Final = re.compile(r"\.([\w-]+)")


class Barrier(NamedTuple):
    """A barrier before an article.

    ``is_passable`` is true where a part of the article can be read all the same, ``is_certain`` where more of it is
    certainly missing.
    """

    kind: Kind
    is_passable: bool
    is_certain: bool = True

    def refusal(self, location: str) -> str:
        """Return a sentence on the lack of any text, with advice."""
        return f"{location} {_WHOLE_NOTES[self.kind]}. {_ADVICE}"

    @property
    def note(self) -> str:
        """A sentence on missing text, with advice."""
        doubt = None if self.is_certain else _DOUBTS.get(self.kind)
        return f"{doubt or _PART_NOTES[self.kind]}. {_ADVICE}"


class Evidence:
    """Evidence of barriers in invisible elements of a page.

    It is read before these elements are removed.
    """

    def __init__(self, page: "Page") -> None:
        root = page.root
        self._title = " ".join((root.findtext(".//title") or "").split())
        self._without_script = " ".join(element.text_content() for element in root.iter("noscript"))
        self._asks_password = bool(root.xpath("//input[@type='password']"))
        article = JsonLd(root).article
        self._keeps_back = _is_for_payment(article) and not _has_paid_part(root, article)
        self._promised_words = _whole_number(article.get("wordCount"))

    def barrier(self, root: "HtmlElement", blocks: Sequence[str]) -> Barrier | None:
        """Return the barrier before the article, or ``None`` without one.

        Args:
            root: The page without invisible elements.
            blocks: The texts of the article's blocks, its title left aside, as far as an article was found.
        """
        words = sum(map(_word_count, blocks))
        # Behind a long article, other contents of the page are not signs of a barrier. (Not ``text_content``, which glues the
        # last word of an element to the first of the next.)
        shown = " ".join(" ".join(islice(root.itertext(), _LOOKED_AT)).split()) if words < _SHORT else ""
        kind = self._closed(root, shown, blocks) or self._half_open(shown, blocks, words)
        if kind is None:
            return None
        own = _PAYMENT if kind == "payment" else _LOGIN
        readable = sum(_word_count(block) for block in blocks if not own.search(block))
        is_certain = self._is_cut(words) or any(own.search(block) for block in blocks[-_TAIL_BLOCKS:])
        return Barrier(kind, kind in _PART_NOTES and readable >= _READABLE, is_certain)

    def _is_cut(self, words: int) -> bool:
        return self._promised_words is not None and words < _WHOLE_SHARE * self._promised_words

    def _closed(self, root: "HtmlElement", shown: str, blocks: Sequence[str]) -> Kind | None:
        """Return the kind of barrier before the whole page, or ``None``."""
        words = sum(map(_word_count, blocks))
        if words >= _SHORT:
            return None
        if _ROBOT_CHECK.search(f"{self._title} {shown}") and words < _LOGIN_PAGE:
            is_beside = words >= _READABLE and not any(map(_ROBOT_CHECK.search, [self._title, *blocks]))
            return None if is_beside else "robot check"
        if len({sign.group().lower() for sign in _CONSENT.finditer(f"{self._title} {shown}")}) >= _CONSENT_SIGNS:
            text = sum(_word_count(block) for block in blocks if not _asks_consent(block))
            return "consent" if text < _READABLE and _word_count(shown) < _SHORT else None
        if _word_count(shown) >= _EMPTY:
            return None
        needs_script = _JAVASCRIPT.search(f"{self._without_script} {shown}") or root.xpath(_APP_ROOTS)
        return "javascript" if needs_script else None

    def _half_open(self, shown: str, blocks: Sequence[str], words: int) -> Kind | None:
        """Return the kind of barrier behind a visible beginning, or ``None``."""
        if self._keeps_back and (self._is_cut(words) or words < _SHORT):
            return "payment"
        if any(_PAYMENT.search(block) for block in blocks[-_TAIL_BLOCKS:]) or (
            words < _SHORT and _PAYMENT.search(shown)
        ):
            return "payment"
        if words >= _SHORT:
            return None
        if any(_LOGIN.search(block) for block in blocks[-_TAIL_BLOCKS:]):
            return "login"
        is_form = self._asks_password and words < _LOGIN_PAGE
        return "login" if is_form and (_LOGIN_TITLE.match(self._title) or _LOGIN.search(shown)) else None


def _asks_consent(block: str) -> bool:
    """Check whether a block may be part of a question about consent."""
    is_report = _word_count(block) >= _SENTENCE_WORDS and not _ADDRESSES.search(block)
    return bool(_ABOUT_CONSENT.search(block)) and not is_report


def withholds(text: str) -> bool:
    """Check whether a paragraph reserves the following text for payment or login."""
    return bool(_PAYMENT.search(text) or _LOGIN.search(text))


def _is_for_payment(article: dict[str, Any]) -> bool:
    return str(article.get("isAccessibleForFree", "")).strip().lower() == "false"


def _has_paid_part(root: "HtmlElement", article: dict[str, Any]) -> bool:
    """Check whether the part for paying readers was sent all the same.

    Pages send it to search engines.
    """
    if has_granted_part(root):
        return True
    parts = article.get("hasPart")
    for part in parts if isinstance(parts, list) else [parts]:
        if not isinstance(part, dict):
            continue
        for name in _CLASS_SELECTOR.findall(str(part.get("cssSelector", ""))):
            elements = root.xpath("//*[contains(concat(' ', normalize-space(@class), ' '), $name)]", name=f" {name} ")
            if any(_word_count(element.text_content()) >= _READABLE for element in elements):
                return True
    return False


def has_granted_part(root: "HtmlElement") -> bool:
    """Check whether a page has text that its script shows to paying readers alone (AMP).

    The attributes are those of https://amp.dev/documentation/components/amp-access.
    """
    return any(_word_count(element.text_content()) >= _READABLE for element in root.xpath(_GRANTED))


def remove_offers(root: "HtmlElement") -> None:
    """Remove offers to pay from a page that has its whole text.

    Scripts show them in place of the text to those who do not pay.
    """
    if has_granted_part(root):
        for element in root.xpath(_NOT_GRANTED):
            element.drop_tree()


def _whole_number(value: Any) -> int | None:
    text = str(value).replace(",", "")
    return int(text) if text.isdecimal() and len(text) < 7 else None  # noqa: PLR2004 - no article has a million words


def _word_count(text: str) -> int:
    return len(text.split())
