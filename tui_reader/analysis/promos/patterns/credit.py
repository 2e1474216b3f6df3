"""Credits of reporters, editors, photographers and agencies."""

from tui_reader.analysis.promos.pattern import pattern

_CREDIT = "credits who made it"

PATTERNS = (
    pattern(
        "credit",
        "lead",
        _CREDIT,
        "by|credit|photo|image|courtesy|source",
        r"\W{0,3}(?:(?:additional |with |original |contributed |data ){0,4}(?:reporting|writing|editing|research|photography|graphics|translation|production|illustrations?|compilation)(?: and (?:reporting|writing|editing|graphics))?|(?:compiled|edited|translated|illustrated|photographed|reported|produced|curated)(?: and (?:edited|written))?) by\b.{0,300}$",
    ),
    pattern(
        "credit",
        "lead",
        _CREDIT,
        "photo|image|picture|credit|video|illustration|graphic|courtesy|source",
        r"\W{0,3}(?:(?:featured|cover|header|hero|lead|top|main|file|stock|banner)[ -])?(?:photos?|images?|pictures?|pics?|photograph|photographs|illustrations?|graphics?|artwork|photo/image)(?: (?:credits?|courtesy|source|by|via)\b(?: of)?:?|:)\s.{0,120}$|\W{0,3}(?:credits?|image source|photo source)(?: (?:line|to))?: .{0,120}$|\W{0,3}courtesy(?: of|:) .{2,80}$",
    ),
    pattern(
        "credit",
        "inline",
        _CREDIT,
        "photo|images|reuters|getty",
        r"[(\[](?:ap photo|photo(?:s|graph)?(?: credit)?(?: by|:| courtesy)|image(?: credit)?(?::| courtesy| by)|file photo|picture:|[\w.' -]{2,40}[/|] ?(?:getty(?: images)?|reuters|afp|ap|epa|shutterstock|istock|unsplash|pixabay)|(?:getty images|shutterstock|istock|unsplash|pixabay))\b[^()\[\]]{0,100}[)\]]",
    ),
    pattern(
        "credit",
        "block",
        _CREDIT,
        "photo|getty|images|shutterstock|unsplash|reuters|pixabay|istock|associated press",
        r"\W*(?:ap photo/.{2,60}|.{2,50}[/|] ?(?:getty images|shutterstock|reuters|afp|ap|unsplash|istock|pixabay).{0,20}|(?:getty images|shutterstock|unsplash|pixabay|istock)\b.{0,40}|\w+ \w+ for .{2,30}/getty images)\W*",
    ),
    pattern(
        "credit",
        "sentence",
        _CREDIT,
        "contributed to this|contributed reporting|contributed research|contributed to the report",
        r"\bcontributed (?:to this (?:report|story|article|post|piece)|reporting|research|to the report)\b",
    ),
    pattern("credit", "block", _CREDIT, "©", r"[^\w©]*+©\W*+(?:\d{4} )?(?-i:(?:[A-Z][\w.'’&/-]*\s?){1,6})\W*"),
    pattern(
        "credit",
        "inline",
        _CREDIT,
        "reporting by|editing by",
        r"\((?:additional )?(?:reporting|writing|editing|compiled) by [^()]{2,300}\)",
    ),
    pattern(
        "credit",
        "inline",
        _CREDIT,
        "photo|image|picture|illustration|credit|courtesy",
        r"(?:(?<=[|–—] )|(?<=[.!?”\"] )|(?<=[a-z]\. ))(?:featured |file )?(?:photos?|images?|pictures?|illustrations?|screenshot)(?: credits?| courtesy)?(?::| by| via| courtesy of| from| of) [^.\n]{2,60}(?:\([^)\n]{2,40}\))?\.?$|(?-i:(?<=[a-z0-9.])(?:Credit|Photo|Image|Picture): [A-Z][^.\n]{1,50}$)|(?<=[|–—.] )(?:photo )?credits?: [^.\n]{2,60}\.?$",
    ),
    pattern(
        "credit",
        "inline",
        _CREDIT,
        "reuters/|afp/|ap photo/|getty images|via ap|via reuters|/epa",
        r"(?-i:\b(?:REUTERS|AP Photo|AFP|EPA)/[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}(?:/[A-Z]\w+)?(?:/File Photo)?\b|\b[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}/(?:\w+/)?(?:\w+ )?(?:Getty Images|AFP|EPA|Reuters|via (?:Getty Images|AP|Reuters))(?: via (?:Getty Images|AP|Reuters))?)",
    ),
    pattern("credit", "lead", _CREDIT, "image copyright|image source", r"image (?:copyright|source) .{2,60}$"),
)
