"""List the patterns of apps, trials and demonstrations."""

from tui_reader.analysis.promos.pattern import pattern

PATTERNS = (
    pattern(
        "promo.app.download",
        "sentence",
        "advertises an app",
        "app",
        r"^\W*PLEASE(?:(?:download|get|install)(?: (?:our|the|this|your|a|free|now|it|and|install|\w+[’']s"
        r"|(?-i:[A-Z][\w+&.’'-]*))){1,7} (?:\w+ )?(?:apps?|app store|google play)|try our (?:\w+ )?app"
        r"|visit the app store)\b(?!.{0,80}\b(?:said|says|told)\b)",
        hits=("Download our free app for live scores.", "Get the Valley Post app today."),
        misses=(
            "Download speeds of the new app fell by half in March.",
            "Install the app at your own risk, said Ines Torwald.",
        ),
    ),
    pattern(
        "promo.app.store",
        "block",
        "advertises an app",
        "app|google play",
        r"\W*(?:(?:download|get|available|find|open)(?: it| us)?(?: on| in| from)? (?:the |our )?(?:app ?store"
        r"|google play|app|mac app store)|.{2,30} app: download)\W*",
        hits=("Download on the App Store", "Get it on Google Play"),
        misses=("The app found its way to the store in May",),
    ),
    pattern(
        "promo.other.trial",
        "sentence",
        "advertises a product",
        "free trial|demo|credit card|no obligation|your free|% off your|download our|download the|contact us",
        r"^\W*(?:(?:want|ready|interested) [^?]{3,80}\? |to [^,]{3,80}, )?PLEASE(?:start|begin|get|book|request"
        r"|schedule|claim|try|watch)\b.{0,30}\b(?:free trial|free \d+-day trial|trial (?:now|today)|demo"
        r"|free quote|free consultation|free (?:\w+ )?call)\b"
        r"|\bno credit card (?:is )?required\b|\bcredit card not required\b"
        r"|^\W*(?:unlock|get|save|claim) (?:up to )?\d+ ?% off\b"
        r"|^\W*PLEASEdownload (?:our|your|the) (?:free|guide|e-?book|report|white ?paper|full report"
        r"|\w+ (?:guide|e-?book|report|white ?paper))\b"
        r"|\bfeel free to contact us\b"
        r"|^\W*(?:please )?contact us (?:today|now|if|for|at|to)\b"
        r"|^\W*PLEASE(?:check out our \w+|contact us)\b.{0,60}\bcontact us\b",
        hits=(
            "Start your free trial now and see the tide tables for a month.",
            "Want to sell your boat? Book a demo with the harbour team.",
        ),
        misses=(
            "The trial ended in a draw, and the demo of the engine was postponed.",
            "Her credit card was stolen on the ferry.",
        ),
    ),
    pattern(
        "promo.other.button",
        "block",
        "advertises a product",
        "trial|demo|started|quote|shop|buy|add to|view|check|see|visit|download|learn|apply|order|find|compare|get|book|try",
        r"\W*(?:(?:get|book|request|watch|see|schedule|start|try|claim|begin|view) ?(?:a|an|your|it|our|my"
        r"|the)? ?(?:free )?(?:\d+-day )?(?:demo|trial|quote|started|consultation|offer|deal|pricing"
        r"|now)(?: (?:now|today|free|for free|start free trial|log in))*|free trial(?: .{0,40})?"
        r"|shop (?:now|all|the .{2,30}|our .{2,30})|buy (?:now|tickets|it now|on amazon)"
        r"|add to (?:cart|bag|wishlist)|view (?:deal|offer|on amazon|at \w+)"
        r"|check (?:price|availability)(?: .{0,20})?|see (?:price|deal|at \w+)|visit (?:website|site)"
        r"|download (?:& print|now|here|pdf|free|the pdf)|learn how|apply now|order now|find out how|check it out"
        r"|compare (?:quotes|plans))\W*",
        hits=("Shop now", "Request a demo"),
        misses=("Buy tickets at the gate, not on the ferry", "Shop windows broke in the storm"),
    ),
    pattern(
        "promo.other.contact-us",
        "sentence",
        "advertises a product",
        "today|our team|us at|us a call|an expert|appointment|consultation|webinar|free|call",
        r"^\W*(?:please )?(?:contact|call|reach out to|talk to|speak (?:to|with)|get in touch with"
        r"|connect with) (?:us|our (?:\w+ )?(?:team|experts?|specialists|sales|office"
        r"|advisors?))\b(?=.*(?:\b(?:today|now|for|to|at|if|with)\b|\d{3}|\W*$))"
        r"|^\W*give us a call\b"
        r"|^\W*(?:book|schedule|request|arrange) (?:your|a|an) (?:free )?(?:\w+ )?(?:appointment|consultation|tour"
        r"|call|visit|quote|estimate|meeting|inspection)\b"
        r"|^\W*(?:register|enroll|apply|order|shop|book|buy|join|try it|sign up|start) (?:now|today|here)\b"
        r"|^\W*(?:claim|get|grab|request|order|download) your (?:free |own )?(?:\w+ )?(?:copy|guide|quote|trial"
        r"|sample|gift|ticket|e-?book|discount|offer)s?\b",
        hits=("Contact our sales team today for a price.", "Schedule a free consultation with a boat builder."),
        misses=("Contact with our team was lost at noon.", "Nobody could call the doctor until May."),
    ),
    pattern(
        "promo.other.call-button",
        "block",
        "advertises a product",
        "sales|store|plans|pricing|tickets|seat|quote|enroll|register|apply|webinar|explore|talk|find a",
        r"\W*(?:(?:contact|talk to) (?:sales|an expert|us|our team)|find an? (?:store|dealer|location|doctor|agent"
        r"|class|school|lawyer)\b.{0,30}|(?:see|view|compare|explore|choose) (?:our |all |the )?(?:plans|pricing"
        r"|products|features|programs|courses|options|collection)\b.{0,30}|save (?:your|my) (?:seat|spot)"
        r"|(?:enroll|register|apply|reserve|book|order|join|donate|start"
        r"|try)(?: (?:now|today|here|online|free|for free|it free|yours))|buy tickets?|get tickets?"
        r"|get (?:a |your )?(?:free )?(?:quote|estimate|copy|access|started)\b.{0,20}"
        r"|request (?:information|info|a call ?back|more info))\W*",
        hits=("Find a store near you", "Talk to sales"),
        misses=("Find a way out of the harbour", "Sales rose in the second quarter"),
    ),
    pattern(
        "promo.app.line",
        "block",
        "advertises an app",
        "app|google play|apk",
        r"\W*(?:(?:[\w ]{0,25}\b)?apps?\W{1,3}(?:google play|app store|ios|android|iphone|download)\b.{0,50}|open (?:in|the|our) (?:the )?app\b.{0,20}"
        r"|(?:ios|android|iphone)(?: (?:app|&|and|\|) ?(?:ios|android|iphone|app))+|scan (?:the|this) (?:qr )?code\b.{0,60}\bapp\b.{0,20})\W*",
        hits=("Harbour app: Google Play", "Scan this code to get the app"),
        misses=("The app drew ios and android users alike",),
    ),
    pattern(
        "promo.other.get-started",
        "sentence",
        "advertises a product",
        "get started|join|ready to|work with me|let's talk|let’s talk|free trial|coaching|book a|book your|sign up",
        r"^\W*(?:ready (?:to|for)\b[^?]{2,80}\? )?PLEASEget started (?:with (?-i:[A-Z])|today|now|here|for free|in minutes)"
        r"|^\W*join (?:over |more than |the )?[\d.,]{1,9}[km]?\+? (?:other )?[\w -]{3,40}"
        r"|^\W*join (?:thousands|millions|hundreds|tens of thousands) of\b"
        r"|^\W*(?:let['’]s talk|work with me|hire me)\W*$|^\W*book an? (?:free |focused |discovery |strategy |coaching |1:1 |short |private ){1,2}(?:session|call|slot|lesson|class|demo)\b(?!.{0,60}\b(?:said|says)\b)",
        hits=("Get started with Quay Planner.", "Join thousands of sailors who know the tides."),
        misses=("Join the dots and the ship is ready to sail.", "Book a room for the night, said the guard."),
    ),
    pattern(
        "promo.other.we-help-you",
        "sentence",
        "advertises a product",
        "can help|help you|our |complimentary|my |we offer|i offer|help ",
        r"^\W*(?:if .{3,90}, |for .{3,60}, |to .{3,60}, )?(?:please )?(?:check out|try|look at) (?:my|our) (?:\w+ ){0,4}(?:course|class|book|e-?book|guide|listings?|services|shop|store|platform|tool|software|template|programs?|products?|packages?|coaching)s?\b(?!.{0,60}\b(?:said|says)\b)"
        r"|^\W*(?:i|we) offer (?:a |an |our )?(?:free|complimentary|personal|one-on-one|1:1)\b"
        r"|\b(?:see|learn|discover|find out) how (?:we|our \w+) can help (?:you|your)\b"
        r"|^\W*(?:we|our (?:team|experts|services|tools?|platform))(?: can| will|['’]ll)? help (?:you|your|students|businesses|companies|brands|customers|clients)\b",
        hits=("For a start, try our free course.", "We offer complimentary talks on boats."),
        misses=("They can help you, the nurse told him.", "The town shut our services down."),
    ),
)
