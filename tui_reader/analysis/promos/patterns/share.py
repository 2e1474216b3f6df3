"""Sharing, following and commenting."""

from tui_reader.analysis.promos.pattern import pattern

_FOLLOW = "asks to follow"
_SHARE = "asks to share"
_COMMENT = "asks for comments"

PATTERNS = (
    pattern(
        "share",
        "sentence",
        _FOLLOW,
        "follow|like|join|find|visit|connect|watch",
        r"^\W*PLEASE(?:follow|like|join|find|visit|connect with|message|friend|catch|like and follow|check out)\b.{0,80}\bon (?:our |his |her )?SOCIAL\b(?!.{0,60}\b(?:said|says|told)\b)",
    ),
    pattern(
        "share",
        "sentence",
        _FOLLOW,
        "follow",
        r"^\W*PLEASEfollow (?:us|me|@\w+|him|her|them)\b(?: (?:on|at|here|for)\b|\W*$|.{0,40}@)|^\W*PLEASEfollow .{2,60}@\w+|[|•] follow @?\w+",
    ),
    pattern("share", "sentence", _FOLLOW, "connect with", r"^\W*(?:you can (?:also )?)?connect with (?:me|us)\b"),
    pattern(
        "share",
        "sentence",
        _FOLLOW,
        "@|twitter.com|on twitter",
        r"^\W*(?:reach|contact|e-?mail|write to)\b.{0,60}(?:\bon SOCIAL\b|@|twitter\.com)",
    ),
    pattern(
        "share",
        "block",
        _FOLLOW,
        "facebook|twitter|instagram|linkedin|whatsapp|email|follow",
        r"(?=.*\b(?:facebook|twitter|instagram|linkedin|whats ?app|pinterest|reddit|telegram|tweet|e-?mail|print|copy link|follow us|follow|submit)\b)\W*+(?:(?:SOCIAL|share|tweet|e-?mail|print|copy link|link|follow|us|on|via|and|save|more|this|article|story|pin|pint|post|submit|messenger|download|baixar)(?:\W++|$))+",
    ),
    pattern(
        "share",
        "block",
        _SHARE,
        "share|sharing|tweet|copy|print",
        r"\W*(?:share|sharing|tweet|print|save)(?: (?:this|the|it|with|on|via|to|your|friends|article|story|post|page|link|url|is caring|options|icon|SOCIAL|now)){0,6}\W*|\W*copy (?:the |a direct )?(?:link|url)(?: .{0,60})?\W*",
    ),
    pattern(
        "share",
        "sentence",
        _SHARE,
        "share",
        r"^\W*PLEASEshare (?:this|our|the|it|your)\b.{0,40}\b(?:article|story|post|page|with (?:your )?friends|thoughts|below|experience)\b|\bfeel free to share\b",
    ),
    pattern(
        "share",
        "sentence",
        _COMMENT,
        "comment|thoughts|let us know|let me know|tell us",
        r"\bin the comments?(?: section| box)?(?: below)?\W*$|^\W*(?:please )?(?:let (?:us|me) know|tell us|share your|leave (?:a|your)|post a|add a|write a|join the)\b.{0,60}\b(?:comments?|thoughts|conversation|think|reply|discussion|opinion)\b|\bcomments? (?:section )?below\b",
    ),
    pattern(
        "share",
        "block",
        _COMMENT,
        "comment|think|conversation|reply|discuss",
        r"\W*(?:(?:view|show|hide|read|see|post|leave|add|write|join|expand|load|be the first to|jump to|\d+|no|all|a|the|full|more|your|in) )*(?:comments?|conversation|reply)(?: (?:on this (?:story|article)|\(?\d+\)?|powered by .{2,30}|are closed.{0,30}|section|policy|guidelines))?\W*|\W*what do you think\?.{0,200}|\W*comments are closed\b.{0,200}",
    ),
    pattern(
        "share",
        "sentence",
        _FOLLOW,
        "http|.com",
        r"^\W*follow .{3,80} (?:at|on) (?:https?:|www\.)|^\W*more (?:from )?.{2,40}: https?:",
    ),
    pattern(
        "share",
        "block",
        _SHARE,
        "goodreads|visited|times|thanks for",
        r"add to goodreads\b.{0,40}|\W*visited [\d,]+ times\b.{0,40}|thanks for (?:visiting|reading|watching|listening|stopping by)\b.{0,80}",
    ),
    pattern(
        "share",
        "block",
        _SHARE,
        "share|like this|spread|window|copied|click to|pin|save|bookmark|gift|send",
        r"\W*(?:[\d.,]+k? shares?|like this\W*|spread the (?:word|love)\W*|.{0,40}\(?opens in (?:a )?new window\)?|(?:link )?copied\b.{0,20}|click to (?:share|email|print|tweet)\b.{0,60}|pin (?:it|this|for later|me)\b.{0,60}|save (?:for later|article|story|this|to .{2,30})|bookmark\b.{0,20}|gift (?:this )?article|send to (?:a )?friend\b.{0,20}|share (?:on|via)\b.{0,60})\W*",
    ),
    pattern(
        "share",
        "block",
        _COMMENT,
        "comment|reply|published|required|helpful|thoughts|say|notify|save my name|hear from you|sort by",
        r"\W*(?:your e-?mail address will not be published\b.{0,60}|required fields are marked\b.{0,20}|(?:log|sign) in to (?:comment|reply)|cancel reply|have your say\W*|notify me of\b.{0,80}|save my name\b.{0,120}|report (?:this )?comment|sort by\b.{0,40}|(?:was|is|did you find) this (?:article|page|post|answer|information|content)? ?(?:helpful|useful)\b.{0,60}|(?:what are )?your thoughts\?|.{0,20}leave a (?:reply|comment)\b.{0,80}|please enter your comment\W*|name ?\*?(?: e-?mail ?\*?)?(?: website)?)\W*",
    ),
    pattern(
        "share",
        "sentence",
        _COMMENT,
        "love to hear|hear from you|your thoughts|your experience|let us know|tell us|leave a comment|questions?|drop",
        r"^\W*(?:we['’]d|i['’]d|we would|i would) love to hear\b|^\W*(?:please )?(?:leave|drop|post|write|add) (?:us |me )?(?:a|your) (?:comment|question|note|line|reply)\b|^\W*what(?:['’]s| is| are) your (?:favou?rite|thoughts|take|experience|opinion)\b.{0,80}\?|^\W*have (?:any|a) questions?\b.{0,80}\?",
    ),
)
