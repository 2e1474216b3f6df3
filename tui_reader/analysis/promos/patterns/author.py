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
        rf"\W*(?:about the author:? )?(?-i:(?:[A-Z][\w.'’-]+ ){{2,5}})is (?:an?|the|our) (?:[\w'’,&-]+ ){{0,6}}{_ROLE}\b(?=.{{0,400}}{_MORE})",
    ),
    pattern(
        "author",
        "block",
        _BIO,
        "author|written by|about|posted by|published by|by",
        r"\W*(?:about (?:the |this )?authors?|(?:this )?(?:article|story|post|piece)(?: was)?(?: originally)? (?:written|posted|published|compiled|contributed)(?: by)?:?(?: .{2,60})?|written by:?(?: .{2,50})?|meet the author|view (?:all posts|author|profile|bio)\b.{0,40}|(?:more|read more|(?:view|see|read) all (?:articles|posts|stories)) (?:from|by) this author\b.{0,60}|posts? by .{2,40})\W*",
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
        r"^\W*when (?:not|she['’]s not|he['’]s not|they['’]re not|i['’]m not) (?:\w+ing)\b.{0,60}, (?:she|he|they|i|you)\b",
    ),
    pattern(
        "author",
        "sentence",
        "tells how to reach the author",
        "@",
        r"^\W*(?:for (?:more|any|media|press|further)|questions|if you|have|got|please|contact|reach|e-?mail|write|send|you can|to (?:contact|reach)|tips|the (?:author|reporter|writer))\b(?=.*[\w.+-]@[\w-]{1,60}\.\w)(?=.*\b(?:contact|reach|e-?mail|write|send|tips|questions|inquiries|enquiries|comments|reporter|author)\b).{0,220}$",
    ),
    pattern(
        "author",
        "block",
        "tells how to reach the author",
        "@|contact|phone|tel|http",
        r"\W*(?:(?:media |press |news )?contacts?|e-?mail|twitter|phone|tel|fax|web|website|instagram|tips?)\W{0,3}(?:[\w.+-]+@[\w-]+\.[\w.]+|@\w+|\+?[\d() .-]{7,20}|https?:\S+)\W*|\W*[\w.+-]+@[\w-]+\.[\w.]+\W*|\W*@\w{3,20}\W*",
    ),
    pattern(
        "author",
        "sentence",
        "tells how to reach the author",
        "for more information|media inquiries|press inquiries|media enquiries|news tip|story tip|send us|send tips|a tip",
        r"^\W*for (?:more|further) information,? (?:please )?(?:contact|call|e-?mail)\b|^\W*(?:for )?(?:media|press) (?:inquiries|enquiries)\b|^\W*(?:do you )?(?:have|got) an? (?:\w+ )?tip\b|^\W*send (?:us )?(?:your )?tips\b",
    ),
)
