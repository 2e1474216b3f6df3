"""Recognise legal forms behind the name of a company: “Inc.”, “Co., Ltd.”."""

import re

_LEGAL_FORMS = re.compile(
    r"(?:,? (?:Inc|Corp|Corporation|Co|Ltd|Limited|LLC|LLP|PLC|Plc|plc|AG|SA|S\.A|NV|GmbH|mbH|Company|Group|Holdings|Oy|AB)\b\.?){1,4}$"
)
# These alone say that a name is a company's: a group or a company may be of other things, too.
_SURE = re.compile(r" (?:Inc|Corp|Corporation|Ltd|LLC|LLP|PLC|Plc|plc|GmbH|Holdings)\b\.?$")


def without_legal_form(name: str) -> str:
    """``name`` without its legal form."""
    return _LEGAL_FORMS.sub("", name)


def ends_in_legal_form(name: str) -> bool:
    """Check whether nothing but a company has such a name."""
    return _SURE.search(name) is not None
