import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.reading import blocks, check, links, texts, written


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>The <b>f</b>erry<i> is </i>late</p>", ["The ferry is late"]),
        ("<p>one</p>two<p>three</p>", ["one", "two", "three"]),
        ("<div>one<p>two</p>three</div>four", ["one", "two", "three", "four"]),
        ("<h2>Head</h2>text", ["Head", "text"]),
        ("<p>one<br>two</p>", ["one\ntwo"]),
        ("<p>one<br><br>two<br> <br>three</p>", ["one", "two", "three"]),
        ("<p>one<br></p><p>two</p>", ["one", "two"]),
        ("<span>one</span> <span>two</span><span>three</span>", ["one twothree"]),
        ("<p>soft\u00adhyphen and&nbsp;&nbsp;blank&#8203;s</p>", ["softhyphen and blanks"]),
        ("<p>He said <q>no</q>.</p>", ["He said “no”."]),
        ("<p><q>She told us <q>never</q>.</q></p>", ["“She told us ‘never’.”"]),
        ("<p>harbour<wbr>master <abbr>RNLI</abbr>s <span class=dropcap>T</span>he</p>", ["harbourmaster RNLIs The"]),
        ("<table><tr><td><p>one</p><ul><li>two</li></ul></td><td>three</td></tr></table>", ["one", "two", "three"]),
        ("<custom-element><p>one</p></custom-element>", ["one"]),
        ("<p>kept<span class=left-out>dropped</span> tail</p>", ["kept tail"]),
        ("one<div class=left-out>dropped</div>two", ["one", "two"]),
    ],
)
def test_words_are_neither_glued_nor_torn(html: str, expected: list[str]) -> None:
    """Blocks part words, inline elements do not, one break is a line and two are a paragraph."""
    assert texts(written(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("fell by 15<sup>7</sup> tons on 40 km<sup>2</sup>", "fell by 15⁷ tons on 40 km²"),
        ("on the 22<sup>nd</sup> of May", "on the 22nd of May"),
        ("costs £4<sup>50</sup> a day", "costs £4.50 a day"),
        ("costs £4<sup>50</sup> million", "costs £4⁵⁰ million"),
        ("15<sup class='footnote-ref'>7</sup>tons", "15 [7] tons"),
        ("CO<sub>2</sub>5 and x<sub><i>n</i></sub>", "CO₂5 and xₙ"),
        ("the quay<sup>" + "small print " * 9 + "</sup>is", "the quay " + "small print " * 9 + "is"),
        ("15<span style='vertical-align: super; color: red'>7</span> tons", "15⁷ tons"),
        ("15<span class=superscript>7</span> tons", "15⁷ tons"),
    ],
)
def test_text_off_the_line_joins_nothing(html: str, expected: str) -> None:
    """Figures and words above and below the line are told from those on it, whatever element or style sets them."""
    assert texts(written(f"<p>{html}</p>")) == [expected]


def test_elements_become_kinds_with_levels() -> None:
    """Headings, items, quotations, captions and code are told apart; the innermost decides."""
    html = """
    <h1>One</h1><h3>Three</h3>
    <ul><li>a<ol><li><p>b</p></li></ol></li><li>c</li></ul>
    <dl><dt>term</dt><dd>meaning</dd></dl>
    <blockquote>quoted<blockquote><p>deeper</p></blockquote><ul><li>item</li></ul></blockquote>
    <figure><img src=a.png><figcaption>A ferry.</figcaption></figure>
    <div class="wp-caption-text">Another ferry.</div>
    <pre><code>if late:
    <b>wait</b>()</code></pre>
    """
    assert blocks(written(html)) == [
        ("heading", "One"),
        ("heading 3", "Three"),
        ("list_item", "a"),
        ("list_item 2", "1. b"),
        ("list_item", "c"),
        ("list_item", "term"),
        ("list_item", "meaning"),
        ("quotation", "quoted"),
        ("quotation 2", "deeper"),
        ("list_item", "item"),
        ("caption", "A ferry."),
        ("caption", "Another ferry."),
        ("code", "if late:\n    wait()"),
    ]


def test_a_table_of_data_is_aligned() -> None:
    """Rows become lines, with the caption before them and no word in twice."""
    html = """<p>See:</p><table><caption>Ferries</caption><thead><tr><th>Day<th>Number</thead>
    <tr><td>Monday<td>12<tr><td>Tue<td>3</table>tail"""
    assert blocks(written(html)) == [
        ("paragraph", "See:"),
        ("caption", "Ferries"),
        ("table", "Day     Number\nMonday  12\nTue     3"),
        ("paragraph", "tail"),
    ]


def test_a_rule_stands_between_parts_only() -> None:
    """A rule at the beginning or the end divides nothing."""
    assert blocks(written("<hr><p>one</p><hr><hr><p>two</p><hr>")) == [
        ("paragraph", "one"),
        ("rule", "* * *"),
        ("paragraph", "two"),
    ]


def test_links_are_exact_and_absolute() -> None:
    """A link covers its words, across a block too; an anchor that leads nowhere is plain text."""
    html = """<p>Take <a href="quay"> the <b>qu</b>ay </a>, <a href="#top">up</a>, <a name=x>or</a>
    <a href="javascript:alert(1)">not</a>.</p><a href=/all><h2>All</h2><p>ferries</p></a>"""
    article = written(html)
    assert links(article) == [
        ("the quay", "https://courier.example/news/quay"),
        ("All", "https://courier.example/all"),
        ("ferries", "https://courier.example/all"),
    ]
    assert texts(article)[0] == "Take the quay , up, or not."


def test_a_passage_that_a_page_holds_twice_is_written_once() -> None:
    """Copies for wide and narrow screens, and captions, come once; a refrain within one part stays."""
    passage = "The harbour office closed the quay on Monday after the third storm."
    assert texts(written(f"<div><p>{passage}</p></div><p>Short.</p><div><p>{passage}</p></div><p>Short.</p>")) == [
        passage,
        "Short.",
        "Short.",
    ]
    assert texts(written(f"<div><p>{passage}</p><p>And:</p><p>{passage}</p></div>")) == [passage, "And:", passage]
    assert texts(written("<figcaption>A ferry</figcaption><figcaption>A ferry</figcaption>")) == ["A ferry"]


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<template><p>x</p></template>",
        "<noscript>x</noscript>",
        "<p hidden>x</p>",
        "<div style='color: red; DISPLAY : none'><p>x</p></div>",
        "<p style='visibility:hidden'>x</p>",
        "<svg><title>x</title><text>x</text></svg>",
        "<button>x</button>",
        "<select><option>x</option></select>",
        "<textarea>x</textarea>",
        "<iframe>x</iframe>",
        "<!-- x -->",
        "<?x ?>",
        "<dialog>x</dialog>",
    ],
)
def test_what_nobody_sees_is_not_written(html: str) -> None:
    """Scripts, hidden elements and controls disappear, and the text behind them stays."""
    assert texts(written(f"<div>before{html}behind</div>")) in (["before", "behind"], ["beforebehind"])


TAGS = [
    "p",
    "div",
    "b",
    "a href=/x",
    "ul",
    "li",
    "table",
    "tr",
    "td",
    "br",
    "hr",
    "pre",
    "q",
    "blockquote",
    "script",
    "h2",
]
SOUP = st.lists(
    st.one_of(
        st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag.split()[0]}>" for tag in TAGS]),
        st.sampled_from(["word ", "w", " ", "\n", "&nbsp;", "é", "\u0301", "\u202e", "&#27;", "<", "&"]),
    )
)


@given(SOUP)
def test_any_soup_of_tags_keeps_its_promises(pieces: list[str]) -> None:
    """Whatever the markup, offsets are right, and no control comes through."""
    article = written("".join(pieces))
    check(article)
    assert not {"\x1b", "\u202e"} & set(article.text)


def test_unclosed_tags_beyond_the_depth_of_the_parser_lose_no_text() -> None:
    """Old pages leave thousands of tags open; all their paragraphs are read."""
    html = "".join(f"<font><b>Paragraph {number}.<br><br>" for number in range(3000))
    assert [text.rstrip() for text in texts(written(html))] == [f"Paragraph {number}." for number in range(3000)]
