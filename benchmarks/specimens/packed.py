"""Specimens of binary formats: an e-book and a PDF document."""

import io
import struct
import zipfile
from collections.abc import Mapping

_CONTAINER = (
    '<container version="{container_version}"><rootfiles><rootfile full-path="{package}"/></rootfiles></container>'
)
_PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf"
xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0"><metadata><dc:title>{title}</dc:title>
<dc:creator id="a" opf:role="{role}" opf:file-as="{file_as}">{creator}</dc:creator><meta refines="{refines}" property="role">{refined}</meta>
<dc:date opf:event="{event}">{date}</dc:date><dc:language>{language}</dc:language><dc:publisher>{publisher}</dc:publisher>
<dc:identifier>{identifier}</dc:identifier></metadata><manifest><item id="c" href="{href}" media-type="{media_type}" properties="{properties}"/>
<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>
<spine><itemref idref="{reference}"/></spine></package>"""
_NAVIGATION = '<html><body><nav epub:type="toc"><ol><li><a href="{target}">{entry}</a></li></ol></nav></body></html>'
_CHAPTER = """<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
<head><title/></head><body epub:type="{type}" id="{id}"><h2>{heading}</h2><p class="{class}">The ferry was late, “again,” said the captain.
<a epub:type="noteref" href="{note}">{mark}</a> {prose}</p><aside epub:type="footnote" id="n1">{footnote}</aside></body></html>"""
_ENCRYPTION = '<encryption><EncryptedData><EncryptionMethod Algorithm="{algorithm}"/></EncryptedData></encryption>'
# Where the figures of a member stand in its entry of the directory (APPNOTE.TXT 4.3.12), and with how many bytes.
_FIGURES = {"flags": (8, 2), "method": (10, 2), "crc": (16, 4), "packed": (20, 4), "size": (24, 4), "offset": (42, 4)}
BOOK_FIELDS = {
    "container_version": "1.0",
    "package": "OEBPS/book.opf",
    "title": "The Ferry",
    "role": "aut",
    "file_as": "Ruiz, Ana",
    "creator": "Ana Ruiz",
    "refines": "#a",
    "refined": "aut",
    "event": "publication",
    "date": "2019-11-18",
    "language": "en",
    "publisher": "Courier Press",
    "identifier": "https://courier.example/1",
    "href": "one.xhtml",
    "media_type": "application/xhtml+xml",
    "properties": "",
    "reference": "c",
    "target": "one.xhtml#n1",
    "entry": "One",
    "type": "bodymatter",
    "id": "b",
    "heading": "One",
    "class": "x",
    "note": "#n1",
    "mark": "1",
    "prose": "Nobody was hurt.",
    "footnote": "On Monday.",
    "algorithm": "http://www.idpf.org/2008/embedding",
    "member": "OEBPS/one.xhtml",
    **dict.fromkeys(_FIGURES, ""),
}


def book(fields: Mapping[str, str]) -> bytes:
    """Return an e-book; fields for the archive's directory overwrite its figures."""
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": _CONTAINER,
        "META-INF/encryption.xml": _ENCRYPTION,
        "OEBPS/book.opf": _PACKAGE,
        "OEBPS/nav.xhtml": _NAVIGATION,
        _member_name(fields["member"]): _CHAPTER,
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, template in members.items():
            method = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, template.format_map(fields).encode("utf-8", "surrogatepass"), method)
    content = bytearray(file.getvalue())
    entry = content.rfind(b"PK\x01\x02")
    for name, (offset, size) in _FIGURES.items():
        if fields[name]:
            struct.pack_into("<H" if size == 2 else "<L", content, entry + offset, _figure(fields[name], size))  # noqa: PLR2004 - bytes
    return bytes(content)


def _member_name(name: str) -> str:
    """Return the part of a member's name that ``zipfile`` can write."""
    return name.replace("\0", "")[:20000].encode("utf-8", "replace").decode() or "/"


def _figure(text: str, size: int) -> int:
    """Return a hostile value as a number: itself, or a sum of its characters."""
    value = int(text) if text.isdecimal() and len(text) < 20 else sum(map(ord, text[:1000]))  # noqa: PLR2004 - 64 bits
    return value % (1 << 8 * size)


_OBJECTS = (
    "<< /Type /{catalog} /Pages 2 0 R /Lang ({language}) >>",
    "<< /Type /Pages /Kids [{kids}] /Count {count} >>",
    (
        "<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Rotate {rotation} /UserUnit {unit} /Contents 4 0 R "
        "/Resources << /Font << /F1 << /Type /Font /Subtype /{subtype} /BaseFont /{font} /Encoding /{encoding} "
        "/FirstChar {first_character} /Widths [{widths}] >> >> >> >>"
    ),
    (
        "<< /Length {length} /Filter {filter} >>\nstream\n{matrix} cm BT /F1 {size} Tf {left} {bottom} Td ({line}) Tj "
        "0 -14 Td <{hexadecimal}> Tj 0 -14 Td [{spaced}] TJ {operators} ET\nendstream"
    ),
    "<< /Title {title} /Author {author} /CreationDate {date} /Producer {producer} >>",
)
PDF_FIELDS = {
    "catalog": "Catalog",
    "language": "en",
    "kids": "3 0 R",
    "count": "1",
    "box": "0 0 595 842",
    "rotation": "0",
    "unit": "1",
    "subtype": "Type1",
    "font": "Helvetica",
    "encoding": "WinAnsiEncoding",
    "first_character": "32",
    "widths": "",
    "length": "400",
    "filter": "[]",
    "matrix": "1 0 0 1 0 0",
    "size": "10",
    "left": "72",
    "bottom": "700",
    "line": "The ferry was late, said the captain.",
    "hexadecimal": "4E6F626F6479207761732068757274",
    "spaced": "(Nine) -250 (boats)",
    "operators": "",
    "title": "(The ferry is late)",
    "author": "(Ana Ruiz)",
    "date": "(D:20191118093000+01'00')",
    "producer": "(x)",
    "version": "1.4",
    "root": "1 0 R",
    "objects": "6",
    "trailer": "",
    "start": "",
}


def pdf(fields: Mapping[str, str]) -> bytes:
    """Return a PDF document of one page."""
    content = f"%PDF-{fields['version']}\n".encode("utf-8", "surrogatepass")
    offsets = []
    for number, template in enumerate(_OBJECTS, 1):
        offsets.append(len(content))
        content += f"{number} 0 obj\n{template.format_map(fields)}\nendobj\n".encode("utf-8", "surrogatepass")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size, root, trailer = fields["objects"], fields["root"], fields["trailer"]
    end = f"xref\n0 6\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root {root} /Info 5 0 R {trailer} >>\n"
    end += f"startxref\n{fields['start'] or len(content)}\n%%EOF\n"
    return content + end.encode("utf-8", "surrogatepass")
