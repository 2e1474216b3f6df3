"""Spoil values of fields: hostile values, and ways to insert them."""

import json
import random
from html import escape

NUMBERS = (
    *("0", "-1", "1", "65536", "2147483648", "4294967295", "9223372036854775808", "9" * 25, "9" * 5000, "1e999", "-1e999"),
    *("1e39", "NaN", "Infinity", "0x10", "1.7976931348623157e309", "٣", "²", "1_000", "+5", "00000000000001"),
)  # fmt: skip
DATES = (
    *("9999-12-31T23:59:59-23:59", "0000-00-00", "0001-01-01T00:00:00+14:00", "10000-01-01", "2024-02-30", "-2024-03-02"),
    *(f"Sat, 02 Mar {'9' * 20} 06:30:00 +0000", "Sat, 02 Mar 2024 06:30:00 +99999999999999999999", "Sat, 02 Mar 99"),
    *("Mon, 99 Foo 2024 99:99:99 +9999", "1e999", "9" * 20, "2024-03-02T24:00:00Z", "2024-03-02T06:30:60.999999999999999Z"),
    *("D:99999999999999+99'99'", "D:2024", "yesterday", "31 Feb 2024", "2024年99月99日", "12:00", "Mar", ",,,", "1709361000000000"),
)  # fmt: skip
MARKUP = (
    *("<", ">", "&", '"', "'", "<b>", "</p>", "</div>" * 20, "<div>" * 50, "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>"),
    *("&#0;", "&#xD800;", "&#x110000;", "&#99999999999;", "&nbsp;", "&x;", "&amp;amp;", "<!DOCTYPE x [<!ENTITY a 'b'>]>&a;", "<svg><p>"),
    *("<table><td>", "<select>", "<template>", "<plaintext>", "<textarea>", "<title>", "<base href=//[>", "<p hidden>", "<br>" * 40),
    *("{", "}", "[", "]", "[" * 3000, '{"a":' * 3000, "null", "true", "[]", "{}", '"', '[[[{"name": {}}]]]', '"\\ud800"', '{"@id": []}'),
    *("---", "+++", "```", "![", "](", "| a |", "[^1]", "<" * 300, "(" * 3000, '"' * 1001, "\\" * 999, "> " * 200, "* " * 200, "#" * 40),
    *("(a\\)", "<FEFFD800>", "<FE", "/X", "1 0 R", "3 0 R 3 0 R 3 0 R", "99 0 R", "<< /A << /A", "q " * 500, "BT ET", "endobj", "stream"),
)  # fmt: skip
TEXTS = (
    *("", " ", "\n", "\n\n", "\r", "\t", "\x00", "\x07", "\x0b", "\x0c", "\x1b[31m", "\x1b]0;x\x07", "\x7f", "\x85", "\x9b1m", "\ufeff"),
    *("\u2028", "\u202e", "\u2066", "\u200b", "\u200d", "\u200d" * 200, "\u0301", "\u0301" * 400, "\xad", "\u3000", "İ", "ß", "ﬁ", "\U000e0041\U000e0042"),
    *("漢字", "한글", "עברית", "العربية", "👨‍👩‍👧", "𝐀" * 300, "\ud800", "\udfff", "\U0010ffff", "\ufffe", "�", "â€œ", "Ã©", "x" * 3000, "a " * 1500),
    *("“", "”", "“" * 300, "«", "—", "…", "’s", "said", "he said", "according to", "By By By", "©" * 300, "1. " * 200, ". " * 500, "A. " * 200),
)  # fmt: skip
NAMES = (
    *("utf-8", "utf-16", "utf-32", "utf-7", "idna", "punycode", "undefined", "zlib_codec", "rot13", "hex", "mbcs", "nonsense", "x" * 300),
    *("shift_jis", "iso-2022-jp", "hz", "gb18030", "big5", "cp037", "unicode_escape", "raw_unicode_escape", "base64", "uuencode"),
    *("quoted-printable", "binary", "7bit", "multipart/mixed", "multipart/alternative", "multipart/digest", "message/rfc822"),
    *("message/delivery-status", "text/html", "text/plain", "image/png", "application/x", "a/b/c", "/", "attachment", "flowed", "yes"),
    *("x; charset*=undefined'en'%ff", "x; name*99999999999999999999=a", "x; filename*=a; filename*0=b", "p", "h1", "pre", "q", "td", "button"),
    *("../../etc/passwd", "/", "C:\\x", "con", "a\x00b", "nav", "noteref", "pagebreak", "style", "hidden", "class", "FlateDecode", "Identity-H"),
)  # fmt: skip
ADDRESSES = (
    *("http://[", "http://[::1", "http://[v1.x]/", "//[", "http://a:99999999/", "http://a:x/", "http://\u2488.example/", "http://xn--.example/"),
    *("javascript:0", "data:text/html,x", "mailto:", "file:///etc/passwd", "#", "?", "?page=99999999999999999999", "http:", "://", "\\\\a\\b"),
    *("http://a.example/" + "x/" * 1000, "http://a.example/%ff%00", "http://a.example/\ud800", "../" * 300, "cid:1", "urn:x", "0;url=http://["),
)  # fmt: skip
VALUES = (*NUMBERS, *DATES, *MARKUP, *TEXTS, *NAMES, *ADDRESSES)


def spoilt(chance: random.Random, value: str) -> str:
    """Return a hostile value, or a value with a hostile part, repeated or cut."""
    hostile = chance.choice(VALUES)
    at = chance.randrange(len(value) + 1)
    match chance.randrange(8):
        case 0 | 1 | 2:
            return hostile
        case 3:
            return escape(hostile)
        case 4:
            return json.dumps(hostile, ensure_ascii=chance.random() < 0.5)  # noqa: PLR2004 - either way as often
        case 5:
            return value[:at] + hostile + value[at:]
        case 6:
            return value * chance.choice((2, 20, 200))
        case _:
            return value[:at]
