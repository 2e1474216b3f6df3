"""Apps, trials and demonstrations."""

from tui_reader.analysis.promos.pattern import pattern

PATTERNS = (
    pattern(
        "app",
        "sentence",
        "advertises an app",
        "app",
        r"^\W*PLEASE(?:(?:download|get|install)(?: (?:our|the|this|your|a|free|now|it|and|install|\w+[’']s|(?-i:[A-Z][\w+&.’'-]*))){1,7} (?:\w+ )?(?:apps?|app store|google play)|try our (?:\w+ )?app|visit the app store)\b(?!.{0,80}\b(?:said|says|told)\b)",
    ),
    pattern(
        "app",
        "block",
        "advertises an app",
        "app|google play",
        r"\W*(?:(?:download|get|available|find|open)(?: it| us)?(?: on| in| from)? (?:the |our )?(?:app ?store|google play|app|mac app store)|.{2,30} app: download)\W*",
    ),
    pattern(
        "other",
        "sentence",
        "advertises a product",
        "free trial|demo|credit card|no obligation|your free|% off your|download our|download the|contact us",
        r"^\W*(?:(?:want|ready|interested) [^?]{3,80}\? |to [^,]{3,80}, )?PLEASE(?:start|begin|get|book|request|schedule|claim|try|watch)\b.{0,30}\b(?:free trial|free \d+-day trial|trial (?:now|today)|demo|free quote|free consultation|free (?:\w+ )?call)\b|\bno credit card (?:is )?required\b|\bcredit card not required\b|^\W*(?:unlock|get|save|claim) (?:up to )?\d+ ?% off\b|^\W*PLEASEdownload (?:our|your|the) (?:free|guide|e-?book|report|white ?paper|full report|\w+ (?:guide|e-?book|report|white ?paper))\b|\bfeel free to contact us\b|^\W*(?:please )?contact us (?:today|now|if|for|at|to)\b|^\W*PLEASE(?:check out our \w+|contact us)\b.{0,60}\bcontact us\b",
    ),
    pattern(
        "other",
        "block",
        "advertises a product",
        "trial|demo|started|quote|shop|buy|add to|view|check|see|visit|download|learn|apply|order|find|compare|get|book|try",
        r"\W*(?:(?:get|book|request|watch|see|schedule|start|try|claim|begin|view) ?(?:a|an|your|it|our|my|the)? ?(?:free )?(?:\d+-day )?(?:demo|trial|quote|started|consultation|offer|deal|pricing|now)(?: (?:now|today|free|for free|start free trial|log in))*|free trial(?: .{0,40})?|shop (?:now|all|the .{2,30}|our .{2,30})|buy (?:now|tickets|it now|on amazon)|add to (?:cart|bag|wishlist)|view (?:deal|offer|on amazon|at \w+)|check (?:price|availability)(?: .{0,20})?|see (?:price|deal|at \w+)|visit (?:website|site)|download (?:& print|now|here|pdf|free|the pdf)|learn how|apply now|order now|find out how|check it out|compare (?:quotes|plans))\W*",
    ),
    pattern(
        "other",
        "sentence",
        "advertises a product",
        "today|our team|us at|us a call|an expert|appointment|consultation|webinar|free|call",
        r"^\W*(?:please )?(?:contact|call|reach out to|talk to|speak (?:to|with)|get in touch with|connect with) (?:us|our (?:\w+ )?(?:team|experts?|specialists|sales|office|advisors?))\b(?=.*(?:\b(?:today|now|for|to|at|if|with)\b|\d{3}|\W*$))|^\W*give us a call\b|^\W*(?:book|schedule|request|arrange) (?:your|a|an) (?:free )?(?:\w+ )?(?:appointment|consultation|tour|call|visit|quote|estimate|meeting|inspection)\b|^\W*(?:register|enroll|apply|order|shop|book|buy|join|try it|sign up|start) (?:now|today|here)\b|^\W*(?:claim|get|grab|request|order|download) your (?:free |own )?(?:\w+ )?(?:copy|guide|quote|trial|sample|gift|ticket|e-?book|discount|offer)s?\b",
    ),
    pattern(
        "other",
        "block",
        "advertises a product",
        "sales|store|plans|pricing|tickets|seat|quote|enroll|register|apply|webinar|explore|talk|find a",
        r"\W*(?:(?:contact|talk to) (?:sales|an expert|us|our team)|find an? (?:store|dealer|location|doctor|agent|class|school|lawyer)\b.{0,30}|(?:see|view|compare|explore|choose) (?:our |all |the )?(?:plans|pricing|products|features|programs|courses|options|collection)\b.{0,30}|save (?:your|my) (?:seat|spot)|(?:enroll|register|apply|reserve|book|order|join|donate|start|try)(?: (?:now|today|here|online|free|for free|it free|yours))|buy tickets?|get tickets?|get (?:a |your )?(?:free )?(?:quote|estimate|copy|access|started)\b.{0,20}|request (?:information|info|a call ?back|more info))\W*",
    ),
)
