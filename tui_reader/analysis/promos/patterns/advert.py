"""Advertisements, sponsors and affiliate links."""

from tui_reader.analysis.promos.pattern import pattern

_LABEL = "labels an advertisement"
_EARNS = "says that links earn a commission"
_SPONSOR = "names a sponsor"

PATTERNS = (
    pattern(
        "advert",
        "inline",
        _LABEL,
        "adver|sponsored|promoted",
        r"(?:(?<=\s)|^)(?:[-–—*•_=|]{1,3}\s*(?:advertisement|advertorial|sponsored(?: content| post)?|promoted content|advert)\s*[-–—*•_=|]{1,3}|[\[(](?:advertisement|advertorial|sponsored(?: content| post)?|advert|ad)[\])])(?=\s|$)",
    ),
    pattern(
        "advert",
        "inline",
        _LABEL,
        "continues below|continue reading below|scroll to continue",
        r"(?:advertisement\W{0,5})?(?:\b(?:the )?(?:story|article) continues below(?: (?:this )?(?:advertisement|ad|video|image))?|\bcontinue reading below(?: advertisement)?|\bscroll to continue(?: reading)?(?: with content)?)\b[.:]?",
    ),
    pattern(
        "advert",
        "block",
        _LABEL,
        "ad|sponsor|promot|paid|partner",
        r"\W*(?:advertisements?|ads?|advert|advertorial|sponsored?(?: (?:ad|content|post|message|by .{1,60}))?|paid (?:content|post|partnership|advertisement|promotion|for by .{1,60})|promoted(?: content| stories)?|partner content|advertise(?: with us| here)?|place an? (?:classified )?ad|skip ad|remove ads|report (?:this )?ad|advertisement\W.{0,60})\W*",
    ),
    pattern(
        "advert",
        "sentence",
        _SPONSOR,
        "sponsored by|brought to you|paid for by|presented by|supported by",
        r"\b(?:this|today['’]s|this week['’]s|our)\b.{0,60}\b(?:is|was|are|were)(?: made possible)? (?:sponsored|brought to you|presented|paid for) by\b|^\W*(?:sponsored|brought to you|paid for|presented) by\b",
    ),
    pattern(
        "advert",
        "sentence",
        _EARNS,
        "commission|compensation|kick back|kickback|affiliate",
        r"\b[\w ]{1,40} (?:may|might|could|can|will|do|also)?(?: also| still)? ?(?:earn|get|receive|make|collect)s?(?: us)? (?:an?|some|any)? ?(?:small |tiny )?(?:affiliate |referral |sales? )?(?:commissions?|compensation|kick ?backs?|referral fee)\b(?!.{0,60}\bsaid\b)|\bearn (?:us|me) (?:a|an|some) .{0,20}commission",
    ),
    pattern(
        "advert",
        "sentence",
        _EARNS,
        "affiliate",
        r"\b(?:this|our|my|we|i|post|article|page|site|content|links?)\b.{0,40}\b(?:contains?|includes?|uses?|may contain|may include|using|through|via|are|is)\b.{0,40}\baffiliate\b.{0,30}\blinks?\b|^\W*(?:contains|includes) affiliate links\b|\baffiliate (?:links|disclosure|policy|guidelines|relationships)\b.{0,60}\b(?:this|our|my|we|i)\b|\b(?:this|our|my|we|i|auto)\b.{0,60}\baffiliate (?:links|disclosure|policy|guidelines|relationships)\b",
    ),
    pattern(
        "advert",
        "sentence",
        _EARNS,
        "amazon associate|qualifying purchases",
        r"\bas an amazon associate\b|\bqualifying purchases\b",
    ),
    pattern(
        "advert",
        "sentence",
        "says that readers pay by buying",
        "-supported|supported by readers|through our links|through links|via the links|via links|through my links",
        r"^\W*[\w.'’ ]{2,40}\bis (?:(?:a )?(?:reader|listener|viewer)[- ]supported|supported by (?:our )?(?:readers|listeners))\b|\b(?:buy|purchase|purchases|order|sign up)\b.{0,40}\b(?:through|via|using) (?:the |our |my |these |affiliate )*links\b",
    ),
    pattern(
        "advert",
        "sentence",
        "says how products are chosen",
        "independently|our editors",
        r"\b(?:chosen|selected|reviewed|recommended)(?: and (?:reviewed|chosen|selected))? independently\b|\bindependently (?:selected|chosen|reviewed|researched)\b.{0,60}\b(?:by|products?|our|we)\b|\b(?:i|we) (?:select|review|choose)(?: and (?:review|select|choose))? independently\b",
    ),
    pattern(
        "advert",
        "sentence",
        _LABEL,
        "#ad|#sponsored|been compensated|advertising purposes|paid partnership|paid placement",
        r"#(?:ad|sponsored)\b|\b(?:has|have) been compensated by\b|\bdesigned for advertising purposes\b|\bin a paid partnership with\b|^\W*this is a paid (?:placement|post|advertisement|promotion)\b",
    ),
    pattern(
        "advert",
        "block",
        _LABEL,
        "continues|partnership|association|powered by|promoted|provided|program",
        r"\W*(?:(?:article|story|post|content|video) continues (?:after|below)\b.{0,40}|(?:produced |created |published |presented )?in (?:partnership|association|collaboration) with .{2,60}|powered by .{2,40}|promoted by .{2,40}|content (?:provided|sponsored) by .{2,50}|paid program(?:me)?|this is an? ad(?:vertisement)?|sponsor(?:ed)? (?:message|links?|stories)|from our (?:partners|sponsors)|special offers?)\W*",
    ),
    pattern(
        "advert",
        "sentence",
        _EARNS,
        "no extra cost|no additional cost|at no cost to you",
        r"\bat no (?:extra |additional )?cost to you\b",
    ),
)
