"""List the patterns of pointers to other articles."""

from tui_reader.analysis.promos.pattern import pattern

_POINTS = "points to another article"
_HEADS = "heads a list of other articles"
HEAD = "promo.related.head"

PATTERNS = (
    pattern(
        "promo.related.pointer",
        "lead",
        _POINTS,
        ":|-|–|—|>|»",
        r"[\W_]{0,4}(?:read(?=:)|read (?:more|next|also|this|now|on)|see (?:also|more)|also read|also see"
        r"|also on .{2,30}|related(?: stor(?:y|ies)| articles?| posts?| reading| content| coverage| topics?"
        r"| links?| news| video)?|more (?:from|on) .{2,40}|more (?:stories|news|like this|reading)"
        r"|you (?:may|might) (?:also|be) .{2,40}|recommended(?: for you| reading| stories)?|don['’]t miss"
        r"|must[- ]read|learn more|watch(?: more| now| next| live| the video)?|listen(?: now)?"
        r"|previous(?: article| post| story)?|next(?: article| post| story)?|up next|further reading"
        r"|in case you missed it|icymi|most read|most popular|trending(?: now)?|editor['’]?s['’]? picks?|opinion"
        r"|analysis|explainer|explained|can also read|gallery|photos|in pictures|check out"
        r"|subscriber exclusive)\s?(?:[:>»|]|[-–—] )\s?\S.{0,200}$",
        hits=("See also: The ferry that never came", "Related story – Five things to know about the fjord"),
        misses=("Related to the mayor: three of the five", "The watch: a small one"),
    ),
    pattern(
        "promo.related.pointer-in-capitals",
        "lead",
        _POINTS,
        "more|also|click|watch|related",
        r"(?-i:[\W_]{0,4}(?:READ MORE|READ ALSO|READ NEXT|ALSO READ|SEE MORE|SEE ALSO|CLICK HERE|CLICK FOR"
        r"|WATCH NOW|RELATED|MUST READ|LEARN MORE|YOU MIGHT ALSO LIKE|YOU MAY ALSO LIKE|MORE FROM"
        r"|DON['’]T MISS)\b).{0,200}$",
        hits=("READ MORE Why the harbour silts up", "WATCH NOW The storm in ten pictures"),
        misses=("Many read more slowly, the teacher said", "THE CREW CAN SEE MORE FROM UP THERE"),
    ),
    pattern(
        HEAD,
        "block",
        _HEADS,
        "related|more|recommended|popular|trending|latest|editor|next|like|interested|stories",
        r"\W*(?:(?:related|recommended|popular|trending|latest|top|recent|similar"
        r"|featured)(?: (?:stor(?:y|ies)|articles?|posts?|content|coverage|news|videos?|now|for you|headlines"
        r"|publications?))+|related|recommended|trending|more (?:stories|news|articles|posts|like this|headlines"
        r"|from .{2,40}|on this(?: story| topic)?)|(?:most|editor['’]?s['’]?) (?:read|popular|viewed|shared"
        r"|commented|picks?)|you (?:may|might)(?: also)? (?:like|enjoy|be interested in.{0,40})"
        r"|read (?:next|(?:more|also)(?=:))|up next|don['’]t miss|from around the web)\W*",
        hits=("Related articles\n\nThe ferry that never came", "Most popular\n\nThe seals are back"),
        misses=("Related events\n\nThe ferry came", "Less is more\n\nThe seals are back"),
    ),
    pattern(
        "promo.related.link-label",
        "block",
        _POINTS,
        "related|more|also|recommended|latest|most|popular|trending|editor|next|read|stories|view|top|see|learn|explore|article|keep|continue|watch|publications",
        r"\W*(?:(?:related|recommended|popular|trending|latest|top|recent|similar|other"
        r"|featured)(?: (?:stor(?:y|ies)|articles?|posts?|reading|content|coverage|topics?|links?|news|videos?"
        r"|publications?|now|for you|guides|resources|products|searches|headlines|reviews))+"
        r"|(?:read|see|show|view|load|learn|discover|explore|find out|get"
        r"|watch)(?: (?:more|all|next|also|full story|full article|the full .{2,20}|full bio|details?|related"
        r"|content|stories|posts|articles|here|now|our|on|about us)){1,5}"
        r"|(?:more|latest|most|editor['’]?s['’]?) (?:stories|news|articles|posts|like this|from .{2,40}"
        r"|on this(?: story| topic)?|headlines|videos|read|popular|viewed|shared|commented|picks?|in .{2,30}"
        r"|reading|coverage|info(?:rmation)?)|you (?:may|might)(?: also)? (?:like|enjoy|be interested in.{0,40})"
        r"|keep reading|continue reading|further reading|up next|what['’]s next|from around the web|don['’]t miss"
        r"|next article|previous article|next post|previous post|latest posts by .{2,60}|trending|related"
        r"|recommended|in this (?:article|story|series)|more (?:great )?[\w ]{0,20}(?:stories|resources)"
        r"|related pages|most (?:read|popular))\W*",
        hits=("Read more", "Continue reading"),
        misses=("Read the law", "Keep the change"),
    ),
    pattern(
        "promo.related.click-here",
        "sentence",
        _POINTS,
        "click here|tap here|click through|click the link|link below",
        r"^\W*(?:please |for .{2,80}, |to .{2,80}, )?(?:click|tap|go) (?:here|through(?= (?:to|for|the|this|and|here)\b|\W*$)|the link|on the link"
        r"|below)\b|\b(?:click|tap) here (?:to|for)\b|\byou can click here\b",
        hits=("Click here for the map of the fjord.", "To see the map, tap here to open it."),
        misses=("Click through rates fell.", "A child can click the link below the picture without harm."),
    ),
    pattern(
        "promo.related.read-more",
        "sentence",
        _POINTS,
        "read|more",
        r"^\W*(?:you can )?read (?:more(?! (?:often|than|slowly|quickly|carefully)\b)|all|the full|the rest|the original|the whole"
        r"|our (?:full|latest|other|complete|guide|review|article|story)|his|her"
        r"|the entire)\b(?:(?= (?:about|from|on|at|of|here|in|news|stor|article|report|interview|review|statement"
        r"|coverage|post|opinion|column|like))|\W|$)",
        hits=("Read our full guide to the islands.", "Read more about the flood."),
        misses=("Read more often than any other book, the almanac sold out.", "Children read more in winter."),
    ),
    pattern(
        "promo.related.check-out-ours",
        "sentence",
        _POINTS,
        "check out|take a look|visit|learn more|find out|see our|see all|more information|read our|interested in|explore",
        r"^\W*(?:(?:for|to) .{3,100}, )?(?:please |also |so |be sure to |and |then )?(?:check out|take a look at"
        r"|visit|see|read|explore|browse|head over to|go to|have a look at) (?:our|my|all our|all of our"
        r"|the rest of our)\b(?!.{0,80}, .{2,40}\b(?:said|says)\b)"
        r"|^\W*(?:for|to) .{3,100},? (?:check out|visit|please visit|see our|see this|read our"
        r"|read this)\b(?!.{0,60}\bbelow\b)"
        r"|^\W*(?:find out|learn) more (?:about|at|here|on|in|by|with)\b(?!.{0,80}\b(?:said|says)\b)"
        r"|^\W*(?:you can )?learn more\W*$"
        r"|\byou (?:may|might) (?:also )?(?:be interested in|like|enjoy) (?:some of |the following|our|these)\b"
        r"|^\W*interested in .{2,60}\?",
        hits=("Visit our page on tides.", "To plan the trip, see our list of ferries."),
        misses=("Visit our graves, the widow said to nobody.", "Tourists explore the caves and visit the mill."),
    ),
    pattern(
        "promo.related.check-out-post",
        "sentence",
        _POINTS,
        "check out",
        r"^\W*(?:>>|➡|→|•)? ?check out\b.{0,60}\b(?:post|article|blog|blogs|video|guide|review|page|website"
        r"|podcast|tips|ideas|connect|here)\b(?!.{0,40}\bbelow\b)",
        hits=("Check out Tom's post on knots.", "Check out this video of the seals."),
        misses=("Guests check out before noon.", "Check out time is noon."),
    ),
    pattern(
        "promo.related.on-our-site",
        "lead",
        _POINTS,
        "on |elsewhere|over at|from",
        r"\W{0,3}(?:also |elsewhere |now |new |over )?(?:on|at|from) (?:our (?:site|blog|pages|channel)|[\w-]{2,30}\.(?:com|org|net|co\.uk|info|example|\w{2,3})):\s.{5,200}$",
        hits=("On ValleyPost.example: Five seals and a boat", "Elsewhere on our site: why the mill fell silent"),
        misses=("On the quay: five seals", "From our correspondent: nothing but silence"),
    ),
    pattern(
        "promo.related.media-tag",
        "block",
        _POINTS,
        "[",
        r"(?-i:\S.{10,140}\s\[(?:VIDEO|VIDEOS|PHOTOS?|PICTURES|PICS|GALLERY|REPORT|INSIGHT|REACTION|ANALYSIS|OPINION|COMMENT|INTERVIEW|REVEALED|EXCLUSIVE|WATCH|LISTEN|LIVE|UPDATE|PODCAST|MAP|POLL|REVIEW)\]\W*)",
        hits=("Seals take over the quay of Marlow [VIDEO]", "Why the mill fell silent [ANALYSIS]"),
        misses=("The form says [name] and [REPORT] in its first line, and the clerk fills it in",),
    ),
    pattern(
        "promo.related.here",
        "block",
        _POINTS,
        "here|also read|read also|more on",
        r"\W*(?:(?:listen|watch|read|find|see|view|get|hear|buy|order|download|register|book|apply|check)\b[\w ,'’-]{2,70}\bhere"
        r"|(?:also read|read also|see also|you can also read|next read)\b.{4,140}"
        r"|more (?:on|about|from) (?:(?:the |our )?(?-i:[A-Z])[\w&’' -]{2,50})|more (?:great|of our|of my|of the best|delicious|easy|popular|top|recent|free) [\w -]{3,50})\W*",
        hits=("Listen to the whole talk here", "Also read how to mend a net"),
        misses=("More on the ferry that sank", "Find the seals, and the boats are here no more"),
    ),
)
