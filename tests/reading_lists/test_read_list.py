"""Lists of saved articles as other programs export them."""

import gzip
import io
import json
import struct
import tracemalloc
import zipfile
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.errors import NoArticleError
from tui_reader.model import Resource
from tui_reader.reading_lists import ReadingList, Row, read_list

A, B = "https://harbour.example/ferry", "https://island.example/quay?page=2"
NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
SECONDS = int(NOON.timestamp())
FERRY, QUAY = Row(A, "The ferry, late", NOON, ("boats", "long reads")), Row(B, "", NOON)

POCKET_PAGE = f"""<!DOCTYPE html>
<html><head><title>Pocket Export</title></head><body>
<h1>Unread</h1>
<ul><li><a href="{A}" time_added="{SECONDS}" tags="boats,long reads">The ferry, late</a></li></ul>
<h1>Read Archive</h1>
<ul><li><a href="{B}" time_added="{SECONDS}" tags="">{B}</a></li></ul>
</body></html>"""
POCKET_TABLE = f"""title,url,time_added,tags,status
"The ferry, late",{A},{SECONDS},boats|long reads,unread
{B},{B},{SECONDS},,archive
"""
INSTAPAPER = f"""URL,Title,Selection,Folder,Timestamp,Tags
{A},"The ferry, late",,boats,{SECONDS},"[""long reads""]"
{B},,,Unread,{SECONDS},[]
"""
READER = f"""Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
"The ferry, late",{A},01a,"['boats', 'long reads']",2024-05-01 12:00:00+00:00,0.5,archive,True
,{B},01b,[],2024-05-01 12:00:00+00:00,0,new,False
"""
WALLABAG = json.dumps(
    [
        {"is_archived": 0, "id": 1, "url": A, "title": "The ferry, late", "created_at": "2024-05-01T14:00:00+0200",
         "tags": ["boats", {"label": "long reads"}], "content": "<p>Late.</p>"},
        {"is_archived": 1, "id": 2, "url": B, "title": None, "created_at": "2024-05-01T12:00:00+00:00", "tags": []},
    ]
)  # fmt: skip
OMNIVORE = json.dumps(
    [
        {"id": "1", "slug": "ferry", "title": "The ferry, late", "url": A, "state": "Active", "savedAt": "2024-05-01T12:00:00.000Z",
         "labels": ["boats", "long reads"]},
        {"id": "2", "slug": "quay", "title": B, "url": B, "state": "Archived", "savedAt": "2024-05-01T12:00:00Z", "labels": []},
    ]
)  # fmt: skip
BOOKMARKS = f"""<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="{SECONDS}">Reading</H3>
    <DL><p>
        <DT><A HREF="{A}" ADD_DATE="{SECONDS}" TAGS="boats,long reads">The ferry, late</A>
        <DT><A HREF="{B}" ADD_DATE="{SECONDS}">{B}</A>
    </DL><p>
</DL><p>"""
OUTLINE = f"""<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
<outline text="Boats"><outline text="The ferry, late" type="link" url="{A}"/></outline><outline text="" url="{B}"/>
</body></opml>"""


def packed(method: int = zipfile.ZIP_DEFLATED, /, **files: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return content.getvalue()


def read(content: str | bytes) -> ReadingList:
    return read_list(Resource("list", content.encode() if isinstance(content, str) else content))


@pytest.mark.parametrize(
    ("content", "origin"),
    [
        (POCKET_PAGE, "Pocket"),
        (POCKET_TABLE, "Pocket"),
        ("\ufeff" + POCKET_TABLE.replace("\n", "\r\n"), "Pocket"),
        (INSTAPAPER, "Instapaper"),
        (READER, "Readwise Reader"),
        (WALLABAG, "Wallabag"),
        (OMNIVORE, "Omnivore"),
        (BOOKMARKS, "Bookmarks"),
        (packed(**{"pocket/part_000000.csv": POCKET_TABLE}), "Pocket"),
        (packed(**{"metadata_0_to_20.json": OMNIVORE, "content/a.html": BOOKMARKS, "highlights/a.md": "x"}), "Omnivore"),
    ],
    ids=["pocket-html", "pocket-csv", "pocket-mark", "instapaper", "reader", "wallabag", "omnivore", "bookmarks", "pocket-zip", "omnivore-zip"],
)  # fmt: skip
def test_a_list_is_known_by_its_content(content: str | bytes, origin: str) -> None:
    """Whatever its file is called, a list gives title, address, time and tags of each article, in the order of the file."""
    found = read(content)
    assert (found.origin, found.left_out) == (origin, 0)
    assert [(row.address, row.title, row.saved) for row in found.rows] == [
        (one.address, one.title, one.saved) for one in (FERRY, QUAY)
    ]
    assert [sorted(row.tags) for row in found.rows] == [["boats", "long reads"], []]


def test_an_outline_has_no_times() -> None:
    """OPML says neither when nor by which tags something was saved."""
    assert read(OUTLINE).rows == (Row(A, "The ferry, late"), Row(B))


def test_an_address_that_is_there_twice_is_one_row() -> None:
    """The parts of a list are joined: the first title, the earliest time, all tags; a fragment makes no other address."""
    twice = f"title,url,time_added,tags,status\n,{A}#part,{SECONDS},boats,unread\nLate,{A},{SECONDS - 9},sea,unread\n"
    [row] = read(twice).rows
    assert row == Row(A, "Late", datetime.fromtimestamp(SECONDS - 9, UTC), ("boats", "sea"))


@pytest.mark.parametrize(
    "address", ["", "javascript:alert(1)", "file:///etc/passwd", "mailto:ida@island.example", "no address", "https://"]
)
def test_what_is_no_address_of_the_web_is_left_out_and_counted(address: str) -> None:
    """Scripts, files and what is empty are no articles."""
    found = read(f"title,url,time_added,tags,status\nA,{address},1,,unread\nB,{A},1,,unread\n")
    assert ([row.address for row in found.rows], found.left_out) == ([A], 1)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "A text, with a comma.\nAnd a second line.",
        "<html><body><p>A page.</p></body></html>",
        '{"url": 1}',
        "[1, 2]",
        WALLABAG[:-20],
        "name,age\nIda,40\n",
        packed(**{"notes.txt": "x"}),
        packed(**{"part.csv": POCKET_TABLE})[:-30],
        b"\x89PNG\r\n\x1a\n\0\0",
    ],
    ids=["empty", "text", "page", "object", "numbers", "cut", "other-table", "other-archive", "cut-archive", "picture"],
)
def test_what_is_no_list_is_told(content: str | bytes) -> None:
    """A file that is not a list, or is cut off, gets a sentence and adds nothing."""
    with pytest.raises(NoArticleError, match=r"no reading list that is known|is damaged"):
        read(content)


@pytest.mark.parametrize("never", ["253402300790", "9999-12-31T23:59:59-05:00", "0001-01-01T00:00:00+09:00"])
def test_a_time_that_no_clock_shows_is_not_known(never: str) -> None:
    """Programs write the first or the last day of all where they know no time; in another zone there is no such day."""
    [row] = read(f"title,url,time_added,tags,status\nA,{A},{never},,unread\n").rows
    assert row.saved is None


def test_times_of_any_zone_are_in_one_zone() -> None:
    """Times are kept in UTC, so that a list of them can be ordered as it is written."""
    [row] = read(f"title,url,time_added,tags,status\nA,{A},2024-05-01T14:00:00+02:00,,unread\n").rows
    assert row.saved is not None
    assert row.saved.isoformat() == NOON.isoformat()


def test_codes_of_a_terminal_do_not_come_in() -> None:
    """Titles, tags and addresses are cleaned as all text from outside is."""
    [row] = read(f"title,url,time_added,tags,status\n\x1b[31mRed\u202e,{A}\x1b[0m,1,\x1b]0;x\x07tag,unread\n").rows
    assert not any(sign in f"{row.title}{row.address}{row.tags}" for sign in "\x1b\u202e\x07")


@given(
    st.sampled_from([POCKET_PAGE, POCKET_TABLE, INSTAPAPER, READER, WALLABAG, OMNIVORE, BOOKMARKS, OUTLINE]), st.data()
)
def test_a_broken_list_is_read_or_told(text: str, data: st.DataObject) -> None:
    """Whatever is cut out of a list or put into it, there are rows, or a sentence."""
    content = text.encode()
    first = data.draw(st.integers(0, len(content)))
    last = data.draw(st.integers(first, len(content)))
    try:
        rows = read(content[:first] + data.draw(st.binary(max_size=9)) + content[last:]).rows
    except NoArticleError:
        return
    assert all(row.address.startswith(("http://", "https://")) for row in rows)


def test_an_archive_that_unpacks_to_very_much_is_told() -> None:
    """A small archive cannot fill the memory."""
    bomb = packed(**{"a.csv": "title,url\n" + "x" * 70_000_000})
    assert len(gzip.compress(bomb)) < 1_000_000
    with pytest.raises(NoArticleError, match="more than any reading list"):
        read(bomb)


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_archive_that_lies_about_its_size_is_told(method: int) -> None:
    """What the directory does not tell of is not unpacked."""
    text = "title,url\n" + "x" * 20_000_000
    size, lie = struct.pack("<I", len(text)), struct.pack("<I", 10)
    bomb = packed(method, **{"a.csv": text}).replace(size, lie)
    tracemalloc.start()
    with pytest.raises(NoArticleError, match=r"is damaged|is packed in a way"):
        read(bomb)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < len(text) / 4
