"""Apps, trials and demonstrations."""

from tui_reader.analysis.promos.pattern import pattern

PATTERNS = (
    pattern(
        "app",
        "sentence",
        "advertises an app",
        "app",
        r"^\W*PLEASE(?:download|get|install|try|visit)\b.{0,60}\b(?:apps?|app store|google play)\b(?!.{0,80}\b(?:said|says|told)\b)",
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
        r"^\W*PLEASE(?:start|begin|get|book|request|schedule|claim|try|watch|see)\b.{0,30}\b(?:free trial|free \d+-day trial|trial (?:now|today)|demo|free quote|free consultation)\b|\bno credit card (?:is )?required\b|\bcredit card not required\b|^\W*(?:unlock|get|save|claim) (?:up to )?\d+ ?% off\b|^\W*PLEASEdownload (?:our|your|the) (?:free|guide|e-?book|report|white ?paper|full report|\w+ (?:guide|e-?book|report|white ?paper))\b|\bfeel free to contact us\b|^\W*(?:please )?contact us (?:today|now|if|for|at|to)\b|^\W*PLEASE(?:check out our \w+|contact us)\b.{0,60}\bcontact us\b",
    ),
    pattern(
        "other",
        "block",
        "advertises a product",
        "trial|demo|started|quote|shop|buy",
        r"\W*(?:(?:get|book|request|watch|see|schedule|start|try|claim|begin|view) ?(?:a|an|your|it|our|my|the)? ?(?:free )?(?:\d+-day )?(?:demo|trial|quote|started|consultation|offer|deal|pricing|now)(?: (?:now|today|free|for free|start free trial|log in))*|free trial(?: .{0,40})?|shop (?:now|all|the .{2,30}|our .{2,30})|buy (?:now|tickets|it now|on amazon)|add to (?:cart|bag|wishlist)|view (?:deal|offer|on amazon|at \w+)|check (?:price|availability)(?: .{0,20})?|see (?:price|deal|at \w+))\W*",
    ),
)
