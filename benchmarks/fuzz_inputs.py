"""Make the inputs of the fuzzer, the same for the same seed.

They are documents with spoilt fields, pieces of pages, and texts made of traps.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from os import SEEK_END
from pathlib import Path

from benchmarks.fuzz_values import spoilt
from benchmarks.specimens import SPECIMENS
from tui_reader.model import Resource

_LEAST, _MOST = 40, 1200  # bytes of a piece: so small that many run in a second, so large that it holds some elements
_MOST_MUTATIONS = 6
_MOST_TRAPS = 60
_REPEATED = (2, 5, 40, 150)
# The shares of inputs that are documents with spoilt fields, and of these of those whose bytes are damaged, whose transport says
# what they are, and names an encoding.
_WITH_FIELDS = 0.65
_MOST_FIELDS = 4
_DAMAGED = 0.25
_NAMED = 0.8
_LABELLED = 0.2

_MARKUP = (
    *(f"<{tag}>" for tag in ("p", "div", "a href=x", "table", "tr", "td", "ul", "li", "h1", "h2", "blockquote", "pre", "q",
      "article", "br", "hr", "script", "style", "svg", "template", "select", "textarea", "noscript", "iframe", "title", "base href='//['",
      "form", "figure", "figcaption", "aside class=newsletter", "p hidden", "div style='display:none'", "font", "b", "math", "plaintext")),
    *(f"</{tag}>" for tag in ("p", "div", "a", "table", "td", "ul", "li", "h1", "pre", "q", "body", "html", "title", "script", "br")),
    "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE html>", "<?xml version='1.0' encoding='utf-16'?>", "<meta charset=utf-7>",
    "<meta charset=shift_jis>", "<meta http-equiv=refresh content='0;url=x'>", "<link rel=next href=?p=2>", "<link rel=canonical href='http://['>",
    "<meta property=og:title content='\x00'>", "<meta name=author content='By By By'>", "<time datetime='9999-99-99'>", "<time>31 Feb 2024</time>",
    "<script type='application/ld+json'>", '{"@type":"NewsArticle","author":[[{"name":{}}]],"datePublished":1e999}', "</script>",
    "&#0;", "&#x1b;", "&#xD800;", "&#x110000;", "&amp;lt;", "&nbsp;", "&shy;", "&zwj;", "&#8238;", "&quot", "<a href='javascript:0'>", "<a href='http://[::1'>",
    "<a href='http://\u2488.example/\ud800'>", 'class="article-body"', "<td colspan=99999 rowspan=99999>", "<li value=-1>", "<ol start=1e9>",
)  # fmt: skip
_PROSE = (
    *"“”‘’\"'`«»„‚—–-,.;:!?()[]$*_#>|~^\\/&%@…",
    *("said", "told reporters", "according to", "Ms. Farkas", "the ministry", "he", "she", "They", "insisted that", "Q:", "A:"),
    *("U.S.", "No. 5", "e.g.", '10"', "'90s", "$5", "Sign up for our newsletter", "READ MORE:", "Advertisement", "©", "will be", "St."),
    *("\n", "\n\n", "\r\n", "\r", "\t", " ", "  ", "\x00", "\x07", "\x0b", "\x0c", "\x1b[31m", "\x1b]0;x\x07", "\x7f", "\x85", "\x9b1m"),
    *("\u2028", "\u202e", "\u2066", "\u200b", "\u200d", "\u0301", "\u0301" * 40, "\ufeff", "\xad", "\u3000", "é", "e\u0301", "ﬁ", "İ", "ß"),
    *("漢字", "한글", "\u1112\u1161\u11ab", "עברית", "العربية", "👨‍👩‍👧", "🇫🇷", "𝐀", "\ud800", "\udfff", "\U0010ffff"),
    *("# ", "## ", "> ", "- ", "* ", "1. ", "```", "~~~", "    ", "[", "](", "[x](http://a.example)", "![", "| a | b |", "|---|---|", "***", "---", "==="),
    *("---\ntitle: x\n---\n", "title: [", "<http://a.example>", "[^1]", "[^1]: note", "$$", "\\", "<div>", "&copy;", "_" * 40, "*" * 40),
)  # fmt: skip
_ENVELOPES = (
    ("From: A <a@b.example>\nSubject: =?utf-8?Q?=FF=00?=\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n--x\n"
    "Content-Type: text/html; charset=nonsense\nContent-Transfer-Encoding: base64\n\n"),
    "From: a@b.example\nSubject: x\nDate: Thu, 99 Foo 2024 99:99:99 +9999\nContent-Transfer-Encoding: quoted-printable\n\n=\n=3D=ZZ=",
    ('From: x\nSubject: y\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="x"\nSnapshot-Content-Location: http://[\n\n--x\n'
    "Content-Type: text/html\n\n"),
    '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><title>y</title><description>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>y</title><content type="html">',
    '{"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [{"content_html": "',
    "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n", "PK\x03\x04", "\x1f\x8b\x08", "\xff\xfe<\x00p\x00>\x00", "<html>", "<!DOCTYPE html><body><article>",
)  # fmt: skip
_TYPES = (None, "text/html", "text/html", "text/html", "text/plain", "text/markdown", "application/xhtml+xml")
_CHARSETS = (
    None,
    None,
    None,
    "utf-8",
    "utf-16",
    "utf-7",
    "shift_jis",
    "iso-2022-jp",
    "windows-1252",
    "nonsense",
    "\x00",
)
_URLS = (None, "https://courier.example/2024/02/31/ferry", "https://courier.example/[", "http://xn--.example/")


@dataclass(frozen=True, slots=True)
class FuzzInputs:
    """Makes inputs by number; pieces are cut from ``pages``."""

    pages: Sequence[Path]
    seed: int

    def make(self, number: int) -> Resource:
        """Return the input of a number, which is always the same."""
        chance = random.Random(f"{self.seed} {number}")  # noqa: S311 - the same input each time is what is wanted
        if chance.random() < _WITH_FIELDS:
            return _spoilt_specimen(chance, number)
        content = _piece(chance, self.pages) if self.pages and chance.random() < 0.6 else _traps(chance)  # noqa: PLR2004 - more pages than traps
        for _ in range(chance.randint(0, _MOST_MUTATIONS)):
            content = chance.choice(_MUTATIONS)(chance, content)
        if chance.random() < 0.1:  # noqa: PLR2004 - one in ten comes in an envelope
            content = _bytes(chance.choice(_ENVELOPES)) + content
        return Resource(
            f"input-{number}", content, chance.choice(_TYPES), chance.choice(_CHARSETS), chance.choice(_URLS)
        )


def _spoilt_specimen(chance: random.Random, number: int) -> Resource:
    """Return a document with some fields spoilt, and sometimes its bytes, too."""
    specimen = chance.choice(SPECIMENS)
    fields = dict(specimen.fields)
    for name in chance.sample(sorted(fields), chance.randint(1, _MOST_FIELDS)):
        fields[name] = spoilt(chance, fields[name])
    content = specimen.build(fields)
    if chance.random() < _DAMAGED:
        for _ in range(chance.randint(1, _MOST_MUTATIONS)):
            content = chance.choice(_MUTATIONS)(chance, content)
    is_named = chance.random() < _NAMED
    media_type = specimen.media_type if is_named else chance.choice(_TYPES)
    charset = chance.choice(_CHARSETS) if chance.random() < _LABELLED else None
    return Resource(f"input-{number}", content, media_type, charset, chance.choice(_URLS))


def _piece(chance: random.Random, pages: Sequence[Path]) -> bytes:
    size = chance.randint(_LEAST, _MOST)
    with chance.choice(pages).open("rb") as page:
        page.seek(chance.randrange(max(1, page.seek(0, SEEK_END) - size)))
        return page.read(size)


def _traps(chance: random.Random) -> bytes:
    table = chance.choice((_PROSE, (*_PROSE, *_MARKUP)))
    parts = (chance.choice(table) for _ in range(chance.randint(1, _MOST_TRAPS)))
    return _bytes(chance.choice(("", " ")).join(parts))


def _flip(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]


def _insert(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + _bytes(chance.choice((*_MARKUP, *_PROSE))) + content[at:]


def _cut(chance: random.Random, content: bytes) -> bytes:
    start, end = sorted((chance.randrange(len(content) + 1), chance.randrange(len(content) + 1)))
    return content[:start] + content[end:]


def _repeat(chance: random.Random, content: bytes) -> bytes:
    start = chance.randrange(len(content) + 1)
    end = min(len(content), start + chance.randint(1, 30))
    return content[:end] + content[start:end] * chance.choice(_REPEATED) + content[end:]


def _swap(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[at:] + content[:at]


_MUTATIONS: tuple[Callable[[random.Random, bytes], bytes], ...] = (_flip, _insert, _insert, _cut, _repeat, _swap)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
