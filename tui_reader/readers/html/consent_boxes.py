"""Find requests for consent to cookies and the use of personal data.

They are small boxes beside the article, of any name.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tui_reader.readers.html.layout import Layout

_MOST_WORDS: Final = 250
# Two different signs. An article about consent has them among more words, or beside its title.
_SIGNS: Final = 2
_SAYS: Final = re.compile(
    r"\b(?:(?:necessary|essential|functional|performance|analytics|statistics|marketing|targeting) cookies\b|cookies?\b|store (?:\w+ ){0,3}information\b|on your (?:computer|browser)\b|(?:decline|opt out)\b|(?:measure|analy[sz]e) (?:\w+ ){0,2}(?:audience|traffic|performance)\b|(?:personal|device) data\b|your (?:privacy|consent|choices|preferences)\b|(?:our|third[- ]party) (?:[\w,]+ ){0,3}(?:partners|vendors)\b"
    r"|(?:personali[sz]ed|targeted) (?:ads?|advertising|content)\b|legitimate interests?\b|right to object\b|(?:accept|reject|allow|agree to) (?:all|them)\b"
    r"|privacy (?:policy|notice|settings|statement)\b|(?:i|you) (?:agree|accept|consent)\b|on (?:a|your) device\b|manage (?:your |my )?(?:choices|preferences|settings|options)\b"
    r"|datenschutz|einwillig|personenbezogen|akzeptieren\b|zustimmen\b|vie privée\b|données personnelles\b|accepter\b|partenaires\b|consentement\b"
    r"|privacidad\b|datos personales\b|aceptar\b|consentimiento\b|dati personali\b|accett[ao]|consenso\b|privacidade\b|dados pessoais\b|aceitar\b"
    r"|toestemming\b|accepteren\b|samtykke\b|personopplysninger\b)"
)
_WORDS_A_SIGN: Final = 25


def consent_boxes(layout: "Layout", title: str | None) -> Iterator[range]:
    """Yield the runs of blocks that ask for consent."""
    if _SAYS.search((title or "").lower()):
        return
    passed = 0
    start = layout.title_at or 0
    for at, block in enumerate(layout.blocks):
        if at < passed or not _SAYS.search(block.text.lower()):
            continue
        run = _small_box(layout, at, start)
        signs = {sign.group() for near in run for sign in _SAYS.finditer(layout.blocks[near].text.lower())}
        words = sum(layout.counts[near] for near in run)
        if len(signs) >= max(_SIGNS, words / _WORDS_A_SIGN):
            yield run
            passed = run.stop


def _small_box(layout: "Layout", at: int, title: int) -> range:
    """Return the blocks of the largest small element around a block, without the title."""
    element = layout.blocks[at].element
    run = layout.run(element)
    while (element := element.getparent()) is not None:
        outer = layout.run(element)
        is_large = len(outer) > _MOST_WORDS or sum(layout.counts[near] for near in outer) > _MOST_WORDS
        if is_large or title in outer or element.tag in ("main", "article", "body"):
            break
        run = outer
    return run
