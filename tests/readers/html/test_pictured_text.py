import pytest

from tests.readers.reading import texts, written


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("We sail <img class=twemoji alt='⛴️' src=f.svg>!", "We sail ⛴️!"),
        ("We sail <img class='emoji' alt=':ship:'>!", "We sail 🚢!"),
        ("We sail <img src='/emoji/1f6a2.png' alt='Ship'>!", "We sail 🚢!"),
        ("We sail <img class=wp-smiley alt=';-)'>!", "We sail ;-)!"),
        ("Key <img alt='3️⃣'> opens it", "Key 3️⃣ opens it"),
        ("<img alt=T src=t.png>he ferry is late", "The ferry is late"),
        ("<img alt='“W' src=w.png>E SAIL at noon", "“WE SAIL at noon"),
        ("so <img class=latex alt='a_n'> grows", "so a_n grows"),
        ("The quay <img alt='The quay at noon'> is full", "The quay is full"),
        ("<img class=emoji alt='Our guide to the best pictures'>Guide", "Guide"),
        ("<img alt=F src=facebook.png>Share it", "Share it"),
        ("We sail <svg role=img aria-label='🚢'><path d=M0/></svg>!", "We sail 🚢!"),
        ("We sail <i role=img class=e aria-label='🚢'></i>!", "We sail 🚢!"),
        ("We sail <span role=img aria-label='🚢'>⛵</span><i role=img aria-label='a ship'></i>!", "We sail ⛵!"),
        ("船<ruby>長<rt>chō</rt></ruby>", "船長(chō)"),
        ("船<ruby>長<rp>[</rp><rt>chō</rt><rp>]</rp></ruby>", "船長[chō]"),
    ],
)
def test_pictures_of_characters_are_characters(html: str, expected: str) -> None:
    """Emoji, symbols, initials and formulas that are drawn are read, other pictures are not; readings stand in brackets."""
    assert texts(written(f"<p>{html}</p>")) == [expected]


def test_a_picture_by_itself_is_no_text() -> None:
    """The arrow of a button or the star of a rating that stands alone says nothing."""
    assert texts(written("<p>one</p><div><a href=/next><img alt='→'></a></div><p>two</p>")) == ["one", "two"]
