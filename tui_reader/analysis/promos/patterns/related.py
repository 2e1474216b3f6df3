"""Pointers to other articles."""

from tui_reader.analysis.promos.pattern import pattern

_POINTS = "points to another article"
HEADS = "heads a list of other articles"
LISTED = "stands in a list of other articles"

PATTERNS = (
    pattern(
        "related",
        "lead",
        _POINTS,
        ":|-|–|—|>|»",
        r"[\W_]{0,4}(?:read(?=:)|read (?:more|next|also|this|now|on)|see (?:also|more)|also read|also see|also on .{2,30}|related(?: stor(?:y|ies)| articles?| posts?| reading| content| coverage| topics?| links?| news| video)?|more (?:from|on) .{2,40}|more (?:stories|news|like this|reading)|you (?:may|might) (?:also|be) .{2,40}|recommended(?: for you| reading| stories)?|don['’]t miss|must[- ]read|learn more|watch(?: more| now| next| live| the video)?|listen(?: now)?|previous(?: article| post| story)?|next(?: article| post| story)?|up next|further reading|in case you missed it|icymi|most read|most popular|trending(?: now)?|editor['’]?s['’]? picks?|opinion|analysis|explainer|explained|can also read|gallery|photos|in pictures|check out|subscriber exclusive)\s?(?:[:>»|]|[-–—] )\s?\S.{0,200}$",
    ),
    pattern(
        "related",
        "lead",
        _POINTS,
        "more|also|click|watch|related",
        r"(?-i:[\W_]{0,4}(?:READ MORE|READ ALSO|READ NEXT|ALSO READ|SEE MORE|SEE ALSO|CLICK HERE|CLICK FOR|WATCH NOW|RELATED|MUST READ|LEARN MORE|YOU MIGHT ALSO LIKE|YOU MAY ALSO LIKE|MORE FROM|DON['’]T MISS)\b).{0,200}$",
    ),
    pattern(
        "related",
        "block",
        HEADS,
        "related|more|recommended|popular|trending|latest|editor|next|like|interested|stories",
        r"\W*(?:(?:related|recommended|popular|trending|latest|top|recent|similar|featured)(?: (?:stor(?:y|ies)|articles?|posts?|"
        r"content|coverage|news|videos?|now|for you|headlines|publications?))+|related|recommended|trending|"
        r"more (?:stories|news|articles|posts|like this|headlines|from .{2,40}|on this(?: story| topic)?)|(?:most|editor['’]?s['’]?) (?:read|popular|viewed|"
        r"shared|commented|picks?)|you (?:may|might)(?: also)? (?:like|enjoy|be interested in.{0,40})|read (?:next|(?:more|also)(?=:))|up next|don['’]t miss|from around the web)\W*",
    ),
    pattern(
        "related",
        "block",
        _POINTS,
        "related|more|also|recommended|latest|most|popular|trending|editor|next|read|stories|view|top|see|learn|explore|article|keep|continue|watch|publications",
        r"\W*(?:(?:related|recommended|popular|trending|latest|top|recent|similar|other|featured)(?: (?:stor(?:y|ies)|articles?|posts?|reading|content|coverage|topics?|links?|news|videos?|publications?|now|for you|guides|resources|products|searches|headlines|reviews))+|(?:read|see|show|view|load|learn|discover|explore|find out|get|watch)(?: (?:more|all|next|also|full story|full article|the full .{2,20}|full bio|details?|related|content|stories|posts|articles|here|now|our|on|about us)){1,5}|(?:more|latest|most|editor['’]?s['’]?) (?:stories|news|articles|posts|like this|from .{2,40}|on this(?: story| topic)?|headlines|videos|read|popular|viewed|shared|commented|picks?|in .{2,30}|reading|coverage|info(?:rmation)?)|you (?:may|might)(?: also)? (?:like|enjoy|be interested in.{0,40})|keep reading|continue reading|further reading|up next|what['’]s next|from around the web|don['’]t miss|next article|previous article|next post|previous post|latest posts by .{2,60}|trending|related|recommended|in this (?:article|story|series)|more (?:great )?[\w ]{0,20}(?:stories|resources)|related pages|most (?:read|popular))\W*",
    ),
    pattern(
        "related",
        "sentence",
        _POINTS,
        "click here|tap here|click through|click the link|link below",
        r"^\W*(?:please |for .{2,80}, |to .{2,80}, )?(?:click|tap|go) (?:here|through|the link|on the link|below)\b|\b(?:click|tap) here (?:to|for)\b|\byou can click here\b",
    ),
    pattern(
        "related",
        "sentence",
        _POINTS,
        "read|more",
        r"^\W*(?:you can )?read (?:more|all|the full|the rest|the original|the whole|our (?:full|latest|other|complete|guide|review|article|story)|his|her|the entire)\b(?:(?= (?:about|from|on|at|of|here|in|news|stor|article|report|interview|review|statement|coverage|post|opinion|column|like))|\W|$)",
    ),
    pattern(
        "related",
        "sentence",
        _POINTS,
        "check out|take a look|visit|learn more|find out|see our|see all|more information|read our|interested in|explore",
        r"^\W*(?:(?:for|to) .{3,100}, )?(?:please |also |so |be sure to |and |then )?(?:check out|take a look at|visit|see|read|explore|browse|head over to|go to|have a look at) (?:our|my|all our|all of our|the rest of our)\b|^\W*(?:for|to) .{3,100},? (?:check out|visit|please visit|see our|see this|read our|read this)\b(?!.{0,60}\bbelow\b)|^\W*(?:find out|learn) more (?:about|at|here|on|in|by|with)\b(?!.{0,80}\b(?:said|says)\b)|^\W*(?:you can )?learn more\W*$|\byou (?:may|might) (?:also )?(?:be interested in|like|enjoy) (?:some of |the following|our|these)\b|^\W*interested in .{2,60}\?",
    ),
    pattern(
        "related",
        "sentence",
        _POINTS,
        "check out",
        r"^\W*(?:>>|➡|→|•)? ?check out\b.{0,60}\b(?:post|article|blog|blogs|video|guide|review|page|website|podcast|tips|ideas|connect|here)\b(?!.{0,40}\bbelow\b)",
    ),
)
