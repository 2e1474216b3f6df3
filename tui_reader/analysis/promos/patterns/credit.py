"""List the patterns of credits of reporters, editors, photographers and agencies."""

from tui_reader.analysis.promos.pattern import pattern

_CREDIT = "credits who made it"

PATTERNS = (
    pattern(
        "promo.credit.reporting",
        "lead",
        _CREDIT,
        "by|credit|photo|image|courtesy|source",
        r"\W{0,3}(?:(?:additional |with |original |contributed |data ){0,4}(?:reporting|writing|editing|research"
        r"|photography|graphics|translation|production|illustrations?"
        r"|compilation)(?: and (?:reporting|writing|editing|graphics))?"
        r"|(?:compiled|edited|translated|illustrated|photographed|reported|produced"
        r"|curated)(?: and (?:edited|written))?) by\b(?! (?:hand|radio|phone|telephone|day|night|then|now|law)\b).{0,300}$",
        hits=("Additional reporting by Ana Ruiz in Lisbon", "Compiled by Tom Bell and Jana Weiss"),
        misses=("Reporting was banned by the council in 1931.", "Reporting by radio began in 1924."),
    ),
    pattern(
        "promo.credit.photo",
        "lead",
        _CREDIT,
        "photo|image|picture|credit|video|illustration|graphic|courtesy|source",
        r"\W{0,3}(?:(?:featured|cover|header|hero|lead|top|main|file|stock|banner)[ -])?(?:photos?|images?"
        r"|pictures?|pics?|photograph|photographs|illustrations?|graphics?|artwork"
        r"|photo/image)(?: (?:credits?|courtesy|source|by|via)\b(?: of)?:?|:)\s.{0,120}$"
        r"|\W{0,3}(?:credits?|image source|photo source)(?: (?:line|to))?: .{0,120}$"
        r"|\W{0,3}courtesy(?: of|:) .{2,80}$",
        hits=("Photo: Jana Weiss / Valley Post", "Featured image courtesy of the Marlow Museum"),
        misses=(
            "Photos of the flood hang in the town hall.",
            "The picture: a boat, a man, a dog, and a storm that would cost the village its church and its school before the night was over.",
        ),
    ),
    pattern(
        "promo.credit.bracketed",
        "inline",
        _CREDIT,
        "photo|images|reuters|getty",
        r"[(\[](?:ap photo|photo(?:s|graph)?(?: credit)?(?: by|:| courtesy)|image(?: credit)?(?::| courtesy| by)"
        r"|file photo|picture:|[\w.' -]{2,40}[/|] ?(?:getty(?: images)?|reuters|afp|ap|epa|shutterstock|istock"
        r"|unsplash|pixabay)|(?:getty images|shutterstock|istock|unsplash|pixabay))\b[^()\[\]]{0,100}[)\]]",
        hits=(
            "The bridge fell at dawn (Photo by Jana Weiss).",
            "The boats lie behind the old mill [Tom Bell/Getty Images], and the crews are asleep.",
        ),
        misses=("The photo (taken in May) shows the bridge.", "He sold the images (all of them) to a rival."),
    ),
    pattern(
        "promo.credit.agency",
        "block",
        _CREDIT,
        "photo|getty|images|shutterstock|unsplash|reuters|pixabay|istock|associated press",
        r"\W*(?:ap photo/.{2,60}|.{2,50}[/|] ?(?:getty images|shutterstock|reuters|afp|ap|unsplash|istock"
        r"|pixabay).{0,20}|(?:getty images|shutterstock|unsplash|pixabay|istock)\b(?!(?-i: [a-z])).{0,40}"
        r"|\w+ \w+ for .{2,30}/getty images)\W*",
        hits=("Jana Weiss/Getty Images", "Tom Bell | Reuters"),
        misses=("Getty Images sued the museum", "Reuters left the town"),
    ),
    pattern(
        "promo.credit.contributed",
        "sentence",
        _CREDIT,
        "contributed to this|contributed reporting|contributed research|contributed to the report",
        r"\bcontributed (?:to this (?:report|story|article|post|piece)|(?:reporting|research)(?! (?:money|funds?|time|grants?|ships?|results?)\b)|to the report)\b",
        hits=("Jana Weiss contributed to this report.", "Ana Ruiz contributed reporting from Lisbon."),
        misses=("The flood contributed to this decline.", "Both sides contributed research money."),
    ),
    pattern(
        "promo.credit.copyright-sign",
        "block",
        _CREDIT,
        "©",
        r"[^\w©]*+©\W*+(?:\d{4} )?(?-i:(?:[A-Z][\w.'’&/-]*\s?){1,6})\W*",
        hits=("© Jana Weiss", "© 2021 Valley Post"),
        misses=("The mason cut the sign © into the stone above the door of the old harbour office.",),
    ),
    pattern(
        "promo.credit.bracketed-reporting",
        "inline",
        _CREDIT,
        "reporting by|editing by",
        r"\((?:additional )?(?:reporting|writing|editing|compiled) by [^()]{2,300}\)",
        hits=(
            "The vote is on Monday. (Reporting by Ana Ruiz in Lisbon; Editing by Tom Bell)",
            "Rain fell all day. (Additional reporting by Jana Weiss)",
        ),
        misses=("The vote (the editing by hand took weeks) was on Monday.",),
    ),
    pattern(
        "promo.credit.behind-sentence",
        "inline",
        _CREDIT,
        "photo|image|picture|illustration|credit|courtesy",
        r"(?:(?<=[|–—] )|(?<=[.!?”\"] )|(?<=[a-z]\. ))(?:featured |file )?(?:photos?|images?|pictures?"
        r"|illustrations?|screenshot)(?: credits?| courtesy)?(?::| by| via| courtesy of| from"
        r"|(?-i: of(?= [A-Z]))) [^.\n]{2,60}(?:\([^)\n]{2,40}\))?\.?$"
        r"|(?-i:(?<=[a-z0-9.])(?:Credit|Photo|Image|Picture): [A-Z][^.\n]{1,50}$)"
        r"|(?<=[|–—.] )(?:photo )?credits?: [^.\n]{2,60}\.?$",
        hits=("The ferry at the quay on Monday. Photo: Jana Weiss", "The bridge in May. Photo by Tom Bell."),
        misses=(
            "The ferry sank. Photos of it were sold on the quay for years",
            "Her credit: the bank knew of her debts",
        ),
    ),
    pattern(
        "promo.credit.slash",
        "inline",
        _CREDIT,
        "reuters/|afp/|ap photo/|getty images|via ap|via reuters|/epa",
        r"(?-i:\b(?:REUTERS|AP Photo|AFP"
        r"|EPA)/[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}(?:/[A-Z]\w+)?(?:/File Photo)?\b"
        r"|\b[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}/(?:\w+/)?(?:\w+ )?(?:Getty Images|AFP|EPA|Reuters"
        r"|via (?:Getty Images|AP|Reuters))(?: via (?:Getty Images|AP|Reuters))?)",
        hits=(
            "The bridge in May REUTERS/Ana Ruiz",
            "The ferry called Ines seen from the quay on Sunday by Tom Bell/Getty Images, which sells it",
        ),
        misses=("The agencies Reuters and Getty Images shut their offices.",),
    ),
    pattern(
        "promo.credit.image-copyright",
        "lead",
        _CREDIT,
        "image copyright|image source",
        r"image (?:copyright|source) .{2,60}$",
        hits=("Image copyright Jana Weiss", "image copyright the Marlow Museum, 1931"),
        misses=("Image copyright", "The image source was a camera on the bridge"),
    ),
    pattern(
        "promo.credit.made-by",
        "block",
        _CREDIT,
        "words|text|picture|photo|research|illustration",
        r"\W{0,3}(?:(?:words|text|pictures?|photos?|photographs?|photography|(?:additional )?research|illustrations?)"
        r"(?:,? (?:and|&) (?:words|text|pictures?|photos?|photographs?|photography|illustrations?|research|film|video))?(?: by)?: ?"
        r"(?-i:[A-Z][\w’'-]{1,30}(?:(?:,| and| &)? [A-Z][\w.’'-]{0,30}){1,5})[.;,]?(?: |\W{0,2}$)){1,3}",
        hits=("Words: Nadia Brandt. Pictures: Tom Bell.", "Additional research: Jana Weiss"),
        misses=("Words: a history of the Marlow dialect", "Text of the Treaty of Marlow", "Final Words"),
    ),
    pattern(
        "promo.credit.first-appeared",
        "sentence",
        _CREDIT,
        "first appeared|first published|supported by|support of|support from|funded by|commissioned by|reprinted from|in collaboration with|in partnership with",
        r"^\W*(?:an? (?:earlier |longer |shorter )?(?:version of )?)?(?:this|the) (?:article|story|piece|post|essay|column|interview|review|series|episode)\b.{0,20}"
        r"\b(?:(?:was|is|were|has been) (?:first |originally |also )?(?:published|produced|made|supported|funded|commissioned|reprinted|written|reported)|(?:first |originally )appeared)\b.{0,20}"
        r"\b(?:in|on|at|by|with|from|as part of)\b(?!.{0,80}\b(?:said|says|court|police|council)\b)",
        hits=(
            "This piece was produced with the support of the Quay Fund.",
            "An earlier version of this essay first appeared in the Valley Post.",
        ),
        misses=("The report was first published in 1911 and supported by nobody.",),
    ),
)
