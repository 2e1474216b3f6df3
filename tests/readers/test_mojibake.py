import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.reading import read, read_page, texts
from tui_reader.readers.damaged_bytes import DAMAGE
from tui_reader.readers.mojibake import mended

HONEST = [
    "The sign “â€” is what mojibake looks like.",
    "What does â€™ mean, and what is Ã©?",
    "In Portuguese «Ã» is a letter, and so is “ã”.",
    "L’À, le Ã, CAFÉ” et « voilà » : l’été à la forêt",
    "SÃO PAULO, “CÂMARA”: São Paulo não é Brasília",
    "Ångström’s “Åse” – Ærø, Ör, Ä…",
    "20 °C, £20, © 2026, Ölands “färja”",
    "NAÏVE RÉSUMÉ…",
    "Россия — это страна, сказал “он”: 20 °C, “Р”, С°",
    "√2 ≈ 1.41, Γ(n) and ‚Äpfel‘",
    "Write &acirc;&euro;&trade; for it, and “&Atilde;&copy;”.",
    "Voilà : “Ça va ?”",
]
MEANT = [
    "“It’s a disgrace – and it’s dangerous,” said Zoë Müller at Évian.",
    "O capitão disse: a embarcação não saiu.",
    "Паром опоздал на час, сказал капитан.",
    "Το πλοίο άργησε μία ώρα",
    "渡船晚点了一个小时。船长说风向变了。",
    "המעבורת מאחרת בשעה",
    "The party 🎉 isn’t over: 20 °C, £20.",
]


def _as_browsers_read(text: bytes) -> str:
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text)


@pytest.mark.parametrize("text", HONEST)
def test_honest_text_stays(text: str) -> None:
    """Text that has such letters of its own, or is about the fault, is left as it is."""
    assert mended(text) == text


@pytest.mark.parametrize("layers", [1, 2, 3])
@pytest.mark.parametrize("text", MEANT)
def test_text_encoded_twice_is_what_was_meant(text: str, layers: int) -> None:
    """However often it was taken for windows-1252 or Latin-1, in any script."""
    windows = latin = text
    for _ in range(layers):
        windows, latin = _as_browsers_read(windows.encode()), latin.encode().decode("latin-1")
    assert (mended(windows), mended(latin)) == (text, text)


@pytest.mark.parametrize("codec", ["cp1251", "mac-roman", "cp437"])
def test_other_old_encodings(codec: str) -> None:
    """UTF-8 that a program on a Mac, for Russia or for DOS read as its own is what was meant."""
    for text in ("“It’s a disgrace…” said Zoë Müller", "the café – it’s closed"):
        assert mended("".join(bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in text.encode())) == text


@pytest.mark.parametrize(
    "wrong",
    [
        "&acirc;&euro;&trade;",
        "&#226;&#8364;&#8482;",
        "&#xE2;&#x20AC;&#x2122;",
        "â&euro;&trade;",
        "â€&trade;",
        "&acirc;€™",
    ],
)
def test_references_to_such_runs(wrong: str) -> None:
    """In a page, the characters of a run may be written as references."""
    page = f"<p>It{wrong}s late, isn{wrong}t it?</p>"
    assert texts(read_page(page))[-1] == "It’s late, isn’t it?"


def test_a_mark_that_lost_its_last_byte() -> None:
    """A decoder that refuses what windows-1252 leaves open takes the end off every closing quotation mark."""
    assert mended("â€œLate,â€\ufffd he said. â€œItâ€™s the wind.â€\ufffd") == "“Late,” he said. “It’s the wind.”"
    assert mended("â€œLate,â€ he said. â€œItâ€™s the wind.â€") == "“Late,” he said. “It’s the wind.”"


def test_a_frame_that_is_right_does_not_hide_it() -> None:
    """The names and signs of the site are right, the article is not."""
    article = "â€œItâ€™s late,â€\x9d said Ann. â€œIt isnâ€™t,â€\x9d said Bo. Itâ€™s the wind."
    assert (
        mended(f"© Café News » {article}") == "© Café News » “It’s late,” said Ann. “It isn’t,” said Bo. It’s the wind."
    )


@pytest.mark.parametrize(("begin", "end"), [("<p>", "</p>"), ("<li>", ""), ("", "\n\n"), ("<div class=a>", "</div>\n")])
def test_paragraphs_that_are_right_among_others_stay(begin: str, end: str) -> None:
    """A text that is put together from right and wrong paragraphs is mended where it is wrong, however much of it is right."""
    right = ["“Zoë’s ferry – it’s late,” said Ann.", "L’été à la forêt : « voilà »", "The “café” isn’t open…"] * 4
    meant = ["“It’s the wind,” said Bo.", "Nobody’s boat – not one – came.", "Renée’s café isn’t open."]
    wrong = [_as_browsers_read(each.encode()) for each in meant]

    def text(*paragraphs: str) -> str:
        return "".join(f"{begin}{each}{end}" for each in paragraphs)

    assert mended(text(*right, *wrong, *right)) == text(*right, *meant, *right)
    assert mended(text(*right, *wrong[:2], *right)) == text(*right, *wrong[:2], *right)


def test_a_page_about_the_fault_stays() -> None:
    """Examples of such runs, among signs that are right in the same paragraphs, are what the author wrote."""
    examples = [f"<p>“{_as_browsers_read(sign.encode())}” – that’s what “{sign}” looks like.</p>" for sign in "’é“”–ü…"]
    assert mended("".join(examples)) == "".join(examples)


def test_it_is_mended_in_pages_and_texts() -> None:
    """Every reader gives the text as it was meant."""
    wrong = _as_browsers_read("“It’s late,” said Zoë.".encode())
    assert texts(read_page(f"<meta charset=utf-8><p>{wrong}</p>"))[-1] == "“It’s late,” said Zoë."
    assert read(wrong).text == "“It’s late,” said Zoë."


@given(st.text(st.characters(max_codepoint=0x17F) | st.sampled_from("“”‘’–—…€™"), max_size=60))
def test_what_is_mended_once_is_whole(text: str) -> None:
    """Mending never raises, changes no ASCII, and has nothing to do with text in ASCII."""
    once = mended(text)
    assert [letter for letter in once if letter.isascii()][:1] == [letter for letter in text if letter.isascii()][:1]
    assert mended(text.encode("ascii", "ignore").decode()) == text.encode("ascii", "ignore").decode()


@given(st.text(st.sampled_from("aeioubcdfg .,éèàçñüöäß“”’–«»"), max_size=80))
def test_text_of_western_europe_is_never_changed(text: str) -> None:
    """Small accented letters and the marks of quotations never pass for text encoded twice."""
    assert mended(text) == text


@given(st.binary(max_size=60))
def test_any_damage_decodes(content: bytes) -> None:
    """Wrong bytes never raise, and valid ones are not touched."""
    assert content.decode("utf-8", DAMAGE).isascii() or not content.isascii()
