"""Makes e-books out of chapters."""

import io
import zipfile
from collections.abc import Mapping

CONTAINER = '<?xml version="1.0"?><container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
METADATA = (
    "<dc:title>The Ferry</dc:title><dc:creator opf:role='aut'>Ana Ruiz</dc:creator>"
    "<dc:creator opf:role='ill'>Bo Berg</dc:creator><dc:publisher>Aldermere Press</dc:publisher>"
    "<dc:date opf:event='modification'>2021-02-03</dc:date><dc:date opf:event='publication'>2019</dc:date>"
    "<dc:language>en-GB</dc:language><dc:identifier>urn:isbn:1</dc:identifier>"
    "<dc:source>https://press.example/ferry</dc:source>"
)
NCX = "application/x-dtbncx+xml"


def chapter(body: str) -> str:
    return (
        "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml' "
        f"xmlns:epub='http://www.idpf.org/2007/ops'><head><title/><script/></head><body>{body}</body></html>"
    )


def package(chapters: Mapping[str, str], metadata: str = METADATA, extra: str = "") -> str:
    items = "".join(
        f"<item id='c{n}' href='{name}' media-type='application/xhtml+xml'/>" for n, name in enumerate(chapters)
    )
    spine = "".join(f"<itemref idref='c{number}'/>" for number in range(len(chapters)))
    return (
        "<?xml version='1.0'?><package xmlns='http://www.idpf.org/2007/opf' xmlns:opf='http://www.idpf.org/2007/opf' "
        f"xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata>{metadata}</metadata>"
        f"<manifest>{items}{extra}</manifest><spine>{spine}<itemref idref='nav'/></spine></package>"
    )


def archive(members: Mapping[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as writer:
        writer.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, content in members.items():
            writer.writestr(name, content)
    return file.getvalue()


def book(chapters: Mapping[str, str], extra: str = "", **members: str | bytes) -> bytes:
    """A book of chapters (name to body); ``members`` go into its folder, ``extra`` into its manifest."""
    return archive(
        {
            "META-INF/container.xml": CONTAINER,
            "OEBPS/book.opf": package(chapters, extra=extra),
            **{f"OEBPS/{name}".replace("%20", " "): chapter(body) for name, body in chapters.items()},
            **{f"OEBPS/{name}": content for name, content in members.items()},
        }
    )
