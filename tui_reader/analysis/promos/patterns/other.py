"""Tags, buttons and other parts of the page that are no text of the article."""

from tui_reader.analysis.promos.pattern import pattern

_TAGS = "lists tags"
_PAGE = "is a part of the page, not of the article"

PATTERNS = (
    pattern(
        "other",
        "lead",
        _TAGS,
        "tag|topic|filed|posted|categor|label",
        r"\W{0,3}(?:tags?|filed under|posted in|posted under|categor(?:y|ies)|labels|topics|tagged(?: with| as)?|keywords)\s?:\s?.{0,200}$",
    ),
    pattern(
        "other",
        "block",
        _TAGS,
        "tag|topic|filed|posted|categor|label",
        r"\W*(?:(?:tags?|filed under|posted in|categor(?:y|ies)|topics?|tagged)|(?-i:(?:Posted in|Filed under|Topics|Tags|Tagged)(?: [A-Z][\w&-]*(?: \d+)?){1,8}))\W*",
    ),
    pattern(
        "other",
        "block",
        _PAGE,
        "image|caption|video|home|next|prev|back|skip|menu|search|show|load|close|gallery|language|read|hide|play|listen|javascript|account|top|of|photo|font|audio|slide|edit|content|updated|toggle|expand|view|contact",
        r"\W*(?:(?:enlarge|expand|view|hide|show|toggle|zoom|open|close|full)(?: (?:this|the|full|larger|all))?(?: (?:image|caption|photos?|gallery|menu|transcript|video|details?|more|less|navigation|detail|screen|slideshow))?|captions?|videos?|home|homepage|next|previous|prev|back|back to (?:top|home|.{2,30})|skip to .{2,80}|menu|search|load more|loading\W*|close|image \d+ of \d+|\d+ of \d+|\d+ ?/ ?\d+|select language.{0,60}|\d+[- ]min(?:ute)?s?(?: read)?|read(?:ing)? time:? .{1,20}|play(?: video| audio)?|listen(?: to (?:this )?(?:article|story))?|this (?:slideshow|video|page|site|feature) requires javascript|javascript (?:is|must be) .{2,60}|(?:please )?enable javascript.{0,80}|table of contents|contents|on this page|in this article|jump to .{2,60}|text size.{0,20}|contact us|about us|video player close|top of page|article continues.{0,60}|print this page)\W*",
    ),
    pattern(
        "other",
        "lead",
        _PAGE,
        "you are leaving|javascript",
        r"\W*(?:you are leaving this (?:website|site)|this (?:slideshow|video|page|site) requires javascript)\b",
    ),
)
