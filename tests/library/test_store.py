"""The library: articles, their places and corrections, in a real SQLite file."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.corrections.articles import NOON, TEXT, ferry, span
from tests.export.strategies import annotated_articles
from tui_reader.corrections.entries import added, noted
from tui_reader.corrections.journal import Journal
from tui_reader.errors import LibraryError
from tui_reader.library.store import Library
from tui_reader.model import AnnotatedArticle, Annotations, Article, Block, NameCorrection
from tui_reader.reading_lists import Row

HIDDEN = NameCorrection("hide", "Ida Marsh", NOON)
NOTED = noted(TEXT, span("No other boat"), "true?", NOON)
DRAWN = added(TEXT, span("Dana Okafor disagreed"), "quote", NOON, "Dana Okafor")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "folder" / "library.sqlite3") as opened:
        yield opened


def titled(title: str, text: str = "The ferry is late.") -> AnnotatedArticle:
    return AnnotatedArticle("-", Article(text, (Block(0, len(text), "paragraph"),), title=title), Annotations())


def titles(library: Library, words: str = "") -> list[str]:
    return [entry.title for entry in library.entries(words)]


def test_an_empty_library_lists_nothing(library: Library) -> None:
    """A library that was just made has no articles."""
    assert library.entries() == []
    assert library.number_of("https://example.org/a") is None


def test_an_article_comes_back_as_it_was_kept(library: Library) -> None:
    """Text, marks and names are equal to those that were kept."""
    number = library.keep(ferry(), "https://example.org/a", NOON)
    assert library.article(number) == ferry()
    assert library.number_of("https://example.org/a") == number


@given(annotated_articles())
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_article_comes_back(library: Library, annotated: AnnotatedArticle) -> None:
    """Whatever an article holds, it is kept whole."""
    assert library.article(library.keep(annotated, "/a", NOON)) == annotated


def test_an_entry_says_what_the_article_consists_of(library: Library) -> None:
    """The list shows the shares of quotations, claims and promotional text without reading the article."""
    library.keep(ferry(), "/ferry.html", NOON)
    [entry] = library.entries()
    assert (entry.address, entry.words, entry.first_read, entry.share_read) == ("/ferry.html", 32, NOON, 0)
    assert (round(entry.quoted * 32), round(entry.claimed * 32), round(entry.promoted * 32)) == (14, 6, 4)


def test_an_article_that_is_read_again_is_there_once(library: Library) -> None:
    """A newer version takes the place of the older one; corrections and the first time of reading stay."""
    number = library.keep(titled("Old"), "/a", NOON)
    library.correct(number, HIDDEN)
    later = NOON + timedelta(days=1)
    assert library.keep(titled("New", "The quay is shut."), "/a", later) == number
    [entry] = library.entries()
    assert (entry.title, entry.first_read, entry.last_read) == ("New", NOON, later)
    assert library.journal(number).entries == (HIDDEN,)
    assert (titles(library, "ferry"), titles(library, "quay")) == ([], ["New"])


def test_the_last_read_comes_first(library: Library) -> None:
    """The list begins with what was read last."""
    for hour, title in enumerate(["one", "two", "three"]):
        library.keep(titled(title), f"/{title}", NOON + timedelta(hours=hour))
    assert titles(library) == ["three", "two", "one"]
    assert [entry.title for entry in library.entries(most=2)] == ["three", "two"]


def test_words_are_found_in_titles_and_texts(library: Library) -> None:
    """All words must be there, their beginnings suffice, and letters without accents find those with them."""
    library.keep(titled("Café opens", "The mayor came."), "/a", NOON)
    library.keep(titled("Quay shut", "The mayor did not come."), "/b", NOON)
    assert titles(library, "mayor") == ["Quay shut", "Café opens"]
    assert titles(library, "cafe may") == ["Café opens"]
    assert titles(library, "qua") == ["Quay shut"]
    assert titles(library, "bridge") == []


def test_a_match_in_the_text_has_an_excerpt(library: Library) -> None:
    """Where the title does not have all of the words, the words around the first that it lacks are given, also behind accents."""
    text = f"The mayor came. {'He went on and on. ' * 20}The Café is shut.\n\n{'Nobody knows. ' * 20}"
    library.keep(titled("Mayor speaks", text), "/a", NOON)

    def excerpts(words: str) -> list[str]:
        return [found.excerpt for found in library.found(words, most=9)]

    assert excerpts("may") == [""]
    assert excerpts("mayor cafés") == []
    [around] = excerpts("mayor SHU")
    assert around.startswith("…")
    assert "The Café is shut. Nobody knows." in around
    assert "Café is shut" in excerpts("cafe")[0]
    assert excerpts("") == [""]
    assert library.size() == 1


def test_an_excerpt_has_whole_words(library: Library) -> None:
    """Where a text is cut there is a blank; a word that is longer than an excerpt is cut behind what was typed."""
    library.keep(titled("", f"{'Harbour ' * 9}mill {'quarter ' * 20}"), "/a", NOON)
    library.keep(titled("", "x" * 200), "/b", NOON)
    [around] = [found.excerpt for found in library.found("mill", most=9)]
    assert set(around.strip("…").split()) == {"Harbour", "mill", "quarter"}
    assert [found.excerpt for found in library.found("xxx", most=9)] == ["xxx…"]


@given(annotated_articles(), st.text(max_size=8))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_can_be_looked_for(library: Library, annotated: AnnotatedArticle, words: str) -> None:
    """Whatever is typed, over whatever text, is looked for without an error, and each excerpt is one line."""
    library.keep(annotated, "/a", NOON)
    assert all("\n" not in found.excerpt for found in library.found(words, most=9))


@pytest.mark.parametrize("words", ['"', "mayor OR", "NEAR(", "a*b", "title:x", "-", "'; DROP TABLE articles; --"])
def test_no_words_are_a_command(library: Library, words: str) -> None:
    """Whatever a person types is looked for, and is not a command of the database."""
    library.keep(titled("Quay"), "/b", NOON)
    assert titles(library, words) == []
    assert titles(library) == ["Quay"]


def test_a_deleted_article_can_be_brought_back(library: Library) -> None:
    """Until the deleted ones are removed for good, a deletion can be undone."""
    numbers = [library.keep(titled(title), f"/{title}", NOON) for title in ("one", "two")]
    library.correct(numbers[0], HIDDEN)
    library.delete(numbers)
    assert (titles(library), library.number_of("/one")) == ([], None)
    library.restore(numbers[:1])
    library.purge()
    assert titles(library) == ["one"]
    assert library.journal(numbers[0]).entries == (HIDDEN,)
    library.restore(numbers)
    assert titles(library) == ["one"]


def test_nothing_of_a_removed_article_is_left(library: Library) -> None:
    """What was removed for good is neither found nor in the file."""
    number = library.keep(titled("one", "A secret meeting."), "/one", NOON)
    library.correct(number, NOTED)
    library.delete([number])
    library.purge()
    assert titles(library, "secret") == []
    assert library.journal(number) == Journal()
    with pytest.raises(LibraryError, match="no article"):
        library.article(number)
    library.close()
    assert b"secret" not in library.path.read_bytes()


def test_pages_stay_where_the_library_is_elsewhere(tmp_path: Path) -> None:
    """Where the file of the library is not there, nothing tells which pages its articles have, and none is removed."""
    path = tmp_path / "library.sqlite3"
    with Library(path, looks=True) as library:
        page = library.page("https://example.org/a")
        page.parent.mkdir()
        page.touch()
        os.utime(page, (0, 0))
        library.purge()
    assert page.exists()
    with Library(path) as library:
        library.purge()
    assert not page.exists()


def test_the_page_of_an_article_that_is_about_to_be_kept_stays(library: Library) -> None:
    """What another program has just loaded has no article yet; the page of a removed article goes at once."""
    loaded, deleted = library.page("https://example.org/a"), library.page("https://example.org/b")
    loaded.parent.mkdir(exist_ok=True)
    for page in (loaded, deleted):
        page.touch()
    library.delete([library.keep(titled("one", "A meeting."), "https://example.org/b", NOON)])
    library.purge()
    assert (loaded.exists(), deleted.exists()) == (True, False)


def test_the_library_knows_how_far_an_article_was_read(library: Library) -> None:
    """The furthest that it was read is kept, and when it was read last."""
    number = library.keep(ferry(), "/a", NOON)
    later = NOON + timedelta(hours=1)
    library.leave(number, 0.6, later)
    library.leave(number, 0.2, later)
    assert (library.entry(number).share_read, library.entry(number).last_read) == (0.6, later)


def test_corrections_are_undone_and_made_again(library: Library) -> None:
    """The journal in the file is undone and redone as the one in memory is."""
    number = library.keep(ferry(), "/a", NOON)
    journal = Journal().add(HIDDEN).add(NOTED).add(DRAWN)
    library.correct(number, HIDDEN)
    library.correct(number, NOTED, DRAWN)
    assert library.journal(number) == journal
    for could_undo in (True, True, True, False):
        journal = journal.undo()
        assert library.undo(number) is could_undo
        assert library.journal(number) == journal
    assert library.redo(number)
    assert library.journal(number) == journal.redo()
    library.correct(number, DRAWN)
    assert library.journal(number) == journal.redo().add(DRAWN)
    assert not library.redo(number)


def test_corrections_of_a_saved_article_are_taken_over_once(library: Library) -> None:
    """What came with a file joins what was corrected since; what was taken back there does not come again."""
    number = library.keep(ferry(), "/a.md", NOON)
    of_file = Journal((HIDDEN, NOTED))
    library.take_over(number, of_file)
    assert library.journal(number) == of_file
    assert library.undo(number)
    library.take_over(number, of_file)
    assert library.journal(number) == of_file.undo()
    library.correct(number, DRAWN)
    assert library.journal(number, of_file) == Journal((HIDDEN, DRAWN))
    library.take_over(number, of_file)
    assert library.journal(number) == Journal((HIDDEN, DRAWN))


def test_corrections_of_a_file_can_be_seen_without_being_kept(library: Library) -> None:
    """Who looks at a saved article sees its corrections behind those of the library, which keeps none of them."""
    number = library.keep(ferry(), "/a.md", NOON)
    library.correct(number, DRAWN)
    assert library.journal(number, Journal((HIDDEN,))) == Journal((DRAWN, HIDDEN))
    assert library.journal(number) == Journal((DRAWN,))


def test_corrections_of_two_articles_are_apart(library: Library) -> None:
    """An undo in one article leaves the other one alone."""
    one, two = (library.keep(ferry(), address, NOON) for address in ("/a", "/b"))
    library.correct(one, HIDDEN)
    library.correct(two, NOTED)
    assert library.undo(one)
    assert (library.journal(one).entries, library.journal(two).entries) == ((), (NOTED,))


def test_what_was_kept_is_there_after_opening_again(tmp_path: Path) -> None:
    """The file holds everything, and only its owner may read it."""
    path = tmp_path / "library.sqlite3"
    with Library(path) as library:
        number = library.keep(ferry(), "/a", NOON)
        library.correct(number, DRAWN)
    assert path.stat().st_mode & 0o077 == 0
    with Library(path) as library:
        assert library.article(number) == ferry()
        assert library.journal(number).entries == (DRAWN,)


def test_a_correction_that_a_newer_version_made_is_passed_over(library: Library) -> None:
    """A kind of correction that this version does not know is left in the file, and the others hold."""
    number = library.keep(ferry(), "/a", NOON)
    library.correct(number, HIDDEN)
    library._connection.execute("INSERT INTO corrections (article, kind, entry) VALUES (?, 'new', '{}')", (number,))
    assert library.journal(number).entries == (HIDDEN,)


def test_an_article_without_a_title_is_kept(library: Library) -> None:
    """A text without a title has an entry without one."""
    library.keep(replace(titled(""), article=replace(titled("").article, title=None)), "-", NOON)
    assert titles(library) == [""]


def test_an_article_that_was_saved_elsewhere_is_unread_until_it_is_kept(library: Library) -> None:
    """It is listed by the time at which it was saved, found by title, tags and address, and becomes the article that is read."""
    saved = [
        Row("https://quay.example/a", "Quay shut", NOON - timedelta(days=2), ("harbour", "news")),
        Row("https://b.example/"),
    ]
    assert library.save(saved, NOON) == 2
    assert library.save(saved, NOON) == 0
    assert [(entry.title, entry.unread, entry.tags) for entry in library.entries()] == [
        ("", True, ""),
        ("Quay shut", True, "harbour, news"),
    ]
    for words in ("quay", "harb", "quay.example", "shut news"):
        assert titles(library, words) == ["Quay shut"]
    [_, entry] = library.entries()
    assert (entry.last_read, entry.site, entry.words) == (NOON - timedelta(days=2), "quay.example", 0)
    with pytest.raises(LibraryError, match="not read yet"):
        library.article(entry.id)
    assert library.keep(titled("Quay shut again"), "https://quay.example/a", NOON) == entry.id
    assert (library.entry(entry.id).unread, titles(library, "harb"), titles(library, "again")) == (
        False,
        [],
        ["Quay shut again"],
    )
    library.delete([entry.id])
    assert library.save(saved, NOON) == 0
