import pytest

from tests.readers.epub.books import CONTAINER, archive, chapter, package
from tests.readers.reading import read
from tui_reader.model import Article


def book_with(metadata: str) -> Article:
    members = {
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": package({"a": ""}, metadata),
        "OEBPS/a": chapter("<p>Late.</p>"),
    }
    return read(archive(members), None)


def refined(name: str, identifier: str, element: str = "creator", **properties: str) -> str:
    metas = "".join(
        f"<meta refines='#{identifier}' property='{key.replace('_', '-')}'>{value}</meta>"
        for key, value in properties.items()
    )
    return f"<dc:{element} id='{identifier}'>{name}</dc:{element}>{metas}"


@pytest.mark.parametrize(
    ("metadata", "byline"),
    [
        (refined("Ana Ruiz", "a", role="aut") + refined("Bo Berg", "b", role="trl"), "Ana Ruiz"),
        (refined("Bo Berg", "b", role="ill") + refined("Ana Ruiz", "a"), "Ana Ruiz"),
        (refined("Ana Ruiz", "a", role="http://id.loc.gov/vocabulary/relators/aut") + refined("Bo Berg", "b", role="marc:edt"), "Ana Ruiz"),
        (refined("Bo Berg", "b", role="aut", display_seq="2") + refined("Ana Ruiz", "a", role="aut", display_seq="1"), "Ana Ruiz, Bo Berg"),
        (refined("Bo Berg", "b", role="edt") + refined("Cy Lund", "c", role="ill"), "Bo Berg"),
        (refined("Bo Berg", "b", role="trl") + refined("Ana Ruiz", "a", "contributor", role="aut"), "Ana Ruiz"),
        (refined("Ana Ruiz", "a") + refined("calibre", "x", "contributor", role="bkp"), "Ana Ruiz"),
        (refined("Ruiz, Ana", "a", file_as="Ruiz, Ana"), "Ana Ruiz"),
        (refined("Ana Ruiz", "a", file_as="Ruiz, Ana"), "Ana Ruiz"),
        (refined("de la Cruz, Inés", "a", role="aut"), "Inés de la Cruz"),
        (refined("Ruiz, Ana; Berg, Bo", "a"), "Ana Ruiz, Bo Berg"),
        (refined("Ruiz, Ana &amp; Berg, Bo", "a"), "Ana Ruiz, Bo Berg"),
        (refined("Ana Ruiz, Bo Berg", "a"), "Ana Ruiz, Bo Berg"),
        (refined("Ruiz Ortiz, Ana Maria", "a", file_as="Ruiz Ortiz, Ana Maria"), "Ana Maria Ruiz Ortiz"),
        ("<dc:creator opf:role='trl'>Bo Berg</dc:creator><dc:creator opf:role='AUT'>Ruiz, Ana</dc:creator>", "Ana Ruiz"),
        ("<dc:creator> </dc:creator>", None),
    ],
)  # fmt: skip
def test_the_byline_is_the_authors(metadata: str, byline: str | None) -> None:
    """Whoever translated or drew is not an author, in either edition of the standard; names are the way people say them."""
    assert book_with(f"<dc:title>The Ferry</dc:title>{metadata}").byline == byline


@pytest.mark.parametrize(
    "titles",
    [
        "<dc:title>The Ferry</dc:title>",
        refined("A Story of the Bay", "s", "title", title_type="subtitle") + refined("The Ferry", "t", "title", title_type="main"),
        refined("Tales of the Bay", "c", "title", title_type="collection", display_seq="1") + "<dc:title>The Ferry</dc:title>",
        refined("The Ferry", "t", "title", display_seq="1") + "<dc:title>Late</dc:title>",
    ],
)  # fmt: skip
def test_the_title_is_the_main_one(titles: str) -> None:
    """Subtitles, and names of series, are no titles, wherever they stand."""
    assert book_with(titles).title == "The Ferry"


@pytest.mark.parametrize(
    ("dates", "published"),
    [
        ("<dc:date>2019-05-04</dc:date><meta property='dcterms:modified'>2024-01-01T00:00:00Z</meta>", "2019-05-04"),
        ("<meta property='dcterms:modified'>2024-01-01T00:00:00Z</meta>", None),
        ("<meta property='dcterms:issued'>2019-05</meta>", "2019-05"),
        ("<dc:date opf:event='modification'>2024-01-01</dc:date>", None),
        ("<dc:date opf:event='conversion'>2024-01-01</dc:date><dc:date opf:event='publication'>1898</dc:date>", "1898"),
        ("<dc:date>1813-01-28</dc:date>", "1813-01-28"),
        ("<dc:date>0101-01-01T00:00:00+00:00</dc:date>", None),
        ("<dc:date>2019-02-31</dc:date>", "2019-02"),
        ("<dc:date>2019-05-04T09:30:00Z</dc:date>", "2019-05-04T09:30:00+00:00"),
        ("<dc:date>4 May 2019</dc:date>", "2019-05-04"),
    ],
)
def test_the_date_is_the_text_s(dates: str, published: str | None) -> None:
    """When the file was made or changed is not when the text was published."""
    assert book_with(f"<dc:title>The Ferry</dc:title>{dates}").published == published


@pytest.mark.parametrize(
    ("languages", "language"),
    [
        ("<dc:language>en_GB</dc:language>", "en-GB"),
        ("<dc:language>eng</dc:language>", "en"),
        ("<dc:language>und</dc:language><dc:language>de</dc:language>", "de"),
        ("<dc:language>UND</dc:language>", None),
    ],
)
def test_the_language_is_a_tag_of_today(languages: str, language: str | None) -> None:
    """Codes of catalogues are written as tags, and "undetermined" is no language."""
    assert book_with(f"<dc:title>The Ferry</dc:title>{languages}").language == language
