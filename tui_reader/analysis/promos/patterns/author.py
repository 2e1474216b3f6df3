"""Authors' biographies and ways to reach them."""

from tui_reader.analysis.promos.pattern import pattern

_BIO = "tells about the author"
_ROLE = r"(?:writer|reporter|journalist|columnist|correspondent|editor|contributor|blogger|podcaster|author|freelancer|novelist|photographer|intern|producer|editor-in-chief|co-?founder|founder|expert|consultant|strategist|specialist)"
_MORE = r"(?:\bcovers\b|\bcovering\b|\bcovered\b|\bwrites\b|\bhas written\b|\bwork has (?:appeared|been)|\bfollow\b|@\w+|\breach\b|\be-?mail\b|\benjoys?\b|\blives in\b|\bloves?\b|\bpassion|\b\d+\+? years\b|\bspeciali[sz]|\bauthor of\b|\bauthor, most recently\b|\bwhen (?:not|she['’]s not|he['’]s not|she isn['’]t|he isn['’]t)\b|\bfreelance\b|\bpublications\b|\bcontent writer\b|\bin (?:her|his|their) (?:spare|free) time\b|\bfounded\b|\bexperience\b)"

PATTERNS = (
    pattern(
        "author",
        "lead",
        _BIO,
        "writer|reporter|journalist|columnist|correspondent|editor|contributor|blogger|author|founder|expert|consultant|photographer|specialist",
        rf"\W*(?:about the author:? )?(?-i:(?:[A-Z][\w.'’-]+ ){{1,5}})is (?:an?|the|our) (?:[\w'’,&-]+ ){{0,6}}{_ROLE}\b(?=.{{0,400}}{_MORE})",
    ),
    pattern(
        "author",
        "block",
        _BIO,
        "author|written by|about|posted by|published by|by",
        r"\W*(?:about (?:the |this )?authors?|(?:this )?(?:article|story|post|piece)(?: was)?(?: originally)? (?:written|posted|published|compiled|contributed)(?: by)?:?(?: .{2,60})?|written by:?(?: .{2,50})?|meet the author|view (?:all posts|author|profile|bio)\b.{0,40}|(?:more|read more) (?:from|by) this author\b.{0,60}|posts? by .{2,40})\W*",
    ),
    pattern(
        "author",
        "sentence",
        _BIO,
        "is the editor and founder|is the author, most recently|nro contributor|was originally written by|news desk|writes about",
        r"\bis the editor and founder of\b|\bis the author, most recently, of\b|\bwas originally (?:written by|published (?:on|in|by))\b|^\W*the .{2,30} news desk is\b",
    ),
    pattern(
        "author",
        "sentence",
        "tells how to reach the author",
        "@|reach|contact",
        r"^\W*(?:reach|contact|e-?mail|write to|you can reach|tips\? )\b.{0,60}\b[\w.+-]+@[\w-]+\.\w+|^\W*(?:orcid|e-?mail|tel|phone|contact):? \S+@|^\W*got a (?:news |story )?tip\b|^\W*have a (?:news |story )?tip\b|^\W*(?:orcid|e-?mail): ",
    ),
    pattern(
        "author",
        "sentence",
        _BIO,
        "i'm|i’m|i am",
        r"^\W*(?:hello|hi|hey)(?:,| there|!).{0,10}\bi['’]m [A-Z]|^\W*(?:hello|hi|hey)! i am\b",
    ),
    pattern(
        "author",
        "sentence",
        _BIO,
        "when not|when she's not|when he's not|when she’s not|when he’s not",
        r"^\W*when (?:not|she['’]s not|he['’]s not|they['’]re not) (?:\w+ing)\b",
    ),
)
