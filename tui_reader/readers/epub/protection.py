"""Check whether an e-book is under copy protection."""

from typing import TYPE_CHECKING, Final

from tui_reader.readers.xml import descendants, parse_xml

if TYPE_CHECKING:
    from tui_reader.readers.epub.archive import Archive

# Methods that garble fonts, and nothing else (EPUB 3.3, section 4.4, and Adobe's older one).
_FONT_METHODS: Final = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})


def is_protected(archive: "Archive") -> bool:
    """Check whether more than the fonts of the book is encrypted."""
    content = archive.read("META-INF/encryption.xml")
    root = parse_xml(content) if content else None
    if root is None:
        return False
    methods = {
        method.get("Algorithm")
        for data in descendants(root, "EncryptedData")
        for method in data
        if method.get("Algorithm")
    }
    return bool(methods - _FONT_METHODS)
