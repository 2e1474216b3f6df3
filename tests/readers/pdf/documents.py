"""Makes PDF documents by hand: pages of lines in Helvetica."""

import math
from collections.abc import Sequence

# x and y in points from the lower left, size, text; Helvetica-Bold where the size is negative; between ``^`` the text is raised.
# A last number turns it to the left, by so many degrees.
Placed = tuple[float, float, float, str] | tuple[float, float, float, str, float]
WIDTH, HEIGHT = 595, 842


def document(pages: Sequence[Sequence[Placed]], information: str = "", trailer: str = "") -> bytes:
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for page in pages:
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {len(objects) + 2} 0 R /Resources "
            "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> "
            "/F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> >> >> >>"
        )
        content = "\n".join(_drawn(*placed) for placed in page)
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< {information} >>")
    return _written(objects, f"/Info {len(objects)} 0 R {trailer}")


def _drawn(left: float, bottom: float, size: float, text: str, angle: float = 0) -> str:
    font = "/F1" if size > 0 else "/F2"
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    parts = [
        f"{font} {abs(size) * (0.6 if raised else 1):.2f} Tf {abs(size) * (0.35 if raised else 0):.2f} Ts ({_escaped(part)}) Tj"
        for part, raised in zip(text.split("^"), [False, True] * len(text), strict=False)
        if part
    ]
    return f"BT {cosine:.4f} {sine:.4f} {-sine:.4f} {cosine:.4f} {left} {bottom} Tm {' '.join(parts)} ET"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _written(objects: Sequence[str], trailer: str) -> bytes:
    content = b"%PDF-1.4\n"
    offsets = []
    for number, each in enumerate(objects, 1):
        offsets.append(len(content))
        content += f"{number} 0 obj\n{each}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\n"
    return content + f"{end}startxref\n{len(content)}\n%%EOF\n".encode()


def set_lines(lines: Sequence[str], left: float = 72, top: float = 700, size: float = 10) -> list[Placed]:
    """Lines below each other, 1.2 em apart; an empty one leaves its room, blanks at the beginning indent."""
    return [
        (left + (len(line) - len(line.lstrip())) * size, top - number * 1.2 * size, size, line.strip())
        for number, line in enumerate(lines)
        if line
    ]
