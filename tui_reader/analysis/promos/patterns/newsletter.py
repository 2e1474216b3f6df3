"""List the patterns of newsletters, alerts and subscriptions."""

from tui_reader.analysis.promos.pattern import pattern

_ASKS = "asks to subscribe"

PATTERNS = (
    pattern(
        "promo.newsletter.sign-up",
        "sentence",
        _ASKS,
        "sign up|signing up|register",
        r"^\W*(?:PLEASE|\w+ your .{3,40} by |never miss .{3,50} by )(?:sign(?:ing)? up|register)\b.{0,80}\b(?:here"
        r"|now|today|below|newsletters?|e-?mails?|alerts?|updates?|briefings?|inbox|bulletin|latest|free)\b",
        hits=("Sign up today for the harbour news.", "Never miss a sailing by signing up for alerts."),
        misses=("Sign up sheets hung in the hall.", "Drivers must register the boats in person."),
    ),
    pattern(
        "promo.newsletter.sign-up-here",
        "sentence",
        _ASKS,
        "sign up",
        r"\bsign up (?:here|below)\b"
        r"|\bsign up (?:for|to) (?:our|the|my|this)\b.{0,40}\b(?:newsletter|e-?mails?|mailing list|alerts"
        r"|updates)\b(?!.{0,80}\bsaid\b)",
        hits=("If that sounds right, sign up here.", "Those who like the sea can sign up for our mailing list."),
        misses=(
            "The nurse could sign up for the course in May.",
            "You can sign up for the newsletter, the mayor said.",
        ),
    ),
    pattern(
        "promo.newsletter.subscribe",
        "sentence",
        _ASKS,
        "subscrib",
        r"^\W*PLEASE(?:subscribe|unsubscribe)\b(?=.{0,100}\b(?:our|my|here|now|today|newsletters?|podcast|channel"
        r"|mailing list|feed|blog|updates?|e-?mail|the latest|to (?:get|receive|read|our|the|this))\b|\W*$)",
        hits=("Please subscribe to our podcast.", "Subscribe now and save half."),
        misses=("Subscribe they did, in thousands.", "Few subscribe to the view that the bridge is safe."),
    ),
    pattern(
        "promo.newsletter.join-list",
        "sentence",
        _ASKS,
        "newsletter|mailing list",
        r"^\W*PLEASE(?:join|get|receive|try|check out|see|browse|find)\b.{0,60}\b(?:newsletters?|mailing list)\b",
        hits=("Join the mailing list of the harbour crew.", "Check out the Friday newsletter."),
        misses=("The newsletter joined the list of papers that died.", "Hackers sold the mailing list."),
    ),
    pattern(
        "promo.newsletter.to-title",
        "sentence",
        _ASKS,
        "subscribe",
        r"^\W*subscribe to (?-i:[A-Z])"
        r"|\byou can (?:also )?subscribe to (?:this|our|my|the)\b"
        r"|\bclick (?:here|below) to subscribe\b|\bby subscribing\b",
        hits=(
            "Subscribe to Harbour Tales if voices from across the fjord are what you miss in the winter nights.",
            "You can subscribe to this series for free.",
        ),
        misses=(
            "Many subscribe to the idea that rivers heal.",
            "Subscribe to nothing that you cannot lift, his father had taught him, and the boy kept to it.",
        ),
    ),
    pattern(
        "promo.newsletter.inbox",
        "sentence",
        _ASKS,
        "your inbox|your in-box|your email inbox|your e-mail",
        r"\b(?:in|to|into|on) your (?:e-?mail )?(?:in-?box|e-?mail)\b(?!.{0,60}\b(?:said|says)\b)",
        hits=("Stories from the fjord, in your inbox each Friday.", "The tide table goes to your e-mail at six."),
        misses=("Spam fills your inbox, the study said.", "The letter never reached your inbox."),
    ),
    pattern(
        "promo.newsletter.address-field",
        "sentence",
        "asks for an email address",
        "email address|e-mail address|your email",
        r"^\W*(?:PLEASE)(?:enter|type|provide|add|leave) your (?:e-?mail|name)\b"
        r"|^\W*(?:your )?e-?mail address\W*$",
        hits=("Enter your email address", "Email address"),
        misses=("The email address led the police to a shed.", "Never give a stranger your email address."),
    ),
    pattern(
        "promo.newsletter.by-email",
        "sentence",
        _ASKS,
        "by email|via email|by e-mail|email alerts|newsletter",
        r"^\W*PLEASE(?:get|receive)\b.{0,80}\b(?:by|via) e-?mail\b"
        r"|^\W*PLEASE(?:get|receive)\b.{0,50}\b(?:e-?mail alerts|newsletters?)\b",
        hits=("Get the tide table by email.", "Receive email alerts."),
        misses=(
            "The clerk sent the list by email.",
            "Employees get bad news by telephone, and the newsletter by post.",
        ),
    ),
    pattern(
        "promo.newsletter.thanks",
        "sentence",
        "thanks subscribers",
        "subscrib",
        r"^\W*(?:\w+, )?(?:you['’]re|you are|thank you for|thanks for) (?:now |already )?subscrib(?:ed|ing)\b",
        hits=("Thank you for subscribing.", "You're now subscribed to harbour alerts."),
        misses=("The subscriber thanked nobody.", "He thanked those who had subscribed to the fund."),
    ),
    pattern(
        "promo.newsletter.label",
        "block",
        _ASKS,
        "newsletter|sign up|subscribe|join|email|discover more from|latest",
        r"\W*(?:(?:our|the|daily|weekly|free) )*newsletters?(?: sign[- ]?up)?\W*"
        r"|\W*(?:subscribe|sign up)(?: (?:now|today|here|free|for free|for more|to .{2,40}))?\W*"
        r"|\W*discover more from .{2,60}"
        r"|\W*(?:get|join) (?:the|our)\b.{0,40}\bnewsletter\W*"
        r"|\W*subscribe to .{2,60}|\W*sign up for .{2,60}",
        hits=("Our weekly newsletter", "Subscribe now"),
        misses=("Join the crew", "The latest flood"),
    ),
    pattern(
        "promo.newsletter.alerts",
        "sentence",
        "asks to follow alerts",
        "notification|alerts",
        r"^\W*PLEASE(?:turn on|enable|get|allow|activate)\b.{0,40}\b(?:notifications?|alerts)\b",
        hits=("Turn on notifications for storms.", "Enable push alerts."),
        misses=("Storm alerts were late.", "Notifications turn children into addicts."),
    ),
    pattern(
        "promo.newsletter.why-sent",
        "sentence",
        "says why a mail was sent",
        "because you|this email|this e-mail|this mail|this newsletter|sent to|your address book|browser",
        r"^\W*you(?:['’]re| are)? ?(?:getting|receiving|received|got|have received|receive) this\b.{0,40}\bbecause\b"
        r"|^\W*this (?:e-?mail|mail|message|newsletter) (?:was|is|has been) (?:sent|intended|delivered)\b"
        r"|^\W*(?:did someone |was this |has this been )?forward(?:ed)? (?:you )?this (?:e-?mail|newsletter|mail)\b"
        r"|^\W*(?:to (?:make sure|ensure)\b.{0,60})?(?:please )?add us to your address book\b"
        r"|^\W*(?:having )?trouble (?:viewing|reading) this (?:e-?mail|mail|newsletter)\b",
        hits=(
            "You are receiving this because you signed up at the regatta.",
            "This mail was sent to all friends of the harbour.",
        ),
        misses=("This newsletter was banned because you could read the truth in it, he wrote.",),
    ),
    pattern(
        "promo.newsletter.stop",
        "sentence",
        "tells how to unsubscribe",
        "unsubscrib|stop receiving|opt out|no longer wish|your preferences|email preferences",
        r"^\W*(?:to|if you (?:no longer|do not|don['’]t) (?:wish|want) to|if you['’]d rather not) (?:unsubscribe|opt out|stop receiving|stop getting|receive|get)\b.{0,80}"
        r"\b(?:click|reply|follow|write|send|use|visit|go|unsubscribe|let us|e-?mail|here|just|tap)\b"
        r"|^\W*(?:update|manage|change|edit) your (?:e-?mail |mail |subscription |newsletter )?(?:preferences|subscriptions?|settings)\b",
        hits=(
            "To unsubscribe from harbour notes, reply with the word no.",
            "Update your email preferences or leave the list.",
        ),
        misses=("To opt out was the right of every parent, wrote the judge.",),
    ),
    pattern(
        "promo.newsletter.goes-out",
        "sentence",
        "tells about a newsletter",
        "newsletter|podcast|every|weekly|goes out|appears|lands",
        r"^\W*(?:(?:this|our|my) (?:\w+ ){0,3}(?:newsletter|podcast|column|mail|e-?mail|letter|briefing|series)|(?-i:(?:[A-Z][\w’']+ ){1,4}))"
        r" ?(?:goes out|is sent out|is published|comes out|lands|arrives|appears|drops|is a weekly|is a daily|is a monthly|is our weekly|is our daily)\b"
        r"(?=.{0,60}\b(?:every|each|weekly|daily|monthly|fortnightly|on (?:mon|tues|wednes|thurs|fri|satur|sun)days|newsletter|podcast)\b)",
        hits=("Harbour Notes goes out every Friday at six.", "Our podcast appears each week."),
        misses=("The weekly ferry appears on the horizon.", "This column of smoke appears every evening."),
    ),
    pattern(
        "promo.newsletter.next",
        "sentence",
        "tells about a newsletter",
        "issue|episode|edition|letter|back next|see you",
        r"^\W*(?:(?:our|the|my) next (?:issue|episode|edition|letter|instal?lment|newsletter|column)\b.{0,30}\b(?:is|comes|goes|arrives|appears|will|lands)\b"
        r"|new (?:episodes|issues|letters|columns|editions|posts) (?:every|each|on|weekly|daily|monthly|come|appear|are (?:out|released))\b"
        r"|(?:see you|until|back) next (?:week|month|time|sunday|monday|tuesday|wednesday|thursday|friday|saturday)\W*$"
        r"|(?:also |coming )?in (?:this|the next|next week['’]s|our next|the latest|the current) (?:issue|episode|edition|newsletter)\s?:)",
        hits=("Our next issue is out on the first of May.", "New episodes every Tuesday."),
        misses=("The next episode of the war was worse.", "The letter had a new edition in 1920."),
    ),
    pattern(
        "promo.newsletter.thanks-for-reading",
        "sentence",
        "thanks readers",
        "thank|pass it on|for reading|for listening|for watching",
        r"^\W*(?:thanks|thank you)(?: so much| very much| again| all)?(?:,? (?:as (?:ever|always)|everyone))?,? for (?:reading|listening|watching|following|tuning in|being (?:here|a (?:reader|member|subscriber)))\b"
        r"|^\W*(?:please )?pass (?:it|this) on\W*$",
        hits=("Thank you for reading Tide Notes.", "As always, thanks to all who write; thanks. Pass it on."),
        misses=("She would thank him for reading to her.", "They pass it on to their sons."),
    ),
    pattern(
        "promo.newsletter.leave-list",
        "sentence",
        "tells how to unsubscribe",
        "this list|our list|mailing list|as a member|as a subscriber|as a reader|as a friend|as a supporter",
        r"^\W*(?:you (?:can|may)|to) (?:leave|quit) (?:this|the|our) (?:mailing )?list\b"
        r"|^\W*you (?:receive|received|got|get|are getting|are receiving) (?:this|these|our)\b.{0,30}\bas an? (?:\w+ )?(?:member|subscriber|reader|friend|supporter)\b",
        hits=("You can leave this list at any time.", "You get these mails as a friend of the harbour."),
        misses=("The spy could leave this list in a book.", "You get old as a member of the crew."),
    ),
)
