"""The commands on the library, run as a person runs them."""

import csv
import fcntl
import gzip
import io
import json
import os
import pty
import re
import struct
import subprocess
import termios
from dataclasses import replace
from pathlib import Path

import pytest

from tests.commands import ARTICLE, PROGRAM, environment, read_terminal, run, run_with_terminal
from tests.corrections.articles import NOON, TEXT, ferry, span
from tui_reader.batch.outcome import annotated_at
from tui_reader.corrections.entries import added, noted, removed
from tui_reader.library.store import Library
from tui_reader.model import AnnotatedArticle, Annotations, Block, Span
from tui_reader.sources.archive import Archive, Received, path_of

HOME = "XDG_DATA_HOME"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder for data with a library of one article, which is corrected in two places."""
    with Library(tmp_path / "tui-reader" / "library.sqlite3") as library:
        number = library.keep(ferry(), "https://example.org/ferry", NOON)
        library.correct(
            number,
            removed(TEXT, ferry().annotations.assertions[0], NOON),
            added(TEXT, span("Dana Okafor disagreed"), "quote", NOON, "Dana Okafor"),
        )
    return tmp_path


def library(data: Path, *arguments: str) -> tuple[int, str, str]:
    result = run("library", *arguments, **{HOME: str(data)})
    return result.returncode, result.stdout, result.stderr


def test_an_empty_library_says_so(tmp_path: Path) -> None:
    """A new user is told how articles come into the library."""
    assert library(tmp_path, "list") == (0, "The library is empty: it fills as you read.\n", "")


def test_the_list_names_each_article(data: Path) -> None:
    """A line has the number, the day, the shares of the marks and the address."""
    status, out, _ = library(data, "list")
    assert status == 0
    assert out.split()[:2] == ["1", "2026-11-29"] or ":" in out.split()[1]
    assert out.rstrip().endswith("(no title) · https://example.org/ferry")
    row = json.loads(library(data, "list", "--json")[1])
    assert (row["id"], row["address"], row["words"]) == (1, "https://example.org/ferry", 32)


def test_a_search_finds_articles_by_their_words(data: Path) -> None:
    """All words must be there; a search without a result says so."""
    first, around = library(data, "search", "okafor", "fer")[1].splitlines()
    assert first.endswith("example.org/ferry")
    assert "Dana Okafor disagreed" in around
    assert "\x1b" not in first + around
    assert "Dana Okafor disagreed" in json.loads(library(data, "search", "okafor", "--json")[1])["excerpt"]
    assert library(data, "search", "bridge") == (0, "No article has these words.\n", "")


def test_on_a_terminal_the_words_found_are_bold(data: Path) -> None:
    """Whole words that begin with what was typed stand out in the excerpt, and nothing in the columns does."""
    _, shown, _ = run_with_terminal("library", "search", "oka", stream="stdout", TERM="xterm", **{HOME: str(data)})
    assert "Dana \x1b[1mOkafor\x1b[22m disagreed" in shown
    assert shown.count("\x1b[1m") == 1


def on_terminal(data: Path, *command: str, until: bytes, rows: int = 30) -> str:
    """What a command shows on a terminal until some words; ``q`` ends it then."""
    terminal, other_end = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, 100, 0, 0))
    program = subprocess.Popen(
        [*PROGRAM, *command],
        stdin=other_end,
        stdout=other_end,
        stderr=other_end,
        env=environment(**{HOME: str(data), "XDG_STATE_HOME": str(data), "TUI_READER_OFFLINE": "1", "TERM": "xterm"}),
    )
    os.close(other_end)
    shown = b""
    while until not in shown:
        shown += os.read(terminal, 65536)
    os.write(terminal, b"q")
    shown += read_terminal(terminal).encode()
    assert program.wait(60) == 0
    return shown.decode(errors="replace")


def test_an_export_has_the_corrections(data: Path, tmp_path: Path) -> None:
    """What a person has corrected is what is written; a file that exists is not overwritten."""
    row = json.loads(library(data, "export", "1", "--format", "json")[1])
    assert row["assertions"] == []
    assert row["attributions"][-1]["speaker"] == "Dana Okafor"
    assert row["attributions"][-1]["reasons"] == ["marked by a person"]
    file = tmp_path / "ferry.md"
    assert library(data, "export", "1", "--output", str(file)) == (0, "", "")
    assert "Dana Okafor disagreed" in file.read_text(encoding="utf-8")
    status, _, told = library(data, "export", "1", "--output", str(file))
    assert (status, "there is such a file already" in told) == (1, True)


def test_parts_are_left_out_of_an_export(data: Path) -> None:
    """Markdown is written without the parts that are named; other names and other formats are refused."""
    whole = library(data, "export", "1")[1]
    less = library(data, "export", "1", "--without", "legend, names")[1]
    assert ("## What the marks mean" in whole, "## Entities" in whole) == (True, True)
    assert ("## What the marks mean" in less, "## Entities" in less, "## Sources" in less) == (False, False, True)
    status, _, told = library(data, "export", "1", "--without", "legnd")
    assert (status, "There is no part “legnd” of a saved file. Choose from front-matter, legend," in told) == (2, True)
    status, _, told = library(data, "export", "1", "--format", "csv", "--without", "legend")
    assert (status, "Only files in criticmarkup, footnotes, markdown have parts" in told) == (2, True)


def test_an_article_opens_as_it_was_kept(data: Path) -> None:
    """Without a screen, the article is printed with its corrected marks; nothing is loaded from its address."""
    status, out, told = library(data, "open", "1")
    assert (status, told) == (0, "")
    assert '"[Dana Okafor disagreed]' in out
    status, _, told = library(data, "open", "2")
    assert (status, "There is no article 2 in the library" in told) == (1, True)


def test_an_article_opens_on_the_screen(data: Path) -> None:
    """On a terminal, the screen shows the article as it was kept, and nothing is loaded from its address."""
    assert "Okafor" in on_terminal(data, "library", "open", "1", until=b"Okafor")


def test_an_article_opens_where_it_was_left(data: Path) -> None:
    """Who has read half of an article, and has no place remembered, sees the half of it."""
    from tests.ui.sample import sample_article

    long = replace(sample_article(), text="", blocks=())
    for number in range(200):
        words = f"Paragraph {number} of the report."
        start = len(long.text) + 2 * bool(long.text)
        text = f"{long.text}\n\n{words}" if long.text else words
        long = replace(long, text=text, blocks=(*long.blocks, Block(start, start + len(words), "paragraph")))
    with Library(data / "tui-reader" / "library.sqlite3") as kept:
        number = kept.keep(
            AnnotatedArticle("-", replace(long, links=()), Annotations()), "https://example.org/long", NOON
        )
        kept.leave(number, 0.5, NOON)
    shown = on_terminal(data, "library", "open", str(number), until=b"of the report")
    numbers = [int(number) for number in re.findall(r"Paragraph (\d+) of", shown)]
    assert 90 < min(numbers) < max(numbers) < 130, numbers


def test_a_page_is_shown_and_written_as_it_was_received(data: Path, tmp_path: Path) -> None:
    """The facts of the page are printed; a file gets the page unpacked, or by its ending the archive."""
    status, _, told = library(data, "page", "1")
    assert (status, "The page of article 1 was not kept. Open it again with --archive." in told) == (1, True)
    pages, address = data / "tui-reader" / "pages", "https://example.org/ferry"
    headers = {"content-type": "text/html", "content-encoding": "gzip"}
    Archive(pages).add(address, Received(f"{address}/", 200, headers, gzip.compress(b"<p>Late</p>"), NOON.timestamp()))
    status, out, _ = library(data, "page", "1")
    assert (status, "https://example.org/ferry/ · 200 · text/html · 11 bytes · received 2026-11-29" in out) == (0, True)
    assert library(data, "page", "1", "--output", str(tmp_path / "page.html")) == (0, "", "")
    assert (tmp_path / "page.html").read_bytes() == b"<p>Late</p>"
    assert library(data, "page", "1", "--output", str(tmp_path / "page.warc.gz")) == (0, "", "")
    assert (tmp_path / "page.warc.gz").read_bytes() == path_of(pages, address).read_bytes()
    status, _, told = library(data, "page", "1", "--output", str(tmp_path / "page.html"))
    assert (status, "there is such a file already" in told) == (1, True)
    path_of(pages, address).write_bytes(b"damaged")
    status, _, told = library(data, "page", "1")
    assert (status, "cannot be read" in told) == (1, True)


def test_pages_go_with_their_articles(data: Path) -> None:
    """A page of a deleted article is removed with it, and one of an article that never came into the library, too."""
    pages = data / "tui-reader" / "pages"
    for address in ("https://example.org/ferry", "https://example.org/none"):
        Archive(pages).add(address, Received(address, 200, {}, b"", NOON.timestamp()))
        os.utime(path_of(pages, address), (0, 0))  # older than what another program may be about to keep
    library(data, "purge")
    assert list(pages.iterdir()) == [path_of(pages, "https://example.org/ferry")]
    library(data, "delete", "1")
    library(data, "purge")
    assert list(pages.iterdir()) == []


def test_a_deleted_article_comes_back_until_it_is_removed(data: Path) -> None:
    """The message of a deletion says how to undo it."""
    assert library(data, "delete", "1") == (
        0,
        "Deleted: https://example.org/ferry. “library restore 1” brings back, “library purge” removes for good.\n",
        "",
    )
    assert "empty" in library(data, "list")[1]
    assert library(data, "restore", "1")[1] == "Restored: https://example.org/ferry.\n"
    assert library(data, "search", "okafor")[1] != ""
    library(data, "delete", "1")
    assert library(data, "purge")[0] == 0
    status, _, told = library(data, "export", "1")
    assert (status, "There is no article 1 in the library" in told) == (1, True)


def test_the_path_is_printed(data: Path) -> None:
    """A person who wants to copy or delete the library finds it."""
    assert library(data, "path")[1] == f"{data}/tui-reader/library.sqlite3\n"


def test_corrected_articles_are_written_as_gold(data: Path) -> None:
    """Gold data has the spans that the person left and those that the person made."""
    result = run("corrections", "export", **{HOME: str(data)})
    gold = json.loads(result.stdout)
    assert gold["text"] == TEXT
    assert [one["speaker"] for one in gold["attributions"]] == ["Ida Marsh", "Ida Marsh", "Dana Okafor"]
    assert (gold["unsourced"], gold["promos"]) == ([], [list(span("Read more about ferries."))])
    assert (result.returncode, result.stderr) == (0, "")


def test_without_corrections_there_is_no_gold(tmp_path: Path) -> None:
    """A person who has corrected nothing is told so, by the status, too, and no file is written."""
    result = run("corrections", "export", "--output", tmp_path / "gold.jsonl", **{HOME: str(tmp_path)})
    assert (result.returncode, result.stdout) == (2, "")
    assert "Nothing has been corrected yet" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["library", "list"],
        ["library", "search", "ferry"],
        ["library", "open", "1"],
        ["library", "export", "1"],
        ["library", "delete", "1"],
        ["library", "restore", "1"],
        ["library", "purge"],
        ["library", "path"],
        ["corrections", "export"],
        ["sources"],
    ],
    ids=" ".join,
)
def test_looking_makes_no_library(tmp_path: Path, arguments: list[str]) -> None:
    """Where nothing was read, no command makes a folder or a file to say so."""
    run(*arguments, **{HOME: str(tmp_path)})
    assert list(tmp_path.iterdir()) == []


def test_nothing_in_the_list_reaches_the_terminal_as_a_code(tmp_path: Path) -> None:
    """An address or a title that holds codes of a terminal is printed without them."""
    with Library(tmp_path / "tui-reader" / "library.sqlite3") as written:
        written.keep(ferry(), "/a\x1b[31m\u202e.html", NOON)
    for action in ("list", "search", "delete", "restore"):
        status, out, _ = (
            library(tmp_path, action, "ferry" if action == "search" else "1")
            if action != "list"
            else library(tmp_path, "list")
        )
        assert (status, "\x1b" in out, "\u202e" in out) == (0, False, False)


def test_a_library_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    """A damaged file gets a sentence, a status, and stays as it is."""
    (tmp_path / "tui-reader").mkdir()
    file = tmp_path / "tui-reader" / "library.sqlite3"
    file.write_bytes(b"no library" * 200)
    status, _, told = library(tmp_path, "list")
    assert (status, "is not a library, or damaged" in told) == (1, True)
    assert file.read_bytes() == b"no library" * 200


def test_without_an_action_the_actions_are_shown(tmp_path: Path) -> None:
    """A command without its action is wrong usage, and says where the actions are."""
    status, _, told = library(tmp_path)
    assert (status, "--help" in told) == (2, True)


def test_a_reading_list_comes_into_the_library_unread(data: Path, tmp_path: Path) -> None:
    """What was saved elsewhere is listed and found, and what is there already stays; nothing is loaded."""
    rows = "https://example.org/ferry,Ferry\nhttps://quay.example/shut,Quay shut\nnowhere,Nowhere\n"
    (tmp_path / "list.csv").write_text(f"url,title\n{rows}", encoding="utf-8")
    status, out, told = library(data, "import", str(tmp_path / "list.csv"))
    assert (status, told) == (0, "")
    assert out.endswith(
        "list.csv: new in the library, unread, from a table: 1 of 2; there already: 1; "
        "left out, without an address of the web: 1.\n"
    )
    line, excerpt = library(data, "search", "quay.example")[1].splitlines()
    assert "   unread  " in line
    assert line.endswith("Quay shut · quay.example")
    assert "quay.example" in excerpt
    assert json.loads(library(data, "search", "shut", "--json")[1])["unread"] is True
    status, _, told = library(data, "export", "2")
    assert (status, "Article 2 was not read yet. “tui-reader library open 2” opens it." in told) == (1, True)
    assert run("sources", **{HOME: str(data)}).returncode == 0
    assert run("library", "open", "2", **{HOME: str(data), "TUI_READER_OFFLINE": "1"}).returncode == 3


def test_what_is_no_reading_list_is_reported(tmp_path: Path) -> None:
    """A file that is not a list is reported, the others are read, and the status is that of the failure."""
    (tmp_path / "a.txt").write_text("A text.", encoding="utf-8")
    (tmp_path / "b.csv").write_text("url,title\nhttps://quay.example/,Quay\n", encoding="utf-8")
    status, out, told = library(tmp_path, "import", str(tmp_path / "a.txt"), str(tmp_path / "b.csv"))
    assert (status, ": 1 of 1." in out, "a.txt is not a reading list that is known" in told) == (4, True, True)
    assert library(tmp_path, "import", "https://quay.example/list.csv")[0] == 2
    assert (
        run("library", "import", str(tmp_path / "b.csv"), **{HOME: str(tmp_path), "TUI_READER_PRIVATE": "1"}).returncode
        == 2
    )


def test_annotate_lays_the_work_of_the_person_over_the_marks(tmp_path: Path) -> None:
    """With --corrected a tick and a removed mark are in what is written; without it the analysis alone is."""
    article = tmp_path / "ferry.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    found = annotated_at(str(article))
    text, [said, *_] = found.article.text, found.annotations.attributions
    with Library(tmp_path / "tui-reader" / "library.sqlite3") as kept:
        number = kept.keep(found, str(article), NOON)
        ticked = noted(text, Span(said.content[0].start, said.content[-1].end), "asked her", NOON, "checked")
        kept.correct(number, ticked, *(removed(text, one, NOON) for one in found.annotations.assertions))

    def rows(*options: str) -> list[tuple[str, str, str]]:
        result = run("annotate", "--format", "csv", *options, str(article), **{HOME: str(tmp_path)})
        assert (result.returncode, result.stderr) == (0, "")
        table = csv.DictReader(io.StringIO(result.stdout.removeprefix("\ufeff"), newline=""))
        return [(row["row"], row["status"], row["note"]) for row in table if row["row"] in ("quote", "claim")]

    assert ("quote", "checked", "asked her") in rows("--corrected")
    assert not any(kind == "claim" for kind, _, _ in rows("--corrected"))
    assert {(status, note) for _, status, note in rows()} == {("", "")}
    other = tmp_path / "other.txt"
    other.write_text(ARTICLE, encoding="utf-8")
    assert run("annotate", "--corrected", str(other), **{HOME: str(tmp_path)}).returncode == 0
