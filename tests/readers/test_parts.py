from tests.readers.reading import blocks, check, links, read_page, texts
from tui_reader.readers.parts import joined

FOOT = "<p>Ada Brandt writes about harbours and lives in one of them, with a cat.</p>"


def page(body: str) -> str:
    return f"<html><body><article><h1>Ferry</h1><p class=lead>By Ada Brandt</p>{body}{FOOT}</article></body></html>"


def story(word: str) -> str:
    return "".join(
        f"<p>In the {word} week, day {day}, the quay was closed, <a href=/{word}>they</a> said, again.</p>"
        for day in range(5)
    )


def test_parts_are_one_article_and_nothing_is_there_twice() -> None:
    """Blocks and links keep their order and their words; what each page repeats around its part comes once."""
    first, second = read_page(page(story("first"))), read_page(page(story("second")))
    article = joined([first, second])
    check(article)
    assert len(texts(article)) == len(set(texts(article)))
    assert [text for text in texts(article) if "second" in text] == [text for text in texts(second) if "second" in text]
    assert links(article) == links(first) + links(second)
    assert [kind for kind, _ in blocks(article)].count("title") == 1
    assert (article.title, article.url) == (first.title, first.url)


def test_a_part_that_brings_nothing_new_adds_nothing() -> None:
    """A server that answers each number with the first page does not make the article longer."""
    first = read_page(page(story("first")))
    assert joined([first, first, first]) == first
