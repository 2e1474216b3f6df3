"""Tags, buttons and other parts of the page that are no text of the article."""

from tui_reader.analysis.promos.pattern import pattern

_TAGS = "lists tags"
_PAGE = "is a part of the page, not of the article"

PATTERNS = (
    pattern(
        "promo.other.tags",
        "lead",
        _TAGS,
        "tag|topic|filed|posted|categor|label",
        r"\W{0,3}(?:tags?|filed under|posted in|posted under|categor(?:y|ies)|labels|topics|tagged(?: with| as)?"
        r"|keywords)\s?:\s?.{0,200}$",
        hits=("Tags: harbour, ferry, fjord", "Filed under: rivers"),
        misses=("Tags on the trees mark the way: red, white, blue", "Topics of the day were rain and hail."),
    ),
    pattern(
        "promo.other.tag-line",
        "block",
        _TAGS,
        "tag|topic|filed|posted|categor|label",
        r"\W*(?:(?:tags?|filed under|posted in|categor(?:y|ies)|topics?|tagged)"
        r"|(?-i:(?:Posted in|Filed under|Topics|Tags|Tagged)(?: [A-Z][\w&-]*(?: \d+)?){1,8}))\W*",
        hits=("Filed under", "Posted in Rivers Harbour 3"),
        misses=("Posted in a barrel", "Topics for the vote"),
    ),
    pattern(
        "promo.other.furniture",
        "block",
        _PAGE,
        "image|caption|video|home|next|prev|back|skip|menu|search|show|load|close|gallery|language|read|hide|play|listen|javascript|account|top|of|photo|font|audio|slide|edit|content|updated|toggle|expand|view|contact",
        r"\W*(?:(?:enlarge|expand|view|hide|show|toggle|zoom|open|close"
        r"|full)(?: (?:this|the|full|larger|all))?(?: (?:image|caption|photos?|gallery|menu|transcript|video"
        r"|details?|more|less|navigation|detail|screen|slideshow))?|captions?|videos?|home|homepage|next|previous"
        r"|prev|back|back to (?:top|home|.{2,30})|skip to .{2,80}|menu|search|load more|loading\W*|close"
        r"|image \d+ of \d+|\d+ of \d+|\d+ ?/ ?\d+|select language.{0,60}|\d+[- ]min(?:ute)?s?(?: read)?"
        r"|read(?:ing)? time:? .{1,20}|play(?: video| audio)?|listen(?: to (?:this )?(?:article|story))?"
        r"|this (?:slideshow|video|page|site|feature) requires javascript|javascript (?:is|must be) .{2,60}"
        r"|(?:please )?enable javascript.{0,80}|table of contents|contents|on this page|in this article"
        r"|jump to .{2,60}|text size.{0,20}|contact us|about us|video player close|top of page"
        r"|article continues.{0,60}|print this page)\W*",
        hits=("Back to top", "Image 3 of 12"),
        misses=("Back in the harbour", "Video of the flood"),
    ),
    pattern(
        "promo.other.leaving",
        "lead",
        _PAGE,
        "you are leaving|javascript",
        r"\W*(?:you are leaving this (?:website|site)|this (?:slideshow|video|page|site) requires javascript)\b",
        hits=("You are leaving this website for the bank's.", "This video requires JavaScript and a screen."),
        misses=("You are leaving the harbour, said the sign.", "JavaScript turned thirty in 2025."),
    ),
)
