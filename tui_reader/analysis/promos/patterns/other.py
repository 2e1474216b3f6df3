"""List the patterns of tags, buttons and other parts of a page beside the article."""

from tui_reader.analysis.promos.pattern import pattern

_TAGS = "lists tags"
_PAGE = "is a part of the page, not of the article"

PATTERNS = (
    pattern(
        "promo.other.tags",
        "lead",
        _TAGS,
        "tag|topic|filed|posted|categor|label",
        r"\W{0,3}(?:tags?|filed under|posted in|posted under|categor(?:y|ies)|labels|topics?|tagged(?: with| as)?"
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
    pattern(
        "promo.other.gesture",
        "block",
        _PAGE,
        "tap|click|swipe|pinch|hover|scroll|drag",
        r"\W*(?:(?:tap|click|press|swipe|pinch|hover|scroll|drag)(?: (?:here|on|over|the|this|image|images|photos?|picture|map"
        r"|chart|video|button|left|right|up|down|sideways|across|through|and|or))*"
        r" (?:to|for) (?:enlarge|expand|zoom|view|play|copy|magnify|open|close|unmute|reveal|rotate|see|explore|read"
        r"|more|details|full screen|listen)\b.{0,30}|(?:scroll|swipe) (?:down|up|left|right|for more))\W*",
        hits=("Tap to enlarge", "Swipe left to see more pictures"),
        misses=("Click beetles right themselves to survive", "Scroll of the dead, to be shown in Marlow"),
    ),
    pattern(
        "promo.other.waiting",
        "block",
        _PAGE,
        "wait|loading|wrong|error|try again|refresh|browser|not available|unavailable|mute|autoplay|required",
        r"\W*(?:(?:please )?(?:wait|stand by|hold on)(?: (?:a moment|a second|while .{2,60}))?"
        r"|(?:please )?(?:try again|refresh the page)(?: later)?|(?:content |page |video )?(?:is )?loading(?: (?:content|comments|more|video|page|player|please wait))?"
        r"|(?:oops\W{1,3})?(?:sorry, )?(?:something went wrong|an error (?:has )?occurred)\b.{0,80}"
        r"|your browser (?:does not|doesn['’]t|cannot) support\b.{0,80}"
        r"|this (?:video|audio|content|player|file) (?:is|isn['’]t|is not|cannot be|can['’]t be)"
        r" (?:currently )?(?:not |un)?(?:available|played|supported)\b.{0,60}"
        r"|(?:un)?mute|autoplay(?: (?:on|off))?|(?:all fields |fields marked .{1,30} are |\* ?)required)\W*",
        hits=("Please wait…", "Your browser does not support the audio element."),
        misses=("Wait for the ferry", "An error of the clerk cost the town its bridge"),
    ),
    pattern(
        "promo.other.count",
        "block",
        _PAGE,
        "view|like|follower|read|min|comment|page|star|rating|vote|repl|listen",
        r"\W*(?:(?:[\d.,]{1,12}[km]?|no|one) (?:views?|likes?|followers|reads|readers? like this|page ?views|min(?:ute)?s? read|listens|repl(?:y|ies)"
        r"|votes?|ratings?|subscribers)|(?:views|likes|reads|page|pages|votes|rating|comments)\W{1,3}[\d.,]{1,12}[km]?(?: (?:of|/) [\d.,]{1,12})?"
        r"|[\d.]{1,4} ?(?:/|out of) ?\d{1,3} stars?|\d{1,2} stars?)\W*",
        hits=("1,693 views", "Page 2 of 14"),
        misses=("400 votes decided it", "View of the harbour"),
    ),
    pattern(
        "promo.other.control",
        "block",
        _PAGE,
        "submit|cancel|filter|sort|clear|dismiss|settings|preferences|browser|open in|use app|location|country|in summarized|follow topic|sign out|feedback|got it|no, thanks|no thanks|maybe later|not now|summary|listen",
        r"\W*(?:submit(?: (?:your |a |an )?(?:form|comment|question|feedback|tip|story|correction))?|cancel|clear(?: (?:all|filters|search))+"
        r"|(?:sort|filter)(?: results)? by\b.{0,40}|apply filters|dismiss|got it|no,? thanks|maybe later|not now"
        r"|(?:view|open|read) (?:this (?:e-?mail|message|page|article) )?in (?:your |a |the )?(?:web )?(?:browser|app)\b.{0,20}|use app"
        r"|(?:change|choose|select|set) (?:your )?(?:location|country|region|language|edition|store|settings)"
        r"|listen to this (?:article|story|post|episode)\b.{0,40}|(?:ai[- ])?generated summary|follow (?:this )?(?:topic|author)"
        r"|(?:give|send|leave|share)(?: us)?(?: your)? feedback|report (?:an? )?(?:error|typo|problem|issue)\b.{0,30})\W*",
        hits=("Submit", "View this email in your browser"),
        misses=("Cancel the debt", "Listen to this, said the miller"),
    ),
    pattern(
        "promo.other.feedback",
        "sentence",
        "asks for feedback",
        "error|typo|mistake|helpful|rate|feedback|did you|have your say|improve|survey|poll|something|anything|question|idea",
        r"^\W*(?:have your say\b|rate (?:this|our|the) (?:article|story|post|page|recipe|episode|podcast)\b"
        r"|how (?:would|do) you rate\b.{0,60}|how (?:did|are) we (?:do|doing)\W*$"
        r"|(?:did you )?(?:like|love|enjoy|enjoyed|liked)d? (?:this|our|the) (?:article|story|post|page|recipe|episode|newsletter|issue|review|guide)\?"
        r"|(?:did you (?:find|spot|notice)|have you (?:found|spotted|noticed)|(?:see|saw|spot|spotted|notice|noticed|found|find)) (?:a |an |any |something )?"
        r"(?:error|mistake|typo|problem|inaccura\w{1,6}|wrong|missing|odd|suspicious)s?\b[^.?!]{0,60}\?"
        r"|(?:take|answer|fill (?:in|out)) (?:our|this|the) .{0,20}(?:survey|poll|questionnaire)\b"
        r"|help us (?:to )?improve\b|(?:please )?(?:give|send|share|leave|tell)(?: us)?(?: your| any| some)? feedback\b"
        r"|(?:got|have) (?:a|an|any) (?:question|idea|comment|suggestion|correction)s? (?:for|about) (?:us|our|this (?:article|story|page|column|episode))\b)",
        hits=("Spotted a mistake in this text?", "Rate this recipe with one to five stars."),
        misses=(
            "Did you see an error in his sum, asked the teacher?",
            "Have your cake, rate it, and keep the mistake.",
        ),
    ),
)
